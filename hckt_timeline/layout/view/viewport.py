"""Which stretch of time a view shows, and how large."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Viewport:
    """A window on the timeline.

    ``first_day`` is the drawn day (see ``timescale``) at the left edge; on the true scale that is
    a proleptic Gregorian ordinal, with fraction. ``width`` and ``height`` are the logical pixels of
    the whole view, ``top`` those by which the lanes are scrolled up.
    """

    first_day: float
    pixels_per_day: float
    width: float
    height: float
    top: float = 0.0

    @property
    def last_day(self) -> float:
        """The day at the right edge."""
        return self.day_at(self.width)

    def day_at(self, x: float) -> float:
        """The day at ``x`` pixels from the left edge."""
        return self.first_day + x / self.pixels_per_day

    def x_of(self, day: float) -> float:
        """Pixels from the left edge to the beginning of a day."""
        return (day - self.first_day) * self.pixels_per_day

    def zoomed(self, factor: float, x: float) -> "Viewport":
        """Closer by ``factor``; what stands at ``x`` stays there."""
        scale = self.pixels_per_day * factor
        return replace(self, first_day=self.day_at(x) - x / scale, pixels_per_day=scale)

    def panned(self, dx: float, dy: float = 0.0) -> "Viewport":
        """Moved so that the content goes ``dx`` pixels to the right and ``dy`` down."""
        return replace(self, first_day=self.first_day - dx / self.pixels_per_day, top=self.top - dy)

    def resized(self, width: float, height: float) -> "Viewport":
        """The same scale and left edge in a view of another size."""
        return replace(self, width=width, height=height)
