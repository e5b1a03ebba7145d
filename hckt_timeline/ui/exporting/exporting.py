"""The export of pictures: how they are made, with a preview that follows every change."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hckt_timeline.app.days import typed_bounds
from hckt_timeline.app.export import SIZES, PictureOptions, check, picture
from hckt_timeline.domain import History
from hckt_timeline.errors import TimelineError
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import THEMES, Scene
from hckt_timeline.ui.background import Helper
from hckt_timeline.ui.kit.asking import line_box
from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.dialogs import Button, choose_file, frame, main_button

if TYPE_CHECKING:
    from concurrent.futures import Future

_PAUSE = 150
"""Milliseconds without a change after which the preview is drawn anew."""
_KINDS = ("PNG (*.png)", "SVG (*.svg)", "PDF (*.pdf)", "HTML (*.html)")
_ROOM = 10.0
_TITLE_LETTERS = 28


class ExportDialog(QDialog):
    """Asks how a picture of a history is made; ``wanted`` hands on the file and the options."""

    wanted = Signal(Path, object)

    def __init__(self, parent: QWidget, history: History, options: PictureOptions) -> None:
        super().__init__(parent)
        self._history, self._start = history, options
        self._preview = Preview()
        self._words = label("", "small")
        self._helper: Helper[Scene] = Helper()
        self._helper.done.connect(self._show)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)
        self._make_fields()
        self._lay_out()
        self.setWindowTitle(self.tr("Export picture"))
        self.finished.connect(self._helper.close)
        self.resize(1060, 620)
        self._draw()

    @property
    def options(self) -> PictureOptions:
        """What the fields say.

        Raises:
            NotADay: the words of a day tell none.
        """
        first, last = self.first.text().strip(), self.last.text().strip()
        return PictureOptions(
            size=self.size_field.currentText(),
            dpi=self.dpi.value(),
            theme=self.theme.currentData(),
            language=self._start.language,
            first=typed_bounds(first)[0] if first else None,
            last=typed_bounds(last)[1] if last else None,
            title=self.title.text().strip() or None,
            subtitle=self.subtitle.text().strip() or None,
            shortened=self.boxes["shortened"].isChecked(),
            legend=self.boxes["legend"].isChecked(),
            scale=self.boxes["scale"].isChecked(),
            sources=self.boxes["sources"].isChecked(),
            clear=self.boxes["clear"].isChecked(),
        )

    def _make_fields(self) -> None:
        start = self._start
        self.size_field = QComboBox(editable=True)
        self.size_field.addItems(list(SIZES))
        self.size_field.setCurrentText(start.size)
        self.size_field.setToolTip(self.tr("Or width x height in mm, in dots with px: 1080x1350px"))
        self.dpi = QSpinBox(minimum=30, maximum=1200, value=start.dpi, singleStep=50)
        self.dpi.lineEdit().setTextMargins(8, 0, 0, 0)
        self.theme = QComboBox()
        colours = (self.tr("Light"), self.tr("Dark"), self.tr("For print"))
        for theme, words in zip(THEMES, colours, strict=True):
            self.theme.addItem(words, theme)
        self.theme.setCurrentIndex(self.theme.findData(start.theme))
        self.title, self.subtitle = line_box(start.title or ""), line_box()
        self.title.setMinimumWidth(self.fontMetrics().averageCharWidth() * _TITLE_LETTERS)
        self.first, self.last = QLineEdit(), QLineEdit()
        for field in (self.first, self.last):
            field.setPlaceholderText("1974, 10/9/1974")
        names = {
            "legend": self.tr("Legend"),
            "scale": self.tr("Scale bar"),
            "sources": self.tr("Numbered list of sources"),
            "shortened": self.tr("Shorten empty stretches"),
            "clear": self.tr("Transparent ground"),
        }
        self.boxes = {name: QCheckBox(words) for name, words in names.items()}
        for name, box in self.boxes.items():
            box.setChecked(getattr(start, name))
        self._follow_fields()

    def _follow_fields(self) -> None:
        for field in (self.title, self.subtitle, self.first, self.last):
            field.textChanged.connect(self._later)
        self.size_field.currentTextChanged.connect(self._later)
        self.theme.currentIndexChanged.connect(self._later)
        self.dpi.valueChanged.connect(self._later)
        for box in self.boxes.values():
            box.toggled.connect(self._later)

    def _later(self) -> None:
        self._pause.start()

    def _lay_out(self) -> None:
        left = QWidget()
        form = QFormLayout(left)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(9)
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Subtitle"), self.subtitle),
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
            (self.tr("Size"), self.size_field),
            (self.tr("Dots per inch"), self.dpi),
            (self.tr("Colours"), self.theme),
        ):
            form.addRow(words, field)
        for box in self.boxes.values():
            form.addRow(box)
        form.addRow(label(self.tr("Drawn is what the filters let through."), "quiet"))
        right = QVBoxLayout()
        right.addWidget(self._preview, 1)
        right.addWidget(self._words)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(20)
        across.addWidget(left)
        across.addLayout(right, 1)
        buttons = frame(self, (whole,), Button.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.go = main_button(buttons, self.tr("Export…"), role)
        self.go.clicked.connect(self._ask_file)
        buttons.rejected.connect(self.reject)

    def _draw(self) -> None:
        """Draw the preview anew, beside this thread, or say why there is nothing to draw."""
        self._pause.stop()
        try:
            options = self.options
            check(self._history, options)
        except TimelineError as error:
            self._complain(error)
        else:
            self._words.setText(self.tr("The preview is being drawn…"))
            self._helper.ask(partial(picture, self._history, options))

    def _show(self, drawn: "Future[Scene]") -> None:
        try:
            scene = drawn.result()
        except TimelineError as error:
            self._complain(error)
            return
        self._preview.show_scene(scene)
        self._words.setText("")
        self.go.setEnabled(True)

    def _complain(self, error: TimelineError) -> None:
        self._words.setText(error.message(self._start.language))
        self.go.setEnabled(False)

    def _ask_file(self) -> None:
        options = self.options
        dialog = QFileDialog(self, self.tr("Export picture"), "lich-su.png", ";;".join(_KINDS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))
        )
        choose_file(dialog, lambda chosen: self._take(chosen[0], options))

    def _take(self, path: Path, options: PictureOptions) -> None:
        self.wanted.emit(path, options)
        self.accept()


def image_of(scene: Scene, factor: float) -> QImage:
    """A scene as a picture, so many dots for each of its pixels."""
    image = QImage(
        round(scene.width * factor), round(scene.height * factor), QImage.Format.Format_RGB32
    )
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(factor, factor)
    qt_painter.paint(painter, scene)
    painter.end()
    return image


class Preview(QLabel):
    """A scene, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(340, 260)
        self.setAccessibleName(self.tr("Preview"))
        self.scene: Scene | None = None

    def show_scene(self, scene: Scene) -> None:
        """Show another scene."""
        self.scene = scene
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.scene is None:
            return
        width, height = self.width() - 2 * _ROOM, self.height() - 2 * _ROOM
        factor = min(width / self.scene.width, height / self.scene.height)
        size = (self.scene.width * factor, self.scene.height * factor)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - size[0]) / 2, (self.height() - size[1]) / 2)
        painter.setClipRect(QRectF(0, 0, *size))
        painter.scale(factor, factor)
        qt_painter.paint(painter, self.scene)
        painter.end()
