"""The commands as rows, their menus, and what the smaller ones do."""
