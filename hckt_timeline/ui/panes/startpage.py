"""What stands in the place of the drawing while no history is open."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.lines import Line, LineList
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.projects.recent import Paths, recent, shortened

_WIDTH = 620


class StartPage(QFrame):
    """Offers to open articles, a folder, the built-in history, or what was opened last."""

    def __init__(
        self, look: Look, actions: Mapping[str, QAction], read: Callable[[Paths], None]
    ) -> None:
        super().__init__()
        self.setObjectName("start")
        inside = QFrame()
        inside.setMaximumWidth(_WIDTH * look.text_percent // 100)
        column = QVBoxLayout(inside)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(label(self.tr("Open a history"), "page-title"))
        hint = self.tr("Drop articles or a folder of articles here, or choose:")
        column.addWidget(label(hint, "quiet"))
        column.addSpacing(8)
        row = QHBoxLayout()
        for name in ("open_files", "open_folder", "open_builtin"):
            button = QPushButton(actions[name].text().replace("&", ""))
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._list = LineList(look.theme, self.tr("Opened last"))
        self._list.setObjectName("plain")
        self._list.chosen.connect(read)
        if entries := recent():
            column.addSpacing(20)
            column.addWidget(label(self.tr("Opened last").upper(), "section"))
            column.addWidget(self._list, 3)
        self._list.show_lines(len(entries), lambda row: _line(entries[row]))
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(inside, 8)
        across.addStretch(1)


def _line(paths: Paths) -> Line:
    name = paths[0].name or str(paths[0])
    return Line(name, shortened(paths), paths, tip="\n".join(map(str, paths)))
