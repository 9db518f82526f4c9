"""Checks between records: what they tell beside code and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from tests.content.golden import make_project

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import Problem


def problems_after(root: Path, path: str, old: str, new: str) -> tuple[Problem, ...]:
    case = {"change": {path: {old: new}}}
    return load_portfolio(make_project(case, root)).problems


def test_unknown_reference_tells_where_the_nearest_lives(tmp_path: Path) -> None:
    (problem,) = problems_after(tmp_path, "initiatives/lekparken.md", "  - granby", "  - grandby")
    assert dict(problem.details) == {
        "kind": "party",
        "value": "grandby",
        "lives": " (docs/data/parties.yml:1:3)",
        "suggestion": "granby",
    }


def test_unknown_reference_without_a_near_one(tmp_path: Path) -> None:
    (problem,) = problems_after(tmp_path, "initiatives/lekparken.md", "  - granby", "  - xyz")
    assert problem.details["lives"] == ""
    assert "suggestion" not in problem.details


def test_goal_elsewhere_names_those_that_fit(tmp_path: Path) -> None:
    (problem,) = problems_after(
        tmp_path, "initiatives/lekparken.md", "  - ute-varje-dag", "  - gemensamma-maltider"
    )
    assert problem.details["focus"] == "lek-och-natur"
    assert problem.details["allowed"] == "ute-varje-dag"


def test_duplicate_id_names_the_first(tmp_path: Path) -> None:
    problems = problems_after(
        tmp_path, "docs/data/goals.yml", "- id: ute-varje-dag", "- id: gemensamma-maltider"
    )
    (double,) = [problem for problem in problems if problem.code.code == "id-duplicate"]
    assert double.details["first"] == "docs/data/goals.yml:1:3"


def test_one_sided_relation_may_be_distinguished_from_both_ends(tmp_path: Path) -> None:
    """“Does research on” in both directions says two things."""
    problems = problems_after(
        tmp_path,
        "initiatives/lekparken.md",
        "phase:",
        "relations:\n  - {to: gardsstudien, kind: research_on, because: Tvärtom.}\nphase:",
    )
    assert problems == ()


def test_relation_twice_names_the_first_place(tmp_path: Path) -> None:
    (problem,) = problems_after(
        tmp_path,
        "initiatives/gardsstudien.md",
        "sources:",
        "  - {to: lekparken, kind: research_on, because: Igen.}\nsources:",
    )
    assert problem.code.code == "relation-twice"
    assert problem.details["first"] == "initiatives/gardsstudien.md:13:5"
    assert problem.details["other"] == "lekparken"


def test_a_broken_record_can_still_be_named(tmp_path: Path) -> None:
    problems = problems_after(
        tmp_path, "initiatives/lekparken.md", "phase: concept", "phase: koncept"
    )
    assert [problem.code.code for problem in problems] == ["value-unknown"]


def test_picture_is_reported_with_its_folder(tmp_path: Path) -> None:
    (problem,) = problems_after(
        tmp_path, "initiatives/oppna-koket.md", "src: koket.jpg", "src: koke.jpg"
    )
    assert dict(problem.details) == {
        "value": "koke.jpg",
        "folder": "docs/media",
        "suggestion": "koket.jpg",
    }
