"""What a reader does with the words: compare sources, cite them, open the original."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from hckt_timeline.domain import Passage
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.session import Session


class Desk(QObject):
    """``told`` says what was done, ``failed`` what could not be."""

    told = Signal(str)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, session: Session, look: Callable[[], Look]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._look = look

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {"compare": self._compare, "cite": self._cite, "original": self._ask_original}

    def _compare(self) -> None:
        state = self._session.state
        event = state.event
        if event is None:
            return
        from hckt_timeline.ui.kit.dialogs import show
        from hckt_timeline.ui.reader.sources import Sources

        show(Sources(self._window, self._look(), state.index, event, self._read))

    def _read(self, passage: Passage) -> None:
        state = self._session.state
        if state.event is not None:
            self._session.go(chosen(state, state.event.id, passage))

    def _cite(self) -> None:
        from hckt_timeline.ui.reader.citing import citation

        state = self._session.state
        if state.article is not None:
            article, passage = state.article, state.focus.passage
            words = citation(article, passage, self._look().language)
            QGuiApplication.clipboard().setText(words)
            self.told.emit(self.tr("Copied: %1").replace("%1", words))

    def _ask_original(self) -> None:
        from hckt_timeline.ui.kit.dialogs import ask
        from hckt_timeline.ui.reader.citing import original

        article = self._session.state.article
        if article is None:
            return
        try:
            place = original(article)
        except TimelineError as error:
            self.failed.emit(error)
            return
        question = self.tr("Open the original with the system's own program?")
        ask(self._window, question, str(place), self.tr("Open"), lambda: self._open(place))

    def _open(self, place: Path | str) -> None:
        url = QUrl(place) if isinstance(place, str) else QUrl.fromLocalFile(str(place))
        if not QDesktopServices.openUrl(url):
            words = self.tr("The system has no program that opens %1")
            self.told.emit(words.replace("%1", str(place)))
