"""What a person chose is kept; what is left open follows the system, else Vietnamese."""

import pytest
from PySide6.QtCore import QLocale, QSettings

from hckt_timeline.scene import DARK, LIGHT
from hckt_timeline.ui.kit.settings import Settings, load_settings, look, save_settings


def test_settings_come_back_as_they_were_kept() -> None:
    kept = Settings(language="en", theme="dark", wheel_zooms=True)
    save_settings(kept)
    assert load_settings() == kept


def test_nothing_kept_follows_the_system() -> None:
    assert load_settings() == Settings()


def test_a_value_that_is_none_falls_back() -> None:
    stored = QSettings(
        QSettings.Format.IniFormat,
        QSettings.Scope.UserScope,
        "hckt_timeline",
        "hckt_timeline",
    )
    stored.setValue("language", "xx")
    stored.setValue("theme", "pink")
    stored.sync()
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    ("locale", "language"), [("vi_VN", "vi"), ("en_GB", "en"), ("fr_FR", "vi"), ("C", "vi")]
)
def test_the_language_is_that_of_the_system_else_vietnamese(
    monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    assert look(Settings()).language == language
    assert look(Settings(language="en")).language == "en"


def test_a_chosen_theme_is_used() -> None:
    assert look(Settings(theme="dark")).theme is DARK
    assert look(Settings(theme="light")).theme is LIGHT
