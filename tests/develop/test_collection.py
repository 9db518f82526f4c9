"""Every test of the project is run by whoever runs them all."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    import pytest


def test_no_folder_with_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    """By itself pytest looks into no folder called build, dist or venv, and says nothing of it."""
    patterns = pytestconfig.getini("norecursedirs")
    folders = {file.parent.relative_to(ROOT) for file in (ROOT / "tests").rglob("test_*.py")}
    assert len(folders) > 40
    assert not [
        str(folder)
        for folder in sorted(folders)
        if any(fnmatch(part, pattern) for part in folder.parts for pattern in patterns)
    ]


def test_all_folders_are_where_all_tests_are_looked_for(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.getini("testpaths") == ["tests"]
