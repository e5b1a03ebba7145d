"""Ways of looking that a project keeps: kept by name, gone back to, and kept no longer."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from hckt_timeline.domain import View
from hckt_timeline.ui.kit.dialogs import ask_words
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.sieve import Certainty, Sieve
from hckt_timeline.ui.model.state import State, asked, sifted
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.storage import ProjectFile


Views = tuple[View, ...]
Edit = Callable[["ProjectFile", Views], Views]
Work = Callable[[State, "ProjectFile | None"], State]


class KeptViews(QObject):
    """Fills the menu of kept views; ``told`` says what was done.

    What changes the project is handed to ``do``, which does it beside the window.
    """

    told = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, projects: Projects, do: Callable[[Work], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._projects = projects
        self._do = do
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
        view = kept_view(self._session.state, name)
        told = self.tr("The view “%1” is kept").replace("%1", name)
        self._do(partial(self._edited, told, partial(_keep, view)))

    def drop(self, name: str) -> None:
        """Keep a view no longer."""
        told = self.tr("The view “%1” is kept no longer").replace("%1", name)
        self._do(partial(self._edited, told, partial(_drop, name)))

    def _edited(self, told: str, edit: Edit, state: State, file: "ProjectFile | None") -> State:
        """The state with other views, which its file holds then."""
        if file is None:
            return state
        views = edit(file, state.project.views)
        ordered = tuple(sorted(views, key=lambda each: each.name))
        self.told.emit(told)
        return replace(state, project=state.project.model_copy(update={"views": ordered}))

    def _views(self) -> Views:
        return tuple(each for each in self._session.state.project.views if each.name)

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


def _keep(view: View, file: "ProjectFile", views: Views) -> Views:
    from hckt_timeline.storage import keep_view

    keep_view(file, view)
    return (*(each for each in views if each.name != view.name), view)


def _drop(name: str, file: "ProjectFile", views: Views) -> Views:
    from hckt_timeline.storage import drop_view

    drop_view(file, name)
    return tuple(each for each in views if each.name != name)


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
        hidden_certainties=tuple(sorted(state.sieve.certainties)),
        shows_rejected=state.sieve.rejected,
        query=state.query,
    )


def seen(state: State, view: View) -> State:
    """A kept view of the history that is open now; what it hides and this one lacks is no more."""
    hidden = frozenset(view.hidden_organisations)
    organisations = state.index.organisations.values()
    sieve = Sieve(
        organisations=frozenset(one.id for one in organisations if one.name in hidden),
        kinds=frozenset(view.hidden_kinds),
        certainties=frozenset(one for one in Certainty if one in view.hidden_certainties),
        rejected=view.shows_rejected,
    )
    moved = asked(sifted(state, sieve), view.query)
    if view.first is None or view.last is None:
        return camera.whole(moved)
    days = view.first.toordinal(), view.last.toordinal() + 1
    first, last = (moved.chart.scale.drawn_at(float(day)) for day in days)
    return camera.spanned(moved, first, last)


def _date(day: float) -> dt.date:
    return dt.date.fromordinal(min(max(int(day), 1), dt.date.max.toordinal()))
