"""Advice on headings: levels that are skipped, and two with the same address on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import blank_code
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.markdown.reading import TextReader
    from shk.lint.texts import LintText
    from shk.model.diagnostics.diagnostic import SourceLocation

_SIGNS = re.compile(r"^(?:>\s?)* {0,3}(?P<signs>#{1,6})(?!#)")
_RULE = re.compile(r"^ {0,3}(?P<sign>=+|-+)\s*$")
_NUMBER = re.compile(r"_\d+$")


def lint_headings(texts: Iterable[LintText], reader: TextReader) -> Iterator[Problem]:
    """Advice on each heading that goes down more than one level, or is named as one above it.

    Args:
        texts: the texts.
        reader: reads them as the site does.
    """
    for text in texts:
        above, first = 1, dict[str, "SourceLocation"]()
        places = _places(text)
        for heading in reader.read(text.body).headings:
            at = places.get(heading.level, [])
            location = at.pop(0) if at else text.location(0, 1)
            if heading.level > above + 1:
                details = {
                    "value": heading.text,
                    "level": str(heading.level),
                    "above": str(above),
                    "suggestion": "#" * (above + 1),
                }
                yield Problem(CODES["heading-skipped"], location, details=details)
            above = heading.level
            stem = _NUMBER.sub("", heading.id)
            if heading.id != stem and stem in first:
                details = {
                    "value": heading.text,
                    "first": str(first[stem].line),
                    "suggestion": f"{'#' * heading.level} {heading.text} {{#{stem}-2}}",
                }
                yield Problem(CODES["heading-alike"], location, details=details)
            first.setdefault(heading.id, location)


def _places(text: LintText) -> dict[int, list[SourceLocation]]:
    """Where the headings of each level stand, in their order."""
    source_locations: dict[int, list[SourceLocation]] = {}
    lines = blank_code(text.body).split("\n")
    for number, line in enumerate(lines):
        if match := _SIGNS.match(line):
            place = (len(match["signs"]), number, match.start("signs") + 1)
        elif (rule := _RULE.match(line)) and number and lines[number - 1].strip():
            place = (1 if "=" in rule["sign"] else 2, number - 1, 1)
        else:
            continue
        level, at, column = place
        source_locations.setdefault(level, []).append(text.location(at, column))
    return source_locations
