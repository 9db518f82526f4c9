"""The host of the site in either spelling comes to one form for machines and one for people."""

from __future__ import annotations

import pytest

from shk.model.portfolio.idna import ascii_url, readable_host, readable_url

ASCII = "https://www.xn--rksmrgs-5wao1o.example/a/"
READABLE = "https://www.räksmörgås.example/a/"


@pytest.mark.parametrize(
    "url", [ASCII, READABLE, "https://WWW.RÄKSMÖRGÅS.example/a/", READABLE.replace("å", "a\u030a")]
)
def test_every_spelling_comes_to_the_same(url: str) -> None:
    assert ascii_url(url) == ASCII
    assert readable_url(url) == READABLE
    assert readable_host(url) == "räksmörgås.example"


@pytest.mark.parametrize(
    "url",
    [
        "https://site.example/",
        "http://localhost:8000/",
        "http://127.0.0.1:8000/x/?a=b#c",
        "http://[::1]:8000/",
        "https://under_score.example/",
        "https://site.example/å/",
        "",
    ],
)
def test_what_needs_no_other_spelling_stays(url: str) -> None:
    assert ascii_url(url) == url
    assert readable_url(url) == url


def test_port_and_rest_stay() -> None:
    assert ascii_url("https://å.example:8443/ö?ä#ü") == "https://xn--5ca.example:8443/ö?ä#ü"


def test_letters_that_the_old_standard_took_apart_are_kept() -> None:
    assert ascii_url("https://straße.example/") == "https://xn--strae-oqa.example/"


@pytest.mark.parametrize("url", ["https://xn--zz--.example/", "https://a..ä.example/"])
def test_a_name_that_can_not_be_is_reported(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        ascii_url(url)
    assert readable_url(url) == url
