"""Takes HTML apart as far as the check needs: what is not allowed, what is never closed."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import blank_code
from shk.content.markdown.sanitize import (
    TAGS,
    VOID,
    WITH_CONTENT,
    allowed_attribute,
    cleaned_html,
    is_own_picture,
    is_safe_link,
)
from shk.i18n.characters import is_blank
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import Markdown


REMOVED, UNCLOSED, NO_ALT = "html-removed", "html-unclosed", "body-alt"


ADDRESSES = {("a", "href"): "link-unsafe", ("img", "src"): "picture-elsewhere"}
"""Attributes that a problem code of their own is about."""


_EMPTY = frozenset({"embed", "frame"})


_OPENED = re.compile(r"<!--(?!.*?-->)", re.DOTALL)


@dataclass(frozen=True)
class Part:
    """Something in HTML that a page will not have as it was written."""

    code: str
    """The problem code."""
    value: str
    """What it is, as it is reported: ``<script>``, ``<a onclick>`` or an address."""
    line: int = 1
    """The line it begins on, from 1."""
    column: int = 1
    """The column it begins in, from 1."""
    words: str = ""
    """The words that follow it, by which it is found when it was not written as HTML."""

    @property
    def key(self) -> tuple[str, str]:
        """What it is like, to find it again where it was written: for an attribute its name."""
        if self.code in (NO_ALT, *ADDRESSES.values()):
            return self.code, ""
        return self.code, self.value.rpartition(" ")[2]


class HtmlParts(HTMLParser):
    """Reads HTML and gathers what is not allowed in it; never raises."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self.text: list[str] = []
        self._open: list[Part] = []
        self._inside = ""

    def read(self, html: str) -> HtmlParts:
        """Read a whole text."""
        self.feed(html.replace("<![", "<!-"))  # a marked section, on which the parser gives up
        self.close()
        self.parts += self._open
        return self

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element or what it says of itself."""
        if self._inside:
            return
        if tag not in TAGS:
            self._note(REMOVED, f"<{tag}>", 0)
            self._inside = tag if tag in WITH_CONTENT - _EMPTY else ""
            return
        for name, value in dict(attrs).items():
            kept = allowed_attribute(tag, name, value or "")
            if kept is None or kept.split() != (value or "").split():
                self._note_attribute(tag, name, value or "")
        if tag == "img" and is_blank(dict(attrs).get("alt") or ""):
            self._note(NO_ALT, _shown(dict(attrs).get("src") or ""), 0)
        if tag not in VOID:
            line, offset = self.getpos()
            self._open.append(Part(UNCLOSED, f"<{tag}>", line, offset + 1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that ends where it begins; browsers know that only of void ones."""
        self.handle_starttag(tag, attrs)
        if tag == self._inside:
            self._inside = ""

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and find those inside it that were not."""
        if self._inside:
            self._inside = "" if tag == self._inside else self._inside
        elif tag in TAGS - VOID:
            values = [item.value for item in self._open]
            if f"<{tag}>" not in values:
                self._note(REMOVED, f"</{tag}>", 0)
                return
            last = len(values) - 1 - values[::-1].index(f"<{tag}>")
            self.parts += self._open[last + 1 :]
            del self._open[last:]

    def handle_data(self, data: str) -> None:
        """Keep what a reader reads."""
        if self._inside:
            return
        self.text.append(data)
        if data.strip():
            for number in range(len(self.parts) - 1, -1, -1):
                if self.parts[number].words:
                    break
                self.parts[number] = replace(self.parts[number], words=data.strip())

    def handle_decl(self, decl: str) -> None:
        """Note a declaration such as that of a document's type."""
        self._note(REMOVED, f"<!{decl.split(maxsplit=1)[0] if decl.split() else ''}>", 0)

    def unknown_decl(self, data: str) -> None:
        """Note a declaration that nobody knows."""
        self.handle_decl(data)

    def handle_pi(self, data: str) -> None:
        """Note an instruction to a program."""
        self._note(REMOVED, f"<?{data.split(maxsplit=1)[0] if data.split() else ''}>", 0)

    def _note_attribute(self, tag: str, name: str, value: str) -> None:
        """Note an attribute at its own place in the tag."""
        written = self.get_starttag_text() or ""
        match = re.search(rf"(?i)(?<=[\s\"'/]){re.escape(name)}(?=[\s=/>]|$)", written)
        code = ADDRESSES.get((tag, name))
        shown = _shown(value) if code else f"<{tag} {name}>"
        self._note(code or REMOVED, shown, match.start() if match else 0)

    def _note(self, code: str, value: str, offset: int) -> None:
        """Note a part, so many characters after the beginning of the tag that is read."""
        if self._inside:
            return
        line, column = self.getpos()
        before = (self.get_starttag_text() or "")[:offset]
        line += before.count("\n")
        column = len(before) - before.rfind("\n") if "\n" in before else column + offset + 1
        self.parts.append(Part(code, value, line, column))


