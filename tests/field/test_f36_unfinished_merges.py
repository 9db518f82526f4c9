"""F36: an unfinished merge is named as one, at its first line, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.settings import SpoiledSettingsError
from tests.field.tree_cases import STORY, add, codes, edit, project, put

if TYPE_CHECKING:
    from pathlib import Path

CONFLICT = "<<<<<<< HEAD\n{0}\n=======\n{1}\n>>>>>>> gren\n"


def first_line(made: Path, path: str) -> int:
    """The line of the first marker, from 1."""
    lines = (made / path).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith(("<<<<<<<", ">>>>>>>")))


@pytest.mark.parametrize(
    "path",
    [
        STORY,
        "docs/about.md",
        "docs/data/goals.yml",
        "docs/data/partnership.yml",
        "docs/data/words.txt",
        "docs/data/addresses.txt",
        "docs/data/moved.yml",
        "docs/data/outlines.geojson",
    ],
)
def test_every_kind_of_file(path: str, tmp_path: Path) -> None:
    made = project(tmp_path)
    if not (made / path).exists():
        put(made, path, "")
    add(made, path, "\n" + CONFLICT.format("a: 1", "a: 2"))
    assert codes(made) == [("merge-conflict", f"{path}:{first_line(made, path)}:1")]


def test_in_fields_with_three_sides_and_windows_line_ends(tmp_path: Path) -> None:
    made = project(tmp_path)
    sides = "<<<<<<< HEAD\ntitle: A\n||||||| bas\ntitle: B\n=======\ntitle: C\n>>>>>>> x\ntitle:"
    edit(made, STORY, "title:", sides)
    text = (made / STORY).read_bytes().replace(b"\n", b"\r\n")
    put(made, STORY, text)
    assert [code for code, _ in codes(made)] == ["merge-conflict"]


def test_a_marker_that_somebody_forgot(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(made, STORY, "\n\nWords.\n>>>>>>> 3f2a1c0\n")
    assert [code for code, _ in codes(made)] == ["merge-conflict"]


def test_settings(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(made, "mkdocs.yml", CONFLICT.format("nav: []", "nav:"))
    with pytest.raises(SpoiledSettingsError) as refused:
        codes(made)
    assert refused.value.problem.code.code == "merge-conflict"
    assert refused.value.problem.location.line == first_line(made, "mkdocs.yml")


def test_headings_and_examples_are_none(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(
        made,
        "docs/about.md",
        "\n\nA heading\n=======\n\n```text\n" + CONFLICT.format("a", "b") + "```\n",
    )
    assert codes(made) == []
