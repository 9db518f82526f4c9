"""Which files are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.diagnostics_sink import Findings
from shk.content.files import data_files, nearest_name, page_files

if TYPE_CHECKING:
    from pathlib import Path


def test_pages_come_by_name_and_others_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    (folder / "sub").mkdir(parents=True)
    for name in ("b.md", "a.md", "c.markdown", "sub/d.md", ".e.md", "f.svg", "g.md~"):
        (folder / name).write_text("x")
    findings = Findings()
    assert [one.name for one in page_files(folder, tmp_path, findings)] == [".e.md", "a.md", "b.md"]
    assert [(str(one.mark), one.details["allowed"]) for one in findings.problems] == [
        ("stories/c.markdown:1:1", "stories/c.md"),
        ("stories/f.svg:1:1", "stories/f.md"),
        ("stories/sub/d.md:1:1", "stories/d.md"),
    ]


def test_shorter_ending_wins(tmp_path: Path) -> None:
    for name in ("goals.yaml", "goals.yml", "places.yaml", "x.yml", ".y.yml", "z.csv"):
        (tmp_path / name).write_text("x")
    findings = Findings()
    found = data_files(tmp_path, tmp_path, ("goals", "places"), findings)
    assert {stem: file.name for stem, file in found.items()} == {
        "goals": "goals.yml",
        "places": "places.yaml",
    }
    assert [str(one.mark) for one in findings.problems] == [
        "goals.yaml:1:1",
        "x.yml:1:1",
        "z.csv:1:1",
    ]


@pytest.mark.parametrize(
    ("stem", "name"),
    [("Äldre & mat", "aldre-mat.md"), ("ÅR_2024", "ar-2024.md"), ("mat--torg", "mat-torg.md")],
)
def test_nearest_name(stem: str, name: str) -> None:
    assert nearest_name(stem) == {"suggestion": name}


def test_no_name_is_near_to_signs() -> None:
    assert nearest_name("…") == {}