def open_comment(html: str) -> int | None:
    """Where a comment begins that is never closed, if there is one."""
    match = _OPENED.search(html)
    return match.start() if match else None


def _shown(address: str) -> str:
    """An address as it is reported, cut so that a message stays one line."""
    plain = " ".join(address.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"  # noqa: PLR2004 - one line of a terminal


_AUTOLINK = re.compile(r"<(?P<target>(?i:https?|ftp)://[^\s<>]*|[^\s<>@!/]+@[^\s<>]+)>")


_TARGETS = (
    re.compile(r"(?P<picture>!?)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?(?P<target>[^)\s>]*)"),
    re.compile(r"(?P<picture>)^ {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE),
    re.compile(rf"(?P<picture>){_AUTOLINK.pattern}"),
)


_ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*(?P<list>[^}\n]*)\}")


_ATTRIBUTE_NAME = re.compile(r"(?P<name>[A-Za-z_][\w:-]*)=|(?P<dot>\.)")


def check_html(text: Markdown, wanted: Sequence[Part], diagnostics: Diagnostics) -> None:
    """Note each piece of a text that its page will not have.

    Args:
        text: the text.
        wanted: those pieces, as ``not_shown`` returns them.
        diagnostics: where problems are noted.
    """
    if not wanted:
        return
    source = _without_code(text.body)
    places = _places(source)
    for part in wanted:
        at = next(places.get(part.key, iter(())), None) or _first(source, part)
        location = SourceLocation(text.path, at.line + text.line - 1, at.column)
        diagnostics.add(part.code, location, value=part.value)


def _places(source: str) -> dict[tuple[str, str], Iterator[Part]]:
    """What is not allowed in a text as it was written, alike ones together, in their order."""
    result: defaultdict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in sorted(_written(source), key=lambda item: (item.line, item.column)):
        result[part.key].append(part)
    return {key: iter(parts) for key, parts in result.items()}


def _first(source: str, part: Part) -> Part:
    """The first place that could be meant, for what can not be found again as it is reported.

    What an extension made is written in signs of its own, with the words that it is about.
    """
    tag = re.match(r"</?\w+", part.value)
    match = re.search(re.escape(tag[0]), source, re.IGNORECASE) if tag else None
    if not match and part.words:
        words = r"\s+".join(re.escape(item) for item in part.words.split()[:4])
        match = re.search(words, source, re.IGNORECASE)
    match = match or re.search(r"<|\{|\]\(", source)
    return _at(source, match.start() if match else 0, "", "")


def not_shown(body: str, rendered: str) -> list[Part]:
    """What a page with this text leaves out, read off the text as it is rendered."""
    cleaned = cleaned_html(rendered)
    whole = cleaned == rendered and "<img" not in rendered  # one without a text is kept, and noted
    before = HtmlParts() if whole else HtmlParts().read(rendered)
    parts = list(before.parts)
    if "<" in body and open_comment(_without_code(body)) is not None:
        parts = [Part(UNCLOSED, "<!--")]
    elif not parts and not whole:
        after = HtmlParts().read(cleaned)
        if "".join("".join(before.text).split()) != "".join("".join(after.text).split()):
            parts = [Part(UNCLOSED, "<")]
    return parts


def _written(source: str) -> Iterator[Part]:
    """What is not allowed in a text as it was written, in any order."""
    yield from HtmlParts().read(_AUTOLINK.sub(lambda item: " " * len(item[0]), source)).parts
    comment = open_comment(source)
    if comment is not None:
        yield _at(source, comment, UNCLOSED, "<!--")
    for pattern in _TARGETS:
        for match in pattern.finditer(source):
            yield from _address(source, match)
    for block in _ATTRIBUTE_LIST.finditer(source):
        for match in _ATTRIBUTE_NAME.finditer(block["list"]):
            name = match["name"] or "class"
            yield _at(source, block.start("list") + match.start(), REMOVED, f" {name}>")


def _address(source: str, match: re.Match[str]) -> Iterator[Part]:
    """The target of a link or picture, when it is none that can be followed."""
    target = html.unescape(match["target"])
    if not is_safe_link(target):
        yield _at(source, match.start("target"), "link-unsafe", target)
    if match["picture"] and not is_own_picture(target):
        yield _at(source, match.start("target"), "picture-elsewhere", target)
    if match["picture"] and not re.match(r"!\[[^\]]*\w", match[0]):
        yield _at(source, match.start(), NO_ALT, target)


def _at(source: str, position: int, code: str, value: str) -> Part:
    """A part at a position of the text."""
    line = source.count("\n", 0, position) + 1
    return Part(code, value, line, position - source.rfind("\n", 0, position))


def _without_code(body: str) -> str:
    """The text with spaces for code, so that all else keeps its place."""
    return re.sub(r"\\<", "  ", blank_code(body))
