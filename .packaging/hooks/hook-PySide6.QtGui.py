"""Takes those of Qt's plugins that the program uses, and with them only the libraries they need."""

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

WANTED = {
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platforminputcontexts": ("compose", "ibus"),  # typing Vietnamese on Linux
    "platformthemes": ("xdgdesktopportal",),  # the file dialogs of the system
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient",),
}


def wanted(plugin: str) -> bool:
    """Whether a plugin, by its path, is one that the program uses."""
    path = Path(plugin)
    return any(name in path.stem for name in WANTED.get(path.parent.name, ()))


hiddenimports, found, datas = add_qt6_dependencies(__file__)
binaries = [(file, place) for file, place in found if wanted(file)]
