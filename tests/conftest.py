"""The sites that tests look at, each built once a session."""

from __future__ import annotations

import fcntl
import filecmp
import os
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions

if TYPE_CHECKING:
    from collections.abc import Callable

# a busy machine is no fault of the code, and what lands is judged by the same examples each time
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

pytest_plugins = ["tests.browser.fixtures"]

ROOT = Path(__file__).parents[1]
OF_CONTENT = {"real_site", "moved_site"}
"""Fixtures that build this repository's own site."""
DEMO = Path(__file__).parent / "demo"
DEMO_DAY = "2025-06-01"
"""The day the demo site is built for."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that look at this portfolio's content, which Makefile runs by themselves."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if "truth" in item.path.parts or fixtures & OF_CONTENT:
            item.add_marker(pytest.mark.content)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differences(folder: Path, other: Path) -> list[str]:
    """The files in which two folders differ."""
    names = [
        {str(file.relative_to(at)) for file in at.rglob("*") if file.is_file()}
        for at in (folder, other)
    ]
    _, differing, failed = filecmp.cmpfiles(folder, other, names[0] & names[1], shallow=False)
    return sorted({*(names[0] ^ names[1]), *differing, *failed})


def copy_project(source: Path, target: Path) -> Path:
    """Copy what a site is made of, so that a test may change it."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "initiatives", "stories"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "mkdocs.yml", target)
    return target


@pytest.fixture
def cold_demo(tmp_path: Path) -> Path:
    """A copy of the invented project that was never built."""
    return copy_project(DEMO, tmp_path / "demo")


def copy_built(source: Path, target: Path) -> Path:
    """Copy a project that was built, with what its build kept and without its site."""
    shutil.copytree(source / ".cache", copy_project(source, target) / ".cache")
    return target


@pytest.fixture
def demo(demo_site: Path, tmp_path: Path) -> Path:
    """A copy of the invented project, free to be changed.

    What its last build kept comes with it, as in a folder that somebody works in: a build then
    renders what a test changes, in a quarter of the time.
    """
    return copy_built(demo_site.parent, tmp_path / "demo")


def built_once(
    factory: pytest.TempPathFactory, name: str, build_in: Callable[[Path], Path]
) -> Path:
    """What is built in a folder by one process of a run, for all its processes.

    Args:
        factory: pytest's.
        name: what the folder is called.
        build_in: builds in an empty folder and returns what tests look at; they change none of it.
    """
    base = factory.getbasetemp()
    # the processes of pytest-xdist have a folder each in that of the run
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    built = folder / "built"
    with (folder / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not built.is_file():
            built.write_text(str(build_in(folder)), encoding="utf-8")
    return Path(built.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project's site, built outside git so that every copy builds alike."""
    return built_once(tmp_path_factory, "demo-site", _build_demo)


def _build_demo(folder: Path) -> Path:
    """Build the invented project's site in a folder."""
    project = copy_project(DEMO, folder / "project")
    return build(SiteOptions(str(project / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site."""
    return built_once(tmp_path_factory, "real-site", _build_real)


def _build_real(folder: Path) -> Path:
    """Build this repository's own site in a folder."""
    return build(SiteOptions(str(ROOT / "mkdocs.yml"), str(folder / "site"), strict=True), Run())


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site after an initiative has been renamed and an address has ended."""
    return built_once(tmp_path_factory, "moved-site", _build_moved)


def _build_moved(folder: Path) -> Path:
    """Build that site in a folder."""
    from tests.moved_project import moved_project  # noqa: PLC0415 - it builds on this module

    project = moved_project(folder / "project")
    return build(SiteOptions(str(project / "mkdocs.yml"), strict=True), Run())


@pytest.fixture
def today() -> date:
    """The day most tests are told it is."""
    return date.fromisoformat(DEMO_DAY)
