"""``shk/cards``: what a page's card tells, and what happens when it can not be drawn."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from shk.build.social_cards import card_facts, write_cards
from shk.features.initiatives.initiative import initiative_view
from shk.features.plain_page import plain_view
from shk.features.shell import site_view
from shk.images.social_cards.store import Design, card_name
from shk.site.pictures import Picture, Variant, address_motif
from shk.storage.kept import KeptFiles
from tests.images.social_cards.test_draw import FACES, FACTS, STYLESHEET
from tests.portfolios import small_context

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DESIGN = Design(STYLESHEET, FACES)


def test_a_card_tells_what_the_head_of_the_page_tells() -> None:
    context = small_context()
    view = initiative_view(context, context.portfolio.initiatives["hill-plots"])
    facts = card_facts(view, view.meta, site_view(context))
    assert facts.title == "Plots on the hill"
    assert facts.kicker == ("Initiatives", "Gardens for all")
    assert facts.hue == "warm"
    assert facts.motif == view.motif
    assert facts.picture == ""


def test_a_page_without_a_motif_gets_one_of_its_address() -> None:
    site = site_view(small_context())
    about = plain_view("About", "", "about/")
    facts = card_facts(about, about.meta, site)
    assert facts.motif == address_motif("about/")
    assert facts.motif != address_motif("contact/")


def test_the_start_page_says_what_the_site_is() -> None:
    site = site_view(small_context())
    start = plain_view(site.name, "", "")
    assert card_facts(start, start.meta, site).title == site.summary


def test_the_picture_is_the_smallest_that_is_high_enough() -> None:
    context = small_context()
    files = tuple(Variant(f"media/a.{width}.jpg", width) for width in (480, 800, 1200, 1600))
    picture = Picture("media/a.800.jpg", "", "", 1600, 900, (), files)
    view = replace(
        initiative_view(context, context.portfolio.initiatives["hill-plots"]), picture=picture
    )
    assert card_facts(view, view.meta, site_view(context)).picture == "media/a.1200.jpg"
    small = replace(picture, variants=files[:2], width=800, height=450)
    view = replace(view, picture=small)
    assert card_facts(view, view.meta, site_view(context)).picture == "media/a.800.jpg"


def test_a_broken_picture_is_a_warning_and_the_default_card(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "site" / "media").mkdir(parents=True)
    (tmp_path / "site" / "media" / "a.jpg").write_bytes(b"no picture")
    facts = replace(FACTS, picture="media/a.jpg")
    name = card_name(facts, DESIGN.digest())
    store = KeptFiles(tmp_path / "store")
    with caplog.at_level(logging.WARNING):
        write_cards(tmp_path / "cards", {name: facts}, DESIGN, store, tmp_path / "site")
    (record,) = caplog.records
    assert FACTS.title in record.getMessage()
    card = (tmp_path / "cards" / name).read_bytes()
    assert Image.open(io.BytesIO(card)).size == (1200, 630)
    assert store.read(name) is None


def test_without_colours_and_typefaces_there_is_still_a_card(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    design = Design("", replace(FACES, head=tmp_path / "none.woff2"))
    write_cards(tmp_path / "cards", {"a.png": FACTS}, design, KeptFiles(tmp_path / "s"), tmp_path)
    assert "--paper" in caplog.text
    assert (tmp_path / "cards" / "a.png").stat().st_size > 1000


def test_a_kept_card_is_not_drawn_again(tmp_path: Path) -> None:
    store = KeptFiles(tmp_path / "store")
    store.write("a.png", b"kept")
    write_cards(tmp_path / "cards", {"a.png": FACTS}, DESIGN, store, tmp_path)
    assert (tmp_path / "cards" / "a.png").read_bytes() == b"kept"


def test_every_page_names_a_card_that_is_there(demo_site: Path) -> None:
    named = set()
    pages = [path for path in demo_site.rglob("*.html") if path.name != "404.html"]
    for page in pages:
        head = BeautifulSoup(page.read_bytes(), "html.parser").head
        assert head is not None
        framed = head.find("base", {"target": "_blank"})
        if framed or head.find("meta", {"http-equiv": "refresh"}):
            continue
        reported = {
            element.get("property"): str(element.get("content"))
            for element in head.find_all("meta")
        }
        address = reported["og:image"]
        prefix = "https://riverbend.example/assets/cards/"
        assert address.startswith(prefix), page
        named.add(address.removeprefix(prefix))
        assert (reported["og:image:width"], reported["og:image:height"]) == ("1200", "630")
        assert reported["og:image:alt"]
        assert head.find("meta", {"name": "twitter:card", "content": "summary_large_image"})
    names = {path.name for path in (demo_site / "assets" / "cards").iterdir()}
    assert named == names
    for path in (demo_site / "assets" / "cards").iterdir():
        assert path.stat().st_size < 100_000


SCRIPT = """
from shk.build import pipeline, social_cards
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.storage import processes

social_cards.MANY = 1
processes._cores = lambda: 2
processes._method = lambda can_be_packed: "spawn" if can_be_packed else None
print(pipeline.build(SiteOptions("mkdocs.yml"), Run(today="2025-06-01")).name)
"""


def test_a_script_without_a_guard_builds_once(demo: Path) -> None:
    (demo / "script.py").write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "script.py"], cwd=demo, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "site\n", "")
    assert list((demo / "site" / "assets" / "cards").iterdir())
