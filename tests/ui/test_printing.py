"""Printing with a preview."""

from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from ui_sample import sample_history

from hckt_timeline.scene import LIGHT, THEMES, Text
from hckt_timeline.ui.exporting.printing import page, print_page
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import asked, opened, sifted
from hckt_timeline.ui.window import Window

LOOK = Look("vi", LIGHT)
STATE = opened(sample_history(), 800.0, 500.0)


def texts(scene_width: float = 1060.0) -> str:
    scene = page(STATE, LOOK, QSizeF(scene_width, 730.0))
    return " ".join(item.text for item in scene.primitives if isinstance(item, Text))


def test_a_page_is_the_poster_in_the_colours_for_paper() -> None:
    scene = page(STATE, LOOK, QSizeF(1060.0, 730.0))
    assert (scene.width, scene.height) == (1060.0, 730.0)
    assert scene.background == THEMES["print"].pane
    assert "Lịch sử Cục Đường thủy" in texts() or "History of Cục Đường thủy" in texts()


def test_what_the_filters_hide_is_not_printed() -> None:
    hidden = sifted(STATE, Sieve(organisations=frozenset({"ds"})))
    scene = page(hidden, LOOK, QSizeF(1060.0, 730.0))
    words = " ".join(item.text for item in scene.primitives if isinstance(item, Text))
    assert "Đường sông" in texts()
    assert "Thành lập Cục Đường sông" not in words


def test_a_page_is_printed_into_a_file(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    print_page(printer, STATE, LOOK)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_print_shows_a_preview_first(window: Window) -> None:
    window.commands["print"].trigger()
    dialog = window.findChild(QPrintPreviewDialog)
    assert dialog.isVisible()
    assert dialog.findChild(QPrintPreviewWidget).pageCount() == 1
    dialog.close()


def test_what_the_search_dims_on_the_screen_is_dimmed_on_paper() -> None:
    searched = asked(STATE, STATE.index.events[STATE.shown[0]].title)
    assert searched.found != searched.shown
    size = QSizeF(900.0, 600.0)
    assert page(searched, LOOK, size).primitives != page(STATE, LOOK, size).primitives
