"""Every golden case tells exactly the problems it names, and every code has a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from shk.content.loader import load_portfolio
from shk.content.source_text import CONTROL_CHARACTER
from shk.i18n.messages import load_messages
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Severity
from tests.content.golden import copy_base, expected, golden_cases, load_case, reported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import Problem

CASES = golden_cases()


LANGUAGES = [load_messages(language) for language in ("en", "sv")]


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_a_case_reports_exactly_its_problems_in_whole_sentences(
    case: dict[str, Any], tmp_path: Path
) -> None:
    loaded = load_case(case, tmp_path)
    assert sorted(reported(loaded)) == sorted(expected(case))
    suggested = {
        (problem.code.code, str(problem.location)): problem.details.get("suggestion")
        for problem in loaded.problems
    }
    for named in case["problems"]:
        if "suggestion" in named:
            assert suggested[named["code"], named["at"]] == named["suggestion"]
    errors = any(problem.code.severity is Severity.ERROR for problem in loaded.problems)
    assert (loaded.portfolio is None) == errors
    # each case is loaded once: to load it is what costs
    assert [text for item in loaded.problems for text in _unfilled(item)] == []


def _unfilled(problem: Problem) -> Iterator[str]:
    """The texts of a problem, in each language, that are empty or still have a name in braces."""
    names = _names(problem.code)
    for messages in LANGUAGES:
        for text in (problem.what(messages), problem.why(messages), problem.fix(messages)):
            left = any(f"{{{name}}}" in text for name in names)
            if not text or left or CONTROL_CHARACTER.search(text):
                yield f"{problem.code.code} {messages.language}: {text!r}"


def _names(code: object) -> list[str]:
    """What the texts of a code name in braces."""
    full_text = " ".join(str(getattr(code, part)) for part in ("what", "why", "fix"))
    return [part.partition("}")[0] for part in full_text.split("{")[1:]]


def test_every_code_has_a_case() -> None:
    covered = {item["code"] for _, case in CASES for item in case["problems"]}
    assert covered == set(CODES)


def test_there_are_enough_cases_of_bad_input() -> None:
    assert sum(bool(case["problems"]) for _, case in CASES) >= 70


def test_names_of_cases_are_kept_apart() -> None:
    names = [name for name, _ in CASES]
    assert len(names) == len(set(names))


def test_base_has_no_problem(tmp_path: Path) -> None:
    loaded = load_portfolio(copy_base(tmp_path))
    assert reported(loaded) == []
    assert loaded.portfolio is not None
    assert loaded.portfolio.figures["middagar-2024"].value == "1.50"
