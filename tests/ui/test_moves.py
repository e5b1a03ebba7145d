"""What clicks and keys mean, without a window."""

import pytest
from ui_sample import sample_mentions

from hckt_timeline.domain import EventKind
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.sieve import Certainty, Sieve, certainty_of, count
from hckt_timeline.ui.model.state import (
    State,
    asked,
    cleared,
    looking,
    on_other_scale,
    returned,
    shown_history,
    sifted,
)


def test_all_events_are_shown_at_first_the_undated_one_last(state: State) -> None:
    assert state.shown[0] == "founding"
    assert state.shown[-1] == "someday"
    assert len(state.shown) == 7


def test_choosing_an_event_opens_its_article_at_its_passage(state: State) -> None:
    chosen = choosing.chosen(state, "meeting")
    assert chosen.article is not None
    assert chosen.article.id == "b"
    assert chosen.focus.passage is not None
    assert chosen.focus.passage.quote.startswith("Sáng 2/7")


def test_choosing_an_event_brings_its_day_into_view(state: State) -> None:
    far = camera.centred(camera.scaled(state, "year"), 715_000.0)
    viewport = choosing.chosen(far, "merger").viewport
    day = state.index.events["merger"].span
    assert day is not None
    assert day.earliest is not None
    assert viewport.first_day < day.earliest.toordinal() < viewport.last_day


def test_a_dated_passage_selects_the_event_whose_day_it_tells(state: State) -> None:
    mention = next(one for one in sample_mentions("a") if one.text == "Năm 1971")
    chosen = choosing.chosen_mention(state, "a", mention)
    assert chosen.focus.event == "renaming"
    assert chosen.focus.passage == state.index.events["renaming"].evidence[0]


def test_two_dated_passages_of_one_sentence_select_two_events(state: State) -> None:
    chosen = [
        choosing.chosen_mention(state, "b", mention).focus.event for mention in sample_mentions("b")
    ]
    assert chosen == ["meeting", "course"]


def test_a_dated_passage_without_an_event_is_kept_with_how_it_was_read(state: State) -> None:
    mention = next(one for one in sample_mentions("a") if "1983" in one.text)
    chosen = choosing.chosen_mention(state, "a", mention)
    assert chosen.event is None
    assert chosen.focus.mention == mention


def test_a_conflict_selects_its_event_at_the_chosen_words(state: State) -> None:
    conflict = state.index.history.conflicts[0]
    chosen = choosing.chosen_conflict(state, conflict, conflict.evidence[1])
    assert chosen.focus.event == "merger"
    assert chosen.focus.article == "b"


def test_steps_stop_at_both_ends(state: State) -> None:
    first = choosing.stepped(choosing.first(state), -1)
    last = choosing.stepped(choosing.last(state), 1)
    assert (first.focus.event, last.focus.event) == ("founding", "someday")


def test_sources_are_walked_in_a_ring(state: State) -> None:
    chosen = choosing.chosen(state, "merger")
    second = choosing.stepped_source(chosen, 1)
    assert second.focus.article == "b"
    assert choosing.stepped_source(second, 1).focus == chosen.focus


def test_hiding_an_organisation_hides_its_events_and_its_ribbon(state: State) -> None:
    hidden = sifted(state, Sieve(organisations=frozenset({"ds"})))
    assert "rivers" not in hidden.shown
    assert [lane.organisation for lane in hidden.chart.lanes if lane.organisation == "ds"] == []


def test_a_filter_changes_no_colour(state: State) -> None:
    hidden = sifted(state, Sieve(organisations=frozenset({"hh"})))
    colours = {lane.organisation: lane.colour for lane in hidden.chart.lanes}
    assert colours.items() <= state.colours.items()


def test_every_event_falls_under_one_certainty(state: State) -> None:
    found = {id_: certainty_of(state.index, event) for id_, event in state.index.events.items()}
    assert found["merger"] is Certainty.DISPUTED
    assert found["renaming"] is Certainty.COARSE
    assert found["meeting"] is Certainty.INFERRED
    assert found["someday"] is Certainty.UNDATED
    assert count(state.index).certainties.total() == len(found)


def test_hiding_everything_shows_nothing_and_showing_all_brings_it_back(state: State) -> None:
    none = sifted(state, Sieve(kinds=frozenset(EventKind)))
    assert none.shown == ()
    assert choosing.stepped(none, 1) is none
    assert sifted(none, Sieve()).shown == state.shown


def test_what_the_filters_hide_is_not_exported(state: State) -> None:
    hidden = sifted(state, Sieve(organisations=frozenset({"ds"})))
    exported = shown_history(hidden)
    assert {event.id for event in exported.events} == set(hidden.shown)
    assert all("ds" not in link.predecessors for link in exported.links)


@pytest.mark.parametrize("query", ["cuc duong song", "Cục ĐƯỜNG sông", "duong cuc song"])
def test_a_search_needs_no_diacritics_no_case_and_no_order(state: State, query: str) -> None:
    assert asked(state, query).found == ("rivers", "merger")


def test_diacritics_that_are_typed_must_be_there(state: State) -> None:
    assert asked(state, "đường sóng").found == ()


