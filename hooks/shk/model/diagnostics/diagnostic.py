"""A problem in the content: what, where, why it matters and how to fix it."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.i18n.messages import Messages


class Severity(StrEnum):
    """What a problem does to a build."""

    ERROR = "error"
    """Stops the build; the last good site stays."""
    WARNING = "warning"
    """Reported; stops the build only in strict mode."""
    ADVICE = "advice"
    """Is offered to the writer; never stops anything."""


@dataclass(frozen=True)
class ProblemCode:
    """One row of the code table; texts are source strings with ``{details}``."""

    code: str
    """Stable name, lower-case words joined by hyphens."""
    what: str
    """What is wrong."""
    why: str
    """Why it matters."""
    fix: str
    """What to write instead."""
    wrong: str
    """A small example that has the problem."""
    right: str
    """The same example, fixed."""
    severity: Severity = Severity.ERROR
    """Whether it stops the build."""


@dataclass(frozen=True, order=True)
class SourceLocation:
    """A place in a file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """The place as editors and terminals make it a link."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong at one place."""

    code: ProblemCode
    """The row of the code table."""
    location: SourceLocation
    """Where it is."""
    field: str = ""
    """The field, dotted, for example ``effects.1.kind``; empty for a whole file."""
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """What the texts name, for example ``value`` and ``suggestion``."""

    def what(self, messages: Messages) -> str:
        """What is wrong, in the language of the messages."""
        return self._filled(self.code.what, messages)

    def why(self, messages: Messages) -> str:
        """Why it matters."""
        return self._filled(self.code.why, messages)

    def fix(self, messages: Messages) -> str:
        """What to write instead; names the nearest allowed value when there is one."""
        fix = self._filled(self.code.fix, messages)
        if suggestion := self.details.get("suggestion"):
            meant = messages.text(DID_YOU_MEAN).replace("{suggestion}", suggestion)
            fix = f"{meant} {fix}"
        return fix

    def _filled(self, source: str, messages: Messages) -> str:
        """A text of the code with its details put in."""
        text = messages.text(source)
        for name, value in self.details.items():
            text = text.replace("{" + name + "}", messages.text(value) if name in _WORDS else value)
        return text


DID_YOU_MEAN = N_("Did you mean “{suggestion}”?")
"""The sentence that names the nearest allowed value, a source string."""

_WORDS = frozenset({"label", "kind", "level", "pattern", "reason"})
"""Details that are source strings themselves."""


def without_details(text: str) -> str:
    """A text of the code table with its ``{details}`` as dots, where no problem is at hand."""
    return re.sub(r"\{\w+\}\.?", "…", text)


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file and place, so that every run reports them in the same order."""
    return tuple(sorted(problems, key=lambda item: (item.location, item.code.code, item.field)))


def stops_build(problems: tuple[Problem, ...], *, strict: bool = False) -> bool:
    """Return whether any problem keeps the site from being built."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.code.severity in stopping for problem in problems)
