"""Pages as Pagefind is to read them: what can be found of each, and little else."""

from __future__ import annotations

import re

from shk.features.search.metadata import LIST, TYPE, VERSION
from shk.i18n.characters import without_soft_hyphens

MARK = "data-pagefind-body"
"""Stands in every page that can be found, on what is read of it."""


_BEGIN = re.compile(r"<html\b[^>]*>")
_MARKS = re.compile(r"<meta\b[^>]*\sdata-pagefind-[^>]*>")
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)

_MAIN_INSIDE = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_H1 = re.compile(r"(?<=[</])h1\b")
_ANCHORS = re.compile(r"\s(?:id|data-pagefind-meta)=\"[^\"]*\"")
VERSION_MARK, LIST_MARK = (f'data-pagefind-filter="{TYPE}:{value}"' for value in (VERSION, LIST))
"""Stand in the head of a version and of an overview."""

_UNSEEN = re.compile(r"&(?:shy|#0*173|#[xX]0*[aA][dD]|ZeroWidthSpace|#8203);|<wbr\s*/?>")
"""What parts a word only where a line ends, written as HTML."""


_SHAPE = re.compile(r"<(?:path|circle|rect|line|polyline|polygon|ellipse|use)\b[^>]*/>")
"""A shape of a drawing, which holds no text."""
_CARD = re.compile(r"<article data-pagefind-ignore\b(?:(?!<article\b).)*?</article>", re.DOTALL)
"""A card of a list, which is found on its own page."""
_TAG = re.compile(r"<(?!(?:img|meta|html|body|main)\b)[a-z][^<>]*>")
"""A tag of which Pagefind reads no more than an id, if it does not name Pagefind."""
_ATTRIBUTE = re.compile(r"\s(?!(?:id|lang)=|class=\"kicker)[a-z][a-z-]*=\"[^\"]*\"")
"""An attribute that Pagefind does not read; words above a title are left out by class."""


def page_copy(text: str) -> str:
    """A page as Pagefind is to read it; empty for one that is not marked."""
    if MARK not in text:
        return ""
    plain = _UNSEEN.sub("", without_soft_hyphens(_read_part(text)))
    return _without_markup(plain.replace("><", "> <"))


def _without_markup(html: str) -> str:
    """A page without what Pagefind reads and makes nothing of: three quarters of it."""
    return _TAG.sub(_without_attributes, _CARD.sub("", _SHAPE.sub("", html)))


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag with its id, and all of one that Pagefind reads."""
    return tag[0] if "data-pagefind" in tag[0] else _ATTRIBUTE.sub("", tag[0])


def with_version(page: str, version: str) -> str:
    """A page with the text of a version at its end, without what would lead to a place in it."""
    match = _MAIN_INSIDE.search(version)
    inside = _ANCHORS.sub("", match[1]) if match else ""
    before, end, after = page.rpartition("</main>")
    return f'{before} <div data-pagefind-weight="0.5"> {inside} </div> {end}{after}'


def _read_part(html: str) -> str:
    """What Pagefind reads of a page; a page that is built otherwise as a whole."""
    begin, main = _BEGIN.search(html), _MAIN.search(html)
    if not begin or not main or MARK not in main[0]:
        return html
    marks = "".join(_MARKS.findall(html[: main.start()]))
    head = _HEADER.search(main[0]) if LIST_MARK in marks else None
    if head:
        opening = main[0].partition(">")[0]
        named = _TITLE.search(html)
        title = f"<h1>{named[1].partition(' – ')[0]}</h1>" if named else ""
        text = _H1.sub("p", head[0])
        return f"{begin[0]}<head>{marks}</head><body>{opening}>{title}{text}</main></body></html>"
    return f"{begin[0]}<head>{marks}</head><body>{main[0]}</body></html>"
