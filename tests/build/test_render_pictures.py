"""Pictures in converted texts give way to what is published of them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment

from shk.build.render_pictures import TEMPLATE, with_pictures
from shk.site.pictures import Picture

DRAWN = "[{{ picture.alt }}|{{ picture.credit }}|{{ alone }}]"
KNOWN = {"a b.jpg": Picture("media/x.jpg", "Alt", "Kim", 9, 6, (), ())}


@pytest.mark.parametrize(("html", "expected"), [
    ('<p><img alt="Own" src="../../media/a%20b.jpg"></p>', "[Own|Kim|True]"),
    ('<p>So <img alt="Own" src="../../media/a%20b.jpg"> it is.</p>',
     "<p>So [Own|Kim|False] it is.</p>"),
    ('<p><img alt="Own" src="../../media/a%20b.jpg"> it is.</p>',
     "<p>[Own|Kim|False] it is.</p>"),
    ('<p><img alt="" src="../../media/a b.jpg" title="Robin"></p>', "[Alt|Robin|True]"),
    ('<p>So <img src="../../media/ended.jpg"> it is.</p>', "<p>So  it is.</p>"),
    ('<h2>A</h2><p><img src="../../media/ended.jpg"></p>', "<h2>A</h2>"),
    ('<img src="../../assets/icon.svg">', '<img src="../../assets/icon.svg">'),
])  # fmt: skip
def test_a_picture_becomes_what_is_published_or_nothing(html: str, expected: str) -> None:
    environment = Environment(loader=DictLoader({TEMPLATE: DRAWN}), autoescape=True)
    context = {"page": SimpleNamespace(url="stories/well/")}
    assert with_pictures(html, "media/", KNOWN, environment, context) == expected
