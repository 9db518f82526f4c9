"""A Markdown twin beside each page, for programs that read texts and for those who reuse them.

A twin is made from the finished page, so it tells what the page tells: its main part
without navigation, forms and drawings, with whole addresses. Before it
stand a few lines of YAML on what it is and how it may be used.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from html_to_markdown import ConversionOptions, convert

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "index.html"
"""The file of a page."""
TWIN = "index.md"
"""The file of its twin, in the same folder."""

_ASKED = '<link rel="alternate" type="text/markdown"'
_ADDRESS = re.compile(r'<link rel="canonical" href="([^"]*)"')
_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_LINK = re.compile(r'(?P<before>\s(?:href|src)=")(?P<target>[^"]*)"')
_DRAWN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SIDE_BY_SIDE = re.compile(r"</(a|span|li|dt|dd)>\s*<(a|span)\b")
_AFTER_WORD = re.compile(r"(?<=\w)(?=<span class=)")
_EMPTY = re.compile(r"(?<!!)\[\]\([^()\s]*\)")
_CODE = re.compile(r"(<(code|pre)\b.*?</\2>)", re.DOTALL)
_WRITTEN_TAG = re.compile(r"&lt;(?=[A-Za-z/!?])")
_ESCAPED = "\ufdd0"
"""Stands for a sign that a reader of Markdown would take for HTML; a code point of no character."""

_GAPS = re.compile(r"\n{3,}")

_LEFT_OUT = ["nav", "form", "script", "style", "template", "dialog", "button", ".entry-tools"]
_OPTIONS = ConversionOptions(
    exclude_selectors=_LEFT_OUT, extract_metadata=False, br_in_tables=False, bullets="-"
)


def write_twins(site: Path, licence: str) -> int:
    """Write a twin of every page that names one in its head.

    Args:
        site: the folder of the finished pages.
        licence: how the texts may be used, in a line.

    Returns:
        How many were written.
    """
    number = 0
    for page in sorted(site.rglob(PAGE)):
        html = page.read_text(encoding="utf-8")
        if _ASKED in html:
            page.with_name(TWIN).write_text(twin(html, licence), encoding="utf-8")
            number += 1
    return number


def twin(html: str, licence: str) -> str:
    """The Markdown twin of a page.

    Args:
        html: the whole page, with its address in ``rel="canonical"``.
        licence: how the texts may be used, in a line.
    """
    address = _found(_ADDRESS, html)
    front = {
        "title": _found(_TITLE, html),
        "address": address,
        "language": _found(_LANGUAGE, html),
        "licence": licence,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return "\n".join(("---", *lines, "---", "", markdown(_found(_MAIN, html, raw=True), address)))


def markdown(html: str, address: str) -> str:
    """HTML as Markdown, with whole addresses.

    Args:
        html: a part of a page.
        address: the page's whole address, which relative links start from.
    """
    bare = _SIDE_BY_SIDE.sub(r"</\1> <\2", _AFTER_WORD.sub(" ", _DRAWN.sub("", html)))
    whole = _LINK.sub(lambda found: _whole(found, address), bare)
    text = _EMPTY.sub("", convert(_escaped(whole), _OPTIONS).content or "")
    text = text.replace(_ESCAPED, r"\<")
    return _GAPS.sub("\n\n", text).strip() + "\n"


def _escaped(html: str) -> str:
    """HTML in which what looks like a tag and is text stays text in Markdown; not in code."""
    parts = _CODE.split(html)
    parts[::3] = [_WRITTEN_TAG.sub(_ESCAPED, one) for one in parts[::3]]
    del parts[2::3]
    return "".join(parts)


def _whole(found: re.Match[str], address: str) -> str:
    """A link with its whole address; one to a place on the page itself too."""
    return f'{found["before"]}{urljoin(address, found["target"])}"'


def _found(pattern: re.Pattern[str], html: str, *, raw: bool = False) -> str:
    """What a pattern finds in a page, as text unless it is HTML."""
    found = pattern.search(html)
    text = found[1] if found else ""
    return text if raw else unescape(text).strip()
