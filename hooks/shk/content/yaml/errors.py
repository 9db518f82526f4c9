"""PyYAML's errors as an author's slips: the code of each and the place to fix.

PyYAML reports where it gave up. A quote or bracket that was left open, or a colon
that was left out, is reported where it stands instead, often many lines above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shk.content.yaml.subset import word_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    import yaml

    from shk.content.yaml.subset import YamlSubset

_OPEN_FLOW = re.compile(r"flow (sequence|mapping)")
_UNFIT_BRACKET = re.compile(r"(?:but|and) (?:found|got) '([\]}])'")
_UNFIT_SIGN = re.compile(r"found character '(.)' that cannot start any token")
_CODE_OF_PROBLEM = {
    r"'\\t'": "yaml-tab",
    r"but found ':'$": "yaml-key",
    r"another document$|<document start>": "yaml-many-documents",
    r"but found '(\?|-|<block mapping start>|<block sequence start>)'": "yaml-indentation",
}
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What PyYAML counts as the end of a line."""
_KEY = re.compile(r":(?:\s|$)")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a YAML text; line and column count from 0 as PyYAML's do."""

    code: str
    """The code of the problem."""
    line: int
    """The line to fix."""
    column: int
    """The column to fix."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What the texts of the code name."""


def fault_of(error: yaml.MarkedYAMLError, subset: YamlSubset, text: str) -> Fault:
    """Find the slip behind an error.

    Args:
        error: what PyYAML could not read.
        subset: the reader it was met in.
        text: the YAML text.
    """
    problem, context = error.problem or "", error.context or ""
    at, above = error.problem_mark, error.context_mark
    if at is None:
        at = above or subset.get_mark()
    return (
        _sigil_fault(context, problem, above or at, text)
        or _quote_fault(context, problem, above or at, at, subset)
        or _bracket_fault(context, problem, above or at, at, text)
        or _line_fault(problem, above or at, at, text)
        or _fault("yaml-syntax", at)
    )


def _sigil_fault(context: str, problem: str, above: yaml.Mark, text: str) -> Fault | None:
    """A text that begins with the sign of an anchor, an alias or a tag."""
    if context.endswith("an alias"):
        return _fault("yaml-alias", above, value=word_at(text, above.index + 1))
    if context.endswith("an anchor"):
        return _fault("yaml-anchor", above, value=word_at(text, above.index + 1))
    if context.endswith("a tag") or "tag handle" in problem:
        return _fault("yaml-tag", above, value=word_at(text, above.index))
    return None


def _quote_fault(
    context: str, problem: str, above: yaml.Mark, at: yaml.Mark, subset: YamlSubset
) -> Fault | None:
    """A quote that is never closed, or closed before the text has ended."""
    if context.endswith("a quoted scalar"):
        return _fault("yaml-quote", above)
    if problem.endswith("'<scalar>'"):
        before = [
            start for start, end in subset.quoted if end.line == at.line and end.column <= at.column
        ]
        return _fault("yaml-quote", before[-1]) if before else None
    return None


def _bracket_fault(
    context: str, problem: str, above: yaml.Mark, at: yaml.Mark, text: str
) -> Fault | None:
    """A bracket without its other half, or a text after its end."""
    if _OPEN_FLOW.search(context):
        return _fault("yaml-bracket", above, value=text[above.index : above.index + 1])
    if match := _UNFIT_BRACKET.search(problem):
        return _fault("yaml-bracket", at, value=match[1])
    before = text[: at.index].rstrip(" ")[-1:]
    if problem.endswith("'<scalar>'") and before in {"]", "}"}:
        return _fault("yaml-bracket", at, value=before)
    return None


def _line_fault(problem: str, above: yaml.Mark, at: yaml.Mark, text: str) -> Fault | None:
    """A line with a tab, a colon too many or too few, or another indentation."""
    for pattern, code in _CODE_OF_PROBLEM.items():
        if re.search(pattern, problem):
            return _fault(code, at)
    if problem == "could not find expected ':'":
        return _fault("yaml-colon-missing", above)
    if problem == "mapping values are not allowed here":
        return _colon_fault(at, _LINE_BREAK.split(text))
    if match := _UNFIT_SIGN.search(problem):
        return _fault("yaml-sign", at, value=match[1])
    return None


def _colon_fault(at: yaml.Mark, lines: list[str]) -> Fault:
    """A colon inside a text, unless the line above lacks its own."""
    line = lines[at.line]
    if _KEY.search(line[: at.column]):
        return _fault("yaml-colon", at)
    above = max((n for n in range(at.line) if lines[n].strip()), default=None)
    if above is not None and not _KEY.search(lines[above]):
        return Fault("yaml-colon-missing", above, _indentation(lines[above]))
    return Fault("yaml-indentation", at.line, _indentation(line))


def _indentation(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _fault(code: str, at: yaml.Mark, **details: str) -> Fault:
    """A fault at a place of PyYAML's."""
    return Fault(code, at.line, at.column, details)
