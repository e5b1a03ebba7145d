"""Every example in a docstring runs and tells what it says."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import hckt_timeline

ROOT = Path(hckt_timeline.__file__).parent
TOLD = sorted(
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if ">>>" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("module", TOLD)
def test_examples_of_a_module_are_true(module):
    told = doctest.testmod(import_module(module))
    assert told.attempted
    assert told.failed == 0
