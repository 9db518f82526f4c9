"""Problems as GitLab reads them."""

from __future__ import annotations

import json
from dataclasses import replace

from shk.i18n.messages import load_messages
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.diagnostics.renderers import RENDERERS

ENGLISH = load_messages("en")
ODD = Problem(
    CODES["value-unknown"],
    SourceLocation("initiatives/a.md", 8, 8),
    "phase",
    {"value": "pilott", "allowed": "concept, pilot"},
)


def test_a_row_a_problem_in_gitlabs_form() -> None:
    warning = Problem(CODES["body-empty"], SourceLocation("stories/b.md", 12))
    rows = json.loads(RENDERERS["gitlab"]((ODD, warning), ENGLISH))
    keys = {"description", "check_name", "fingerprint", "severity", "location"}
    assert all(set(row) == keys for row in rows)
    assert [row["severity"] for row in rows] == ["major", "minor"]
    assert rows[0]["location"] == {"path": "initiatives/a.md", "lines": {"begin": 8}}
    assert rows[0]["check_name"] == "value-unknown"
    assert "“pilott”" in rows[0]["description"]


def test_a_problem_is_known_again_on_another_line_and_two_are_kept_apart() -> None:
    moved = replace(ODD, location=SourceLocation("initiatives/a.md", 30, 1))
    (before,) = json.loads(RENDERERS["gitlab"]((ODD,), ENGLISH))
    first, second = json.loads(RENDERERS["gitlab"]((moved, moved), ENGLISH))
    assert before["fingerprint"] == first["fingerprint"]
    assert first["fingerprint"] != second["fingerprint"]


def test_no_problem_is_an_empty_list() -> None:
    assert json.loads(RENDERERS["gitlab"]((), ENGLISH)) == []
