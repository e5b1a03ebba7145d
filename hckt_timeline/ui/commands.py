"""Every command of the window as one row: its name, menu, words and keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who look for this name; it is translated when shown."""
    return text


MENUS = (
    ("file", QT_TRANSLATE_NOOP("Commands", "&File")),
    ("go", QT_TRANSLATE_NOOP("Commands", "&Go")),
    ("view", QT_TRANSLATE_NOOP("Commands", "&View")),
    ("theme", QT_TRANSLATE_NOOP("Commands", "&Colours")),
    ("language", QT_TRANSLATE_NOOP("Commands", "&Language")),
)
INSIDE = {"theme": "view", "language": "view"}
"""Menus that stand in another."""


class Scope(StrEnum):
    """Where the keys of a command work: bare letters and arrows belong to the field one is in."""

    WINDOW = "window"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``group`` makes it one of several of which exactly one is on."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    group: str = ""
    toggle: bool = False
    line_before: bool = False


COMMANDS = (
    Command("open_files", "file", QT_TRANSLATE_NOOP("Commands", "&Open articles…"), ("Ctrl+O",)),
    Command(
        "open_folder", "file", QT_TRANSLATE_NOOP("Commands", "Open &folder…"), ("Ctrl+Shift+O",)
    ),
    Command("open_builtin", "file", QT_TRANSLATE_NOOP("Commands", "Open the &built-in history")),
    Command(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Commands", "&Export picture…"),
        ("Ctrl+E",),
        line_before=True,
    ),
    Command(
        "export_print",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Export picture for &print…"),
        ("Ctrl+Shift+E",),
    ),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",), line_before=True),
    Command("find", "go", QT_TRANSLATE_NOOP("Commands", "&Find…"), ("Ctrl+F",)),
    Command("clear", "go", QT_TRANSLATE_NOOP("Commands", "&Clear search and selection"), ("Esc",)),
    Command(
        "next_event",
        "go",
        QT_TRANSLATE_NOOP("Commands", "&Next event"),
        ("Right",),
        Scope.PICTURE,
        line_before=True,
    ),
    Command(
        "previous_event",
        "go",
        QT_TRANSLATE_NOOP("Commands", "&Previous event"),
        ("Left",),
        Scope.PICTURE,
    ),
    Command(
        "first_event", "go", QT_TRANSLATE_NOOP("Commands", "F&irst event"), ("Home",), Scope.PICTURE
    ),
    Command(
        "last_event", "go", QT_TRANSLATE_NOOP("Commands", "&Last event"), ("End",), Scope.PICTURE
    ),
    Command("next_source", "go", QT_TRANSLATE_NOOP("Commands", "Next &source"), ("Ctrl+Right",)),
    Command(
        "previous_source", "go", QT_TRANSLATE_NOOP("Commands", "Previous so&urce"), ("Ctrl+Left",)
    ),
    Command(
        "back",
        "go",
        QT_TRANSLATE_NOOP("Commands", "&Back"),
        ("Alt+Left",),
        line_before=True,
    ),
    Command("forward", "go", QT_TRANSLATE_NOOP("Commands", "F&orward"), ("Alt+Right",)),
    Command("zoom_in", "view", QT_TRANSLATE_NOOP("Commands", "Zoom &in"), ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "view", QT_TRANSLATE_NOOP("Commands", "Zoom &out"), ("Ctrl+-",)),
    Command("fit", "view", QT_TRANSLATE_NOOP("Commands", "&Fit"), ("F",), Scope.PICTURE),
    Command(
        "whole",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&All"),
        ("Ctrl+0",),
        group="scale",
        line_before=True,
    ),
    Command("decade", "view", QT_TRANSLATE_NOOP("Commands", "&Decade"), ("Ctrl+1",), group="scale"),
    Command("year", "view", QT_TRANSLATE_NOOP("Commands", "&Year"), ("Ctrl+2",), group="scale"),
    Command("month", "view", QT_TRANSLATE_NOOP("Commands", "&Month"), ("Ctrl+3",), group="scale"),
    Command(
        "shorten",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Shorten empty stretches"),
        ("Ctrl+T",),
        toggle=True,
        line_before=True,
    ),
    Command(
        "show_filters",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Fil&ters"),
        ("Ctrl+Shift+F",),
        toggle=True,
        line_before=True,
    ),
    Command(
        "show_reader", "view", QT_TRANSLATE_NOOP("Commands", "&Reader"), ("Ctrl+R",), toggle=True
    ),
    Command(
        "show_tables", "view", QT_TRANSLATE_NOOP("Commands", "Ta&bles"), ("Ctrl+B",), toggle=True
    ),
    Command("wheel_zooms", "view", QT_TRANSLATE_NOOP("Commands", "&Wheel zooms"), toggle=True),
    Command("theme_auto", "theme", QT_TRANSLATE_NOOP("Commands", "As the &system"), group="theme"),
    Command("theme_light", "theme", QT_TRANSLATE_NOOP("Commands", "&Light"), group="theme"),
    Command("theme_dark", "theme", QT_TRANSLATE_NOOP("Commands", "&Dark"), group="theme"),
    Command(
        "language_auto",
        "language",
        QT_TRANSLATE_NOOP("Commands", "As the &system"),
        group="language",
    ),
    Command("language_vi", "language", "Tiếng &Việt", group="language"),
    Command("language_en", "language", "&English", group="language"),
)


def build_actions(
    window: QWidget, pictures: QWidget, handlers: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """An action for every command, by its name; ``pictures`` is where bare keys work."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for command in COMMANDS:
        action = QAction(QCoreApplication.translate("Commands", command.text), window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.toggle or bool(command.group))
        action.triggered.connect(_bare(handlers[command.name]))
        if command.group:
            group = groups.setdefault(command.group, QActionGroup(window))
            group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            group.addAction(action)
        if command.scope is Scope.PICTURE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            pictures.addAction(action)
        actions[command.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put every command into its menu."""
    bar.clear()
    menus: dict[str, QMenu] = {}
    for name, text in MENUS:
        outer = menus.get(INSIDE.get(name, ""))
        title = QCoreApplication.translate("Commands", text)
        if outer is not None and name == "theme":
            outer.addSeparator()
        menus[name] = outer.addMenu(title) if outer is not None else bar.addMenu(title)
        for command in COMMANDS:
            if command.menu != name:
                continue
            if command.line_before:
                menus[name].addSeparator()
            menus[name].addAction(actions[command.name])


def _bare(handler: Callable[[], None]) -> Callable[[bool], None]:
    """``handler`` without the ``checked`` that ``triggered`` brings."""
    return lambda _checked: handler()
