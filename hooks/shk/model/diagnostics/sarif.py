"""Problems as SARIF 2.1.0, which code hosts and editors show at the line.

After OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from shk import __version__
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Severity, without_details

if TYPE_CHECKING:
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem, ProblemCode

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
"""Where the schema of the format lies."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
"""The format's word for each severity."""
ROOT = "PROJECT"
"""The format's name for the project folder, which paths begin at."""

_NUMBERS = {name: number for number, name in enumerate(CODES)}


def render_sarif(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as a log of one run, with every rule of the code table."""
    driver = {
        "name": "shk",
        "semanticVersion": __version__,
        "language": messages.language,
        "rules": [_rule(row, messages) for row in CODES.values()],
    }
    run = {
        "tool": {"driver": driver},
        "language": messages.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "mkdocs.yml"}}},
        "results": [_result(problem, messages) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(row: ProblemCode, messages: Messages) -> dict[str, object]:
    """One row of the code table; details of a single problem become dots."""
    what, why, fix = (without_details(messages.text(text)) for text in (row.what, row.why, row.fix))
    examples = f"{_lines('-', row.wrong)}\n{_lines('+', row.right)}"
    return {
        "id": row.code,
        "shortDescription": {"text": what},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{fix}\n\n{examples}",
            "markdown": f"{fix}\n\n```diff\n{examples}\n```",
        },
        "defaultConfiguration": {"level": LEVELS[row.severity]},
    }


def _result(problem: Problem, messages: Messages) -> dict[str, object]:
    """One problem at its place."""
    what, fix = problem.what(messages), problem.fix(messages)
    location = problem.location
    place = {
        "artifactLocation": {"uri": quote(location.path), "uriBaseId": ROOT},
        "region": {"startLine": location.line, "startColumn": location.column},
    }
    result: dict[str, object] = {
        "ruleId": problem.code.code,
        "ruleIndex": _NUMBERS[problem.code.code],
        "level": LEVELS[problem.code.severity],
        "message": {"text": f"{what} {fix}"},
        "locations": [{"physicalLocation": place}],
    }
    if problem.field:
        result["properties"] = {"field": problem.field}
    return result


def _lines(sign: str, example: str) -> str:
    """An example with a sign before each line."""
    return "\n".join(f"{sign} {line}" for line in example.split("\n"))
