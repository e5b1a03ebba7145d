"""The main window: it puts the panes together and hands the commands to those who do them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from hckt_timeline.errors import TimelineError
from hckt_timeline.scene import Target
from hckt_timeline.ui import camera, choosing
from hckt_timeline.ui.curator import ON_EVENT, Curator
from hckt_timeline.ui.desk import Desk
from hckt_timeline.ui.everyday import Everyday
from hckt_timeline.ui.files import FileWork
from hckt_timeline.ui.menus import build_actions, fill_menu_bar
from hckt_timeline.ui.panes import Panes
from hckt_timeline.ui.projects import Projects
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import (
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
from hckt_timeline.ui.state import State, answered, asked, cleared, on_other_scale
from hckt_timeline.ui.topbar import title_of

if TYPE_CHECKING:
    from hckt_timeline.ui.finder import Answer

SIZE = QSize(1440, 900)
_ZOOM_A_KEY = 1.5
_PARTS = "show_filters", "show_reader", "show_tables"

MOVES: dict[str, Callable[[State], State]] = {
    "clear": cleared,
    "next_event": partial(choosing.stepped, steps=1),
    "previous_event": partial(choosing.stepped, steps=-1),
    "first_event": choosing.first,
    "last_event": choosing.last,
    "next_source": partial(choosing.stepped_source, steps=1),
    "previous_source": partial(choosing.stepped_source, steps=-1),
    "zoom_in": partial(camera.zoomed, factor=_ZOOM_A_KEY),
    "zoom_out": partial(camera.zoomed, factor=1 / _ZOOM_A_KEY),
    "fit": camera.fitted,
    "whole": camera.whole,
    "decade": partial(camera.scaled, scale="decade"),
    "year": partial(camera.scaled, scale="year"),
    "month": partial(camera.scaled, scale="month"),
    "shorten": on_other_scale,
}
"""Commands that are a move from one state to the next."""

CHOICES: dict[str, Callable[[Settings], Settings]] = {
    "wheel_zooms": lambda old: replace(old, wheel_zooms=not old.wheel_zooms),
    "theme_auto": lambda old: replace(old, theme="auto"),
    "theme_light": lambda old: replace(old, theme="light"),
    "theme_dark": lambda old: replace(old, theme="dark"),
    "language_auto": lambda old: replace(old, language="auto"),
    "language_vi": lambda old: replace(old, language="vi"),
    "language_en": lambda old: replace(old, language="en"),
}
"""Commands that change a setting."""


class Window(QMainWindow):
    """Holds a session and the panes that follow it.

    ``dress`` gives the application its colours and words; a change of them builds the panes anew,
    which show the same, since all that they show is in the session.
    """

    def __init__(self, session: Session, settings: Settings, dress: Callable[[Look], None]) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._dress = dress
        self.setAcceptDrops(True)
        self.files = FileWork(self, session, lambda: self._look)
        self.resize(SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        if (geometry := load_geometry()) is not None:
            self.restoreGeometry(geometry)
        self.files.started.connect(lambda words: self.panes.messages.wait(words, self.files.cancel))
        self.files.advanced.connect(self._advance)
        self.files.finished.connect(self._tell)
        self.files.failed.connect(self._report)
        self.projects = self._hold_projects()
        self.curator = self._hold_curator()
        self.everyday = Everyday(self, session, lambda: self._settings)
        self.files.opened.connect(self._keep)
        self.everyday.offered.connect(self._offer)
        self.everyday.resumed.connect(self.follow)
        self.everyday.chosen.connect(self._set)
        self.everyday.wanted.connect(self.read)
        self.everyday.told.connect(self._tell)
        self.everyday.failed.connect(self._report)
        self.desk = Desk(self, session, lambda: self._look)
        self.desk.told.connect(self._tell)
        self.desk.failed.connect(self._report)
        self._build(load_arrangement())
        session.changed.connect(self._follow)
        session.trail_changed.connect(self._show_trail)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._rebuild)

    def read(self, paths: Sequence[Path]) -> None:
        """Open the history of the articles at ``paths``."""
        self.files.read(paths)

    def _hold_curator(self) -> Curator:
        curator = Curator(self, self.session, self.projects, lambda: self._look)
        curator.failed.connect(self._report)
        self.files.leave = curator.leave
        return curator

    def _hold_projects(self) -> Projects:
        projects = Projects(self, self.session)
        projects.wanted.connect(self.read)
        projects.added.connect(self._add)
        projects.warned.connect(self._warn)
        projects.failed.connect(self._report)
        return projects

    def follow(self, link: str) -> None:
        """Go to a view once what it leads into is read."""
        if self.files.busy:
            self.files.opened.connect(
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
        self.curator.curating.finish()
        if self.curator.curating.unsaved:
            event.ignore()
            self.curator.leave(self._quit)
            return
        save_geometry(self.saveGeometry())
        save_arrangement(self.panes.arrangement())
        self.everyday.keep_place()
        self.files.cancel()
        self.curator.curating.close()
        self.projects.close()
        self.panes.close_down()
        super().closeEvent(event)

    def _build(self, arrangement: Arrangement) -> None:
        self._look = look(self._settings)
        self._dress(self._look)
        wheel = self._settings.wheel_zooms
        self.panes = Panes(self.session, self._look, self.size(), wheel_zooms=wheel)
        self.panes.arrange(arrangement)
        self.commands = build_actions(self, self.panes.picture, self._handlers())
        menus = fill_menu_bar(self.menuBar(), self.commands)
        self.everyday.fill_recent(menus["recent"])
        self.panes.use(self.commands, self.everyday.reopen)
        self.panes.asked.connect(lambda spot: self.curator.offer(spot, ON_EVENT))
        self.panes.conflict_asked.connect(self.curator.offer_conflict)
        self.curator.use(self.commands)
        self.panes.timeline.pressed.connect(self._press)
        self.panes.failed.connect(self._report)
        search = self.panes.topbar.search
        search.textEdited.connect(self._ask)
        search.stepped.connect(self._step_find)
        self.panes.answered.connect(self._answer)
        self.setCentralWidget(self.panes)
        self._show_settings()
        self._show_scale(self.session.state)
        self._show_trail()
        self._show_title(self.session.state)
        self.panes.timeline.setFocus()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        moves = {name: partial(self._move, move) for name, move in MOVES.items()}
        return {
            **moves,
            "open_files": self.files.ask_files,
            "open_folder": self.files.ask_folder,
            "open_builtin": partial(self.files.read, ()),
            "export": self.files.ask_export,
            "export_print": partial(self.files.ask_export, "print"),
            "export_data": self.files.ask_data,
            "quit": self._quit,
            "find": self._find,
            "back": self.session.back,
            "forward": self.session.forward,
            **{name: partial(self._toggle, name) for name in _PARTS},
            "ruler": self._toggle_ruler,
            **self.projects.handlers(),
            **self.everyday.handlers(),
            **self.desk.handlers(),
            **self.curator.handlers(),
            "next_passage": partial(self._step_passage, 1),
            "previous_passage": partial(self._step_passage, -1),
            **{name: partial(self._choose, name) for name in CHOICES},
        }

    def _choose(self, name: str) -> None:
        self._set(CHOICES[name](self._settings))

    def _move(self, move: Callable[[State], State]) -> None:
        self.session.go(move(self.session.state))
        self._show_scale(self.session.state)

    def _press(self, target: Target | None) -> None:
        """A mark selects its event, a bubble opens, the bare ground lets go."""
        state = self.session.state
        if target is None or target.kind in ("ribbon", "term"):
            self.session.go(choosing.let_go(state))
        elif target.kind == "event":
            self.session.go(choosing.chosen(state, target.keys[0]))
        else:
            self.session.go(camera.framed(state, target.keys))

    def _quit(self) -> None:
        self.close()

    def _ask(self, query: str) -> None:
        """Look for words beside this thread, once there is what does so."""
        if self.panes.sides is None or not query.strip():
            self.session.drift(asked(self.session.state, query))
        else:
            self.panes.sides.finder.ask(self.session.state, query)

    def _step_find(self, steps: int) -> None:
        """Go to the next of what was found, after the words that were typed last are looked for."""
        query = self.panes.topbar.search.text()
        if query != self.session.state.query:
            self.session.drift(asked(self.session.state, query))
        self._move(partial(choosing.stepped, steps=steps))

    def _answer(self, answer: "Answer") -> None:
        state = self.session.state
        if answer.index is state.index and answer.query == self.panes.topbar.search.text():
            self.session.drift(answered(state, answer.query, answer.hits))

    def _parts(self) -> dict[str, QWidget]:
        return dict(zip(_PARTS, (self.panes.left, self.panes.right, self.panes.below), strict=True))

    def _toggle(self, name: str) -> None:
        part = self._parts()[name]
        part.setVisible(part.isHidden())

    def _step_passage(self, steps: int) -> None:
        if self.panes.sides is not None:
            self.panes.sides.reader.step_passage(steps)

    def _toggle_ruler(self) -> None:
        self.panes.show_ruler(on=self.commands["ruler"].isChecked())

    def _keep(self, paths: Sequence[Path]) -> None:
        self.everyday.opened(tuple(paths))
        self.projects.take(paths)
        self.curator.restart()
        self._show_title(self.session.state)

    def _offer(self, words: str, button: str, do: Callable[[], None]) -> None:
        self.panes.messages.offer(words, button, do)

    def _show_title(self, state: State) -> None:
        title = title_of(state)
        if self.projects.file is not None and self.projects.file.read_only is not None:
            title = self.tr("%1 (read only)").replace("%1", title)
        self.setWindowTitle(title)

    def _advance(self, words: str, done: int, total: int) -> None:
        self.panes.messages.advance(words, done, total)

    def _add(self, paths: Sequence[Path]) -> None:
        if self.projects.file is not None:
            self.files.add(self.projects.file, paths)

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

    def _find(self) -> None:
        self.panes.topbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panes.topbar.search.selectAll()

    def _follow(self, before: State, after: State) -> None:
        if self.panes.sides is not None and before.index is not after.index:
            self.panes.sides.finder.prepare(after)
        if self.panes.sides is not None and after.query != self.panes.sides.finder.query:
            self.panes.sides.finder.ask(after, after.query)
        if before.index is not after.index:
            self._show_title(after)
        if before.viewport != after.viewport or before.chart is not after.chart:
            self._show_scale(after)

    def _show_scale(self, state: State) -> None:
        scale = camera.scale_of(state)
        for name in ("whole", "decade", "year", "month"):
            self.commands[name].setChecked(name == scale)
        self.commands["shorten"].setChecked(state.chart.shortened)

    def _show_trail(self) -> None:
        self.commands["back"].setEnabled(self.session.can_go_back)
        self.commands["forward"].setEnabled(self.session.can_go_forward)

    def _show_settings(self) -> None:
        for name in (f"theme_{self._settings.theme}", f"language_{self._settings.language}"):
            self.commands[name].setChecked(True)
        self.commands["wheel_zooms"].setChecked(self._settings.wheel_zooms)
        self.commands["ruler"].setChecked(self.panes.arrangement().ruler)
        for name, part in self._parts().items():
            self.commands[name].setChecked(not part.isHidden())

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
