"""The pages of the real site in English: what is marked, what is linked, what leaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from shk.i18n.messages import catalogue_path
from shk.model.portfolio.idna import readable_host
from tests.conftest import ROOT
from tests.i18n.extraction import extracted, load_catalogue
from tests.led_on import leads_on
from tests.truth.texts import DATA, INITIATIVES, STORIES, load_page, load_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SWEDISH = re.compile(r"[\w-]*[åäöÅÄÖ][\w-]*")
"""A word that can not be English."""

SPOKEN = ("aria-label", "title", "placeholder", "alt")
"""Attributes that hold words of the interface."""

ANSWERED = {
    "": "en/",
    "berattelser/": "en/stories/",
    "initiativ/": "en/initiatives/",
    "portfolj/": "en/portfolio/",
    "tidslinje/": "en/timeline/",
    "sok/": "en/search/",
    "om/": "en/about/",
}
"""Pages around those of records, and the same in English."""

SITE = re.findall(r"^site_url: (\S+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)[0]
"""The address of the site, as its settings have it."""
SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@cache
def page_at(site: Path, path: str) -> BeautifulSoup:
    """A page of a site."""
    return BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")


def english_pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page in English by its address from the site's root.

    What is framed is left out, and so are old addresses that lead on.
    """
    folders = [path for path in sorted((site / "en").rglob("index.html")) if not leads_on(path)]
    paths = [folder.parent.relative_to(site).as_posix() + "/" for folder in folders]
    return {path: page_at(site, path) for path in paths if not path.endswith("/card/")}


def alternates(page: BeautifulSoup) -> dict[str, str]:
    """The addresses of a page in its languages, from the site's root."""
    result = page.select("link[rel=alternate][hreflang]")
    return {str(item["hreflang"]): urlsplit(str(item["href"])).path.lstrip("/") for item in result}


def language_of(node: Tag | NavigableString) -> str:
    """The language that a node is marked with."""
    holders = [node] if isinstance(node, Tag) else []
    return next(str(holder["lang"]) for holder in (*holders, *node.parents) if holder.get("lang"))


def spoken(page: BeautifulSoup) -> Iterator[str]:
    """Every text and label of a page that is marked as English, each by itself.

    Names in code, such as the column ``part``, are the same in every language.
    """
    for text in page.find_all(string=True):
        shown = type(text) is NavigableString and not text.find_parent(["script", "style", "code"])
        if shown and text.strip() and language_of(text) == "en":
            yield " ".join(text.split())
    for tag in page.select("*"):
        if language_of(tag) == "en":
            yield from (str(tag[name]) for name in SPOKEN if tag.get(name))


def names() -> set[str]:
    """Words with å, ä or ö in English texts, in names of parties and places, and in our address."""
    results = [page.versions.get("In English", "") for page in (*INITIATIVES, *STORIES)]
    results += [str(page.front.get("versions", "")) for page in (*INITIATIVES, *STORIES)]
    results.append(load_page(ROOT / "docs" / "en" / "about.md").body)
    results += [str(row["in_english"]) for file in DATA.glob("*.yml")
                for row in load_rows(file.stem)
                if isinstance(row, dict) and "in_english" in row]  # fmt: skip
    results += [
        str(row["name"]) for kind in ("partnership", "parties", "places") for row in load_rows(kind)
    ]
    results.append(readable_host(SITE))
    return {word for text in results for word in SWEDISH.findall(text)}


