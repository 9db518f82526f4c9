"""A page holds the symbols that it shows, and all that it shows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import shk
from shk.site.icons import with_used_icons

if TYPE_CHECKING:
    from collections.abc import Iterator

ICONS = (Path(shk.__file__).parent / "site" / "icons.html").read_text("utf-8")
USED = re.compile(r'<use\b[^>]*href="#([\w-]+)"')


def symbols(html: str) -> list[str]:
    """The ids of the symbols that a page holds."""
    return re.findall(r'<symbol id="([\w-]+)"', html)


def test_symbols_that_are_not_shown_are_left_out() -> None:
    page = f'<body>{ICONS}<p><svg><use href="#icon-menu"/></svg> #icon-back</p></body>'
    assert symbols(with_used_icons(page)) == ["icon-menu"]
    assert "#icon-back</p></body>" in with_used_icons(page)


def test_a_page_without_symbols_stays_as_it_is() -> None:
    assert with_used_icons('<p><a href="#icon-menu">a</a></p>') == (
        '<p><a href="#icon-menu">a</a></p>'
    )


def pages(site: Path) -> Iterator[str]:
    """The text of every page of a site."""
    return (file.read_text("utf-8") for file in site.rglob("*.html"))


def test_every_page_has_what_it_shows(demo_site: Path) -> None:
    known = set(symbols(ICONS))
    shown = {text: set(USED.findall(text)) & known for text in pages(demo_site)}
    assert any(shown.values())
    for text, used in shown.items():
        assert set(symbols(text)) & known == used
