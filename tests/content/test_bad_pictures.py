"""Bad pictures in a project: one clear line each, and nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.model.diagnostics.renderers import problem_text
from tests.content.golden import copy_base, folders_of, reported
from tests.images.bad_pictures import bad_pictures

if TYPE_CHECKING:
    from pathlib import Path

BAD = bad_pictures()


def _story(number: int, name: str) -> str:
    """A story with a picture."""
    return (
        f"---\ntitle: Berättelse {number}\nsummary: Om en bild.\ndate: 2025-01-01\n"
        f"image: {{src: {name}, alt: En bild}}\n"
        "initiatives: [lekparken]\nsources: [{document: arsrapport-2024}]\n---\n\nText.\n"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project with a story for each bad picture."""
    copy_base(tmp_path)
    for number, (name, raw, _) in enumerate(BAD):
        (tmp_path / "docs" / "media" / name).write_bytes(raw)
        story = tmp_path / "stories" / f"bild-{number:02}.md"
        story.write_text(_story(number, name), encoding="utf-8")
    return tmp_path


def test_each_has_one_line_with_name_and_reason_and_nothing_is_written(project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in project.rglob("*")}
    loaded = load_portfolio(folders_of(project))
    expected = [
        (code, f"stories/bild-{number:02}.md:5:14", "image.src")
        for number, (_, _, code) in enumerate(BAD)
    ]
    assert reported(loaded) == expected
    assert loaded.portfolio is None
    assert {file: file.stat().st_mtime_ns for file in project.rglob("*")} == before


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_lines_name_the_file_and_leave_nothing_open(project: Path, language: str) -> None:
    messages = load_messages(language)
    loaded = load_portfolio(folders_of(project), messages=messages)
    for problem, (name, _, _) in zip(loaded.problems, BAD, strict=True):
        text = problem_text(problem, messages)
        assert name in problem.what(messages)
        assert "{" not in text
        assert "Traceback" not in text