def swedish_phrases() -> set[str]:
    """What the interface says in Swedish and not in English."""
    catalogue = load_catalogue(catalogue_path("sv"))
    english = {str(form) for message in extracted() for form in _forms(message.id)}
    return {form for message in catalogue for form in _forms(message.string)} - english - {""}


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The singular and the plural of a message, or the one form it has."""
    return (text,) if isinstance(text, str) else tuple(text)


def test_the_site_in_english_has_its_pages(real_site: Path) -> None:
    pages = english_pages(real_site)
    assert set(ANSWERED.values()) <= set(pages)
    assert len(pages) > len(ANSWERED) + 20
    for path, page in pages.items():
        assert page.html is not None
        assert page.html["lang"] == "en", path


def test_languages_name_each_other_both_ways(real_site: Path) -> None:
    for path, page in english_pages(real_site).items():
        named = alternates(page)
        assert set(named) == {"sv", "en", "x-default"}, path
        assert (named["en"], named["x-default"]) == (path, named["sv"])
        assert alternates(page_at(real_site, named["sv"])) == named
    for own, english in ANSWERED.items():
        assert alternates(page_at(real_site, own))["en"] == english


def test_the_sitemap_names_the_same_languages(real_site: Path) -> None:
    urls = ET.parse(real_site / "sitemap.xml").getroot().findall("s:url", SITEMAP)  # noqa: S314 - our own file
    result = {}
    for url in urls:
        loc = urlsplit(url.findtext("s:loc", "", SITEMAP)).path.lstrip("/")
        links = url.findall("x:link", SITEMAP)
        result[loc] = {link.get("hreflang"): urlsplit(link.get("href") or "").path.lstrip("/")
                      for link in links}  # fmt: skip
    for path in (*english_pages(real_site), *ANSWERED):
        assert result[path] == alternates(page_at(real_site, path)), path
    assert result["dokument/"] == {}


def test_no_swedish_word_is_passed_off_as_english(real_site: Path) -> None:
    known = names()
    for path, page in english_pages(real_site).items():
        texts = [text for text in page.find_all(string=True) if type(text) is NavigableString]
        leaked = {
            word
            for text in texts
            if text.strip() and not text.find_parent(["script", "style"])
            if language_of(text) == "en"
            for word in SWEDISH.findall(text)
        }
        assert leaked - known == set(), path


def test_no_phrase_of_the_swedish_interface_is_left(real_site: Path) -> None:
    phrases = swedish_phrases()
    assert {"Berättelser", "Portföljkarta", "Meny", "Sök"} <= phrases
    for path, page in english_pages(real_site).items():
        assert {text for text in spoken(page) if text in phrases} == set(), path


def test_a_swedish_page_would_be_noticed(real_site: Path) -> None:
    """The two tests above find what they look for where it is."""
    page = BeautifulSoup(str(page_at(real_site, "tidslinje/")), "html.parser")
    assert page.html is not None
    page.html["lang"] = "en"
    texts = set(spoken(page))
    assert {"Tidslinje", "Meny"} <= texts & swedish_phrases()
    assert {word for text in texts for word in SWEDISH.findall(text)} - names()


def test_every_link_to_a_swedish_page_tells_so(real_site: Path) -> None:
    """A link in a picture can have no such attribute in HTML; the list beside the picture has."""
    count = 0
    for path, page in english_pages(real_site).items():
        drawn, marked = {}, set()
        for link in page.select("a[href]"):
            target = urlsplit(urljoin(f"https://site.example/{path}", str(link["href"])))
            if target.netloc == "site.example":
                leaves = not target.path.startswith("/en/")
                if leaves and link.find_parent("svg"):
                    drawn[target.path] = link
                else:
                    assert (link.get("hreflang") == "sv") is leaves, f"{path}: {link}"
                    marked |= {target.path} if leaves else set()
                count += leaves
        assert [f"{path}: {link}" for target, link in drawn.items() if target not in marked] == []
    assert count > 100


def test_every_switch_leads_to_a_page_of_its_language(real_site: Path) -> None:
    for file in sorted(real_site.rglob("index.html")):
        page = page_at(real_site, file.parent.relative_to(real_site).as_posix())
        for link in page.select(".nav-language a"):
            existing = file.parent / str(link["href"]) / "index.html"
            other = BeautifulSoup(existing.read_bytes()[:400], "html.parser")
            assert other.html is not None
            assert other.html["lang"] == link["lang"] == link["hreflang"], file
    (link,) = page_at(real_site, "dokument/").select(".nav-language a")
    assert link["aria-label"] == "Start page in English"
    (link,) = page_at(real_site, "en/about/").select(".nav-language a")
    assert link["aria-label"] == "På svenska"


def test_what_was_decided_stands_in_its_own_words(real_site: Path) -> None:
    page = page_at(real_site, "en/")
    (partnership,) = load_rows("partnership")
    (vision,) = page.select(".decided q[lang=sv]")
    assert vision.get_text() == partnership["vision"]
    areas = [element.get_text() for element in page.select(".decided-name[lang=sv]")]
    assert areas == [row["name"] for row in load_rows("focus_areas")]


def test_every_goal_challenge_and_focus_area_has_a_name_in_english() -> None:
    for kind in ("focus_areas", "goals", "challenges"):
        assert [row["id"] for row in load_rows(kind) if "in_english" not in row] == []
    partners = [row for row in load_rows("parties") if row.get("partner")]
    assert all("in_english" in row for row in partners)


def test_lists_hold_what_is_given_in_english(real_site: Path) -> None:
    for folder, cards in (("stories", ".story-card"), ("initiatives", ".initiative-card")):
        links = page_at(real_site, f"en/{folder}/").select(f"{cards} .card-title a")
        english_page = [
            english_page
            for english_page in english_pages(real_site)
            if english_page.startswith(f"en/{folder}/")
        ][1:]
        assert len(links) == len(english_page) > 0
        assert not any(link.get("hreflang") for link in links)


@pytest.mark.parametrize("path", ["en/timeline/", "en/portfolio/"])
def test_a_title_without_english_is_marked_and_one_with_is_not(real_site: Path, path: str) -> None:
    page = page_at(real_site, path)
    leading = {
        str(link["href"]): language_of(link)
        for link in page.select("main a[href*='initiati']:not(.facet-values a)")
        if "#" not in str(link["href"])
    }
    assert {language for href, language in leading.items() if "initiativ/" in href} == {"sv"}
    assert {language for href, language in leading.items() if "initiatives/" in href} == {"en"}


def test_a_site_in_one_language_has_no_folder_for_another(demo_site: Path) -> None:
    assert not (demo_site / "en").exists()
    assert not (demo_site / "sv").exists()
    assert 'class="nav-language"' not in (demo_site / "index.html").read_text(encoding="utf-8")
