"""The main window: it puts the panes together and hands the commands to those who do them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from hckt_timeline.domain import Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.commands.desk import Desk
from hckt_timeline.ui.commands.menus import build_actions, fill_menu_bar
from hckt_timeline.ui.commands.moves import Moves
from hckt_timeline.ui.commands.needs import Needs
from hckt_timeline.ui.curating.curator import ON_EVENT, Curator
from hckt_timeline.ui.everyday.everyday import Everyday
from hckt_timeline.ui.exporting.exports import Exports
from hckt_timeline.ui.jobs import Jobs
from hckt_timeline.ui.kit.settings import (
    Arrangement,
    Look,
    Settings,
    load_arrangement,
    load_geometry,
    look,
    save_arrangement,
    save_geometry,
    save_settings,
)
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.opening.opening import Opening
from hckt_timeline.ui.panes.panes import PARTS, Panes
from hckt_timeline.ui.panes.searching import Searching
from hckt_timeline.ui.panes.topbar import title_of
from hckt_timeline.ui.projects.kept_edits import KeptEdits
from hckt_timeline.ui.projects.kept_views import KeptViews
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.layout import Chart

SIZE = QSize(1440, 900)


class Window(QMainWindow):
    """Holds a session and the panes that follow it.

    ``dress`` gives the application its colours and words; a change of them builds the panes anew,
    which show the same, since all that they show is in the session.
    """

    def __init__(self, session: Session, settings: Settings, dress: Callable[[Look], None]) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._look = look(settings)
        self._dress = dress
        self._given_up: Project | None = None
        self.setAcceptDrops(True)
        self.resize(SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        if (geometry := load_geometry()) is not None:
            self.restoreGeometry(geometry)
        self._hire(lambda: self._look)
        self._listen()
        self._build(load_arrangement())
        session.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._rebuild)

    def read(self, paths: Sequence[Path]) -> None:
        """Open the history of the articles at ``paths``."""
        self.opening.read(paths)

    def follow(self, link: str) -> None:
        """Go to a view once what it leads into is read."""
        if self.jobs.busy:
            self.opening.opened.connect(
                lambda _: self.everyday.follow(link), Qt.ConnectionType.SingleShotConnection
            )
        else:
            QTimer.singleShot(0, self, lambda: self.everyday.follow(link))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_of(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _files_of(event):
            event.acceptProposedAction()
            self.read(paths)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.opening.may_leave(self._given_up):
            event.ignore()
            self.opening.leave(self._close_without)
            return
        save_geometry(self.saveGeometry())
        save_arrangement(self.panes.arrangement())
        self.everyday.keep_place()
        self.jobs.close()
        self.curator.curating.close()
        self.projects.close()
        self.panes.close_down()
        super().closeEvent(event)

    def _close_without(self, given_up: Project | None) -> None:
        self._given_up = given_up
        self.close()

    def _hire(self, settled: Callable[[], Look]) -> None:
        """Make those who do what the commands say."""
        session = self.session
        self.jobs = Jobs(self, settled)
        self.projects = Projects()
        self.curator = Curator(self, session, self.projects, settled)
        self.opening = Opening(self, session, self.jobs, self.projects, self.curator.curating)
        self.kept = KeptEdits(self, self.projects)
        self.views = KeptViews(self, session, self.projects, self.curator.curating.do)
        self.exports = Exports(self, session, self.jobs, settled)
        self.everyday = Everyday(self, session, lambda: self._settings)
        self.desk = Desk(self, session, settled)
        self.moves = Moves(self, session)
        self.needs = Needs(self, session, self.projects)

    def _listen(self) -> None:
        """Follow what they tell."""
        for teller in (self.opening, self.exports, self.views, self.everyday, self.desk):
            teller.told.connect(self._tell)
        deciders = (self.curator, self.kept)
        for worker in (self.jobs, self.opening, *deciders, self.everyday, self.desk):
            worker.failed.connect(self._report)
        self.jobs.started.connect(lambda words: self.panes.messages.wait(words, self.jobs.cancel))
        self.jobs.advanced.connect(self._advance)
        self.opening.warned.connect(self._warn)
        self.opening.sketched.connect(self._show_sketch)
        self.opening.opened.connect(self._take_up)
        self.opening.saved.connect(self._go_on)
        self.kept.wanted.connect(self.read)
        self.everyday.offered.connect(self._offer)
        self.everyday.resumed.connect(self.follow)
        self.everyday.chosen.connect(self._set)
        self.everyday.wanted.connect(self.read)

    def _build(self, arrangement: Arrangement) -> None:
        self._look = look(self._settings)
        self._dress(self._look)
        wheel = self._settings.wheel_zooms
        self.panes = Panes(self.session, self._look, self.size(), wheel_zooms=wheel)
        self.panes.arrange(arrangement)
        self.searching = Searching(self.panes.topbar.search, self.session)
        self.commands = build_actions(self, self.panes.picture, self._handlers())
        menus = fill_menu_bar(self.menuBar(), self.commands)
        self.everyday.fill_recent(menus["recent"])
        self.views.fill(menus["views"], self.commands["keep_view"])
        self.everyday.use(self.commands)
        self.panes.use(self.commands, self.everyday.reopen)
        queued = Qt.ConnectionType.QueuedConnection
        self.panes.timeline.first_painted.connect(self._complete, queued)
        self.panes.asked.connect(lambda spot: self.curator.offer(spot, ON_EVENT))
        self.panes.conflict_asked.connect(self.curator.offer_conflict)
        self.panes.completed.connect(self.searching.use)
        self.panes.failed.connect(self._report)
        self.panes.timeline.pressed.connect(self.moves.press)
        self.curator.use(self.commands)
        self.moves.use(self.commands)
        self.needs.use(self.commands)
        self.setCentralWidget(self.panes)
        self._show_title()
        self.panes.timeline.setFocus()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "quit": self._quit,
            "find": self.searching.begin,
            "ruler": self._toggle_ruler,
            **{name: partial(self.panes.toggle, name) for name in PARTS},
            "next_passage": partial(self.panes.step_passage, 1),
            "previous_passage": partial(self.panes.step_passage, -1),
            **self.moves.handlers(),
            **self.opening.handlers(),
            **self.exports.handlers(),
            **self.views.handlers(),
            **self.everyday.handlers(),
            **self.desk.handlers(),
            **self.curator.handlers(),
        }

    def _quit(self) -> None:
        self.close()

    def _toggle_ruler(self) -> None:
        self.panes.show_ruler(on=self.commands["ruler"].isChecked())

    def _take_up(self, paths: tuple[Path, ...]) -> None:
        """Another history is open."""
        self.curator.restart()
        self._go_on(paths)

    def _go_on(self, paths: tuple[Path, ...]) -> None:
        """What is shown stands in these files now."""
        self.everyday.opened(paths)
        self.curator.refresh()
        self.needs.refresh()
        self._show_title()
        if why := self.projects.why_read_only():
            self._warn(why)
        self.kept.offer()

    def _complete(self) -> None:
        """Fill the panes around the drawing, unless a sketch is about to be seen first."""
        if not self.opening.sketching and self.panes.sketch is None:
            self.panes.complete()

    def _show_sketch(self, chart: "Chart | None") -> None:
        self.panes.show_sketch(chart)
        if self.panes.sketch is not None:
            queued = Qt.ConnectionType.QueuedConnection
            self.panes.sketch.painted.connect(self.panes.complete, queued)
        elif self.isVisible():
            self._complete()

    def _offer(self, words: str, button: str, do: Callable[[], None]) -> None:
        self.panes.messages.offer(words, button, do)

    def _show_title(self) -> None:
        title = title_of(self.session.state)
        if self.projects.why_read_only():
            title = self.tr("%1 (read only)").replace("%1", title)
        self.setWindowTitle(title)

    def _advance(self, words: str, done: int, total: int) -> None:
        self.panes.messages.advance(words, done, total)

    def _warn(self, words: str) -> None:
        # What was read is told first, and the warning stays.
        QTimer.singleShot(0, self, lambda: self.panes.messages.warn(words))

    def _tell(self, words: str) -> None:
        self.panes.messages.tell(words)

    def _report(self, error: Exception) -> None:
        if isinstance(error, TimelineError):
            self.panes.messages.warn(error.message(self._look.language))
        else:
            words = self.tr("Something unforeseen went wrong: %1")
            self.panes.messages.warn(words.replace("%1", f"{type(error).__name__}: {error}"))

    def _follow(self, before: State, after: State) -> None:
        if before.index is not after.index or before.name != after.name:
            self._show_title()

    def _set(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(settings)
        self._rebuild()

    def _rebuild(self) -> None:
        """Build the panes anew once the menu that asked for it has closed."""
        QTimer.singleShot(0, self, self._replace)

    def _replace(self) -> None:
        arrangement = self.panes.arrangement()
        self.panes.close_down()
        for action in self.commands.values():
            action.deleteLater()
        self._build(arrangement)
        self.panes.complete()


def _files_of(event: QDropEvent) -> list[Path]:
    """The files and folders that are dropped; addresses elsewhere are none."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
