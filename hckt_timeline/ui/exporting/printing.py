"""Printing with a preview: the page is the poster of the drawing, in the colours for paper."""

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from hckt_timeline.layout.page import Page, poster
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import THEMES, Scene
from hckt_timeline.ui.drawing.framing import view_of
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.panes.topbar import title_of

_PIXELS_AN_INCH = 96.0
_DOTS_AN_INCH = 600
_MARGIN = 8.0
"""Millimetres that most printers cannot reach."""


def preview(parent: QWidget, state: State, look: Look) -> QPrintPreviewDialog:
    """A dialog that shows the page as it will be printed, A4 lying down to begin with."""
    dialog = QPrintPreviewDialog(parent)
    printer = dialog.printer()
    printer.setResolution(_DOTS_AN_INCH)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    printer.setDocName(title_of(state))
    dialog.paintRequested.connect(lambda asked: print_page(asked, state, look))
    dialog.resize(1000, 760)
    return dialog


def print_page(printer: QPrinter, state: State, look: Look) -> None:
    """Draw what the filters let through on the one page of a printer."""
    inches = printer.pageRect(QPrinter.Unit.Inch).size()
    scene = page(state, look, inches * _PIXELS_AN_INCH)
    painter = QPainter(printer)
    factor = printer.resolution() / _PIXELS_AN_INCH
    painter.scale(factor, factor)
    qt_painter.paint(painter, scene)
    painter.end()


def page(state: State, look: Look, size: QSizeF) -> Scene:
    """The page in logical pixels of 1/96 inch."""
    view = view_of(state, replace(look, theme=THEMES["print"]))
    return poster(state.chart, Page(size.width(), size.height(), title_of(state)), view)
