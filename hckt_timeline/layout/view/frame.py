"""One view of a chart as a scene."""

from collections.abc import Iterator
from functools import lru_cache

from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view import bars, breaks, events, flags, names, posts, ribbons, spots
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.axis import TICK_SIZE, Axis, make_axis
from hckt_timeline.layout.view.stage import BESIDE, Stage, View, crisp, set_stage
from hckt_timeline.layout.view.viewport import Viewport
from hckt_timeline.scene import Line, Paint, Primitive, Rect, Scene, Stroke, Symbol, Text, Use

_UPPER, _LOWER = 17.0, 36.0
_PAD = 6.0


def frame(chart: Chart, viewport: Viewport, view: View | None = None) -> Scene:
    """What the viewport shows of the chart, in time bounded by the pixels of the view."""
    stage = set_stage(chart, viewport, view or View())
    axis = make_axis(viewport, stage.view.language, chart.scale)
    folds = breaks.find_breaks(stage)
    places = spots.find_spots(stage)
    shown = flags.find_flags(stage)
    long = bars.find_bars(stage)
    held = posts.find_posts(stage)
    taken = _taken(stage, places, shown, folds)
    covered = _covered(long)
    kept = spots.spot_extents(events.chosen_spots(stage, places))
    signs = {lane: breaks.sign_extents(course, folds) for lane, course in stage.courses.items()}
    named = names.find_names(stage, taken, covered, kept, signs)
    under = list(names.draw_names(stage, [name for name in named if not name.hides]))
    over = list(names.draw_names(stage, [name for name in named if name.hides]))
    parts = [
        *breaks.draw_grounds(stage, folds),
        *_grid(stage, axis),
        *ribbons.draw_bands(stage),
        *breaks.draw_signs(stage, folds),
        *ribbons.draw_renamings(stage),
        *bars.draw_bars(stage, long),
        *flags.draw_poles(stage, shown, places),
        *posts.draw_posts(stage, held),
        *under,
        *posts.draw_holders(stage, held, (taken, covered), [*under, *over]),
        *(_edges(stage) if stage.view.paper and not stage.view.clear else ()),
        *events.draw_spots(stage, places, names.hidden_extents(stage, named)),
        *over,
        *flags.draw_flags(stage, shown),
        *_header(stage, axis),
        *breaks.draw_axis_signs(stage, folds),
    ]
    targets = (
        *ribbons.ribbon_targets(stage),
        *posts.post_targets(stage, held),
        *spots.spot_targets(stage, places),
        *flags.flag_targets(stage, shown),
    )
    return Scene(viewport.width, viewport.height, stage.view.theme.pane, tuple(parts), targets)


def _taken(
    stage: Stage, places: list[spots.Spot], shown: list[flags.Flag], folds: list[breaks.Break]
) -> dict[int, list[tuple[float, float]]]:
    """Pixels of each lane's ribbon that marks, the feet of labels and signs of breaks take."""
    taken = spots.spot_extents(places)
    for lane, left, right in events.arrow_extents(stage, places):
        taken[lane].append((left, right))
    for lane, course in stage.courses.items():
        taken.setdefault(lane, []).extend(breaks.sign_extents(course, folds))
    for flag in shown:
        taken.setdefault(flag.words.lane, []).append((flag.pole - 5.0, flag.pole + 5.0))
    return {lane: sorted(spans) for lane, spans in taken.items()}


def _covered(long: list[bars.Bar]) -> dict[int, list[tuple[float, float]]]:
    """Pixels of each lane's ribbon that bars cover."""
    covered: dict[int, list[tuple[float, float]]] = {}
    for bar in long:
        covered.setdefault(bar.lane, []).append((bar.left - 4.0, bar.right + 4.0))
    return covered


def _edges(stage: Stage) -> Iterator[Primitive]:
    """What lies beside the view of a page; marks may reach over its edges, all below may not."""
    view, fill = stage.viewport, Paint(stage.view.theme.pane)
    for x in (-BESIDE, view.width):
        yield Rect(x, 0, BESIDE, view.height, fill=fill)


def _grid(stage: Stage, axis: Axis) -> Iterator[Primitive]:
    """Faint lines at the ticks."""
    stroke = Stroke(stage.view.theme.grid)
    for tick in axis.ticks:
        x = stage.viewport.x_of(tick.day)
        if 0 <= x <= stage.viewport.width:
            yield Line(crisp(x), AXIS_HEIGHT, crisp(x), stage.viewport.height, stroke)


def _header(stage: Stage, axis: Axis) -> Iterator[Primitive | Use]:
    """The axis over the lanes: ticks, and the larger unit, which sticks to the left edge."""
    theme, viewport = stage.view.theme, stage.viewport
    if not stage.view.clear:
        yield Rect(0, 0, viewport.width, AXIS_HEIGHT, fill=Paint(theme.pane))
    line = Stroke(theme.line)
    yield Line(0, AXIS_HEIGHT - 0.5, viewport.width, AXIS_HEIGHT - 0.5, line)
    for tick in axis.ticks:
        x = viewport.x_of(tick.day)
        if 0 <= x <= viewport.width:
            yield Line(crisp(x), AXIS_HEIGHT - 6, crisp(x), AXIS_HEIGHT, line)
            if x + text_width(tick.words, TICK_SIZE) + _PAD <= viewport.width:
                yield Use(crisp(x) + 3.5, _LOWER, _written(tick.words, theme.quiet))
    days = {tick.day for tick in axis.ticks}
    for stretch in axis.stretches:
        x, end = viewport.x_of(stretch.day), viewport.x_of(stretch.until)
        width = text_width(stretch.words, TICK_SIZE, bold=True)
        left = min(max(x, 0.0) + _PAD, min(end, viewport.width) - width - _PAD)
        fits = left >= max(x, 0.0)
        if x >= 0 and (fits or stretch.day in days):
            foot = AXIS_HEIGHT if stretch.day in days else _UPPER + 5
            yield Line(crisp(x), 4, crisp(x), foot, line)
        if fits:
            yield Use(crisp(left), _UPPER, _written(stretch.words, theme.text, bold=True))


@lru_cache(maxsize=512)
def _written(words: str, ink: str, *, bold: bool = False) -> Symbol:
    return Symbol((Text(0.0, 0.0, words, TICK_SIZE, ink, bold=bold),))
