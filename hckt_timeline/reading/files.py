"""Paths to articles: files and folders, each problem with its file, nothing else lost."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from hckt_timeline.domain import Article, Note, Problem, Progress, Stage, Wording
from hckt_timeline.domain.base import Frozen
from hckt_timeline.reading import wording
from hckt_timeline.reading.bylines import read_byline
from hckt_timeline.reading.content import Content
from hckt_timeline.reading.feeds import is_feed, items
from hckt_timeline.reading.formats import is_heavy, read_content
from hckt_timeline.reading.parallel import in_order, never
from hckt_timeline.reading.walking import files_in, printed, refused

Found = Article | Problem | Note

# Plain text is read faster than it is handed from process to process; and processes take half a
# second to start.
_WORTH_SHARING = 100


class Reading(Frozen):
    """The articles of some paths, in the order of the paths, and what could not be read.

    ``notes`` say of files that were read how that was done.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...] = ()


def read_paths(
    paths: Sequence[Path],
    *,
    processes: int = 1,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = never,
) -> Reading:
    """Reads files, and folders with all that is below them in the order of their names.

    A text that stands in several files is one article; the further files are its ``copies``. The
    result is the same whatever the number of ``processes``, which are used where there are enough
    files that take long (pages, Word, PDF). ``progress`` is told after each file;
    ``cancelled`` is asked as often.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    listed = list(files_in(paths))
    heavy = sum(isinstance(each, Path) and is_heavy(each.name) for each in listed)
    shared = processes if heavy >= _WORTH_SHARING else 1
    gathered = _Gathered()
    with closing(in_order(_read_listed, listed, _lost, shared, cancelled)) as reading:
        for done, found in enumerate(reading, start=1):
            for each in found:
                gathered.take(each)
            if progress:
                progress(Progress(Stage.READING, done, len(listed)))
    return gathered.reading()


def read_bytes(data: bytes, file: str) -> Iterator[Found]:
    """The articles in the bytes of one file."""
    try:
        yield from list(_found(data, file))
    # Whatever a file does to its reader, it must not cost the other files.
    except Exception as error:
        reason = wording.UNFORESEEN.fill(reason=type(error).__name__)
        yield Problem(file=file, reason=reason)


def _found(data: bytes, file: str) -> Iterator[Found]:
    content = read_content(data, file)
    if isinstance(content, Wording):
        yield Problem(file=file, reason=content)
        return
    if not content.text.strip():
        yield Problem(file=file, reason=wording.EMPTY)
        return
    if content.problem:
        yield Problem(file=file, reason=content.problem)
    if content.encoding:
        yield Note(file=file, words=wording.OLDER_ENCODING.fill(encoding=content.encoding))
    if is_feed(content.text):
        for start, item in items(content.text):
            yield _article(content, file, start, item)
    else:
        yield _article(_with_byline(content), file, 0, content.text)


class _Gathered:
    """What was found so far, each text once."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._copies: dict[str, dict[str, None]] = {}
        self._problems: list[Problem] = []
        self._notes: list[Note] = []

    def take(self, found: Found) -> None:
        if isinstance(found, Problem):
            self._problems.append(found)
        elif isinstance(found, Note):
            self._notes.append(found)
        elif found.id not in self._articles:
            self._articles[found.id] = found
        elif found.file != self._articles[found.id].file:
            self._copies.setdefault(found.id, {})[found.file] = None

    def reading(self) -> Reading:
        for known, copies in self._copies.items():
            update = {"copies": tuple(copies)}
            self._articles[known] = self._articles[known].model_copy(update=update)
        return Reading(
            articles=tuple(self._articles.values()),
            problems=tuple(self._problems),
            notes=tuple(self._notes),
        )


def _read_listed(listed: Path | Problem) -> tuple[Found, ...]:
    if isinstance(listed, Problem):
        return (listed,)
    try:
        data = listed.read_bytes()
    except OSError as error:
        return (refused(listed, error),)
    return tuple(read_bytes(data, printed(listed)))


def _lost(listed: Path | Problem) -> tuple[Found, ...]:
    if isinstance(listed, Problem):
        return (listed,)
    return (Problem(file=printed(listed), reason=wording.READER_LOST),)


def _with_byline(content: Content) -> Content:
    """The content with what its first and last lines add to its header."""
    byline = read_byline(content.text)
    return content._replace(
        publisher=content.publisher or byline.publisher,
        author=content.author or byline.author,
        published=content.published or byline.published,
    )


def _article(content: Content, file: str, start: int, text: str) -> Article:
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        file=file,
        title=content.title,
        publisher=content.publisher,
        author=content.author,
        address=content.address,
        published=content.published,
        text=text,
        offset_in_file=start if content.located else None,
    )
