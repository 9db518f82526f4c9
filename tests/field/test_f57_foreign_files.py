"""F57: files of other kinds among the content are told, as a text file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.messages import load_messages
from tests.field.tree_cases import codes, problems_of, project, refused

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "path",
    [
        "stories/fil.docx",
        "stories/bild.jpg",
        "initiatives/plan.pdf",
        "initiatives/2024/lista.xlsx",
        "stories/sida.html",
        "stories/data.yml",
        "docs/data/goals.csv",
        "docs/data/old/goals.yml",
    ],
)
def test_it_is_reported_and_stops_the_build(path: str, tmp_path: Path) -> None:
    made = project(tmp_path, {path: "x"})
    assert codes(made) == [("file-foreign", f"{path}:1:1")]
    assert refused(made) == codes(made)


@pytest.mark.parametrize("name", ["rapport.pdf", "bilaga.docx", "film.mp4"])
def test_files_among_pictures_are_reported_with_where_they_go(name: str, tmp_path: Path) -> None:
    made = project(tmp_path, {f"docs/media/{name}": "x"})
    (problem,) = problems_of(made)
    assert (problem.code.code, problem.location.path) == ("media-no-picture", f"docs/media/{name}")
    assert "docs/filer/" in problem.fix(load_messages("sv"))


def test_what_systems_leave_behind_is_passed_by(tmp_path: Path) -> None:
    left = (
        "stories/.DS_Store",
        "stories/Thumbs.db",
        "docs/media/desktop.ini",
        "stories/~$fil.docx",
    )
    assert codes(project(tmp_path, dict.fromkeys(left, "x"))) == []
