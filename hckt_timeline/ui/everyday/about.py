"""What the program is, which version, and under which licences its parts come."""

from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from hckt_timeline.ui.everyday.parts import Part, own_version, parts
from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.dialogs import framed


class About(QDialog):
    """Name, version and licence of the program, and of each part that it stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        name = self.tr("hckt_timeline %1").replace("%1", own_version())
        what = self.tr(
            "Reads the history of an institution out of Vietnamese articles and draws it. "
            "Free software under the MIT licence."
        )
        qt = self.tr(
            "The window is made with Qt %1, used under the GNU Lesser General Public License, "
            "version 3. Qt comes as separate libraries that you may replace by others; they lie in "
            "%2. Their source code is at https://code.qt.io."
        )
        # Read once: the texts of a part are looked up by its place in the list.
        self._parts = parts()
        qt = qt.replace("%1", qVersion()).replace("%2", str(Path(PySide6.__file__).parent))
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setObjectName("page")
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self._list())
        both.addWidget(self._text)
        words = (label(name, "page-title"), label(what), label(qt, "quiet"))
        framed(self, self.tr("About"), *words, both)
        self.resize(680, 720)

    def _list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("Parts of the program"))
        made.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        made.setRootIsDecorated(False)
        for part in self._parts:
            made.addTopLevelItem(QTreeWidgetItem([part.name, part.version, part.licence]))
        for column, width in enumerate((220, 100)):
            made.setColumnWidth(column, width)
        made.currentItemChanged.connect(
            lambda item, _before: self._show(self._parts[made.indexOfTopLevelItem(item)])
        )
        made.setCurrentIndex(made.model().index(0, 0))
        return made

    def _show(self, part: Part) -> None:
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in part.texts]
        nothing = self.tr("The text of this licence did not come with this installation.")
        self._text.setPlainText("\n\n".join(texts) or nothing)
