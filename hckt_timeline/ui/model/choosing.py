"""What a click or a step through the events selects."""

from bisect import bisect_left
from dataclasses import replace

from hckt_timeline.domain import Conflict, DateMention, Passage
from hckt_timeline.layout import reveal
from hckt_timeline.ui.model.state import Focus, State


def chosen(state: State, event: str, passage: Passage | None = None) -> State:
    """Select an event, open its article and bring its mark into view."""
    value = state.index.events[event]
    words = passage or (value.evidence[0] if value.evidence else None)
    focus = Focus(event=event, article=words.article if words else None, passage=words)
    return replace(state, focus=focus, viewport=reveal(state.chart, state.viewport, event))


def chosen_mention(state: State, article: str, mention: DateMention) -> State:
    """Select what a dated passage tells: its event, or how the words were read."""
    event = state.index.event_at(article, mention.start, mention.end)
    words = Passage(article=article, start=mention.start, end=mention.end, quote=mention.text)
    if event is None:
        return replace(state, focus=Focus(article=article, passage=words, mention=mention))
    around = (
        passage
        for passage in state.index.events[event].evidence
        if passage.article == article
        and passage.start <= mention.start
        and mention.end <= passage.end
    )
    return chosen(state, event, next(around, words))


def chosen_conflict(state: State, conflict: Conflict, passage: Passage | None = None) -> State:
    """Show the words of a conflict, with the event that they tell."""
    words = passage or (conflict.evidence[0] if conflict.evidence else None)
    for event in conflict.events:
        told = state.index.events[event].evidence
        if words is None or any(_overlap(words, other) for other in told):
            return chosen(state, event, words)
    if conflict.events and words is None:
        return chosen(state, conflict.events[0])
    return chosen_passage(state, words) if words else state


def chosen_words(state: State, passage: Passage) -> State:
    """Show some words, with the event that they tell, if they tell one."""
    for words, event in state.index.told.get(passage.article, ()):
        if _overlap(passage, words) and words in state.index.events[event].evidence:
            return chosen(state, event, passage)
    return chosen_passage(state, passage)


def chosen_passage(state: State, passage: Passage) -> State:
    """Open an article at some words."""
    return replace(state, focus=Focus(article=passage.article, passage=passage))


def chosen_article(state: State, article: str) -> State:
    """Open an article at its beginning."""
    return replace(state, focus=Focus(article=article))


def stepped(state: State, steps: int) -> State:
    """Select the next (1) or previous (-1) event of those listed."""
    listed = state.listed
    if not listed:
        return state
    ranks, event = state.index.ranks, state.focus.event or ""
    if event in ranks:
        # An event that has just been rejected is listed no more; its neighbours are.
        row = bisect_left(listed, ranks[event], key=ranks.__getitem__)
        row += steps if event in listed else min(steps, 0)
    else:
        row = 0 if steps > 0 else len(listed) - 1
    return chosen(state, listed[min(max(row, 0), len(listed) - 1)])


def first(state: State) -> State:
    """Select the first event of those listed."""
    return chosen(state, state.listed[0]) if state.listed else state


def last(state: State) -> State:
    """Select the last event of those listed."""
    return chosen(state, state.listed[-1]) if state.listed else state


def let_go(state: State) -> State:
    """Select nothing; the article stays open."""
    return replace(state, focus=Focus(article=state.focus.article))


def stepped_source(state: State, steps: int) -> State:
    """Show the next or previous passage that tells the selected event, around in a ring."""
    event = state.event
    if event is None or not event.evidence:
        return state
    row = event.evidence.index(state.focus.passage) if state.focus.passage in event.evidence else 0
    passage = event.evidence[(row + steps) % len(event.evidence)]
    return replace(state, focus=replace(state.focus, article=passage.article, passage=passage))


def closed(state: State) -> State:
    """Close the article and what is selected in it."""
    return replace(state, focus=Focus())


def _overlap(one: Passage, other: Passage) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end
