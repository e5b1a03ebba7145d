"""What a person has chosen for the window, kept between starts."""

from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtCore import QByteArray, QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from hckt_timeline.errors import Language
from hckt_timeline.scene import DARK, LIGHT, Theme

_NAME = "hckt_timeline"
LanguageChoice = Literal["auto", "vi", "en"]
ThemeChoice = Literal["auto", "light", "dark"]
_LANGUAGES: dict[str, LanguageChoice] = {"vi": "vi", "en": "en"}
_THEMES: dict[str, ThemeChoice] = {"light": "light", "dark": "dark"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices; ``auto`` follows the system."""

    language: LanguageChoice = "auto"
    theme: ThemeChoice = "auto"
    wheel_zooms: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What the settings come to on this system: in which words and colours to draw."""

    language: Language
    theme: Theme


def load_settings() -> Settings:
    """The kept settings; a value that is none of those allowed falls back."""
    stored = _store()
    return Settings(
        language=_LANGUAGES.get(str(stored.value("language")), "auto"),
        theme=_THEMES.get(str(stored.value("theme")), "auto"),
        wheel_zooms=stored.value("wheel_zooms") in ("true", True),
    )


def save_settings(settings: Settings) -> None:
    """Keep the settings."""
    stored = _store()
    for field in fields(settings):
        stored.setValue(field.name, getattr(settings, field.name))


def load_geometry() -> QByteArray | None:
    """Size and place of the window when it was last closed."""
    value = _store().value("geometry")
    return value if isinstance(value, QByteArray) else None


def save_geometry(geometry: QByteArray) -> None:
    """Keep size and place of the window."""
    _store().setValue("geometry", geometry)


def look(settings: Settings) -> Look:
    """Settle what is left to the system; a language we lack becomes Vietnamese."""
    return Look(_language(settings), _theme(settings))


def _store() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME)


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
