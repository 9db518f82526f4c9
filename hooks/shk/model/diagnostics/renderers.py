"""Problems as people and programs read them: text, JSON and annotations of code hosts."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import Severity, without_details

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem


SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
"""GitLab's word for each severity."""


def render_gitlab(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as a JSON list in the form of GitLab's code quality reports.

    A fingerprint identifies a problem without its line, so that GitLab
    knows it again when something is written above it.
    """
    seen: Counter[str] = Counter()
    rows = []
    for problem in problems:
        what = f"{problem.what(messages)} {problem.fix(messages)}"
        text = f"{problem.location.path}\n{problem.code.code}\n{problem.field}\n{what}"
        seen[text] += 1
        rows.append(
            {
                "description": what,
                "check_name": problem.code.code,
                "fingerprint": hashlib.sha256(f"{text}\n{seen[text]}".encode()).hexdigest(),
                "severity": SEVERITIES[problem.code.severity],
                "location": {
                    "path": problem.location.path,
                    "lines": {"begin": problem.location.line},
                },
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
        f"{problem.location} {severity} [{problem.code.code}]{field}\n"
        f"  {problem.what(messages)}\n"
        f"  {problem.why(messages)}\n"
        f"  → {problem.fix(messages)}"
    )


def count_text(problems: tuple[Problem, ...], messages: Messages) -> str:
    """How many there are of each severity: 0 errors, 2 warnings; advice only if there is any."""
    count = Counter(problem.code.severity for problem in problems)
    shown = [
        messages.plural("%(num)s error", "%(num)s errors", count[Severity.ERROR]),
        messages.plural("%(num)s warning", "%(num)s warnings", count[Severity.WARNING]),
    ]
    if count[Severity.ADVICE]:
        shown.append(
            messages.plural(
                "%(num)s piece of advice", "%(num)s pieces of advice", count[Severity.ADVICE]
            )
        )
    return ", ".join(shown)


def advice_text(problem: Problem, messages: Messages) -> str:
    """One piece of advice in three lines: place and code, what, what to write."""
    first, what, _, fix = problem_text(problem, messages).split("\n")
    return f"{first}\n{what}\n{fix}"


def render_text(problems: tuple[Problem, ...], messages: Messages) -> str:
    """Errors and warnings file by file, then advice in a part of its own, then the count."""
    stopping = [problem for problem in problems if problem.code.severity is not Severity.ADVICE]
    advice = [problem for problem in problems if problem.code.severity is Severity.ADVICE]
    parts = [
        part
        for path, group in groupby(stopping, key=lambda item: item.location.path)
        for part in (f"── {path}", *(problem_text(item, messages) for item in group))
    ]
    if advice:
        parts += [messages.text(ADVICE_HEAD), *_advice_parts(advice, messages)]
    return "\n\n".join([*parts, count_text(problems, messages)])


def render_json(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as a JSON list, one object each, in the language of the messages."""
    rows = [
        {
            "code": problem.code.code,
            "severity": problem.code.severity.value,
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "field": problem.field,
            "what": problem.what(messages),
            "why": problem.why(messages),
            "fix": problem.fix(messages),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _advice_parts(advice: list[Problem], messages: Messages) -> Iterator[str]:
    """Advice file by file; what is the same for many files is reported once, with all places."""
    count = Counter(item.what(messages) for item in advice)
    common = {what for what, files in count.items() if files > OFTEN}
    rare = [item for item in advice if item.what(messages) not in common]
    for _, group in groupby(rare, key=lambda item: item.location.path):
        yield "\n".join(advice_text(item, messages) for item in group)
    for what in sorted(common):
        same = [item for item in advice if item.what(messages) == what]
        severity = messages.text(SEVERITY_WORDS[Severity.ADVICE])
        code = same[0].code
        fix = without_details(messages.text(code.fix))
        head = f"{severity} [{code.code}]\n  {what}\n  → {fix}"
        yield "\n".join((head, *(f"    {item.location}" for item in same)))


OFTEN = 3
"""The same advice to more files than this is reported once."""


ADVICE_HEAD = N_("── Advice. Nothing here keeps the site from being published.")
"""What stands before all advice, a source string."""


COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""GitHub's workflow command for each severity."""


def render_github(problems: tuple[Problem, ...], messages: Messages) -> str:
    """All problems as workflow commands that GitHub shows at the line."""
    return "\n".join(
        f"::{COMMANDS[problem.code.severity]} file={problem.location.path},"
        f"line={problem.location.line},col={problem.location.column},title={problem.code.code}::"
        + _escaped(f"{problem.what(messages)} {problem.fix(messages)}")
        for problem in problems
    )


def _escaped(text: str) -> str:
    """A text as a workflow command takes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


RENDERERS: Mapping[str, Callable[[tuple[Problem, ...], Messages], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
}
"""Every format of ``shk check``, by name."""
