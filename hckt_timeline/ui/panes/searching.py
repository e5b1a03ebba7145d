"""From the search box to what finds: typing never waits, and no move drops a search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.state import State, answered, asked
from hckt_timeline.ui.panes.topbar import SearchBox
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.ui.finding.finder import Answer, Finder


class Searching(QObject):
    """Looks for what is typed into ``box``, beside this thread once there is a finder."""

    def __init__(self, box: SearchBox, session: Session) -> None:
        super().__init__(box)
        self._box = box
        self._session = session
        self._finder: Finder | None = None
        box.textEdited.connect(self._ask)
        box.stepped.connect(self._step)
        session.changed.connect(self._follow)

    def use(self, finder: "Finder") -> None:
        """Look by ``finder`` from now on."""
        self._finder = finder
        finder.answered.connect(self._answer)
        finder.ask(self._session.state, self._box.text())

    def begin(self) -> None:
        """Let the person type."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def _ask(self, query: str) -> None:
        if self._finder is None or not query.strip():
            self._session.drift(asked(self._session.state, query))
        if self._finder is not None:
            self._finder.ask(self._session.state, query)

    def _step(self, steps: int) -> None:
        """Go to the next of what was found, after the words that were typed last are looked for."""
        query = self._box.text()
        if query != self._session.state.query:
            self._session.drift(asked(self._session.state, query))
        state = self._session.state
        self._session.go(choosing.stepped(state, steps=steps))

    def _answer(self, answer: "Answer") -> None:
        state = self._session.state
        if answer.index is state.index and answer.query == self._box.text():
            self._session.drift(answered(state, answer.query, answer.hits))

    def _follow(self, before: State, after: State) -> None:
        if self._finder is None:
            return
        if before.index is not after.index:
            self._finder.ask(after, self._box.text())
        elif before.query != after.query != self._finder.query:
            self._finder.ask(after, after.query)
