"""Problems as people and programs read them: text, JSON, code-host annotations and SARIF."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import Severity, without_details
from shk.model.diagnostics.sarif import render_sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem


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


SEVERITY_WORDS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.ADVICE: N_("advice"),
}
"""What each severity is called, as source strings."""


def problem_text(problem: Problem, messages: Messages) -> str:
    """One problem in five short lines: place and code, what, why, what to write."""
    severity = messages.text(SEVERITY_WORDS[problem.code.severity])
    field = f" · {problem.field}" if problem.field else ""
    return (
        f"{problem.mark} {severity} [{problem.code.code}]{field}\n"
        f"  {problem.what(messages)}\n"
        f"  {problem.why(messages)}\n"
        f"  → {problem.mend(messages)}"
    )


def count_text(problems: tuple[Problem, ...], messages: Messages) -> str:
    """How many there are of each severity: 0 errors, 2 warnings; advice only if there is any."""
    count = Counter(one.code.severity for one in problems)
    told = [
        messages.plural("%(num)s error", "%(num)s errors", count[Severity.ERROR]),
        messages.plural("%(num)s warning", "%(num)s warnings", count[Severity.WARNING]),
    ]
    if count[Severity.ADVICE]:
        told.append(
            messages.plural(
                "%(num)s piece of advice", "%(num)s pieces of advice", count[Severity.ADVICE]
            )
        )
    return ", ".join(told)


def advice_text(problem: Problem, messages: Messages) -> str:
    """One piece of advice in three lines: place and code, what, what to write."""
    first, what, _, mend = problem_text(problem, messages).split("\n")
    return f"{first}\n{what}\n{mend}"


def render_text(problems: tuple[Problem, ...], messages: Messages) -> str:
    """Errors and warnings file by file, then advice in a part of its own, then the count."""
    stopping = [one for one in problems if one.code.severity is not Severity.ADVICE]
    advice = [one for one in problems if one.code.severity is Severity.ADVICE]
    parts = [
        part
        for path, group in groupby(stopping, key=lambda one: one.mark.path)
        for part in (f"── {path}", *(problem_text(one, messages) for one in group))
    ]
    if advice:
        parts += [messages.text(ADVICE_HEAD), *_advice_parts(advice, messages)]
    return "\n\n".join([*parts, count_text(problems, messages)])


def render_json(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as a JSON list, one object each, in the language of the messages."""
    rows = [
        {
            "code": one.code.code,
            "severity": one.code.severity.value,
            "path": one.mark.path,
            "line": one.mark.line,
            "column": one.mark.column,
            "field": one.field,
            "what": one.what(messages),
            "why": one.why(messages),
            "mend": one.mend(messages),
        }
        for one in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _advice_parts(advice: list[Problem], messages: Messages) -> Iterator[str]:
    """Advice file by file; what is the same for many files is told once, with all places."""
    count = Counter(one.what(messages) for one in advice)
    common = {what for what, files in count.items() if files > OFTEN}
    rare = [one for one in advice if one.what(messages) not in common]
    for _, group in groupby(rare, key=lambda one: one.mark.path):
        yield "\n".join(advice_text(one, messages) for one in group)
    for what in sorted(common):
        same = [one for one in advice if one.what(messages) == what]
        severity = messages.text(SEVERITY_WORDS[Severity.ADVICE])
        code = same[0].code
        mend = without_details(messages.text(code.mend))
        head = f"{severity} [{code.code}]\n  {what}\n  → {mend}"
        yield "\n".join((head, *(f"    {one.mark}" for one in same)))


OFTEN = 3
"""The same advice to more files than this is told once."""


ADVICE_HEAD = N_("── Advice. Nothing here keeps the site from being published.")
"""What stands before all advice, a source string."""


COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""GitHub's workflow command for each severity."""


def render_github(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as workflow commands that GitHub shows at the line."""
    return "\n".join(
        f"::{COMMANDS[one.code.severity]} file={one.mark.path},line={one.mark.line},"
        f"col={one.mark.column},title={one.code.code}::"
        + _escaped(f"{one.what(messages)} {one.mend(messages)}")
        for one in problems
    )


def _escaped(text: str) -> str:
    """A text as a workflow command takes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


RENDERERS: Mapping[str, Callable[[tuple[Problem, ...], Messages], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "sarif": render_sarif,
    "gitlab": render_gitlab,
}
"""Every format of ``shk check``, by name."""
