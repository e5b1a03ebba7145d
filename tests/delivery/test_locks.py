"""What is delivered is locked: each package in one version, with hashes, for every system."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / ".packaging" / "requirements.txt").read_text(encoding="utf-8")
holding = runpy.run_path(str(ROOT / ".packaging" / "locked.py"))["holding"]
SYSTEMS = ("win32", "darwin", "linux")
VERSIONS = ("3.11", "3.12", "3.13", "3.14")


def locked(system: str, version: str) -> dict[str, str]:
    entries = [Requirement(entry.split(" ")[0]) for entry in holding(LOCK, system, version)]
    return {canonicalize_name(each.name): str(each.specifier)[2:] for each in entries}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_what_the_program_asks_for_is_locked_within_its_range(system, version):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = locked(system, version)
    for asked in map(Requirement, project["dependencies"]):
        assert asked.specifier.contains(found[canonicalize_name(asked.name)]), asked


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_package_is_locked_once_for_a_system_with_its_hashes(system):
    entries = holding(LOCK, system, "3.12")
    names = [Requirement(entry.split(" ")[0]).name for entry in entries]
    assert len(set(names)) == len(names)
    assert all(re.search(r" --hash=sha256:[0-9a-f]{64}", entry) for entry in entries)


def test_markers_are_asked_about_the_other_system_not_about_this_one():
    assert "colorama" in locked("win32", "3.12")
    assert "colorama" not in locked("linux", "3.12")


def test_markers_are_asked_about_the_other_python_not_about_this_one():
    lock = 'a==1 ; python_full_version < "3.12" \\\n    --hash=sha256:0\na==2 ; python_full_version >= "3.12"\n'
    assert holding(lock, "linux", "3.11") == ["a==1 --hash=sha256:0"]
    assert holding(lock, "linux", "3.14") == ["a==2"]


@pytest.mark.parametrize("name", ["requirements.txt", "tools.txt"])
def test_a_lock_file_names_no_place_to_fetch_from(name):
    assert "://" not in (ROOT / ".packaging" / name).read_text(encoding="utf-8")
