"""The versions of the real site's texts, as they were built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY
from tests.truth.texts import INITIATIVES, STORIES

if TYPE_CHECKING:
    from pathlib import Path

FULL = "berattelser/vuxna-provade-mikrohandlingar/"
ENGLISH = "en/stories/vuxna-provade-mikrohandlingar/"
VERSIONS = {f"{FULL}lattlast/": "sv", f"{FULL}beslutsfattare/": "sv", ENGLISH: "en"}


def page_at(site: Path, path: str) -> BeautifulSoup:
    """A page of a site."""
    return BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")


def only(page: BeautifulSoup, selector: str) -> Tag:
    """The only element that a selector finds."""
    result = page.select(selector)
    assert len(result) == 1, selector
    return result[0]


@pytest.mark.parametrize(("path", "language"), VERSIONS.items())
def test_a_version_tells_its_language_and_its_own_address(
    real_site: Path, path: str, language: str
) -> None:
    page = page_at(real_site, path)
    assert only(page, "html")["lang"] == language
    assert str(only(page, "link[rel=canonical]")["href"]).endswith(f"/{path}")
    locale = {"sv": "sv_SE", "en": "en_GB"}[language]
    assert only(page, 'meta[property="og:locale"]')["content"] == locale
    assert len(page.select("h1")) == 1


def test_languages_name_each_other_with_whole_addresses(real_site: Path) -> None:
    for path in (FULL, ENGLISH):
        result = {
            str(link["hreflang"]): str(link["href"])
            for link in page_at(real_site, path).select("link[rel=alternate][hreflang]")
        }
        assert set(result) == {"sv", "en", "x-default"}
        assert result["sv"] == result["x-default"]
        assert all(item.startswith("https://") for item in result.values())
        assert result["sv"].endswith(f"/{FULL}")
        assert result["en"].endswith(f"/{ENGLISH}")
    for path in list(VERSIONS)[:2]:
        assert not page_at(real_site, path).select("link[rel=alternate][hreflang]")


def test_the_text_of_a_version_is_on_its_own_page_only(real_site: Path) -> None:
    texts = {path: page_at(real_site, path).get_text(" ") for path in (FULL, *VERSIONS)}
    for path, phrase in {
        f"{FULL}lattlast/": "Tillit är att lita på andra.",
        f"{FULL}beslutsfattare/": "Frågor som redaktionen ställer",
        ENGLISH: "What the adults did instead",
    }.items():
        assert [key for key, text in texts.items() if phrase in text] == [path]


def test_the_interface_of_an_english_page_is_english(real_site: Path) -> None:
    page = page_at(real_site, ENGLISH)
    assert only(page, ".skip-link").get_text() == "Go to the content"
    assert only(page, "#facts").get_text() == "Facts"
    link = only(page, ".site-nav a[aria-current=true]")
    assert (link.get_text(), link.get("hreflang"), link.get("lang")) == ("Stories", None, None)
    party = page.select(".site-footer nav li a")[0]
    assert (party.get_text(), party["hreflang"]) == ("Mälardalen University", "sv")
    assert "lang" not in party.attrs
    assert only(page, ".footer-vision q")["lang"] == "sv"


def test_no_other_page_has_a_switch(real_site: Path) -> None:
    having = {
        path.parent.relative_to(real_site).as_posix() + "/"
        for path in real_site.rglob("index.html")
        if 'class="versions"' in path.read_text(encoding="utf-8")
    }
    assert {FULL, *VERSIONS} <= having
    stems = {page.path.stem for page in (*STORIES, *INITIATIVES) if page.versions}
    assert {path.split("/")[-2] for path in having} - stems == {"lattlast", "beslutsfattare"}


def test_the_sitemap_names_them_and_the_feed_does_not(real_site: Path) -> None:
    sitemap = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    feed = (real_site / "berattelser" / "flode.atom").read_text(encoding="utf-8")
    for path in VERSIONS:
        assert f"/{path}</loc>" in sitemap
        assert f"/{path}<" not in feed
        assert f'/{path}"' not in feed


EASY = """
```view
show: timeline
initiative: reed-beds
```

# Easy to read

See [the pipes](pipes-nobody-saw.md).

```view
show: stories
count: 1
```
"""


def test_views_and_links_of_a_version_stand_on_its_page(demo: Path) -> None:
    story = demo / "stories" / "reeds-bring-back-the-frogs.md"
    story.write_text(story.read_text(encoding="utf-8") + EASY, encoding="utf-8")
    site = build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))
    full = page_at(site, "stories/reeds-bring-back-the-frogs")
    easy = page_at(site, "stories/reeds-bring-back-the-frogs/easy-to-read")
    assert len(full.select(".prose .placed .entry")) > 0
    assert not full.select(".prose .placed .story-card")
    assert len(easy.select(".prose .placed .story-card")) == 1
    assert not easy.select(".prose .placed .entry")
    links = [str(link["href"]) for link in easy.select(".prose p a")]
    assert "../../pipes-nobody-saw/" in links


def test_a_draft_has_no_version(demo: Path) -> None:
    draft = demo / "stories" / "draft-story.md"
    draft.write_text(draft.read_text(encoding="utf-8") + "\n# Easy to read\n\nHidden.\n", "utf-8")
    site = build(SiteOptions(str(demo / "mkdocs.yml")), Run(today=DEMO_DAY))
    assert not (site / "stories" / "draft-story").exists()
