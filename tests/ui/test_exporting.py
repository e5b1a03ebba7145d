"""The export of pictures: a preview that follows the fields, and pictures on the clipboard."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hckt_timeline.scene import PRINT, Text
from hckt_timeline.ui.exporting.exporting import ExportDialog
from hckt_timeline.ui.window import Window

PATIENCE = 20_000


def asked(window: Window, qtbot: QtBot, command: str = "export") -> ExportDialog:
    window.commands[command].trigger()
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: dialog._preview.scene is not None, timeout=PATIENCE)
    return dialog


def drawn(dialog: ExportDialog) -> set[str]:
    return {item.text for item in dialog._preview.scene.primitives if isinstance(item, Text)}


def test_the_preview_follows_the_fields(window: Window, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot)
    dialog.title.setText("Tên mới của ảnh")
    dialog.size_field.setCurrentText("square")
    dialog.boxes["legend"].setChecked(False)
    qtbot.waitUntil(lambda: "Tên mới của ảnh" in drawn(dialog), timeout=PATIENCE)
    scene = dialog._preview.scene
    assert round(scene.width) == round(scene.height)
    assert "Change of organisation" not in drawn(dialog)
    dialog.reject()


def test_what_cannot_be_drawn_is_said_and_not_exported(window: Window, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot)
    dialog.first.setText("hôm nào đó")
    qtbot.waitUntil(lambda: "hôm nào đó" in dialog._words.text(), timeout=PATIENCE)
    assert not dialog.go.isEnabled()
    dialog.first.setText("")
    qtbot.waitUntil(dialog.go.isEnabled, timeout=PATIENCE)
    dialog.reject()


def test_for_print_it_begins_with_paper(window: Window, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, "export_print")
    assert (dialog.options.theme, dialog.options.size) == ("print", "A4")
    assert dialog._preview.scene.background == PRINT.pane
    dialog.reject()


def test_what_the_dialog_says_is_exported(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(window, qtbot)
    dialog.title.setText("Tên mới của ảnh")
    dialog._take(tmp_path / "a.html", dialog.options)
    target = str(tmp_path / "a.html")
    qtbot.waitUntil(lambda: target in window.panes.messages.text, timeout=PATIENCE)
    assert "<title>Tên mới của ảnh</title>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_the_view_is_copied_as_a_picture(window: Window) -> None:
    scene = window.panes.timeline.scene
    window.commands["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2 * scene.width, 2 * scene.height)
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert len(colours) > 5
