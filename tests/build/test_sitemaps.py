"""The sitemap, whole or in parts."""

from __future__ import annotations

from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from shk.build.pages import IN_SITEMAP, Page, sitemaps
from shk.build.templates import make_environment
from shk.i18n.messages import load_messages

HOME = "https://site.example/"
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def made(count: int) -> dict[str, ET.Element]:
    """The sitemaps of so many pages and one that no list has, by name."""
    pages = [
        Page(str(n), f"{n}/", f"{n}/index.html", "", "", canonical_url=f"{HOME}{n}/")
        for n in range(count)
    ]
    pages.append(Page("x", "x/", "x/index.html", "", ""))
    environment = make_environment(None, load_messages("en"))
    context = {"site": SimpleNamespace(address=HOME)}
    result = sitemaps(environment, context, pages)
    return {name: ET.fromstring(text) for name, text in result}  # noqa: S314 - our own text


def addresses(root: ET.Element, kind: str) -> list[str]:
    """The addresses that a file names."""
    return [str(item.text) for item in root.findall(f"s:{kind}/s:loc", SPACE)]


@pytest.mark.parametrize("count", [0, 3, IN_SITEMAP])
def test_a_site_of_usual_size_has_one(count: int) -> None:
    (root,) = made(count).values()
    assert addresses(root, "url") == [f"{HOME}{n}/" for n in range(count)]


def test_a_large_site_has_an_index_of_files_that_name_every_page_once() -> None:
    files = made(IN_SITEMAP + 2)
    named = addresses(files.pop("sitemap.xml"), "sitemap")
    assert named == [f"{HOME}{name}" for name in files]
    parts = [addresses(root, "url") for root in files.values()]
    assert [len(part) for part in parts] == [IN_SITEMAP, 2]
    assert [item for part in parts for item in part] == [
        f"{HOME}{n}/" for n in range(IN_SITEMAP + 2)
    ]
