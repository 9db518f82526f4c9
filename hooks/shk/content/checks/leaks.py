"""Searches finished files for what the sources say about consents.

The last net: whatever kept a line from being read, and whatever wrote a file, the bytes of the
finished site are searched. Compressed files are opened, and words in the search index are known.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import unicodedata
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import brotli

from shk.content.checks.confidential import box_lines
from shk.content.checks.secrets import DETAILS, LINE, PICTURE
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.content.checks.confidential import ConfidentialKeys, KeyLine
    from shk.content.checks.secrets import Pair, Secrets
    from shk.content.diagnostics import Diagnostics

_BINARY = (".avif", ".gif", ".jpg", ".jpeg", ".pdf", ".png", ".webp", ".woff2", ".zip")
_JSON = (".json", ".jsonld", ".geojson")
_GZIP = b"\x1f\x8b"
_INDEXED_PAGE = re.compile(r"search-index/[^/]+/pages/")
"""Where the search keeps what a page says."""
_INDEXED_WORDS = re.compile(r"search-index/[^/]+/words/")
"""Where it keeps words: in small letters, and those that hyphens join also as one."""
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|figcaption|figure|h[1-6]"
    r"|header|li|main|nav|ol|p|pre|section|summary|t[dhr]|table|tbody|thead|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_FOLDED = re.compile(r"\r?\n[ \t]")
_JSON_KEYS = re.compile(r"\"(?:consent|register_id)\"\s*:\s*[^\s{}\[\],]|\"consent\"\s*:\s*\{")
_PAGE = re.compile(r"(?:^|/)index\.(?:html|md)$")
_COMPARED = 30
"""How much of a value is compared, in characters."""


@dataclass(frozen=True, order=True)
class Leak:
    """Something confidential in a finished file."""

    location: SourceLocation
    """Where it stands in the sources, or in the finished file when no source is known."""
    what: str
    """What it is, as a source string."""
    name: str
    """The finished file."""


@dataclass(frozen=True)
class LeakSearch:
    """Searches the files of one site."""

    secrets: Secrets
    """What is searched for."""
    keys: ConfidentialKeys
    """The keys of confidential lines."""
    digests: Mapping[str, SourceLocation] = field(default_factory=lambda: MappingProxyType({}))
    """What published pictures are named by, for those whose consent has ended."""
    examples: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What pages show as examples of how a box is written, by their addresses."""

    def leaks_in(self, name: str, content: bytes) -> Iterator[Leak]:
        """Everything confidential in a finished file.

        Args:
            name: its path below the folder of the site.
            content: what it holds.
        """
        for digest, location in self.digests.items():
            if digest in name:
                yield Leak(location, PICTURE, name)
        opened, plain = _opened(name, content)
        text = plain.decode("utf-8", "replace")
        example = self.examples.get(_address(opened, text), "")
        yield from self._values(name, text, example)
        if _INDEXED_WORDS.match(opened):
            yield from self._indexed(name, text)
        if not opened.endswith(_BINARY):
            yield from self._lines(name, _FOLDED.sub("", text) if ".ics" in name else text, example)
        if opened.endswith(_JSON) and _JSON_KEYS.search(text):
            yield Leak(SourceLocation(name), DETAILS, name)

    def leaks_in_text(self, name: str, text: str) -> Iterator[Leak]:
        """Everything confidential in a text that is drawn in a picture.

        Args:
            name: where it is reported that it stands.
            text: the text.
        """
        yield from self._values(name, text, "")
        yield from self._lines(name, text, "")

    def _values(self, name: str, text: str, example: str) -> Iterator[Leak]:
        """Numbers in the register, and what belongs to ended consents."""
        for word in self.secrets.words:
            alone = rf"(?<!\w){re.escape(word.text)}(?!\w)"
            if word.text in text and word.text not in example and re.search(alone, text):
                yield Leak(word.location, word.what, name)
        for digest, location in self.digests.items():
            if digest in text:
                yield Leak(location, PICTURE, name)

    def _indexed(self, name: str, text: str) -> Iterator[Leak]:
        """Numbers and words as a piece of the search index has them; an example is no secret."""
        for word in self.secrets.words:
            plain = unicodedata.normalize("NFC", word.text).lower()
            forms = {plain, _HYPHEN.sub("", plain)}
            if not any(form in text for form in forms):
                continue
            alone = "|".join(map(re.escape, sorted(forms)))
            if re.search(rf"(?<!\w)(?:{alone})(?!\w)", text) and not any(
                word.text in example for example in self.examples.values()
            ):
                yield Leak(word.location, word.what, name)

    def _lines(self, name: str, text: str, example: str) -> Iterator[Leak]:
        """Lines of consents: those of the sources, and others that can be nothing else."""
        if not self.keys.pattern.search(text):
            return
        shown = {_pair(item) for item in self.keys.lines_of(example)} if example else set()
        allowed = shown | self.secrets.prose
        plain = _as_lines(text)
        for line in self.keys.lines_of(plain):
            known = _like(line, self.secrets.pairs)
            if known and not _like(line, shown):
                yield Leak(self.secrets.pairs[known].location, self.secrets.pairs[known].what, name)
        for line in box_lines(plain, self.keys, strict=False):
            if not _like(line, allowed) and not _like(line, self.secrets.pairs):
                yield Leak(SourceLocation(name), LINE, name)


def note_leaks(leaks: Iterable[Leak], diagnostics: Diagnostics) -> None:
    """Note each confidential thing once, however many files it stands in.

    Args:
        leaks: all that were found.
        diagnostics: where problems are noted.
    """
    by_place: dict[tuple[SourceLocation, str], list[str]] = {}
    for leak in sorted(set(leaks)):
        by_place.setdefault((leak.location, leak.what), []).append(leak.name)
    for (location, what), names in by_place.items():
        more = f" (+{len(names) - 1})" if len(names) > 1 else ""
        diagnostics.add("confidential-published", location, kind=what, path=f"{names[0]}{more}")


def _opened(name: str, content: bytes) -> tuple[str, bytes]:
    """A file as it was before it was compressed, and its name then."""
    if name.endswith(".br"):
        return name.removesuffix(".br"), brotli.decompress(content)
    if content.startswith(_GZIP):
        return name.removesuffix(".gz"), gzip.decompress(content)
    return name, content


def _address(name: str, text: str) -> str:
    """The address of the page that a file is about; empty for a file about none."""
    if _INDEXED_PAGE.match(name):
        try:
            return str(json.loads(text)["url"]).lstrip("/")
        except (ValueError, LookupError, TypeError):
            return ""
    return _PAGE.sub("/", name).lstrip("/") if _PAGE.search(name) else name


def _as_lines(text: str) -> str:
    """A finished text with its lines as an author would have written them."""
    plain = html.unescape(html.unescape(text)).replace("\\n", "\n").replace('\\"', '"')
    return _BLOCK.sub("\n", plain)


def _pair(line: KeyLine) -> Pair:
    """A line as it is compared."""
    return line.field, line.value.casefold()


def _like(line: KeyLine, pairs: Iterable[Pair]) -> Pair | None:
    """The key and value on a line of a finished file, which may go on after its value."""
    name, value = _pair(line)
    for pair in pairs:
        begins = pair[1][:_COMPARED]
        if pair[0] == name and begins and value.startswith(begins):
            after = value[len(begins) : len(begins) + 1]
            if len(begins) == _COMPARED or not after.isalnum():
                return pair
    return None
