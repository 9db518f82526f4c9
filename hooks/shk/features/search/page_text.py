"""The finished page as the search reads it: title, text by parts, headings that lead into it.

It reads the pages of the site itself, which are well formed, tag by tag. What is left out names
itself with ``data-search-ignore``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from unicodedata import normalize

from shk.i18n.characters import without_soft_hyphens

MARK = "data-search-body"
"""Stands in every page that can be found, on what is read of it."""

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_OPENING = re.compile(r"<main\b[^>]*>")
_HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LANGUAGE = re.compile(r"<html\b[^>]*\slang=\"([^\"]*)\"")
_MARKS = re.compile(r"<meta\b[^>]*\sdata-search-mark=\"([^\"]*)\"")
_HUE = re.compile(r"\sdata-search-hue=\"([^\"]*)\"")
_NAMED = re.compile(r"\sdata-search-title=\"([^\"]*)\"")
_ID = re.compile(r"\sid=\"([^\"]*)\"")
_IGNORED = re.compile(r"\s(?:data-search-ignore\b|class=\"kicker\b|aria-hidden=\"true)")
"""What is left out: what says so, signs, words above a title, which a result shows by itself."""
_TAG = re.compile(r"<!--.*?-->|<(/?)([a-z][a-z0-9-]*)([^<>]*)>", re.DOTALL)
_UNSEEN = re.compile(r"&(?:shy|#0*173|#[xX]0*[aA][dD]|ZeroWidthSpace|#8203);|<wbr\s*/?>")
"""What parts a word only where a line ends, written as HTML."""

_SKIPPED = frozenset(
    {"form", "iframe", "label", "nav", "noscript", "script", "style", "svg", "template"}
)
"""Elements whose text is no text of the page."""
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})
"""Elements without an end."""
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
    ]
)
"""Elements inside a line; all others part what stands before them from what comes after."""
_SENTENCES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "figcaption", "td", "th"})
"""Elements that end a sentence, also without a full stop."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass
class PageText:
    """What a page says, as the search reads it."""

    language: str
    """As the page states it."""
    marks: tuple[str, ...]
    """What it can be narrowed by: ``type:story``."""
    hue: str
    """The hue of its focus area; empty for none."""
    title: str = ""
    """What a result is called."""
    blocks: list[str] = field(default_factory=list)
    """The text without the title, part by part; together they are all of it."""
    headings: list[tuple[int, str, str]] = field(default_factory=list)
    """The level, id and text of each heading, where it has one."""
    places: list[tuple[int, str, str]] = field(default_factory=list)
    """Where the text below a heading begins, the id of the heading, and what it says."""


def page_text(html: str, list_mark: str) -> PageText | None:
    """What a finished page says; None for one that can not be found.

    Args:
        html: the page.
        list_mark: the mark of pages of which the head alone is read.
    """
    main = _MAIN.search(html) if MARK in html else None
    opening = main and _OPENING.match(main[0])
    if not main or not opening or MARK not in opening[0]:
        return None
    language, hue = _LANGUAGE.search(html), _HUE.search(opening[0])
    marks = tuple(map(unescape, _MARKS.findall(html[: main.start()])))
    text = PageText(language[1] if language else "", marks, unescape(hue[1]) if hue else "")
    named = _TITLE.search(html)
    page_title = _plain(named[1]).partition(" – ")[0] if named else ""
    if list_mark in marks:
        head = _HEADER.search(main[1])
        _Reader(text, titled=False).read(head[0] if head else "")
        text.title = page_title
    else:
        _Reader(text, titled=True).read(main[1])
        text.title = text.title or page_title
    return text


def read_part(html: str) -> tuple[str, ...]:
    """All that is read of a page: where it is the same, so is what the page says."""
    main = _MAIN.search(html) if MARK in html else None
    if not main:
        return ()
    head = html[: main.start()]
    named, language = _TITLE.search(head), _LANGUAGE.search(head)
    shown = (named[1] if named else "", language[1] if language else "")
    return (*shown, *_MARKS.findall(head), main[0])


def _plain(html: str) -> str:
    """The text of some HTML, each run of blanks a space, each accent one sign with its letter."""
    text = " ".join(unescape(html).split())
    return text if text.isascii() else normalize("NFC", without_soft_hyphens(text))


class _Reader:
    """Reads one page, tag by tag."""

    def __init__(self, text: PageText, *, titled: bool) -> None:
        self._text = text
        self._titled = titled
        self._parts: list[str] = []
        self._length = 0
        self._heading = ""
        """The attributes of the heading that is being read; empty outside of one."""

    def read(self, html: str) -> None:
        """Read a piece of HTML into the text."""
        html = _UNSEEN.sub("", html)
        place, after_end, parts = 0, False, self._parts
        tags = _TAG.finditer(html)
        while tag := next(tags, None):
            start = tag.start()
            if start > place:
                parts.append(html[place:start])
                after_end = False
            place = tag.end()
            end, name, attributes = tag.groups()
            if name is None:
                continue
            if name in _VOID:
                parts.append(" ")
            elif not end and _is_left_out(name, attributes):
                place = _end_of(html, name, place)
                tags = _TAG.finditer(html, place)
                parts.append(" ")
            elif name not in _INLINE:
                self._block(name, attributes, ended=bool(end))
            elif not end and (after_end or (name == "span" and "class" in attributes)):
                parts.append(" ")  # what touches in the markup alone stays apart
            after_end = bool(end)
        parts.append(html[place:])
        self._flush("")

    def _block(self, name: str, attributes: str, *, ended: bool) -> None:
        """An element that parts texts begins or ends."""
        self._flush(name if ended else "")
        if name in _HEADINGS:
            self._heading = "" if ended else f"{attributes} "

    def _flush(self, name: str) -> None:
        """Take what was read since the last part as one."""
        if not self._parts:
            return
        said = _plain("".join(self._parts))
        self._parts.clear()
        if not said:
            return
        if self._heading:
            if name == "h1" and self._titled and not self._text.title and self._is_title(said):
                return
            self._note_heading(name, said)
        if name in _SENTENCES and said[-1].isalnum():
            said += "."
        self._text.blocks.append(said)
        self._length += len(said) + 1

    def _is_title(self, said: str) -> bool:
        """Take a heading of the page as its title, or what it names in its place."""
        named = _NAMED.search(self._heading)
        self._text.title = _plain(named[1]) if named else said
        return not named

    def _note_heading(self, name: str, said: str) -> None:
        """Note a heading, and the place that it leads to."""
        anchor = _ID.search(self._heading)
        level = int(name[1]) if name in _HEADINGS else 2
        self._text.headings.append((level, unescape(anchor[1]) if anchor else "", said))
        if anchor:
            self._text.places.append((self._length, unescape(anchor[1]), said))


def _is_left_out(name: str, attributes: str) -> bool:
    """Whether an element is no text of the page."""
    return name in _SKIPPED or (bool(attributes) and _IGNORED.search(attributes) is not None)


def _end_of(html: str, name: str, place: int) -> int:
    """Where an element ends that began before a place."""
    depth = 1
    for tag in _tags(name).finditer(html, place):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(html)


_PATTERNS: dict[str, re.Pattern[str]] = {}


def _tags(name: str) -> re.Pattern[str]:
    """What begins or ends an element of a name."""
    if name not in _PATTERNS:
        _PATTERNS[name] = re.compile(rf"<(/?){re.escape(name)}\b[^<>]*>")
    return _PATTERNS[name]
