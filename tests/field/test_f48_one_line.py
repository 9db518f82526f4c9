"""F48: a text of one line is on one line in every output, however it was written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.field.tree_cases import STORY, add, built, codes, edit, project

if TYPE_CHECKING:
    from pathlib import Path


def test_title_and_summary_in_every_output(tmp_path: Path) -> None:
    made = project(tmp_path)
    text = (made / STORY).read_text(encoding="utf-8")
    for key in ("title", "summary"):
        line = next(part for part in text.split("\n") if part.startswith(f"{key}:"))
        edit(made, STORY, line, f'{key}: "row one\\n\\trow  two of the {key}"')
    add(made, "docs/about.md", "")
    assert codes(made) == []
    site = built(made)
    wanted = "row one row two of the"
    for path in ("llms.txt", "stories/index.md", "stories/feed.atom", "stories/index.html"):
        assert f"{wanted} title" in (site / path).read_text(encoding="utf-8"), path
    rows = json.loads((site / "data/v1/stories.json").read_text(encoding="utf-8"))
    assert f"{wanted} summary" in json.dumps(rows)
    line = next(
        part
        for part in (site / "llms.txt").read_text(encoding="utf-8").split("\n")
        if wanted in part
    )
    assert line.startswith("- [")
    assert f"{wanted} summary" in line


def test_blocks_names_and_places(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, STORY, "title:", "authors:\n  - |\n    Kim\n    Lind\ntitle:")
    assert codes(made) == []
    site = built(made)
    assert "Kim Lind" in (site / "stories/pipes-nobody-saw/index.html").read_text(encoding="utf-8")


def test_length_is_that_of_the_line(tmp_path: Path) -> None:
    made = project(tmp_path)
    text = (made / STORY).read_text(encoding="utf-8")
    line = next(part for part in text.split("\n") if part.startswith("summary:"))
    edit(made, STORY, line, "summary: |\n" + "  word\n" * 39 + " " * 300 + "\n")
    assert codes(made) == []
