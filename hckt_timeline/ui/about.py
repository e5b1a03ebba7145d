"""What the program is, which version, and under which licences its parts come."""

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from hckt_timeline.ui.controls import label
from hckt_timeline.ui.dialogs import framed

_PARTS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("numpy", "BSD-3-Clause"),
    ("pydantic", "MIT"),
    ("matplotlib", "PSF"),
    ("dateparser", "BSD-3-Clause"),
    ("trafilatura", "Apache-2.0"),
    ("lxml", "BSD-3-Clause"),
    ("python-docx", "MIT"),
    ("pypdf", "BSD-3-Clause"),
    ("typer", "MIT"),
    ("rich", "MIT"),
)
"""The parts that come with the program, and their licences."""


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
            "version 3: Qt comes as separate libraries that you may replace by others, and its "
            "source code is at https://code.qt.io. The licence is at "
            "https://www.gnu.org/licenses/lgpl-3.0.html."
        )
        parts = QTreeWidget()
        parts.setAccessibleName(self.tr("Parts of the program"))
        parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        parts.setRootIsDecorated(False)
        for row in part_rows():
            parts.addTopLevelItem(QTreeWidgetItem(row))
        for column, width in enumerate((240, 120)):
            parts.setColumnWidth(column, width)
        words = (
            label(name, "page-title"),
            label(what),
            label(qt.replace("%1", qVersion()), "quiet"),
        )
        framed(self, self.tr("About"), *words, parts)
        self.resize(560, 600)


def own_version() -> str:
    """The version of the program; empty where it runs without being installed."""
    return _version("hckt-timeline")


def part_rows() -> list[tuple[str, str, str]]:
    """Name, version and licence of every part; of one that is not installed, no version."""
    return [
        ("Python", python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0"),
        *((name, _version(name), licence) for name, licence in _PARTS),
        ("HCKT Sans (Inter)", "", "OFL-1.1"),
    ]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
