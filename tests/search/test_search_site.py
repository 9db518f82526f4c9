"""The index of the built sites holds the public pages, and nothing else."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from shk.features.search import FOLDER
from shk.features.search.words import small, words_in_text
from tests.led_on import leads_on
from tests.search.indexes import found_forms, found_pages

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 600_000
"""Bytes that the index of the real site may take as it is sent, all languages together."""


def matches(site: Path) -> dict[str, str]:
    """The text of every page in the indexes, by its address."""
    return {f"/{url}": page["text"] for url, page in found_pages(site).items()}


def test_every_page_in_the_index_is_a_page_of_the_site(real_site: Path) -> None:
    pages = matches(real_site)
    assert len(pages) > 100
    for url in pages:
        assert (real_site / url.lstrip("/") / "index.html").is_file(), url


def test_stories_and_initiatives_are_in_it_and_start_lists_and_help_are_not(
    real_site: Path,
) -> None:
    pages = matches(real_site)
    for folder in ("berattelser", "initiativ", "samhallsmal", "parter"):
        for page in (real_site / folder).glob("*/index.html"):
            assert (f"/{folder}/{page.parent.name}/" in pages) is not leads_on(page)
    for url in ("/", "/berattelser/", "/initiativ/", "/samhallsmal/", "/sok/"):
        assert url not in pages
    assert not [url for url in pages if url.startswith("/hjalp/")]


def test_data_map_timeline_documents_and_economy_are_in_it_the_long_ones_by_their_head(
    real_site: Path,
) -> None:
    pages = matches(real_site)
    for url in ("/portfolj/", "/tidslinje/", "/dokument/"):
        assert 0 < len(pages[url]) < 1500, url
    for url in ("/data/", "/ekonomi/"):
        assert len(pages[url]) > 1500, url


def test_a_version_in_the_same_language_is_found_on_the_page_of_its_record(
    real_site: Path,
) -> None:
    pages = matches(real_site)
    versions = [
        path
        for path in real_site.glob("berattelser/*/lattlast/index.html")
        if b'http-equiv="refresh"' not in path.read_bytes()  # an old address, which leads on
    ]
    assert versions
    for path in versions:
        address = f"/{path.parent.relative_to(real_site).as_posix()}/"
        assert address not in pages
        text = BeautifulSoup(path.read_bytes(), "html.parser").select_one(".prose p")
        assert text is not None
        words = " ".join(text.get_text(" ").replace("\u00ad", "").split())[:60]
        assert words in pages[address.removesuffix("lattlast/")]


def test_the_shell_of_a_page_is_not_in_the_index(real_site: Path) -> None:
    vision = BeautifulSoup((real_site / "index.html").read_bytes(), "html.parser").select_one(
        ".footer-vision"
    )
    assert vision is not None
    holding = [url for url, text in matches(real_site).items() if vision.get_text() in text]
    assert not [url for url in holding if url.startswith(("/berattelser/", "/initiativ/"))]


def test_what_is_not_public_is_not_in_the_index(demo_site: Path) -> None:
    text = "\n".join(matches(demo_site).values())
    assert "Reeds bring back the frogs" in text
    for hidden in ("Secret draft story", "A story for later", "Hidden draft initiative"):
        assert hidden not in text


def test_there_is_an_index_for_each_language_of_the_site(real_site: Path, demo_site: Path) -> None:
    for site, languages in ((real_site, {"sv", "en"}), (demo_site, {"en"})):
        assert {path.name for path in (site / FOLDER).iterdir()} == languages
        for language in languages:
            text = (site / FOLDER / language / "index.json").read_text(encoding="utf-8")
            assert json.loads(text)["pages"] == len(found_pages(site, language))


def test_each_language_has_its_own_forms(real_site: Path) -> None:
    assert {"barn", "barnen"} <= found_forms(real_site, "sv")
    assert "children" in found_forms(real_site, "en")
    assert "children" not in found_forms(real_site, "sv")


def test_every_word_of_a_result_is_in_a_piece(real_site: Path) -> None:
    forms = found_forms(real_site, "sv")
    for url, page in found_pages(real_site, "sv").items():
        assert set(words_in_text(small(page["text"]))) <= forms, url


def test_the_index_stays_small(real_site: Path) -> None:
    files = [path for path in (real_site / FOLDER).rglob("*.json") if path.is_file()]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < LIMIT


def test_every_page_leads_to_the_search_page(real_site: Path) -> None:
    for path in ("index.html", "berattelser/index.html", "sok/index.html", "404.html"):
        page = BeautifulSoup((real_site / path).read_bytes(), "html.parser")
        link = page.select_one("header .search-link")
        assert link is not None
        assert link.get_text(strip=True) == "Sök"
