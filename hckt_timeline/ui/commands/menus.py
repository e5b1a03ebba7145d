"""The menus of the window, made from the table of commands."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from hckt_timeline.ui.commands.commands import COMMANDS, INSIDE, MENUS, Scope


def build_actions(
    window: QWidget, pictures: QWidget, handlers: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """An action for every command, by its name; ``pictures`` is where bare keys work."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for command in COMMANDS:
        action = QAction(QCoreApplication.translate("Commands", command.text), window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.toggle or bool(command.group))
        action.triggered.connect(_bare(handlers[command.name]))
        if command.group:
            # The first of a group takes it along when it goes.
            group = groups.setdefault(command.group, QActionGroup(action))
            group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            group.addAction(action)
        if command.scope is Scope.PICTURE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            pictures.addAction(action)
        actions[command.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put every command into its menu; the menus, by their names."""
    for action in bar.actions():
        action.menu().deleteLater()
    bar.clear()
    menus: dict[str, QMenu] = {}
    for name, text in MENUS:
        title = QCoreApplication.translate("Commands", text)
        if name in INSIDE:
            outer, before = INSIDE[name]
            menus[name] = QMenu(title, menus[outer])
            menus[outer].insertMenu(actions[before], menus[name])
        else:
            menus[name] = QMenu(title, bar)
            bar.addMenu(menus[name])
        # What cannot be used now says there what it waits for.
        menus[name].setToolTipsVisible(True)
        for command in COMMANDS:
            if command.menu != name:
                continue
            if command.line_before:
                menus[name].addSeparator()
            menus[name].addAction(actions[command.name])
    return menus


def _bare(handler: Callable[[], None]) -> Callable[[bool], None]:
    """``handler`` without the ``checked`` that ``triggered`` brings."""
    return lambda _checked: handler()
