"""Problems as GitLab's code quality report, which it shows at the line of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING

from shk.model.problem import Severity

if TYPE_CHECKING:
    from shk.language.messages import Messages
    from shk.model.problem import Problem

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
"""GitLab's word for each severity."""


def render_gitlab(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as a JSON list in the form of GitLab's code quality reports.

    A fingerprint tells a problem from all others without its line, so that GitLab
    knows it again when something is written above it.
    """
    seen: Counter[str] = Counter()
    rows = []
    for one in problems:
        what = f"{one.what(messages)} {one.mend(messages)}"
        told = f"{one.mark.path}\n{one.code.code}\n{one.field}\n{what}"
        seen[told] += 1
        rows.append(
            {
                "description": what,
                "check_name": one.code.code,
                "fingerprint": hashlib.sha256(f"{told}\n{seen[told]}".encode()).hexdigest(),
                "severity": SEVERITIES[one.code.severity],
                "location": {"path": one.mark.path, "lines": {"begin": one.mark.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)
