"""All advice comes in one pass, in order, and spelling only where there is a dictionary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.lint.lint import LintContext, lint
from shk.lint.spelling import load_dictionary
from shk.model.diagnostics.diagnostic import Severity
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2024, 12, 1)


def test_everything_is_advice_and_in_order(tmp_path: Path) -> None:
    loaded = load_portfolio(copy_base(tmp_path), messages=load_messages("sv"))
    result = lint(loaded, LintContext("sv", DAY, "w.txt", load_dictionary("sv")))
    assert {item.code.severity for item in result} == {Severity.ADVICE}
    assert [item.location for item in result] == sorted(item.location for item in result)
    assert [item.code.code for item in result] == [
        "initiative-without-story",
        "picture-small",
        "story-without-effect",
        "story-without-effect",
    ]


def test_without_a_dictionary_no_word_is_judged(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    (folders.stories / "koket-oppnar.md").write_text(
        (folders.stories / "koket-oppnar.md").read_text(encoding="utf-8") + "\nxyzw vwxyz\n",
        encoding="utf-8",
    )
    loaded = load_portfolio(folders)
    assert "word-unknown" not in {item.code.code for item in lint(loaded, LintContext("en", DAY))}
    swedish = lint(loaded, LintContext("sv", DAY, "w.txt", load_dictionary("sv")))
    assert [item.details["value"] for item in swedish if item.code.code == "word-unknown"] == [
        "xyzw",
        "vwxyz",
    ]


def test_what_has_an_error_is_passed_by(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    (folders.stories / "koket-oppnar.md").write_text("---\ntitel: A\n---\n\nB\n", encoding="utf-8")
    loaded = load_portfolio(folders)
    assert loaded.portfolio is None
    paths = {item.location.path for item in lint(loaded, LintContext("sv", DAY))}
    assert "stories/koket-oppnar.md" not in paths
    assert "stories/en-dag-i-parken.md" in paths
