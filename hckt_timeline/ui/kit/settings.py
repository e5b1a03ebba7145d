"""What a person has chosen for the window, kept between starts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal

from PySide6.QtCore import QByteArray, QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from hckt_timeline.errors import Language
from hckt_timeline.scene import DARK, LIGHT, Theme

_NAME = "hckt_timeline"
LanguageChoice = Literal["auto", "vi", "en"]
ThemeChoice = Literal["auto", "light", "dark"]
TEXT_PERCENTS = (85, 100, 115, 130, 150, 175, 200)
PACES = (5, 8, 10, 15, 20, 30, 45, 60)
IDLES = (30, 60, 120, 300, 600)
_LANGUAGES: dict[str, LanguageChoice] = {"vi": "vi", "en": "en"}
_THEMES: dict[str, ThemeChoice] = {"light": "light", "dark": "dark"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices; ``auto`` follows the system.

    ``text_percent`` is the size of all words but those of the drawing. A presentation shows each
    event for ``pace`` seconds, and begins anew after ``idle`` seconds without a key.
    """

    language: LanguageChoice = "auto"
    theme: ThemeChoice = "auto"
    wheel_zooms: bool = False
    text_percent: int = 100
    pace: int = 15
    idle: int = 120


@dataclass(frozen=True, slots=True)
class Look:
    """What the settings come to on this system: in which words and colours to draw."""

    language: Language
    theme: Theme
    text_percent: int = 100


CHOICES: dict[str, Callable[[Settings], Settings]] = {
    "wheel_zooms": lambda old: replace(old, wheel_zooms=not old.wheel_zooms),
    "theme_auto": lambda old: replace(old, theme="auto"),
    "theme_light": lambda old: replace(old, theme="light"),
    "theme_dark": lambda old: replace(old, theme="dark"),
    "language_auto": lambda old: replace(old, language="auto"),
    "language_vi": lambda old: replace(old, language="vi"),
    "language_en": lambda old: replace(old, language="en"),
}
"""Commands that change a setting."""


def load_settings() -> Settings:
    """The kept settings; a value that is none of those allowed falls back."""
    stored = store()
    return Settings(
        language=_LANGUAGES.get(str(stored.value("language")), "auto"),
        theme=_THEMES.get(str(stored.value("theme")), "auto"),
        wheel_zooms=stored.value("wheel_zooms") in ("true", True),
        text_percent=_number(stored, "text_percent", TEXT_PERCENTS),
        pace=_number(stored, "pace", PACES),
        idle=_number(stored, "idle", IDLES),
    )


def save_settings(settings: Settings) -> None:
    """Keep the settings."""
    stored = store()
    for field in fields(settings):
        stored.setValue(field.name, getattr(settings, field.name))


def load_geometry() -> QByteArray | None:
    """Size and place of the window when it was last closed."""
    value = store().value("geometry")
    return value if isinstance(value, QByteArray) else None


def save_geometry(geometry: QByteArray) -> None:
    """Keep size and place of the window."""
    store().setValue("geometry", geometry)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the panes stand: where the two splitters are, and which panes are hidden.

    The panes are those on the left, on the right and below. ``ruler``: the day ruler lies over the
    drawing.
    """

    across: QByteArray | None = None
    down: QByteArray | None = None
    hidden: tuple[bool, bool, bool] = (False, False, False)
    ruler: bool = False


def load_arrangement() -> Arrangement:
    """How the panes stood when the window was last closed."""
    stored = store()
    across, down = stored.value("across"), stored.value("down")
    hidden = str(stored.value("hidden") or "").ljust(3, "0")
    return Arrangement(
        across=across if isinstance(across, QByteArray) else None,
        down=down if isinstance(down, QByteArray) else None,
        ruler=str(stored.value("ruler")) == "1",
        hidden=(hidden[0] == "1", hidden[1] == "1", hidden[2] == "1"),
    )


def save_arrangement(arrangement: Arrangement) -> None:
    """Keep how the panes stand."""
    stored = store()
    stored.setValue("across", arrangement.across)
    stored.setValue("down", arrangement.down)
    stored.setValue("ruler", "1" if arrangement.ruler else "0")
    stored.setValue("hidden", "".join("1" if hidden else "0" for hidden in arrangement.hidden))


def look(settings: Settings) -> Look:
    """Settle what is left to the system; a language we lack becomes Vietnamese."""
    return Look(_language(settings), _theme(settings), settings.text_percent)


def resized_text(settings: Settings, steps: int) -> Settings:
    """The settings with larger (1) or smaller (-1) text, as far as there is one."""
    place = TEXT_PERCENTS.index(settings.text_percent) + steps
    return replace(settings, text_percent=TEXT_PERCENTS[min(max(place, 0), len(TEXT_PERCENTS) - 1)])


def store() -> QSettings:
    """Where choices are kept between starts."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME)


def _number(stored: QSettings, name: str, allowed: Sequence[int]) -> int:
    value = str(stored.value(name))
    return int(value) if value in map(str, allowed) else int(getattr(Settings(), name))


def _language(settings: Settings) -> Language:
    if settings.language != "auto":
        return settings.language
    english = QLocale.system().language() == QLocale.Language.English
    return "en" if english else "vi"


def _theme(settings: Settings) -> Theme:
    if settings.theme != "auto":
        return DARK if settings.theme == "dark" else LIGHT
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT
