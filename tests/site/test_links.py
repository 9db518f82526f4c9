"""Every link and anchor of the built real site leads somewhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.led_on import leads_on

if TYPE_CHECKING:
    from pathlib import Path

HOST = "http://site.test/"


@cache
def parsed(file: Path) -> BeautifulSoup:
    """A page of the site, parsed once."""
    return BeautifulSoup(file.read_bytes(), "html.parser")


def pages(site: Path) -> list[Path]:
    """Every HTML page."""
    return sorted(site.rglob("*.html"))


def address_of(file: Path, site: Path) -> str:
    """The address at which a page is served."""
    path = file.relative_to(site).as_posix()
    return HOST + path.removesuffix("index.html")


def target_of(url: str, site: Path) -> Path:
    """The file behind an address."""
    path = unquote(urlsplit(url).path).lstrip("/")
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def links(file: Path) -> list[str]:
    """Every address a page names: links, pictures, styles and scripts."""
    result = []
    for tag, attribute in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
        result += [
            str(element[attribute])
            for element in parsed(file).find_all(tag)
            if element.get(attribute)
        ]
    return [item for item in result if not item.startswith(("mailto:", "data:"))]


def test_every_link_and_anchor_leads_somewhere(real_site: Path) -> None:
    broken = []
    walked = 0
    for file in pages(real_site):
        here = address_of(file, real_site)
        for link in links(file):
            url, anchor = urldefrag(urljoin(here, link))
            if not url.startswith(HOST):
                continue
            walked += 1
            target = target_of(url, real_site)
            if not target.is_file():
                broken.append(f"{here}: {link}")
            elif anchor and not parsed(target).find(id=unquote(anchor)):
                broken.append(f"{here}: {link} (no such anchor)")
    assert broken == []
    assert walked > 1000


def test_no_page_loads_anything_from_another_host(real_site: Path) -> None:
    foreign = []
    for file in pages(real_site):
        for tag, attribute in (
            ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "srcset"),
        ):  # fmt: skip
            foreign += [
                f"{file}: {element}"
                for element in parsed(file).find_all(tag)
                if str(element.get(attribute, "")).startswith(("http:", "https:", "//"))
            ]
        for element in parsed(file).find_all("link"):
            if element.get("rel") in (["stylesheet"], ["preload"], ["icon"]):
                assert not str(element["href"]).startswith(("http:", "https:", "//"))
    assert foreign == []
    for sheet in real_site.rglob("*.css"):
        assert "url(http" not in sheet.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "portfolj/index.html",
        "tidslinje/index.html",
        "tidslinje/2024/index.html",
        "initiativ/framtidens-aldreboende/index.html",
        "initiativ/index.html",
        "berattelser/index.html",
        "berattelser/aldreboendet-2040/index.html",
        "fokusomraden/index.html",
        "samhallsmal/index.html",
        "utmaningar/index.html",
        "parter/index.html",
        "platser/index.html",
        "platser/skultuna/index.html",
        "dokument/index.html",
        "dokument/utvardering-2022-2024/index.html",
        "aktiviteter/index.html",
        "ordlista/index.html",
        "om/index.html",
        "tillganglighet/index.html",
        "404.html",
        "robots.txt",
        "sitemap.xml",
    ],
)
def test_the_addresses_that_were_promised_exist(real_site: Path, path: str) -> None:
    assert (real_site / path).is_file()


def test_every_page_tells_its_language_and_has_one_heading_and_a_title_of_its_own(
    real_site: Path,
) -> None:
    titles: dict[tuple[str, str], Path] = {}
    for file in pages(real_site):
        page = parsed(file)
        if leads_on(file):
            continue  # all of them say that the page has moved
        assert page.html is not None
        language = "en" if (real_site / "en") in file.parents else "sv"
        assert page.html["lang"] == language
        assert len(page.find_all("h1")) == 1, file
        assert page.title is not None
        title = language, str(page.title.string)
        assert title not in titles, f"{file} and {titles[title]} are both called {title}"
        titles[title] = file


def test_ids_are_unique_on_each_page(real_site: Path) -> None:
    for file in pages(real_site):
        ids = [str(element["id"]) for element in parsed(file).find_all(id=True)]
        assert len(ids) == len(set(ids)), (file, {id_ for id_ in ids if ids.count(id_) > 1})


def test_no_heading_is_empty_or_skips_a_level(real_site: Path) -> None:
    for file in pages(real_site):
        level = 0
        for heading in parsed(file).find_all(["h1", "h2", "h3", "h4", "h5"]):
            assert heading.get_text(strip=True), file
            step = int(heading.name[1])
            assert step <= level + 1, (file, heading.get_text())
            level = step
