"""The commands of curating: what each asks, when it can be used, and where it is offered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hckt_timeline.domain import Act, Conflict, Organisation, lane_of
from hckt_timeline.ui.curating import deeds
from hckt_timeline.ui.curating.curating import Curating
from hckt_timeline.ui.kit.dialogs import show
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.state import State, sifted
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session

ON_EVENT = ("confirm", "correct", "reject", "join", "part")
ON_ORGANISATION = ("merge", "set_parent")


class Curator(QObject):
    """Asks for decisions and hands them on to ``curating``."""

    failed = Signal(Exception)

    def __init__(
        self, window: QWidget, session: Session, projects: Projects, look: Callable[[], Look]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._projects = projects
        self._look = look
        self._actions: Mapping[str, QAction] = {}
        self._texts: dict[str, str] = {}
        self.curating = Curating(session, lambda: projects.file)
        self.curating.failed.connect(self.failed)
        self.curating.settled.connect(self.refresh)
        session.opening.connect(self.curating.finish)
        session.changed.connect(self._follow)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {
            "undo": self.curating.stack.undo,
            "redo": self.curating.stack.redo,
            "confirm": partial(self._decide, deeds.confirmed),
            "correct": self._correct,
            "reject": partial(self._decide, deeds.rejected),
            "add": self._add,
            "join": self._join,
            "part": self._part,
            "merge": self._merge,
            "set_parent": self._set_parent,
            "settle": self._settle,
            "show_rejected": self._toggle_rejected,
        }

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Show by ``actions`` what can be done, and say why the rest cannot."""
        self._actions = actions
        self._texts = {name: actions[name].text() for name in self.handlers()}
        self.refresh()

    def restart(self) -> None:
        """Begin with the journal of what was opened."""
        self.curating.restart()
        self.refresh()

    def offer(self, spot: QPoint, names: tuple[str, ...]) -> None:
        """Offer commands in a menu at ``spot`` of the screen."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions[name] for name in names])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

    def offer_conflict(self, spot: QPoint, conflict: Conflict) -> None:
        """Offer to settle a conflict, at ``spot`` of the screen."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        why = (
            self.tr("This conflict is settled already")
            if conflict.settled
            else self._why_not("settle")
        )
        action = menu.addAction(self._texts["settle"])
        action.setEnabled(not why)
        action.setToolTip(why)
        action.triggered.connect(lambda: self._settle(conflict))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

    def refresh(self) -> None:
        """Tell anew what can be done."""
        stack = self.curating.stack
        state = self._session.state
        for name in self._texts:
            why = self._why_not(name)
            self._actions[name].setEnabled(not why)
            self._actions[name].setToolTip(why)
        for name, deed in (("undo", stack.undoText()), ("redo", stack.redoText())):
            if name in self._actions:
                text = self._texts[name]
                self._actions[name].setText(f"{text}: {deed}" if deed else text)
        if "show_rejected" in self._actions:
            self._actions["show_rejected"].setChecked(state.sieve.rejected)

    def _why_not(self, name: str) -> str:
        """Why a command cannot be used now; empty if it can."""
        state, stack = self._session.state, self.curating.stack
        file = self._projects.file
        event = state.event
        if name == "show_rejected":
            return ""
        if file is not None and file.read_only is not None:
            return self.tr("This project can only be read: save it under another name to change it")
        if name in ON_EVENT and event is None:
            return self.tr("Select an event first")
        reasons = {
            "undo": (not stack.canUndo(), self.tr("Nothing has been decided yet")),
            "redo": (not stack.canRedo(), self.tr("Nothing has been taken back")),
            "confirm": (deeds.confirmed(state) is None, self.tr("A person stands for it already")),
            "reject": (deeds.rejected(state) is None, self.tr("It is rejected already")),
            "part": (
                event is not None and len(event.evidence) < 2,
                self.tr("Only an event that stands on several passages can be parted"),
            ),
            "settle": (not deeds.open_conflicts(state), self.tr("No conflict is open")),
            "add": (not state.index.articles, self.tr("Open a history first")),
            **dict.fromkeys(
                ON_ORGANISATION,
                (not state.index.organisations, self.tr("There is no organisation")),
            ),
        }
        impossible, why = reasons.get(name, (False, ""))
        return why if impossible else ""

    def _follow(self, before: State, after: State) -> None:
        if (before.index, before.focus.event, before.sieve) != (
            after.index,
            after.focus.event,
            after.sieve,
        ):
            self.refresh()

    def _decide(self, deed: Callable[[State], Act | None]) -> None:
        if (act := deed(self._session.state)) is not None:
            self.curating.decide(act)

    def _correct(self) -> None:
        self._ask_event(self._session.state.focus.event)

    def _add(self) -> None:
        self._ask_event(None)

    def _ask_event(self, id_: str | None) -> None:
        from hckt_timeline.ui.curating.correcting import EventForm

        state = self._session.state
        event = state.index.events.get(id_ or "")
        decide = self.curating.decide
        show(EventForm(self._window, state, event, self._look().language, decide))

    def _join(self) -> None:
        from hckt_timeline.ui.curating.uniting import ask_join

        state = self._session.state
        if state.event is not None:
            language = self._look().language
            show(ask_join(self._window, state, state.event, language, self.curating.decide))

    def _part(self) -> None:
        from hckt_timeline.ui.curating.uniting import ask_part

        state = self._session.state
        if state.event is not None:
            show(ask_part(self._window, state, state.event, self.curating.decide))

    def _merge(self) -> None:
        from hckt_timeline.ui.curating.uniting import ask_merge

        state = self._session.state
        show(ask_merge(self._window, state, self._owner(), self.curating.decide))

    def _set_parent(self) -> None:
        from hckt_timeline.ui.curating.uniting import ask_parent

        state = self._session.state
        show(ask_parent(self._window, state, self._owner(), self.curating.decide))

    def _settle(self, conflict: Conflict | None = None) -> None:
        from hckt_timeline.ui.curating.uniting import ask_settle

        left = deeds.open_conflicts(self._session.state)
        language = self._look().language
        if left:
            show(ask_settle(self._window, left, conflict, language, self.curating.decide))

    def _owner(self) -> Organisation | None:
        """The organisation of the selected event."""
        state = self._session.state
        return state.index.organisations.get(lane_of(state.event)) if state.event else None

    def _toggle_rejected(self) -> None:
        state = self._session.state
        sieve = replace(state.sieve, rejected=not state.sieve.rejected)
        self._session.go(sifted(state, sieve))
