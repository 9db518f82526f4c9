"""What readers would see of a text's Markdown, reported at its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import blank_code
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import Markdown
    from shk.content.markdown.reading import Reading

_SHOWN = 60
"""How many letters of what is found are reported."""
_DEFINITION = re.compile(
    r"^(?:>\s?)* {0,3}(?P<name>\[\^[^\]\n]+\]|\[[^\[\]\n]+\]|\*\[[^\]\n]+\]) ?:(?=\s|\S)",
    re.MULTILINE,
)
_NO_WORDS = re.compile(r"(?<!!)\[\s*\](?=\()|<a\b[^>]*>\s*</a>", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"\[(?P<words>[^\[\]]*)\]\(\s*(?:<>)?\s*\)")


@dataclass(frozen=True)
class _Source:
    """A text as it was written, with spaces for code."""

    text: Markdown
    """The text and its place in the file."""
    plain: str
    """The same letters in the same places, those of code as spaces."""

    def location(self, position: int) -> SourceLocation:
        """The place in the file of a position in the text."""
        line = self.plain.count("\n", 0, position)
        return SourceLocation(
            self.text.path, self.text.line + line, position - self.plain.rfind("\n", 0, position)
        )


def check_shown(text: Markdown, reading: Reading, diagnostics: Diagnostics) -> None:
    """Note what of a text is not shown as it was written.

    Args:
        text: the text.
        reading: what it became.
        diagnostics: where problems are noted.
    """
    source = _Source(text, blank_code(text.body))
    _check_leftovers(source, reading, diagnostics)
    _check_definitions(source, reading, diagnostics)
    _check_links(source, reading, diagnostics)


def _check_leftovers(source: _Source, reading: Reading, diagnostics: Diagnostics) -> None:
    """Note the signs that readers would see; those alike in the order they are written in."""
    places: dict[str, Iterator[int]] = {}
    for leftover in reading.leftovers:
        if leftover.text not in places:
            places[leftover.text] = _places(source.plain, leftover.text)
        at = source.location(next(places[leftover.text], 0))
        diagnostics.add(leftover.code, at, value=_cut(leftover.text), **leftover.details)


def _places(plain: str, text: str) -> Iterator[int]:
    """Where a text stands; where it begins, if emphasis or a link stands in it."""
    words = text.split()
    full_text = r"\s+".join(re.escape(word) for word in words)
    line = re.compile(rf"^[ >]*(?:(?:[-+*]|\d+[.)])\s+)?(?P<text>{full_text})[ \t]*$", re.MULTILINE)
    if results := [match.start("text") for match in line.finditer(plain)]:
        yield from results
        return
    for count in (len(words), 2, 1):
        pattern = r"\s+".join(re.escape(word) for word in words[:count])
        results = [match.start() for match in re.finditer(pattern, plain)]
        if results:
            yield from results
            return


def _check_definitions(source: _Source, reading: Reading, diagnostics: Diagnostics) -> None:
    """Note definitions that nothing names, and those that stand twice."""
    first: dict[str, SourceLocation] = {}
    unused = set(reading.unused)
    for match in _DEFINITION.finditer(source.plain):
        name = match["name"]
        key = name if name.startswith(("[^", "*[")) else name.lower()
        at = source.location(match.start("name"))
        if key in first:
            diagnostics.add("reference-twice", at, value=name, first=str(first[key].line))
        elif key in unused:
            diagnostics.add("reference-unused", at, value=name)
        first.setdefault(key, at)


def _check_links(source: _Source, reading: Reading, diagnostics: Diagnostics) -> None:
    """Note links without words, and those without an address."""
    wordless = [
        target.address for target in reading.targets if target.tag == "a" and not target.text
    ]
    for address, place in zip(wordless, _NO_WORDS.finditer(source.plain), strict=False):
        diagnostics.add("link-without-text", source.location(place.start()), value=_cut(address))
    if any(not target.address for target in reading.targets):
        for place in _NO_ADDRESS.finditer(source.plain):
            at = source.location(place.start())
            diagnostics.add("link-without-address", at, value=_cut(place["words"]))


def _cut(text: str) -> str:
    """A text on one line, cut so that a message stays readable."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
