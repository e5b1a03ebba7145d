"""The same history from the same articles, whatever the processes, and whatever their order."""

import multiprocessing
import random
from itertools import groupby
from pathlib import Path

import pytest

from hckt_timeline.domain import Progress, Stage
from hckt_timeline.errors import Cancelled
from hckt_timeline.extraction import assembly, extract_history
from hckt_timeline.interchange.history_json import write_history
from hckt_timeline.reading import read_paths
from tests.benchmarks.synthetic import texts
from tests.extraction.tell import article

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="module")
def articles():
    """All corpora, and invented articles, enough for several batches."""
    invented = [article(text, f"{number}.txt") for number, text in enumerate(texts(60))]
    return (*read_paths([CORPUS]).articles, *invented)


@pytest.fixture(scope="module")
def alone(articles):
    return extract_history(articles)


@pytest.fixture
def always_shared(monkeypatch):
    monkeypatch.setattr(assembly, "_WORTH_SHARING", 0)


@pytest.mark.parametrize("processes", [2, 3])
@pytest.mark.usefixtures("always_shared")
def test_history_is_the_same_to_the_byte_whatever_the_processes(articles, alone, processes):
    shared = extract_history(articles, processes=processes)
    assert shared == alone
    assert write_history(shared) == write_history(alone)


@pytest.mark.usefixtures("always_shared")
def test_other_order_of_files_gives_the_same_ids_and_history(articles, alone):
    files = [list(file) for _, file in groupby(articles, key=lambda each: each.file)]
    random.Random(3).shuffle(files)  # noqa: S311
    again = extract_history([each for file in files for each in file], processes=2)
    same = {"articles": alone.articles, "problems": alone.problems}
    assert again.model_copy(update=same) == alone
    assert set(again.articles) == set(alone.articles)


def test_progress_tells_each_stage_to_its_end(articles):
    told: list[Progress] = []
    extract_history(articles[:5], progress=told.append)
    files = len({each.file for each in articles[:5]})
    for stage, total in ((Stage.LEARNING, 5), (Stage.TELLING, files)):
        counts = [each.done for each in told if each.stage is stage]
        assert counts == list(range(1, total + 1))
    assert told[-1].stage is Stage.JOINING


@pytest.mark.usefixtures("always_shared")
def test_cancelled_extraction_stops_its_processes(articles):
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        extract_history(
            articles, processes=2, progress=told.append, cancelled=lambda: len(told) > 3
        )
    assert not multiprocessing.active_children()
