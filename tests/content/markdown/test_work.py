"""No text keeps a reader at work for long: what would is refused at its place before it is read.

The work is counted, not timed: the limits are steps, and the readers are never asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.content.diagnostics import Diagnostics
from shk.content.markdown.reading import TOO_DEEP, USUAL_READER
from shk.content.markdown.work import CELLS, DEPTH, SIGNS, counted_work, is_light, too_much
from shk.content.source_text import SIZE_LIMIT, read_source
from tests.conftest import ROOT
from tests.content.markdown.hostile import KINDS, SIZE
from tests.field.cli_cases import portfolio, shk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINEAR = {
    "attributes",
    "attributes never ended",
    "backticks",
    "blank lines",
    "headings, deep",
    "long word and dot",
    "one word",
    "words",
}
"""Kinds that readers pass over once: of the largest size they take less than a second."""


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_refused_unless_it_is_read_in_one_pass(kind: str, tmp_path: Path) -> None:
    text = KINDS[kind](SIZE)
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    assert file.stat().st_size <= SIZE_LIMIT
    diagnostics = Diagnostics()
    source = read_source(file, tmp_path, diagnostics)
    if kind in LINEAR:
        assert (source is not None, diagnostics.problems) == (True, ())
        return
    (problem,) = diagnostics.problems
    assert source is None
    assert problem.code.code == "text-too-much"
    assert 1 <= problem.location.line <= text.count("\n") + 1
    assert problem.location.column >= 1


def test_the_texts_of_this_repository_take_a_tenth_of_each_limit() -> None:
    files = [*ROOT.glob("docs/**/*.md"), *ROOT.glob("stories/*.md"), *ROOT.glob("*.md")]
    assert len(files) > 30
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert too_much(text) is None, file
        assert text.count("|") < CELLS / 4, file


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a\n\n" + "*a* " * (SIGNS // 2) + "*", "a.md:3:20001"),
        ("|" * CELLS + "\n|", "a.md:2:1"),
        ("> " * DEPTH + "a", ""),
        ("\n" + "> " * (DEPTH + 1) + "a", "a.md:2:1"),
        ("[a](b) " * 900, ""),
        ("a\n\n" + "[ " * 12 + "c " * 160_000, "a.md:3:1"),
        ("<!-- " + "a" * 1000 + " -->\n<b>c</b> d < e", ""),
    ],
)
def test_the_place_is_where_it_gets_too_much(text: str, at: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    read_source(tmp_path / "a.md", tmp_path, diagnostics)
    assert [str(problem.location) for problem in diagnostics.problems] == ([at] if at else [])


def test_what_stands_in_each_other_too_deep_is_reported_where_the_text_begins(
    tmp_path: Path,
) -> None:
    text = "*a " * 2000 + "a*" * 2000
    assert too_much(text) is None
    assert USUAL_READER.read(text) is TOO_DEEP
    project = portfolio(tmp_path, "sv")
    story = project / "stories" / "koket-oppnar.md"
    fields = story.read_text(encoding="utf-8").split("---\n")[1]
    story.write_text(f"---\n{fields}---\n{text}\n", encoding="utf-8")
    done = shk(project, "check", "--no-advice")
    line = fields.count("\n") + 3
    assert f"stories/koket-oppnar.md:{line}:1 fel [text-too-much]" in done.output
    assert done.exit_code == 1


@pytest.mark.parametrize("make", [KINDS["pictures never closed"], KINDS["marked sections"]])
@pytest.mark.parametrize("place", ["stories/koket-oppnar.md", "docs/om.md"])
def test_a_build_refuses_it_and_leaves_the_site(
    make: Callable[[int], str], place: str, tmp_path: Path
) -> None:
    project = portfolio(tmp_path, "sv")
    (project / "site").mkdir()
    file = project / place
    file.write_text(file.read_text(encoding="utf-8") + make(SIZE), encoding="utf-8")
    done = shk(project, "build")
    assert done.exit_code == 1
    assert done.stderr.count("[text-too-much]") == 1
    assert "Traceback" not in done.stderr
    assert list((project / "site").iterdir()) == []


PIECES = ["a", ".", "\n", "\n\n", "[", "](", ")", "[^", "*[", "**", "_", "`", "```", "<", "<!", ">",
          "|", "{", "}", "  \n", "\\", "&", "~~~", "> ", "- ", "1. ", " "]  # fmt: skip


@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=12),
    times=st.integers(1, 400),
    end=st.sampled_from(["", "a" * 3000, "\n" * 2000]),
)
def test_a_light_text_is_within_the_limits(pieces: list[str], times: int, end: str) -> None:
    text = "".join(pieces) * times + end
    assert not is_light(text) or counted_work(text) is None


def test_common_texts_are_light_and_heavy_ones_are_not() -> None:
    assert is_light("Words, and *more* of [them](https://a.example).\n\n" * 20)
    assert not is_light("> " * (DEPTH + 1))
    assert not is_light("[" * SIGNS)
