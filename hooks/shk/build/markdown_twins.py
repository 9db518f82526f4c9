"""A Markdown twin beside each page, for programs that read texts and for those who reuse them.

A twin is made from the finished page, so it says what the page says: its main part
without navigation, forms and drawings, with whole addresses. Before it
stand a few lines of YAML on what it is and how it may be used.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from html_to_markdown import ConversionOptions, convert

from shk.build.typography import common_spaces
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.storage.files import file_names, write_file
from shk.storage.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

PAGE = "index.html"
"""The file of a page."""
TWIN = "index.md"
"""The file of its twin, in the same folder."""

TOGETHER = 400
"""Pages that lie in memory at once."""
MANY = 60
"""From how many new twins among them on it pays to start further processes."""

_ASKED = '<link rel="alternate" type="text/markdown"'
_ADDRESS = re.compile(r'<link rel="canonical" href="([^"]*)"')
_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_LINK = re.compile(r'(?P<before>\s(?:href|src)=")(?P<target>[^"]*)"')
_RELATIVE = re.compile(r"(?:\.\./)++(?:[\w-]++/)*+(?:[\w-]++(?:\.[\w-]++)*+)?(?:#[^\s?]*+)?")
_DRAWN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SIDE_BY_SIDE = re.compile(r"</(a|span|li|dt|dd)>\s*<(a|span)\b")
_AFTER_WORD = re.compile(r"<span class=(?<=\w<span class=)")
_EMPTY = re.compile(r"(?<!!)\[\]\([^()\s]*\)")
_CODE = re.compile(r"(<(code|pre)\b.*?</\2>)", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_WRITTEN_TAG = re.compile(r"&lt;(?=[A-Za-z/!?])")
_SIGNS = {"\ufdd0": "<", "\ufdd1": "_", "\ufdd2": "*"}
"""Code points of no character, for signs that a reader of Markdown would take for more."""
_ESCAPED, _LINE, _STAR = _SIGNS
_EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_<])|(?<=[^\s*_>])([*_]{1,3})(?![\w*_])")
_BREAK = re.compile(r"\s++(?=(?:[-+*#=]+|&gt;|\d{1,9}[.)])(?:[\s<]|$))")
"""A line end that means nothing in HTML, before what would begin a list or heading in Markdown."""
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b([^>]*)>")
_ALIGNED = re.compile(r"text-align: ?(left|right|center)|\balign=\"(left|right|center)\"")
_RULE = re.compile(r"^(?P<indent>[ >]*)\|(?P<cells>(?: *-{3,} *\|)+)$", re.MULTILINE)
_COLONS = {"left": ":---", "right": "---:", "center": ":---:", "": "---"}

_GAPS = re.compile(r"\n{3,}")

_LEFT_OUT = ["nav", "form", "script", "style", "template", "dialog", "button", ".entry-tools"]
_OPTIONS = ConversionOptions(
    exclude_selectors=_LEFT_OUT, extract_metadata=False, br_in_tables=False, bullets="-"
)


def write_twins(
    site: Path, licence: str, kept: Kept = NOTHING_KEPT, finished: Container[str] = ()
) -> Iterator[str]:
    """Write a twin of every page that names one in its head.

    Args:
        site: the folder of the finished pages.
        licence: how the texts may be used, in a line.
        kept: twins that were made before, by content.
        finished: pages that have their twins.

    Yields:
        The path of each page that was given one.
    """
    names = [
        name
        for name in sorted(file_names(site))
        if name.rpartition("/")[2] == PAGE and name not in finished
    ]
    for start in range(0, len(names), TOGETHER):
        read = {name: (site / name).read_text("utf-8") for name in names[start:][:TOGETHER]}
        pages = [_page_of(html, licence) for html in read.values() if _ASKED in html]
        named = [name for name, html in read.items() if _ASKED in html]
        for name, text in zip(named, _texts(pages, kept), strict=True):
            write_file((site / name).with_name(TWIN), text)
            yield name


def twin(html: str, licence: str) -> str:
    """The Markdown twin of a page.

    Args:
        html: the whole page, with its address in ``rel="canonical"``.
        licence: how the texts may be used, in a line.
    """
    return _twin_of(_page_of(html, licence))


@dataclass(frozen=True)
class _Page:
    """What a twin is made of."""

    front: Mapping[str, str]
    """What the page is and how it may be used."""
    main: str
    """The HTML of its main part."""


def _page_of(html: str, licence: str) -> _Page:
    """What a twin is made of, from a whole page."""
    html = common_spaces(html)
    front = {
        "title": _found(_TITLE, html),
        "address": _found(_ADDRESS, html),
        "language": _found(_LANGUAGE, html),
        "licence": licence,
    }
    return _Page(front, _found(_MAIN, html, raw=True))


def _texts(pages: Sequence[_Page], kept: Kept) -> Iterator[str]:
    """The twin of each page; new ones by several processes."""
    keys = [key_of("twin", _made_by(), page.front, page.main) for page in pages]
    earlier = [kept.get(key) for key in keys]
    missing = [page for page, text in zip(pages, earlier, strict=True) if not isinstance(text, str)]
    made = in_order(_twin_of, missing, MANY)
    for key, text in zip(keys, earlier, strict=True):
        if isinstance(text, str):
            yield text
        else:
            result = next(made)
            kept.put(key, result)
            yield result


def _twin_of(page: _Page) -> str:
    """The twin of a page."""
    return _with_front(page.front, markdown(page.main, page.front["address"]))


@cache
def _made_by() -> tuple[bytes, str]:
    """What makes a twin of a page: this module and the converter."""
    return Path(__file__).read_bytes(), version("html-to-markdown")


def _with_front(front: Mapping[str, str], text: str) -> str:
    """A twin with what it is and how it may be used before its text."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return "\n".join(("---", *lines, "---", "", text))


