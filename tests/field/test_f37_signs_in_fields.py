"""F37: signs that look like plain spaces or quotes in fields are named, at their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.settings import SpoiledSettingsError
from shk.i18n.messages import load_messages
from tests.field.tree_cases import STORY, codes, edit, problems_of, project

if TYPE_CHECKING:
    from pathlib import Path

NEW = "sources:\n  - document: city-plan-2021\ntitle:"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("about:\u00a02024\ntitle:", "hårt mellanslag (U+00A0)"),
        ("\u00a0\u00a0about: 2024\ntitle:", "hårt mellanslag (U+00A0)"),
        ("about: 2024\n\ufefftitle:", "byteordningsmärke (U+FEFF)"),
        ("about\u200b: 2024\ntitle:", "mellanslag utan bredd (U+200B)"),
        ("about: 2024\u200b\ntitle:", "mellanslag utan bredd (U+200B)"),
        ("goals: [no\u00adgoal]\ntitle:", "mjukt bindestreck (U+00AD)"),
        (
            "image:\n\u00a0\u00a0src: reeds.jpg\n  alt: A\ntitle:",
            "hårt mellanslag (U+00A0)",
        ),
        ("effects:\n  - kind:\u202foutput\ntitle:", "hårt mellanslag (U+202F)"),
        (
            "image:\n \u3000src: reeds.jpg\n  alt: A\ntitle:",
            "mellanslag av annan bredd (U+3000)",
        ),
    ],
)
def test_the_sign_is_named(written: str, name: str, tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, STORY, "title:", written)
    problems = [problem for problem in problems_of(made) if problem.code.code == "invisible-sign"]
    assert len(problems) == 1
    assert name in problems[0].what(load_messages("sv"))
    assert {problem.code.code for problem in problems_of(made)} <= {
        "invisible-sign",
        "field-missing",
    }


@pytest.mark.parametrize(
    "written",
    [
        "title: ”A: b”\nabout: 2024\nx",
        "about: ”2024”\ntitle:",
        "goals: [“no-goal”]\ntitle:",
        "authors: [”Kim, gardener”]\ntitle:",
        "“about”: 2024\ntitle:",
        "draft: ‘true’\ntitle:",
    ],
)
def test_typographic_quotes_are_named(written: str, tmp_path: Path) -> None:
    made = project(tmp_path)
    if written.startswith("title"):
        text = (made / STORY).read_text(encoding="utf-8")
        line = next(part for part in text.split("\n") if part.startswith("title:"))
        edit(made, STORY, line, "title: ”A: b”")
    else:
        edit(made, STORY, "title:", written)
    assert [code for code, _ in codes(made)] == ["yaml-curly-quote"]


def test_no_break_spaces_in_texts_are_typography(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, STORY, "title: ", "title: 5\u00a0000 m ")
    assert codes(made) == []


def test_settings(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, "mkdocs.yml", "  - shk/images", "\u00a0 - shk/images")
    with pytest.raises(SpoiledSettingsError) as refused:
        codes(made)
    assert refused.value.problem.code.code == "invisible-sign"
