"""Links that leave the language of their page, and pages that answer each other."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from shk.build.config_file import load_settings
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions
from shk.build.translations import with_link_languages
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("target", "marked"),
    [
        ("../../berattelser/", True),
        ("../../", True),
        ("../../kalender/x.ics", True),
        ("../../english/", True),
        ("../stories/", False),
        ("../", False),
        ("./", False),
        ("#years", False),
        ("?focus-area=x", False),
        ("https://example.org/", False),
        ("mailto:someone", False),
    ],
)
def test_a_link_out_of_the_language_tells_so(target: str, marked: bool) -> None:  # noqa: FBT001 - a row of the table
    link = f'<a class="more" href="{target}">There</a>'
    reported = with_link_languages(link, "en/timeline/", "en", "sv")
    assert ('hreflang="sv"' in reported) is marked
    assert reported.replace(' hreflang="sv"', "") == link


def test_a_link_that_tells_already_and_other_tags_are_left() -> None:
    page = '<a href="../../" hreflang="fi">x</a><link href="../../a.css"><abbr title="a">b</abbr>'
    assert with_link_languages(page, "en/timeline/", "en", "sv") == page


def test_the_own_language_is_no_other(demo: Path) -> None:
    file = demo / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    given = "      language: en\n"
    for languages, result in (("[sv, sv]", ("sv",)), ("[]", ())):
        file.write_text(text.replace(given, f"{given}      languages: {languages}\n"))
        assert load_settings(SiteOptions(str(file))).languages == result
    file.write_text(text.replace(given, f"{given}      languages: [en]\n"))
    with pytest.raises(SettingsError, match="Take it out of languages"):
        load_settings(SiteOptions(str(file)))


def in_two_languages(demo: Path, translation_of: str) -> Path:
    """The invented project with a page in Swedish that says it answers another."""
    settings = demo / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("      language: en\n", "      language: en\n      languages: [sv]\n")
    text = text.replace("  - About: about.md", "  - About: about.md\n  - Om: sv/om.md")
    settings.write_text(text, encoding="utf-8")
    page = demo / "docs" / "sv" / "om.md"
    page.parent.mkdir()
    page.write_text(
        f"---\ntitle: Om\ntranslation_of: {translation_of}\n---\nSe [de andra](../about.md).\n",
        encoding="utf-8",
    )
    return settings


def test_an_english_site_can_have_swedish_pages(demo: Path) -> None:
    settings = in_two_languages(demo, "../about.md")
    site = build(SiteOptions(str(settings), strict=True), Run(today=DEMO_DAY))
    for path in ("about", "sv/om"):
        page = BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")
        named = {
            str(element["hreflang"]): str(element["href"])
            for element in page.select("link[rel=alternate][hreflang]")
        }
        assert named == {
            "en": "https://riverbend.example/about/",
            "sv": "https://riverbend.example/sv/om/",
            "x-default": "https://riverbend.example/about/",
        }
    (link,) = page.select(".prose a")
    assert link["hreflang"] == "en"
    start = BeautifulSoup((site / "sv" / "index.html").read_bytes(), "html.parser")
    assert start.html is not None
    assert start.html["lang"] == "sv"
    menu = [element.get_text() for element in start.select(".site-nav li:not(.nav-language) a")]
    assert menu == ["Berättelser", "Initiativ", "Portföljkarta", "Tidslinje", "År för år", "Om"]


def test_a_page_that_answers_none_is_reported(demo: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = in_two_languages(demo, "nowhere.md")
    with caplog.at_level(logging.WARNING, logger="shk"):
        build(SiteOptions(str(settings)), Run(today=DEMO_DAY))
    assert "docs/sv/om.md:3:1 warning [translation-unknown]" in caplog.text
