"""Pictures and data written into files, beside the window's thread."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hckt_timeline.domain import History
from hckt_timeline.scene import ThemeName
from hckt_timeline.ui.jobs import Jobs
from hckt_timeline.ui.kit.dialogs import choose_file, show
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.state import shown_history
from hckt_timeline.ui.panes.topbar import title_of
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.app.data import DataOptions
    from hckt_timeline.app.export import PictureOptions
    from hckt_timeline.ui.background import Tell


class Exports(QObject):
    """``told`` says where a file is."""

    told = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, jobs: Jobs, look: Callable[[], Look]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._look = look

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {
            "export": self.ask_picture,
            "export_print": partial(self.ask_picture, "print"),
            "export_data": self.ask_data,
        }

    def ask_picture(self, theme: ThemeName | None = None) -> None:
        """Let the person say how a picture is made; it begins with the window's look."""
        from hckt_timeline.ui.exporting.exporting import ExportDialog

        options = self._options()
        if theme:
            options = replace(options, theme=theme, size="A4", dpi=300)
        dialog = ExportDialog(self._window, shown_history(self._session.state), options)
        dialog.wanted.connect(self.picture)
        show(dialog)

    def picture(self, path: Path, options: "PictureOptions | None" = None) -> None:
        """Draw into a file the events that the filters let through; .html gives a web page."""
        self._jobs.run(
            self.tr("Drawing %1…").replace("%1", path.name),
            partial(_export, shown_history(self._session.state), path, options or self._options()),
            lambda _: self.told.emit(self.tr("The picture is in %1").replace("%1", str(path))),
        )

    def ask_data(self) -> None:
        """Let the person name a file of data; the kind that is chosen gives it its ending."""
        # The writers of data stay off the way to the first frame.
        from hckt_timeline.app.data import DATA_FORMATS

        language = self._look().language
        endings = {
            f"{each.words.text(language)} (*{each.ending})": each.ending for each in DATA_FORMATS
        }
        dialog = QFileDialog(self._window, self.tr("Export data"), "lich-su", ";;".join(endings))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(DATA_FORMATS[0].ending)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(endings[kind]))
        choose_file(dialog, lambda chosen: self.data(chosen[0]))

    def data(self, path: Path) -> None:
        """Write the events that the filters let through into a file, by its ending."""
        from hckt_timeline.app.data import DataOptions

        options = DataOptions(language=self._look().language)
        self._jobs.run(
            self.tr("Writing %1…").replace("%1", path.name),
            partial(_write, shown_history(self._session.state), path, options),
            lambda _: self.told.emit(self.tr("The data is in %1").replace("%1", str(path))),
        )

    def _options(self) -> "PictureOptions":
        from hckt_timeline.app.export import PictureOptions

        state, settled = self._session.state, self._look()
        return PictureOptions(
            theme=settled.theme.name,
            language=settled.language,
            title=title_of(state),
            shortened=state.chart.shortened,
        )


def _export(history: History, path: Path, options: "PictureOptions", _: "Tell") -> None:
    from hckt_timeline.app.export import PAGE_ENDING, export_picture
    from hckt_timeline.app.webpage import export_page

    write = export_page if path.suffix.lower() == PAGE_ENDING else export_picture
    write(history, path, options)


def _write(history: History, path: Path, options: "DataOptions", _: "Tell") -> None:
    from hckt_timeline.app.data import export_data

    export_data(history, path, options)