@pytest.mark.parametrize(
    ("query", "event"), [("le van an", "meeting"), ("12/qd", "founding"), ("hai phong", "meeting")]
)
def test_people_documents_and_places_are_found(state: State, query: str, event: str) -> None:
    assert asked(state, query).found == (event,)


def test_a_search_narrows_what_is_listed(state: State) -> None:
    assert asked(state, "tập huấn").listed == ("course",)
    assert asked(state, "  ").found == ()


def test_clearing_drops_the_query_first_then_the_selection(state: State) -> None:
    chosen = choosing.chosen(asked(state, "cục"), "rivers")
    once = cleared(chosen)
    assert (once.query, once.focus.event) == ("", "rivers")
    assert cleared(once).focus.event is None


def test_a_fitted_view_stays_fitted_when_it_is_resized(state: State) -> None:
    wide = camera.resized(state, 1200.0, 600.0)
    assert camera.scale_of(wide) == "whole"


def test_a_chosen_scale_is_kept_when_the_view_is_resized(state: State) -> None:
    year = camera.scaled(state, "year")
    wide = camera.resized(year, 1200.0, 600.0)
    assert wide.viewport.pixels_per_day == pytest.approx(year.viewport.pixels_per_day)


@pytest.mark.parametrize("scale", ["decade", "year", "month"])
def test_a_preset_shows_its_time_around_the_selected_event(state: State, scale: str) -> None:
    seen = camera.scaled(choosing.chosen(state, "rivers"), scale)
    assert camera.scale_of(seen) == scale
    day = state.index.table.earliest[state.index.ranks["rivers"]]
    assert seen.viewport.x_of(day + 0.5) == pytest.approx(seen.viewport.width / 2, abs=1)


def test_zooming_keeps_the_selected_event_in_its_place(state: State) -> None:
    chosen = choosing.chosen(state, "rivers")
    day = float(state.index.table.earliest[state.index.ranks["rivers"]]) + 0.5
    before, after = chosen.viewport, camera.zoomed(chosen, 1.5).viewport
    assert after.x_of(day) == pytest.approx(before.x_of(day))
    assert after.pixels_per_day == pytest.approx(before.pixels_per_day * 1.5)


def test_opening_a_bubble_parts_its_events(state: State) -> None:
    opened = camera.framed(state, ("merger", "meeting"))
    rows = [state.index.ranks[id_] for id_ in ("merger", "meeting")]
    xs = [opened.viewport.x_of(float(state.index.table.earliest[row])) for row in rows]
    assert 0 < xs[0] < xs[1] - 100 < opened.viewport.width


def test_a_place_is_returned_to_in_the_size_that_the_view_has_now(state: State) -> None:
    there = choosing.chosen(sifted(state, Sieve(kinds=frozenset({EventKind.TRAINING}))), "merger")
    back = returned(camera.resized(state, 640.0, 480.0), there.place)
    assert (back.sieve, back.focus) == (there.sieve, there.focus)
    assert (back.viewport.width, back.viewport.height) == (640.0, 480.0)


def test_the_view_never_leaves_the_chart(state: State) -> None:
    lost = looking(state, state.viewport.panned(1e7, 1e6))
    assert lost.viewport.last_day >= state.chart.first
    assert lost.viewport.top == 0


def days_in_view(state: State) -> tuple[float, float]:
    viewport, scale = state.viewport, state.chart.scale
    return scale.day_at(viewport.first_day), scale.day_at(viewport.last_day)


def test_shortening_empty_stretches_keeps_what_was_fitted_fitted(state: State) -> None:
    shortened = on_other_scale(camera.whole(state))
    assert shortened.chart.shortened
    assert len(shortened.chart.scale.breaks)
    assert shortened.viewport == camera.whole(shortened).viewport
    assert on_other_scale(shortened).viewport == camera.whole(state).viewport


def test_shortening_empty_stretches_keeps_the_days_in_view(state: State) -> None:
    near = camera.scaled(choosing.chosen(state, "renaming"), "decade")
    assert days_in_view(on_other_scale(near)) == pytest.approx(days_in_view(near), abs=0.01)


def test_filters_keep_the_scale_and_the_days_in_view(state: State) -> None:
    near = camera.scaled(choosing.chosen(on_other_scale(state), "renaming"), "decade")
    fewer = sifted(near, Sieve(kinds=frozenset({EventKind.CONFERENCE})))
    assert fewer.chart.shortened
    assert days_in_view(fewer) == pytest.approx(days_in_view(near), abs=0.01)


def test_going_back_returns_to_the_scale_of_the_place(state: State) -> None:
    near = camera.scaled(choosing.chosen(on_other_scale(state), "renaming"), "decade")
    back = returned(on_other_scale(near), near.place)
    assert back.chart.shortened
    assert back.viewport == near.viewport


def test_framing_events_shows_them_on_shortened_time(state: State) -> None:
    framed = camera.framed(on_other_scale(state), ("founding", "renaming"))
    ends = [framed.chart.marks.day[framed.chart.mark_of(key)] for key in ("founding", "renaming")]
    assert framed.viewport.first_day < min(ends) <= max(ends) < framed.viewport.last_day
