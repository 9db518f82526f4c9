"""The log of a check is valid SARIF 2.1.0 and says what a person needs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from sarif_pydantic import Sarif

from shk.i18n.messages import load_messages
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.diagnostics.sarif import LEVELS, render_sarif

NOT_MODELLED = {"columnKind"}
"""Keys of the standard (3.14.27) that the models lack."""
PROBLEMS = (
    Problem(CODES["title-long"], SourceLocation("stories/å b.md", 2, 8), "title", {"length": "90"}),
    Problem(CODES["yaml-tab"], SourceLocation("stories/c.md", 4)),
    Problem(CODES["sources-missing"], SourceLocation("stories/c.md", 4), "sources"),
)


def log(language: str = "sv", problems: tuple[Problem, ...] = PROBLEMS) -> Any:  # noqa: ANN401 - JSON
    """The log as a program reads it."""
    return json.loads(render_sarif(problems, load_messages(language)))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("problems", [(), PROBLEMS])
def test_the_log_fits_the_models_of_the_standard(
    language: str, problems: tuple[Problem, ...]
) -> None:
    read = Sarif.model_validate(log(language, problems))
    assert unknown_keys(read) == []
    assert len(read.runs[0].results or []) == len(problems)


def test_the_models_would_notice_a_fault() -> None:
    wrong = log()
    wrong["runs"][0]["results"][0]["level"] = "advice"
    with pytest.raises(ValidationError, match="level"):
        Sarif.model_validate(wrong)
    odd = log()
    odd["runs"][0]["results"][0]["grade"] = "advice"
    assert unknown_keys(Sarif.model_validate(odd)) == ["grade"]


def unknown_keys(value: object) -> list[str]:
    """Keys that the standard does not know, in a value and all that it holds."""
    if isinstance(value, BaseModel):
        fields = [getattr(value, name) for name in type(value).model_fields]
        return [
            *(set(value.model_extra or {}) - NOT_MODELLED),
            *(key for field in fields for key in unknown_keys(field)),
        ]
    if isinstance(value, list | tuple):
        return [key for item in value for key in unknown_keys(item)]
    return []


def test_every_code_is_a_rule_with_help_in_the_language() -> None:
    rules = log()["runs"][0]["tool"]["driver"]["rules"]
    assert [item["id"] for item in rules] == list(CODES)
    for rule in rules:
        assert "{" not in rule["shortDescription"]["text"] + rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] == LEVELS[CODES[rule["id"]].severity]
    english = log("en")["runs"][0]["tool"]["driver"]["rules"]
    assert rules[0]["help"] != english[0]["help"]


def test_a_result_names_rule_level_and_place() -> None:
    run = log()["runs"][0]
    first = run["results"][0]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    assert [item["level"] for item in run["results"]] == ["note", "error", "warning"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "stories/%C3%A5%20b.md"
    assert place["region"] == {"startLine": 2, "startColumn": 8}
    assert "90" in first["message"]["text"]
    assert first["properties"] == {"field": "title"}
