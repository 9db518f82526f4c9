"""A check with advice reads mkdocs.yml, the day and the folders that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.project import check_content, watched_paths
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions

if TYPE_CHECKING:
    from pathlib import Path


def options(project: Path) -> SiteOptions:
    """The project's mkdocs.yml."""
    return SiteOptions(str(project / "mkdocs.yml"))


def test_advice_is_apart_from_problems(demo: Path) -> None:
    checked = check_content(options(demo), Run(), advised=True)
    assert checked.problems == ()
    assert checked.advice
    assert check_content(options(demo), Run(), advised=False).advice == ()


def test_the_folders_of_the_content_are_watched(demo: Path) -> None:
    names = {watched_path.name for watched_path in watched_paths(options(demo))}
    assert names == {"docs", "initiatives", "stories"}


def test_a_day_that_is_none_is_a_wrong_setting(demo: Path) -> None:
    with pytest.raises(SettingsError, match="today"):
        check_content(options(demo), Run(today="2024-13-01"), advised=False)
