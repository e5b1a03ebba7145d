"""Every command of the window as one row: its name, menu, words and keys."""

from enum import StrEnum
from typing import NamedTuple


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who look for this name; it is translated when shown."""
    return text


MENUS = (
    ("file", QT_TRANSLATE_NOOP("Commands", "&File")),
    ("recent", QT_TRANSLATE_NOOP("Commands", "Open &recent")),
    ("curate", QT_TRANSLATE_NOOP("Commands", "&Curate")),
    ("go", QT_TRANSLATE_NOOP("Commands", "&Go")),
    ("read", QT_TRANSLATE_NOOP("Commands", "&Read")),
    ("view", QT_TRANSLATE_NOOP("Commands", "&View")),
    ("theme", QT_TRANSLATE_NOOP("Commands", "&Colours")),
    ("language", QT_TRANSLATE_NOOP("Commands", "&Language")),
    ("views", QT_TRANSLATE_NOOP("Commands", "Kept &views")),
    ("help", QT_TRANSLATE_NOOP("Commands", "&Help")),
)
INSIDE = {
    "recent": ("file", "open_builtin"),
    "theme": ("view", "settings"),
    "language": ("view", "settings"),
    "views": ("view", "present"),
}
"""Menus that stand in another, and the command before which they do."""


class Scope(StrEnum):
    """Where the keys of a command work: bare letters and arrows belong to the field one is in."""

    WINDOW = "window"
    PICTURE = "picture"


class Command(NamedTuple):
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
    Command("new_project", "file", QT_TRANSLATE_NOOP("Commands", "&New project…"), ("Ctrl+N",)),
    Command("open_files", "file", QT_TRANSLATE_NOOP("Commands", "&Open articles…"), ("Ctrl+O",)),
    Command(
        "open_folder", "file", QT_TRANSLATE_NOOP("Commands", "Open &folder…"), ("Ctrl+Shift+O",)
    ),
    Command("open_builtin", "file", QT_TRANSLATE_NOOP("Commands", "Open the &built-in history")),
    Command(
        "save_as",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Save project &as…"),
        ("Ctrl+Shift+S",),
        line_before=True,
    ),
    Command("add_files", "file", QT_TRANSLATE_NOOP("Commands", "A&dd articles…")),
    Command("close_project", "file", QT_TRANSLATE_NOOP("Commands", "&Close"), ("Ctrl+W",)),
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
    Command(
        "copy_picture",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Copy picture"),
        ("Ctrl+Alt+C",),
    ),
    Command(
        "export_data", "file", QT_TRANSLATE_NOOP("Commands", "Export da&ta…"), ("Ctrl+Shift+D",)
    ),
    Command(
        "print",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Print…"),
        ("Ctrl+P",),
        line_before=True,
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
    Command(
        "back",
        "go",
        QT_TRANSLATE_NOOP("Commands", "&Back"),
        ("Alt+Left",),
        line_before=True,
    ),
    Command("forward", "go", QT_TRANSLATE_NOOP("Commands", "F&orward"), ("Alt+Right",)),
    Command(
        "copy_link",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Copy lin&k to this view"),
        ("Ctrl+Shift+L",),
        line_before=True,
    ),
    Command("follow_link", "go", QT_TRANSLATE_NOOP("Commands", "&Go to link…"), ("Ctrl+L",)),
    Command(
        "next_passage",
        "read",
        QT_TRANSLATE_NOOP("Commands", "&Next dated passage"),
        ("Ctrl+Down",),
    ),
    Command(
        "previous_passage",
        "read",
        QT_TRANSLATE_NOOP("Commands", "&Previous dated passage"),
        ("Ctrl+Up",),
    ),
    Command("next_source", "read", QT_TRANSLATE_NOOP("Commands", "Next &source"), ("Ctrl+Right",)),
    Command(
        "previous_source", "read", QT_TRANSLATE_NOOP("Commands", "Previous so&urce"), ("Ctrl+Left",)
    ),
    Command(
        "compare",
        "read",
        QT_TRANSLATE_NOOP("Commands", "Sources side &by side…"),
        ("Ctrl+K",),
        line_before=True,
    ),
    Command("cite", "read", QT_TRANSLATE_NOOP("Commands", "&Copy citation"), ("Ctrl+Shift+C",)),
    Command("original", "read", QT_TRANSLATE_NOOP("Commands", "&Open original…"), ("Ctrl+G",)),
    Command("undo", "curate", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",)),
    Command("redo", "curate", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command(
        "confirm",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "&Confirm"),
        ("Ctrl+Return", "Ctrl+Enter"),
        line_before=True,
    ),
    Command("correct", "curate", QT_TRANSLATE_NOOP("Commands", "C&orrect…"), ("F2",)),
    Command("reject", "curate", QT_TRANSLATE_NOOP("Commands", "Re&ject"), ("Ctrl+Backspace",)),
    Command(
        "add",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "&Add event…"),
        ("Ctrl+Shift+N",),
        line_before=True,
    ),
    Command("join", "curate", QT_TRANSLATE_NOOP("Commands", "Jo&in with others…"), ("Ctrl+J",)),
    Command("part", "curate", QT_TRANSLATE_NOOP("Commands", "&Part off…"), ("Ctrl+Shift+J",)),
    Command(
        "merge",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "&Merge organisations…"),
        ("Ctrl+M",),
        line_before=True,
    ),
    Command(
        "set_parent",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "Set pare&nt of an organisation…"),
        ("Ctrl+Shift+M",),
    ),
    Command(
        "settle",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "&Settle conflict…"),
        ("Ctrl+Shift+K",),
        line_before=True,
    ),
    Command(
        "show_rejected",
        "curate",
        QT_TRANSLATE_NOOP("Commands", "S&how rejected events"),
        toggle=True,
        line_before=True,
    ),
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
    Command("ruler", "view", QT_TRANSLATE_NOOP("Commands", "Day r&uler"), ("Ctrl+D",), toggle=True),
    Command("wheel_zooms", "view", QT_TRANSLATE_NOOP("Commands", "&Wheel zooms"), toggle=True),
    Command(
        "present",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Present…"),
        ("F5",),
        line_before=True,
    ),
    Command(
        "larger_text",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl+Shift+.",),
        line_before=True,
    ),
    Command(
        "smaller_text", "view", QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+Shift+,",)
    ),
    Command(
        "settings",
        "view",
        QT_TRANSLATE_NOOP("Commands", "S&ettings…"),
        ("Ctrl+,",),
        line_before=True,
    ),
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
    Command(
        "keep_view",
        "views",
        QT_TRANSLATE_NOOP("Commands", "&Keep this view…"),
        ("Ctrl+Shift+V",),
    ),
    Command("guide", "help", QT_TRANSLATE_NOOP("Commands", "User &guide"), ("F1",)),
    Command("help", "help", QT_TRANSLATE_NOOP("Commands", "&Keys and gestures"), ("?", "Ctrl+F1")),
    Command("log", "help", QT_TRANSLATE_NOOP("Commands", "&Log file…"), line_before=True),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "&About…")),
)
