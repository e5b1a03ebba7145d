"""How a state is framed: the same on the screen, on paper, on the clipboard and before a room."""

from hckt_timeline.layout import View
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.state import State


def view_of(state: State, look: Look) -> View:
    """What is selected and what the query found, in the colours and words of a look."""
    return View(
        theme=look.theme,
        language=look.language,
        selected=frozenset({state.focus.event} if state.focus.event else ()),
        matches=frozenset(state.found) if state.query.strip() else None,
    )
