"""The project file that is open in the window, and the one that is being opened."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hckt_timeline.app.histories import is_project
from hckt_timeline.ui.kit.words import translate

if TYPE_CHECKING:
    from hckt_timeline.storage import ProjectFile


class Projects:
    """Holds the open project, if what is shown comes from one.

    A project is held before it is read, so that no other program changes it in between: ``coming``
    is the one that is being read, which may be the open one.
    """

    def __init__(self) -> None:
        self.file: ProjectFile | None = None
        self.coming: ProjectFile | None = None

    @property
    def can_change(self) -> bool:
        """Whether a project is open that takes edits."""
        return self.file is not None and self.file.read_only is None

    def why_read_only(self) -> str:
        """Why the open project takes no edits; empty if it does, and where none is open."""
        if self.file is None or self.file.read_only is None:
            return ""
        from hckt_timeline.storage import ReadOnly

        if self.file.read_only is ReadOnly.IN_USE:
            return translate(
                "Projects", "Another program has this project open: here it can only be read"
            )
        return translate(
            "Projects", "This project can only be read; save it under another name to change it"
        )

    def holds(self, path: Path) -> bool:
        """Whether the open project lies at a path."""
        return self.file is not None and self.file.path.resolve() == path.resolve()

    def reserve(self, paths: Sequence[Path]) -> None:
        """Hold the project among these paths, if one is, until it is taken or released.

        Raises:
            InputError: it cannot be opened; what is open stays so.
        """
        self.release()
        if len(paths) != 1 or not is_project(paths[0]):
            return
        # SQLite is loaded when the first project is opened, not by the start.
        from hckt_timeline.storage import open_project

        again = self.holds(paths[0]) and paths[0].is_file()
        if again:
            self.close()
        self.coming = open_project(paths[0])
        if again:
            self.file = self.coming

    def hold(self, file: "ProjectFile") -> None:
        """Take what was opened for what is being read."""
        self.release()
        self.coming = file

    def release(self) -> None:
        """Let go of a project that is not going to be shown."""
        if self.coming is not None and self.coming is not self.file:
            self.coming.close()
        self.coming = None

    def take(self) -> None:
        """What is shown comes from what was reserved now; the project before is closed."""
        if self.file is not None and self.file is not self.coming:
            self.file.close()
        self.file, self.coming = self.coming, None

    def close(self) -> None:
        """Let go of all projects."""
        self.release()
        if self.file is not None:
            self.file.close()
            self.file = None
