"""What every desktop program offers: recent files, settings, help, links to views.

What a command needs is loaded when it is first called for, not on the way to the first frame.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from hckt_timeline.errors import NoLongerThere, TimelineError
from hckt_timeline.layout import frame
from hckt_timeline.ui.drawing.framing import view_of
from hckt_timeline.ui.kit.settings import CHOICES, Settings, look, resized_text
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.projects.recent import (
    Paths,
    fill_menu,
    forget,
    keep_place,
    last_place,
    remember,
    shortened,
)
from hckt_timeline.ui.session import Session

_SHARP = 2.0
"""Dots for each pixel of a picture on the clipboard."""


class Everyday(QObject):
    """``chosen`` hands on other settings, ``wanted`` files to open; ``told`` what was done.

    ``offered`` asks with some words and a button whether to do something; ``resumed`` tells the
    view to go to once files are read again.
    """

    chosen = Signal(object)
    wanted = Signal(object)
    told = Signal(str)
    offered = Signal(str, str, object)
    resumed = Signal(str)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, session: Session, settings: Callable[[], Settings]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._presentation: QWidget | None = None
        self._paths: Paths = ()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {
            "settings": self._ask_settings,
            "larger_text": partial(self._resize_text, 1),
            "smaller_text": partial(self._resize_text, -1),
            "copy_link": self._copy_link,
            "copy_picture": self._copy_picture,
            "follow_link": self._ask_link,
            "print": self._print,
            "present": self._present,
            "guide": self._show_guide,
            "help": self._show_help,
            "log": self._open_log,
            "about": self._show_about,
            **{name: partial(self._choose, name) for name in CHOICES},
        }

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Tick by ``actions`` what is chosen."""
        settings = self._settings()
        for name in (f"theme_{settings.theme}", f"language_{settings.language}"):
            actions[name].setChecked(True)
        actions["wheel_zooms"].setChecked(settings.wheel_zooms)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer what was opened last whenever ``menu`` is shown."""
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: fill_menu(menu, self.reopen))

    def opened(self, paths: Paths) -> None:
        """Keep in mind what is open."""
        self._paths = tuple(paths)
        remember(paths)

    def keep_place(self) -> None:
        """Keep what is open and what is looked at for the next start."""
        from hckt_timeline.ui.model.links import link_of

        keep_place(self._paths, link_of(self._session.state))

    def restore(self) -> None:
        """Show the built-in history as it was left; offer files that were open to be read again."""
        paths, link = last_place()
        if paths:
            words = self.tr("Last time: %1").replace("%1", shortened(paths))
            self.offered.emit(words, self.tr("Open again"), lambda: self._resume(paths, link))
        elif link:
            from hckt_timeline.ui.model.links import followed

            # The built-in history of another version may lack what the link leads to.
            with suppress(TimelineError):
                self._session.drift(followed(self._session.state, link))

    def _resume(self, paths: Paths, link: str) -> None:
        self.reopen(paths)
        if all(path.exists() for path in paths):
            self.resumed.emit(link)

    def reopen(self, paths: Paths) -> None:
        """Open what was opened before; what is gone is said, and offered no more."""
        if gone := next((path for path in paths if not path.exists()), None):
            forget(paths)
            self.failed.emit(NoLongerThere(file=str(gone)))
        else:
            self.wanted.emit(paths)

    def follow(self, text: str) -> None:
        """Go to the view that a link leads to."""
        from hckt_timeline.ui.model.links import followed

        try:
            self._session.go(followed(self._session.state, text))
        except TimelineError as error:
            self.failed.emit(error)

    def _ask_settings(self) -> None:
        from hckt_timeline.ui.everyday.preferences import Preferences
        from hckt_timeline.ui.kit.dialogs import show

        show(Preferences(self._window, self._settings, self.chosen.emit))

    def _choose(self, name: str) -> None:
        self.chosen.emit(CHOICES[name](self._settings()))

    def _resize_text(self, steps: int) -> None:
        self.chosen.emit(resized_text(self._settings(), steps))

    def _copy_picture(self) -> None:
        """Put what the timeline shows on the clipboard, sharp enough for a document."""
        from hckt_timeline.ui.exporting.exporting import image_of

        state = self._session.state
        view = view_of(state, look(self._settings()))
        image = image_of(frame(state.chart, state.viewport, view), _SHARP)
        QGuiApplication.clipboard().setImage(image)
        self.told.emit(self.tr("The picture is on the clipboard"))

    def _copy_link(self) -> None:
        from hckt_timeline.ui.model.links import link_of

        QGuiApplication.clipboard().setText(link_of(self._session.state))
        self.told.emit(self.tr("The link to this view is copied"))

    def _ask_link(self) -> None:
        from hckt_timeline.ui.kit.dialogs import ask_words
        from hckt_timeline.ui.model.links import is_link

        copied = QGuiApplication.clipboard().text()
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Go to a link"))
        dialog.setLabelText(self.tr("A link that was copied in this program (hckt:…)"))
        dialog.setTextValue(copied.strip() if is_link(copied) else "")
        ask_words(dialog, self.follow)

    def _print(self) -> None:
        from hckt_timeline.ui.exporting.printing import preview

        state = self._session.state
        dialog = preview(self._window, state, look(self._settings()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _present(self) -> None:
        from hckt_timeline.ui.presenting.presenting import Presentation

        settings, state = self._settings(), self._session.state
        shown = Presentation(state, look(settings), pace=settings.pace, idle=settings.idle)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.setWindowModality(Qt.WindowModality.ApplicationModal)
        shown.left.connect(self._come_back)
        self._presentation = shown
        # On the screen of the window, and as large where nothing manages windows.
        shown.setGeometry(self._window.screen().geometry())
        shown.showFullScreen()

    def _come_back(self, event: str | None) -> None:
        self._presentation = None
        if event is not None:
            self._session.go(chosen(self._session.state, event))

    def _show_guide(self) -> None:
        from hckt_timeline.ui.everyday.guide import Guide

        shown = Guide(self._window, look(self._settings()))
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.show()  # beside the window, which is used while the guide is read

    def _show_help(self) -> None:
        from hckt_timeline.ui.everyday.help import Help
        from hckt_timeline.ui.kit.dialogs import show

        show(Help(self._window))

    def _show_about(self) -> None:
        from hckt_timeline.ui.everyday.about import About
        from hckt_timeline.ui.kit.dialogs import show

        show(About(self._window))

    def _open_log(self) -> None:
        from hckt_timeline.ui.everyday.logbook import log_path, open_log

        if not open_log():
            self.told.emit(self.tr("The log is %1").replace("%1", str(log_path())))
