"""Which commands have something to work on, and what the others wait for."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session


class Need(StrEnum):
    """What a command works on."""

    HISTORY = "history"
    EVENTS = "events"
    EVENT = "event"
    SOURCES = "sources"
    ARTICLE = "article"
    PROJECT = "project"


NEEDS: dict[Need, tuple[str, ...]] = {
    Need.HISTORY: (
        *("save_as", "find", "copy_link", "zoom_in", "zoom_out", "fit", "whole", "decade"),
        *("year", "month", "shorten", "ruler"),
    ),
    Need.EVENTS: (
        *("export", "export_print", "export_data", "copy_picture", "print", "present"),
        *("next_event", "previous_event", "first_event", "last_event"),
    ),
    Need.EVENT: ("next_source", "previous_source"),
    Need.SOURCES: ("compare",),
    Need.ARTICLE: ("next_passage", "previous_passage", "cite", "original"),
    Need.PROJECT: ("keep_view",),
}
"""The commands that need something; those of curating say themselves what they wait for."""


class Needs(QObject):
    """Enables the commands that can be used, and says of the others why they cannot."""

    def __init__(self, parent: QObject, session: Session, projects: Projects) -> None:
        super().__init__(parent)
        self._session = session
        self._projects = projects
        self._actions: Mapping[str, QAction] = {}
        session.changed.connect(self._follow)

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Show it by ``actions``."""
        self._actions = actions
        self.refresh()

    def refresh(self) -> None:
        """Tell anew what can be used."""
        met, words = _met(self._session.state, self._projects), self._words()
        for need, names in NEEDS.items():
            for action in map(self._actions.__getitem__, names):
                action.setEnabled(met[need])
                action.setToolTip("" if met[need] else words[need])

    def _words(self) -> dict[Need, str]:
        return {
            Need.HISTORY: self.tr("Open a history first"),
            Need.EVENTS: self.tr("No event is shown"),
            Need.EVENT: self.tr("Select an event first"),
            Need.SOURCES: self.tr("Select an event that several passages tell"),
            Need.ARTICLE: self.tr("Open an article first"),
            Need.PROJECT: self.tr("Views are kept in a project: save what is shown as one"),
        }

    def _follow(self, before: State, after: State) -> None:
        if _met(before, self._projects) != _met(after, self._projects):
            self.refresh()


def _met(state: State, projects: Projects) -> dict[Need, bool]:
    event, history = state.event, state.index.history
    return {
        Need.HISTORY: bool(history.events or history.articles),
        Need.EVENTS: bool(state.shown),
        Need.EVENT: event is not None,
        Need.SOURCES: event is not None and len(event.evidence) > 1,
        Need.ARTICLE: state.article is not None,
        Need.PROJECT: projects.can_change,
    }
