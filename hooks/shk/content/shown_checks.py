"""What readers would see of a text's Markdown, told at its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import blank_code
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics_sink import Findings
    from shk.content.entries import Markdown
    from shk.content.markdown_reading import Reading

_SHOWN = 60
"""How many letters of what is found are told."""
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

    def mark(self, position: int) -> Mark:
        """The place in the file of a position in the text."""
        line = self.plain.count("\n", 0, position)
        return Mark(
            self.text.path, self.text.line + line, position - self.plain.rfind("\n", 0, position)
        )


def check_shown(text: Markdown, reading: Reading, findings: Findings) -> None:
    """Note what of a text is not shown as it was written.

    Args:
        text: the text.
        reading: what it became.
        findings: where problems are noted.
    """
    source = _Source(text, blank_code(text.body))
    _check_leftovers(source, reading, findings)
    _check_definitions(source, reading, findings)
    _check_links(source, reading, findings)


def _check_leftovers(source: _Source, reading: Reading, findings: Findings) -> None:
    """Note the signs that readers would see; those alike in the order they are written in."""
    places: dict[str, Iterator[int]] = {}
    for one in reading.leftovers:
        if one.text not in places:
            places[one.text] = _places(source.plain, one.text)
        at = source.mark(next(places[one.text], 0))
        findings.add(one.code, at, value=_cut(one.text), **one.details)


def _places(plain: str, text: str) -> Iterator[int]:
    """Where a text stands; where it begins, if emphasis or a link stands in it."""
    words = text.split()
    whole = r"\s+".join(re.escape(one) for one in words)
    line = re.compile(rf"^[ >]*(?:(?:[-+*]|\d+[.)])\s+)?(?P<text>{whole})[ \t]*$", re.MULTILINE)
    if found := [match.start("text") for match in line.finditer(plain)]:
        yield from found
        return
    for count in (len(words), 2, 1):
        pattern = r"\s+".join(re.escape(one) for one in words[:count])
        found = [match.start() for match in re.finditer(pattern, plain)]
        if found:
            yield from found
            return


def _check_definitions(source: _Source, reading: Reading, findings: Findings) -> None:
    """Note definitions that nothing names, and those that stand twice."""
    first: dict[str, Mark] = {}
    unused = set(reading.unused)
    for match in _DEFINITION.finditer(source.plain):
        name = match["name"]
        key = name if name.startswith(("[^", "*[")) else name.lower()
        at = source.mark(match.start("name"))
        if key in first:
            findings.add("reference-twice", at, value=name, first=str(first[key].line))
        elif key in unused:
            findings.add("reference-unused", at, value=name)
        first.setdefault(key, at)


def _check_links(source: _Source, reading: Reading, findings: Findings) -> None:
    """Note links without words, and those without an address."""
    wordless = [one.address for one in reading.targets if one.tag == "a" and not one.text]
    for address, place in zip(wordless, _NO_WORDS.finditer(source.plain), strict=False):
        findings.add("link-without-text", source.mark(place.start()), value=_cut(address))
    if any(not one.address for one in reading.targets):
        for place in _NO_ADDRESS.finditer(source.plain):
            at = source.mark(place.start())
            findings.add("link-without-address", at, value=_cut(place["words"]))


def _cut(text: str) -> str:
    """A text on one line, cut so that a message stays readable."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
