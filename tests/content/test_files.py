"""Which files are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.diagnostics import Diagnostics
from shk.content.files import data_files, file_for_new_rows, nearest_name, page_files

if TYPE_CHECKING:
    from pathlib import Path


def test_pages_come_by_name_and_others_are_reported(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    (folder / "sub").mkdir(parents=True)
    for name in ("b.md", "a.md", "c.markdown", "sub/d.md", ".e.md", "f.svg", "g.md~"):
        (folder / name).write_text("x")
    diagnostics = Diagnostics()
    assert [page_file.name for page_file in page_files(folder, tmp_path, diagnostics)] == [
        ".e.md",
        "a.md",
        "b.md",
    ]
    assert [
        (str(problem.location), problem.details["allowed"]) for problem in diagnostics.problems
    ] == [
        ("stories/c.markdown:1:1", "stories/c.md"),
        ("stories/f.svg:1:1", "stories/f.md"),
        ("stories/sub/d.md:1:1", "stories/d.md"),
    ]


def test_shorter_ending_wins(tmp_path: Path) -> None:
    for name in ("goals.yaml", "goals.yml", "places.yaml", "x.yml", ".y.yml", "z.csv"):
        (tmp_path / name).write_text("x")
    diagnostics = Diagnostics()
    files = data_files(tmp_path, tmp_path, ("goals", "places"), (), diagnostics)
    assert {stem: file.name for stem, (file,) in files.items()} == {
        "goals": "goals.yml",
        "places": "places.yaml",
    }
    assert [str(problem.location) for problem in diagnostics.problems] == [
        "goals.yaml:1:1",
        "x.yml:1:1",
        "z.csv:1:1",
    ]


def test_a_list_can_be_a_folder_of_files(tmp_path: Path) -> None:
    names = ("goals.yaml", "goals/b.yml", "goals/A.YAML", "places/x.yml", "plan/y.yml")
    for name in (*names, "goals/.c.yml", "goals/d/e.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    diagnostics = Diagnostics()
    stems = ("goals", "places", "plan")
    files = data_files(tmp_path, tmp_path, stems, ("goals", "places"), diagnostics)
    named = {
        stem: [file.relative_to(tmp_path).as_posix() for file in parts]
        for stem, parts in files.items()
    }
    assert named == {
        "goals": ["goals.yaml", "goals/A.YAML", "goals/b.yml"],
        "places": ["places/x.yml"],
    }
    assert [str(problem.location) for problem in diagnostics.problems] == [
        "goals/d/e.yml:1:1",
        "plan/y.yml:1:1",
    ]
    assert file_for_new_rows(tmp_path, "goals") == tmp_path / "goals" / "b.yml"
    assert file_for_new_rows(tmp_path, "none") == tmp_path / "none.yml"


@pytest.mark.parametrize(
    ("stem", "name"),
    [("Äldre & mat", "aldre-mat.md"), ("ÅR_2024", "ar-2024.md"), ("mat--torg", "mat-torg.md")],
)
def test_nearest_name(stem: str, name: str) -> None:
    assert nearest_name(stem) == {"suggestion": name}


def test_no_name_is_near_to_signs() -> None:
    assert nearest_name("…") == {}
