"""The settings as a dialog; what is chosen holds at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget
from typing_extensions import override

from hckt_timeline.ui.kit.dialogs import Button, frame
from hckt_timeline.ui.kit.settings import (
    IDLES,
    PACES,
    TEXT_PERCENTS,
    LanguageChoice,
    Settings,
    ThemeChoice,
)


class Preferences(QDialog):
    """``choose`` takes the settings after every change.

    A change of the language shows the dialog anew, in the new words.
    """

    def __init__(
        self,
        parent: QWidget,
        settings: Callable[[], Settings],
        choose: Callable[[Settings], None],
    ) -> None:
        super().__init__(parent)
        self._read = settings
        self._choose = choose
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._fill()
        self.setMinimumWidth(460)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._fill)
        super().changeEvent(event)

    def _fill(self) -> None:
        """Show the settings as they are now, in the words of now."""
        self._settings = self._read()
        self._outer.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(10)
        self._add_look(rows)
        self._add_presenting(rows)
        frame(self._body, (form,), Button.Close).rejected.connect(self.reject)
        self.setWindowTitle(self.tr("Settings"))
        self._outer.addWidget(self._body)

    def _add_look(self, rows: QFormLayout) -> None:
        system = self.tr("As the system")
        languages = {"auto": system, "vi": "Tiếng Việt", "en": "English"}
        names: tuple[LanguageChoice, ...] = get_args(LanguageChoice)
        rows.addRow(
            self.tr("Language"),
            _choice(
                [languages[name] for name in names],
                names.index(self._settings.language),
                lambda place: self._change(replace(self._settings, language=names[place])),
            ),
        )
        themes = {"auto": system, "light": self.tr("Light"), "dark": self.tr("Dark")}
        colours: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
        rows.addRow(
            self.tr("Colours"),
            _choice(
                [themes[name] for name in colours],
                colours.index(self._settings.theme),
                lambda place: self._change(replace(self._settings, theme=colours[place])),
            ),
        )
        rows.addRow(
            self.tr("Text size"),
            _choice(
                [f"{percent} %" for percent in TEXT_PERCENTS],
                TEXT_PERCENTS.index(self._settings.text_percent),
                lambda place: self._change(
                    replace(self._settings, text_percent=TEXT_PERCENTS[place])
                ),
            ),
        )
        rows.addRow(
            self.tr("Wheel"),
            _choice(
                [self.tr("Scrolls, zooms with Ctrl"), self.tr("Zooms, scrolls with Ctrl")],
                int(self._settings.wheel_zooms),
                lambda place: self._change(replace(self._settings, wheel_zooms=place == 1)),
            ),
        )

    def _add_presenting(self, rows: QFormLayout) -> None:
        rows.addRow(
            self.tr("Presenting: each event stays"),
            _choice(
                [_seconds(self.tr("%1 seconds"), number) for number in PACES],
                PACES.index(self._settings.pace),
                lambda place: self._change(replace(self._settings, pace=PACES[place])),
            ),
        )
        rows.addRow(
            self.tr("Presenting: begins anew after"),
            _choice(
                [_seconds(self.tr("%1 seconds without a key"), number) for number in IDLES],
                IDLES.index(self._settings.idle),
                lambda place: self._change(replace(self._settings, idle=IDLES[place])),
            ),
        )

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._choose(settings)


def _seconds(words: str, number: int) -> str:
    return words.replace("%1", str(number))


def _choice(names: Sequence[str], chosen: int, take: Callable[[int], None]) -> QComboBox:
    box = QComboBox()
    box.addItems(list(names))
    box.setCurrentIndex(chosen)
    box.activated.connect(take)
    return box
