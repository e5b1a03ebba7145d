"""The parts that the program stands on, and their licences."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from hckt_timeline.ui.everyday.parts import Part, parts

ROOT = Path(__file__).parents[2]
PARTS = {canonicalize_name(part.name): part for part in parts()}


def test_every_package_that_the_program_asks_for_is_a_part():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    assert asked - PARTS.keys() == set()


def test_what_a_part_needs_in_turn_is_a_part():
    assert {"shiboken6", "pydantic-core", "fonttools"} <= PARTS.keys()


def test_the_program_itself_and_what_only_its_tests_need_is_no_part():
    assert {"hckt-timeline", "pytest", "ruff"} & PARTS.keys() == set()


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.name)
def test_a_part_tells_its_version_and_licence(part: Part):
    assert part.licence
    assert "\n" not in part.licence
    assert part.version or "Sans" in part.name


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.name)
def test_a_part_brings_the_text_of_its_licence(part: Part):
    if part.name != "Python":  # whose text comes with the interpreter, or with the frozen program
        assert part.texts
