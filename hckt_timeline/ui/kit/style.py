"""The look of Qt's own controls, made from the theme of the drawing."""

import re
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from hckt_timeline.painters.qt_painter import load_fonts
from hckt_timeline.resources import resource
from hckt_timeline.scene import Theme

TEXT_PIXELS = 13
SMALL_PIXELS = 11
_TICK = 13
_FONT_SIZE = re.compile(r"font-size: (\d+)px")
SCROLL_BAR = 12
"""The width of a scroll bar in style.qss, in pixels, with its margins."""


def apply_style(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Dress the whole application in ``theme``, its words ``percent`` of their usual size."""
    font = QFont(load_fonts())
    font.setPixelSize(round(TEXT_PIXELS * percent / 100))
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme, percent))


def small_font(font: QFont) -> QFont:
    """The font of what explains, beside ``font``."""
    small = QFont(font)
    small.setPixelSize(round(font.pixelSize() * SMALL_PIXELS / TEXT_PIXELS))
    return small


def mixed(over: str, ground: str, share: float) -> str:
    """The colour of ``over`` at an opacity of ``share`` on ``ground``."""
    top, base = QColor(over), QColor(ground)
    parts = (
        round(a * share + b * (1 - share))
        for a, b in zip(
            (top.red(), top.green(), top.blue()),
            (base.red(), base.green(), base.blue()),
            strict=True,
        )
    )
    return QColor(*parts).name()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    selected = mixed(theme.accent, theme.pane, 0.14)
    for use, colour in (
        (role.Window, theme.ground),
        (role.Base, theme.pane),
        (role.AlternateBase, theme.ground),
        (role.Button, theme.pane),
        (role.WindowText, theme.text),
        (role.Text, theme.text),
        (role.ButtonText, theme.text),
        (role.PlaceholderText, theme.quiet),
        (role.Highlight, selected),
        (role.HighlightedText, theme.text),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
        (role.ToolTipBase, theme.pane),
        (role.ToolTipText, theme.text),
        (role.Light, theme.pane),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
    ):
        palette.setColor(use, QColor(colour))
    faded = QColor(theme.quiet)
    faded.setAlpha(150)
    for use in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, use, faded)
    return palette


def _sheet(theme: Theme, percent: int) -> str:
    written = resource("style.qss").read_text(encoding="utf-8")
    sheet = _FONT_SIZE.sub(
        lambda size: f"font-size: {round(int(size[1]) * percent / 100)}px", written
    )
    return Template(sheet).substitute(
        ground=theme.ground,
        pane=theme.pane,
        text=theme.text,
        quiet=theme.quiet,
        line=theme.line,
        grid=theme.grid,
        ticked=resource("icons", f"tick-{theme.name}.svg").as_posix(),
        tick=round(_TICK * percent / 100),
        accent=theme.accent,
        conflict=theme.conflict,
        highlight=theme.highlight,
        hover=mixed(theme.accent, theme.pane, 0.07),
        chosen=mixed(theme.accent, theme.pane, 0.14),
        focus=mixed(theme.accent, theme.pane, 0.55),
        strong=mixed(theme.text, theme.accent, 0.18),
        warning=mixed(theme.conflict, theme.pane, 0.10),
    )
