"""The panes around the drawing: filters, tables, reader."""

from PySide6.QtWidgets import QFrame

from hckt_timeline.ui.finding.finder import Finder
from hckt_timeline.ui.kit.controls import put_in
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.panes.filters import Filters
from hckt_timeline.ui.panes.tables import Tables
from hckt_timeline.ui.reader.reader import Reader
from hckt_timeline.ui.session import Session


class Sides:
    """Made after the drawing has been seen for the first time."""

    def __init__(self, session: Session, look: Look) -> None:
        self.filters = Filters(session, look)
        self.tables = Tables(session, look)
        self.reader = Reader(session, look)
        self.finder = Finder(look.language)
        self.finder.answered.connect(self.tables.show_answer)

    def close_down(self) -> None:
        """Let go of the threads."""
        self.reader.close_helper()
        self.finder.close()

    def fill(self, left: QFrame, below: QFrame, right: QFrame) -> None:
        """Put the panes into the frames that wait for them."""
        for frame, content in ((left, self.filters), (below, self.tables), (right, self.reader)):
            put_in(frame, content)
