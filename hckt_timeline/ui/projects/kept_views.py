"""Ways of looking that a project keeps: kept by name, gone back to, and kept no longer."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from hckt_timeline.domain import View
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.kit.dialogs import ask_words
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import State, asked, sifted
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session


class KeptViews(QObject):
    """Fills the menu of kept views; ``told`` says what was done."""

    told = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, window: QWidget, session: Session, projects: Projects, finish: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._projects = projects
        self._finish = finish
        self._away = QMenu(window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the command does, by its name."""
        return {"keep_view": self._ask_name}

    def fill(self, menu: QMenu, keep: QAction) -> None:
        """Offer the kept views under the command that keeps one, whenever ``menu`` is shown."""
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._list(menu, keep))

    def keep(self, name: str) -> None:
        """Keep what is looked at, in the place of a view of the same name."""
        from hckt_timeline.storage import keep_view

        view = kept_view(self._session.state, name)
        others = [each for each in self._views() if each.name != name]
        file = self._projects.file
        if file is not None and self._edit(lambda: keep_view(file, view), (*others, view)):
            self.told.emit(self.tr("The view “%1” is kept").replace("%1", name))

    def drop(self, name: str) -> None:
        """Keep a view no longer."""
        from hckt_timeline.storage import drop_view

        left = tuple(each for each in self._views() if each.name != name)
        file = self._projects.file
        if file is not None and self._edit(lambda: drop_view(file, name), left):
            self.told.emit(self.tr("The view “%1” is kept no longer").replace("%1", name))

    def _views(self) -> tuple[View, ...]:
        return tuple(each for each in self._session.state.project.views if each.name)

    def _edit(self, work: Callable[[], None], views: tuple[View, ...]) -> bool:
        # A decision on its way would not know the project with other views for its own.
        self._finish()
        try:
            work()
        except TimelineError as error:
            self.failed.emit(error)
            return False
        state = self._session.state
        ordered = tuple(sorted(views, key=lambda each: each.name))
        project = state.project.model_copy(update={"views": ordered})
        self._session.drift(replace(state, project=project))
        return True

    def _list(self, menu: QMenu, keep: QAction) -> None:
        menu.clear()
        menu.addAction(keep)
        menu.addSeparator()
        views = self._views()
        for view in views:
            action = menu.addAction(view.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked, chosen=view: self._go(chosen))
        if not views:
            menu.addAction(self.tr("No view is kept")).setEnabled(False)
            return
        menu.addSeparator()
        self._away.clear()
        self._away.setTitle(self.tr("&Remove"))
        self._away.setEnabled(self._projects.can_change)
        menu.addMenu(self._away)
        for view in views:
            action = self._away.addAction(view.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked, name=view.name: self.drop(name))

    def _go(self, view: View) -> None:
        self._session.go(seen(self._session.state, view))

    def _ask_name(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Keep this view"))
        dialog.setLabelText(self.tr("Its name; one of the same name is replaced"))
        dialog.setTextValue(self._session.state.query)
        ask_words(dialog, self.keep)


def kept_view(state: State, name: str) -> View:
    """What is looked at and hidden, as a project keeps it."""
    first = last = None
    if camera.scale_of(state) != "whole":
        edges = (state.viewport.first_day, state.viewport.last_day)
        first, last = (_date(state.chart.scale.day_at(edge)) for edge in edges)
    names = (state.index.organisations[id_].name for id_ in state.sieve.organisations)
    return View(
        name=name,
        first=first,
        last=last,
        hidden_organisations=tuple(sorted(names)),
        hidden_kinds=tuple(sorted(state.sieve.kinds)),
        query=state.query,
    )


def seen(state: State, view: View) -> State:
    """A kept view of the history that is open now; what it hides and this one lacks is no more."""
    hidden = frozenset(view.hidden_organisations)
    organisations = state.index.organisations.values()
    sieve = Sieve(
        organisations=frozenset(one.id for one in organisations if one.name in hidden),
        kinds=frozenset(view.hidden_kinds),
    )
    moved = asked(sifted(state, sieve), view.query)
    if view.first is None or view.last is None:
        return camera.whole(moved)
    days = view.first.toordinal(), view.last.toordinal() + 1
    first, last = (moved.chart.scale.drawn_at(float(day)) for day in days)
    return camera.spanned(moved, first, last)


def _date(day: float) -> dt.date:
    return dt.date.fromordinal(min(max(int(day), 1), dt.date.max.toordinal()))
