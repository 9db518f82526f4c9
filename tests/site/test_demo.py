"""An invented portfolio in English, built with the same package and no change of code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import feedparser
import pytest
from bs4 import BeautifulSoup

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path


def text_of(site: Path) -> str:
    """Everything that can be read in a site's files, joined."""
    return "\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("*"))
        if file.suffix in {".html", ".xml", ".atom", ".txt", ".json", ".svg"}
    )


def test_the_interface_is_english_and_so_are_its_addresses(demo_site: Path) -> None:
    page = BeautifulSoup((demo_site / "index.html").read_bytes(), "html.parser")
    assert page.html is not None
    assert page.html["lang"] == "en"
    for path in ("stories", "initiatives/reed-beds", "portfolio/clean-water", "timeline/2024"):
        assert (demo_site / path / "index.html").is_file()
    assert "Two towns and a college" in page.get_text()


def test_nothing_of_the_real_portfolio_is_in_it(demo_site: Path) -> None:
    reported = text_of(demo_site).casefold()
    for word in ("samhällskontraktet", "eskilstuna", "västerås", "initiativ/", "berattelser"):
        assert word not in reported


def test_what_is_not_public_is_nowhere(demo_site: Path) -> None:
    text = text_of(demo_site)
    for hidden in ("Secret draft story", "A story for later", "Hidden draft initiative"):
        assert hidden not in text
    for slug in ("draft-story", "later-story", "hidden-draft"):
        assert slug not in text


def test_it_is_public_from_its_day_on(tmp_path: Path, demo: Path) -> None:
    site = build(
        SiteOptions(str(demo / "mkdocs.yml"), str(tmp_path / "site")), Run(today="2025-06-21")
    )
    text = text_of(site)
    assert "A story for later" in text
    assert "Secret draft story" not in text
    feed = feedparser.parse(str(site / "stories" / "feed.atom"))
    assert feed.entries[0].title == "A story for later"


def test_a_special_sign_in_a_name_is_escaped(demo_site: Path) -> None:
    raw = (demo_site / "focus-areas/lively-streets/index.html").read_text(encoding="utf-8")
    assert "Lively &amp; safe streets" in raw
    assert "Lively & safe" not in raw


def test_the_feed_is_read_by_a_real_parser(demo_site: Path) -> None:
    feed = feedparser.parse(str(demo_site / "stories" / "feed.atom"))
    assert not feed.bozo
    assert feed.feed.language == "en"
    titles = [entry.title for entry in feed.entries]
    assert titles == [
        "Reeds bring back the frogs", "A lane of their own", "The pipes nobody saw",
    ]  # fmt: skip
    first = feed.entries[0]
    assert first.link == "https://riverbend.example/stories/reeds-bring-back-the-frogs/"
    assert first.id == first.link
    assert first.published.startswith("2025-03-10")


def test_relative_links_between_markdown_files_work_on_the_site(demo_site: Path) -> None:
    page = BeautifulSoup(
        (demo_site / "initiatives/reed-beds/index.html").read_bytes(), "html.parser"
    )
    link = page.find("a", string="the story")
    assert link is not None
    assert link["href"] == "../../stories/reeds-bring-back-the-frogs/"


def test_a_relation_shows_on_both_pages_with_its_reason(demo_site: Path) -> None:
    for slug, other in (
        ("slow-mill-lane", "Slow North Street"),
        ("slow-north-street", "Slow Mill Lane"),
    ):
        raw = (demo_site / f"initiatives/{slug}/index.html").read_bytes()
        text = BeautifulSoup(raw, "html.parser").get_text(" ")
        assert other in text
        assert "Both towns try the same thing." in text


def test_two_builds_give_the_same_bytes(tmp_path: Path, demo: Path, demo_site: Path) -> None:
    again = build(
        SiteOptions(str(demo / "mkdocs.yml"), str(tmp_path / "site")), Run(today=DEMO_DAY)
    )
    first = {p.relative_to(demo_site): p.read_bytes() for p in demo_site.rglob("*") if p.is_file()}
    second = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    assert first.keys() == second.keys()
    different = [str(path) for path in first if first[path] != second[path]]
    assert [path for path in different if not path.endswith(".gz")] == []


@pytest.mark.parametrize("where", ["docs", "initiatives", "stories"])
def test_a_build_writes_nothing_into_the_content(demo: Path, tmp_path: Path, where: str) -> None:
    before = {p: p.read_bytes() for p in (demo / where).rglob("*") if p.is_file()}
    build(SiteOptions(str(demo / "mkdocs.yml"), str(tmp_path / "site")), Run(today=DEMO_DAY))
    after = {p: p.read_bytes() for p in (demo / where).rglob("*") if p.is_file()}
    assert before == after
