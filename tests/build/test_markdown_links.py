"""Links between files work in an editor, on a code host and on the site alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from shk.build.markdown_links import localized_link, looked_up
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("link", "page", "becomes"),
    [
        ("../docs/about.md", "initiatives/a.md", "../about.md"),
        ("../docs/about.md#who", "stories/a.md", "../about.md#who"),
        ("../docs/media/a.jpg", "stories/a.md", "../media/a.jpg"),
        ("../stories/b.md", "initiatives/a.md", "../stories/b.md"),
        ("../initiatives/a.md", "about.md", "initiatives/a.md"),
        ("../../stories/b.md", "deep/page.md", "../stories/b.md"),
        ("b.md", "stories/a.md", "b.md"),
        ("#part", "stories/a.md", "#part"),
        ("https://site.example/docs/", "stories/a.md", "https://site.example/docs/"),
        ("/docs/about.md", "stories/a.md", "/docs/about.md"),
        ("mailto:../docs/a", "stories/a.md", "mailto:../docs/a"),
    ],
)
def test_a_link_becomes_the_one_that_is_looked_up(link: str, page: str, becomes: str) -> None:
    assert looked_up(link, page, "docs") == becomes


def test_pages_of_every_folder_link_to_each_other(demo: Path) -> None:
    about = demo / "docs" / "about.md"
    about.write_text(
        about.read_text(encoding="utf-8") + "\n[reeds](../initiatives/reed-beds.md)\n",
        encoding="utf-8",
    )
    story = demo / "stories" / "pipes-nobody-saw.md"
    story.write_text(
        story.read_text(encoding="utf-8") + "\n[who](../docs/about.md#who-we-are)\n",
        encoding="utf-8",
    )
    options = SiteOptions(str(demo / "mkdocs.yml"), strict=True)
    site = build(options, Run(today=DEMO_DAY))
    for path, text, address in (
        ("about", "reeds", "../initiatives/reed-beds/"),
        ("stories/pipes-nobody-saw", "who", "../../about/#who-we-are"),
    ):
        page = BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")
        link = page.find("a", string=text)
        assert link is not None
        assert link["href"] == address


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("b.md", "b.english.md"),
        ("b.md#slut", "b.english.md"),
        ("../initiatives/c.md", "../initiatives/c.english.md"),
        ("d.md", "d.md"),
        ("#slut", "#slut"),
        ("https://granby.example/stories/b.md", "https://granby.example/stories/b.md"),
    ],
)
def test_a_page_in_another_language_links_to_pages_in_it(link: str, text: str) -> None:
    instead = {
        "stories/b.md": "stories/b.english.md",
        "initiatives/c.md": "initiatives/c.english.md",
    }
    assert localized_link(link, "stories/a.english.md", instead) == text
