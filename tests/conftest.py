"""The sites that tests look at, each built once a session."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions

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


def copy_project(source: Path, target: Path) -> Path:
    """Copy what a site is made of, so that a test may change it."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "initiatives", "stories"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "mkdocs.yml", target)
    return target


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A copy of the invented project, free to be changed."""
    return copy_project(DEMO, tmp_path / "demo")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project's site, built outside git so that every copy builds alike."""
    project = copy_project(DEMO, tmp_path_factory.mktemp("demo") / "project")
    return build(SiteOptions(str(project / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site."""
    site = tmp_path_factory.mktemp("real") / "site"
    return build(SiteOptions(str(ROOT / "mkdocs.yml"), str(site), strict=True), Run())


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site after an initiative has been renamed and an address has ended."""
    from tests.moved_project import moved_project  # noqa: PLC0415 - it builds on this module

    project = moved_project(tmp_path_factory.mktemp("moved") / "project")
    return build(SiteOptions(str(project / "mkdocs.yml"), strict=True), Run())


@pytest.fixture
def today() -> date:
    """The day most tests are told it is."""
    return date.fromisoformat(DEMO_DAY)
