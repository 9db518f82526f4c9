"""The guide for communicators: findable, whole, and with pictures of the real thing.

`make gallery` takes the pictures anew; they need not be the same to the pixel.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from bench.guide_pictures import MOST, PICTURES
from shk.lint.images import WIDE_ENOUGH
from shk.model.schema.activity import Activity
from shk.model.schema.effect import Effect, Source
from shk.model.schema.image import Image as ImageRecord
from shk.model.schema.initiative import Initiative
from shk.model.schema.reference import Party
from shk.model.schema.story import Story
from shk.model.schema.version import Version
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = "for-kommunikatorer"
PAGES = (GUIDE, f"{GUIDE}/bilder", f"{GUIDE}/falt")
TAKEN = ("formular", "bildfalt", "kontroll", "utkast", "bild")
"""The pictures that `make gallery` takes for the guide."""


def soup(site: Path, page: str) -> BeautifulSoup:
    """A page of the site."""
    return BeautifulSoup((site / page / "index.html").read_text(encoding="utf-8"), "html.parser")


def links(site: Path, page: str, where: str) -> set[str]:
    """The addresses that a part of a page leads to, without anchors."""
    base = f"/{page}/" if page else "/"
    result = soup(site, page).select(f"{where} a[href]")
    return {urljoin(base, str(item["href"])).split("#")[0] for item in result}


def test_it_is_in_the_footer_and_not_in_the_menu(real_site: Path) -> None:
    assert f"/{GUIDE}/" in links(real_site, "", "body > footer")
    assert f"/{GUIDE}/" not in links(real_site, "", "body > header")


def test_its_pages_lead_to_each_other_and_to_the_reference(real_site: Path) -> None:
    reached = links(real_site, GUIDE, "main")
    assert {*(f"/{item}/" for item in PAGES[1:]), "/hjalp/falt/", "/hjalp/felkoder/"} <= reached
    for page in PAGES[1:]:
        assert f"/{GUIDE}/" in links(real_site, page, "main")
    for page in PAGES:
        # the form is in the site only after `make admin`
        assert "/admin/" not in links(real_site, page, "main")


def test_the_records_that_are_written_by_hand_have_tables(real_site: Path) -> None:
    rows = [
        [cell.get_text() for cell in table.select("tbody th code")]
        for page in PAGES
        for table in soup(real_site, page).select("table")
    ]
    wanted = (Story, Initiative, Activity, Party, ImageRecord, Effect, Source, Version)
    for record in wanted:
        extra = {"id", "path", "body", "body_line", "sections", "changed"}
        keys = [
            model_field
            for model_field in record.model_fields
            if model_field not in extra or record is Activity
        ]
        assert [row for row in rows if set(keys) <= set(row)], record.__name__


def test_every_picture_is_one_that_is_taken_and_is_shown_once() -> None:
    assert {path.name for path in PICTURES.iterdir()} == {f"{item}.webp" for item in TAKEN}
    texts = [ROOT / "docs" / f"{page}.md" for page in PAGES]
    shown = [
        name
        for text in texts
        for name in re.findall(rf"media/{GUIDE}/(\w+)\.webp\)", text.read_text(encoding="utf-8"))
    ]
    assert sorted(shown) == sorted(TAKEN)


@pytest.mark.parametrize("name", TAKEN)
def test_a_picture_is_small_and_wide_enough(name: str) -> None:
    file = PICTURES / f"{name}.webp"
    assert file.stat().st_size <= MOST
    with Image.open(file) as picture:
        assert picture.width >= WIDE_ENOUGH


def test_pictures_are_shown_through_the_site_with_words_for_them(real_site: Path) -> None:
    elements = [
        element for page in PAGES for element in soup(real_site, page).select("main figure img")
    ]
    assert len(elements) == len(TAKEN)
    for item in elements:
        assert len(str(item["alt"])) > 30
        assert item["srcset"]
        assert "docs/media" not in str(item["src"])