def markdown(html: str, address: str) -> str:
    """HTML as Markdown, with whole addresses.

    Args:
        html: a part of a page.
        address: the page's whole address, which relative links start from.
    """
    bare = _SIDE_BY_SIDE.sub(r"</\1> <\2", _AFTER_WORD.sub(" <span class=", _DRAWN.sub("", html)))
    full_text = _LINK.sub(lambda match: _full(match, address), bare)
    text = _EMPTY.sub("", convert(_escaped(full_text), _OPTIONS).content or "")
    for stand_in, sign in _SIGNS.items():
        text = text.replace(stand_in, f"\\{sign}")
    text = _with_alignment(text, full_text)
    return _GAPS.sub("\n\n", text).strip() + "\n"


def _escaped(html: str) -> str:
    """HTML in which what looks like a tag and is text stays text in Markdown; not in code."""
    parts = _CODE.split(html)
    parts[::3] = [_plain(part) for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)


def _plain(html: str) -> str:
    """HTML without code, in which signs that mean nothing to its readers mean nothing after it."""
    html = _BREAK.sub(_one_line, _WRITTEN_TAG.sub(_ESCAPED, html))
    if "*" not in html and "_" not in html:
        return html
    words = _TAG.split(html)
    words[::2] = [
        _EMPHASIS.sub(_stood_in, word) if "*" in word or "_" in word else word
        for word in words[::2]
    ]
    return "".join(words)


def _one_line(match: re.Match[str]) -> str:
    """A space for white space with a line end."""
    return " " if "\n" in match[0] else match[0]


def _stood_in(match: re.Match[str]) -> str:
    """What stands for a sign of emphasis that is none."""
    return match[0].replace("_", _LINE).replace("*", _STAR)


def _with_alignment(text: str, html: str) -> str:
    """Markdown whose tables are aligned as those of the page; html-to-markdown leaves that out."""
    tables = [_alignment(match[0]) for match in _TABLE.finditer(html)]
    rules = list(_RULE.finditer(text))
    if len(tables) != len(rules) or not any(any(table) for table in tables):
        return text
    for cells, rule in reversed(list(zip(tables, rules, strict=True))):
        if len(cells) == rule["cells"].count("|"):
            row = " | ".join(_COLONS[cell] for cell in cells)
            text = f"{text[: rule.start()]}{rule['indent']}| {row} |{text[rule.end() :]}"
    return text


def _alignment(table: str) -> list[str]:
    """How the columns of a table are aligned; the empty text for one that is not."""
    row = _ROW.search(table)
    cells = _CELL.findall(row[0]) if row else []
    results = (_ALIGNED.search(cell) for cell in cells)
    return [(item[1] or item[2]) if item else "" for item in results]


def _full(match: re.Match[str], address: str) -> str:
    """A link with its whole address; one to a place on the page itself too."""
    target = match["target"]
    steps = target.count("../")
    if steps and _RELATIVE.fullmatch(target) and address.count("/") >= steps + 3:
        folder = address.rsplit("/", steps + 1)[0]  # as urljoin has it, in a tenth of the time
        return f'{match["before"]}{folder}/{target[3 * steps :]}"'
    return f'{match["before"]}{urljoin(address, target)}"'


def _found(pattern: re.Pattern[str], html: str, *, raw: bool = False) -> str:
    """What a pattern finds in a page, as text unless it is HTML."""
    match = pattern.search(html)
    text = match[1] if match else ""
    return text if raw else unescape(text).strip()
