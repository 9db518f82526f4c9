"""A story's text as feeds have it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from shk.features.feeds.content import feed_html, xml_text

PAGE = "https://site.example/stories/well/"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("../picnic/", "https://site.example/stories/picnic/"),
        ("#note", "https://site.example/stories/well/#note"),
        ("/om/", "https://site.example/om/"),
        ("https://other.example/a?b=1", "https://other.example/a?b=1"),
        ("mailto:us@site.example", "mailto:us@site.example"),
    ],
)
def test_links_are_whole(written: str, text: str) -> None:
    assert feed_html(f'<a href="{written}">x</a>', PAGE) == f'<a href="{text}">x</a>'


def test_a_picture_is_one_file() -> None:
    drawn = (
        '<picture><source type="image/avif" srcset="../../media/a-480.avif 480w">'
        '<img src="../../media/a-800.jpg" srcset="../../media/a-480.jpg 480w" sizes="94vw"'
        ' width="800" height="600" alt="A well" loading="lazy" decoding="async"></picture>'
    )
    (item,) = BeautifulSoup(feed_html(drawn, PAGE), "html.parser").find_all()
    assert item.attrs == {
        "src": "https://site.example/media/a-800.jpg",
        "width": "800",
        "height": "600",
        "alt": "A well",
    }


def test_styles_drawings_and_scripts_go_with_what_is_in_them() -> None:
    drawn = (
        '<link rel="stylesheet" href="x.css"><svg><text>Drawn</text></svg><script>run()</script>'
        '<p class="lead" id="top" style="color: red">Read</p><!-- note -->'
    )
    assert feed_html(drawn, PAGE) == "<p>Read</p>"


def test_a_dangerous_link_is_none() -> None:
    assert "javascript" not in feed_html('<a href="javascript:run()">x</a>', PAGE)


@given(st.text())
def test_any_text_fits_in_xml(text: str) -> None:
    element = ET.Element("a")
    element.text = xml_text(text)
    written = ET.tostring(element)
    reported = ET.fromstring(written).text or ""  # noqa: S314 - our own text
    assert reported == element.text.replace("\r\n", "\n") or "\r" in text
