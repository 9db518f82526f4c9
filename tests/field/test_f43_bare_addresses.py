"""F43: a bare address is a link, as an editor shows it, and gets advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import advised, shown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "href", "words"),
    [
        ("Se https://x.se/?a=1.", "https://x.se/?a=1", "https://x.se/?a=1"),
        ("Se www.x.se/a_b_c, nu", "https://www.x.se/a_b_c", "www.x.se/a_b_c"),
        ("Till anna@x.se!", "mailto:anna@x.se", "anna@x.se"),
        ("(https://x.se/a_(b))", "https://x.se/a_(b)", "https://x.se/a_(b)"),
        ("- **https://x.se**", "https://x.se", "https://x.se"),
    ],
)
def test_bare_addresses_are_links(text: str, href: str, words: str) -> None:
    assert [(item["href"], item.get_text()) for item in shown(text)("a")] == [(href, words)]


@pytest.mark.parametrize("text", ["`https://x.se`", "![https://x.se](a.jpg)", "x@y", "a/www.x.se"])
def test_what_is_no_address_is_left_alone(text: str) -> None:
    assert not shown(text)("a")


def test_a_link_is_never_in_a_link() -> None:
    page = shown('[https://x.se](https://x.se) <a href="https://y.se">www.y.se</a>')
    assert [item["href"] for item in page("a")] == ["https://x.se", "https://y.se"]


def test_advice_at_the_place(tmp_path: Path) -> None:
    result = advised(tmp_path, "Se https://x.se/?a=1 eller www.y.se.\n\n[ord](https://z.se)")
    bare = [
        (item.location.line, item.location.column)
        for item in result
        if item.code.code == "link-bare"
    ]
    assert bare == [(11, 4), (11, 28)]
