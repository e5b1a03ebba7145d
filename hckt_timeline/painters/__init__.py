"""What strokes a scene: Qt on the screen, matplotlib in files. Each imports its own back end."""
