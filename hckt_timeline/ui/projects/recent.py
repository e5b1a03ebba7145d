"""What was opened last, kept between starts."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu

from hckt_timeline.ui.kit.settings import store
from hckt_timeline.ui.kit.words import translate

Paths = tuple[Path, ...]
_MOST = 10
_LONGEST = 70


def recent() -> list[Paths]:
    """The files and folders that were opened together, the last ones first."""
    try:
        kept = json.loads(str(store().value("recent") or "[]"))
    except ValueError:
        return []
    entries = kept if isinstance(kept, list) else []
    lists = (names for names in entries if isinstance(names, list) and names)
    return [tuple(Path(str(name)) for name in names) for names in lists][:_MOST]


def remember(paths: Sequence[Path]) -> None:
    """Put what was opened in front."""
    opened = tuple(path.absolute() for path in paths)
    if opened:
        _keep([opened, *(other for other in recent() if other != opened)])


def forget(paths: Sequence[Path]) -> None:
    """Leave out what is no longer there."""
    _keep([other for other in recent() if other != tuple(paths)])


def fill_menu(menu: QMenu, read: Callable[[Paths], None]) -> None:
    """Offer what was opened last; ``read`` opens it."""
    menu.clear()
    for number, paths in enumerate(recent(), start=1):
        text = shortened(paths).replace("&", "&&")
        mnemonic = f"&{number % 10}  " if number <= _MOST else ""
        action = menu.addAction(f"{mnemonic}{text}")
        action.setToolTip("\n".join(map(str, paths)))
        action.triggered.connect(lambda _checked, chosen=paths: read(chosen))
    if menu.isEmpty():
        menu.addAction(translate("Recent", "Nothing was opened yet")).setEnabled(False)


def keep_place(paths: Sequence[Path], link: str) -> None:
    """Keep what is open, and the link to what is looked at."""
    told = {"paths": [str(path.absolute()) for path in paths], "link": link}
    store().setValue("place", json.dumps(told, ensure_ascii=False))


def last_place() -> tuple[Paths, str]:
    """What was open when the window was last closed; no paths for the built-in history."""
    try:
        kept = json.loads(str(store().value("place") or "{}"))
        return tuple(Path(str(name)) for name in kept["paths"]), str(kept["link"])
    except (ValueError, TypeError, KeyError):
        return (), ""


def shortened(paths: Sequence[Path]) -> str:
    """The first path, cut in its middle where it is long, and how many others there are."""
    name = str(paths[0])
    if len(name) > _LONGEST:
        head = (_LONGEST - 1) // 3
        name = f"{name[:head]}…{name[head - _LONGEST + 1 :]}"
    if len(paths) == 1:
        return name
    more = translate("Recent", "%1 and %2 more").replace("%1", name)
    return more.replace("%2", str(len(paths) - 1))


def _keep(entries: Sequence[Sequence[Path]]) -> None:
    told = [[str(path) for path in paths] for paths in entries[:_MOST]]
    store().setValue("recent", json.dumps(told, ensure_ascii=False))
