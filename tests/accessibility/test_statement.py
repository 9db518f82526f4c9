"""The accessibility statement: what the law asks for, all of it, and held to the test suite."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from shk.build.project import check_content
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.accessibility.tested import TESTED
from shk.model.diagnostics.diagnostic import stops_build
from shk.model.schema.statement import AccessibilityFault, AccessibilityStatement
from tests.conftest import ROOT

TODAY = "2025-06-01"
PARTNERSHIP = Path("docs/data/partnership.yml")


def required(record: type[AccessibilityStatement | AccessibilityFault]) -> list[str]:
    """The fields that a record can not be without."""
    return [name for name, field in record.model_fields.items() if field.is_required()]


def checked(project: Path, today: str = TODAY) -> set[tuple[str, str]]:
    """Codes and fields of what stops the check of a project."""
    result = check_content(SiteOptions(str(project / "mkdocs.yml")), Run(today=today), advised=True)
    problems = (*result.problems, *result.advice)
    results = {(problem.code.code, problem.field) for problem in problems}
    assert stops_build(problems, strict=False) == bool(
        {item for item in results if item[1].startswith("accessibility")}
    )
    return results


def changed(project: Path, change: dict[str, object]) -> Path:
    """A project whose statement has other words in it."""
    file = project / PARTNERSHIP
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    data["accessibility"] |= change
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return project


def test_a_whole_statement_passes(demo: Path) -> None:
    assert not any(field.startswith("accessibility") for _, field in checked(demo))


@pytest.mark.parametrize("name", required(AccessibilityStatement))
def test_the_check_stops_when_a_required_item_is_emptied(demo: Path, name: str) -> None:
    reported = checked(changed(demo, {name: None}))
    assert ("value-missing", f"accessibility.{name}") in reported or any(
        field == f"accessibility.{name}" for _, field in reported
    )


@pytest.mark.parametrize("name", required(AccessibilityFault))
def test_a_fault_has_all_that_the_law_asks_for(name: str) -> None:
    fault = {"criterion": "1.1.1", "what": "a", "reason": "b", "alternative": "c"}
    assert AccessibilityFault.model_validate(fault).criterion == "1.1.1"
    with pytest.raises(ValidationError):
        AccessibilityFault.model_validate({**fault, name: ""})


def test_a_statement_with_faults_left_unsaid_stops_the_check(demo: Path) -> None:
    reported = checked(changed(demo, {"faults": []}))
    assert ("statement-faults", "accessibility.faults") in reported


def test_a_review_of_more_than_a_year_ago_stops_the_check_and_no_build(demo: Path) -> None:
    reported = checked(changed(demo, {"reviewed": date(2024, 5, 1)}))
    assert ("statement-old", "accessibility.reviewed") in reported
    options = SiteOptions(str(demo / "mkdocs.yml"))
    built = check_content(options, Run(today=TODAY), advised=False)
    assert not stops_build(built.problems, strict=True)


def statement_marks() -> list[str]:
    """The sentences that tests are marked with, read off the test suite."""
    trees = [
        ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
    ]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marks = [call.args[0] for call in calls if ast.unparse(call.func) == "pytest.mark.statement"]
    return [str(mark.value) for mark in marks if isinstance(mark, ast.Constant)]


def test_what_the_statement_says_is_tested_is_what_the_suite_tests() -> None:
    assert sorted(set(statement_marks())) == sorted(TESTED)


def test_the_page_says_what_is_not_given(demo_site: Path, real_site: Path) -> None:
    for page in (
        demo_site / "accessibility/index.html",
        real_site / "en/accessibility/index.html",
    ):
        assert "No message function has been given" in page.read_text(encoding="utf-8")
    assert "Ingen meddelandefunktion har uppgetts" in (
        real_site / "tillganglighet/index.html"
    ).read_text(encoding="utf-8")
