"""Text is set when pages are made: no line begins with a dash, ranges have one form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from shk.build.typography import common_spaces, typeset

if TYPE_CHECKING:
    from pathlib import Path

N = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>85 % av dem</p>", f"<p>85{N}% av dem</p>"),
        ("<p>det ena – det andra</p>", f"<p>det ena{N}– det andra</p>"),
        ("<p>åren 2022-2024</p>", "<p>åren 2022–2024</p>"),
        ("<p>åren 2022 – 2024</p>", "<p>åren 2022–2024</p>"),
        ("<p>11 100 000 kr</p>", f"<p>11{N}100{N}000{N}kr</p>"),
        ("<p>18 januari – 2 april 2024</p>", f"<p>18 januari{N}– 2 april 2024</p>"),
        ('<a title="a – b">85<b> %</b></a>', '<a title="a – b">85<b> %</b></a>'),
        ("<pre>a – b 85 %</pre><p>1 %</p>", f"<pre>a – b 85 %</pre><p>1{N}%</p>"),
        ("<code>2022-2024</code>", "<code>2022-2024</code>"),
        ("<p>2024-11-30 och dnr 2022-2024-5</p>", "<p>2024-11-30 och dnr 2022-2024-5</p>"),
        ("<ul><li>– så</li></ul>", "<ul><li>– så</li></ul>"),
    ],
)
def test_text_is_set_and_nothing_else(source: str, shown: str) -> None:
    assert typeset(source) == shown
    assert common_spaces(shown).count(N) == 0


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>Seed money ges</p>", '<p><span lang="en">Seed money</span> ges</p>'),
        ("<p>ett boost-system</p>", '<p>ett <span lang="en">boost</span>-system</p>'),
        ("<p>boosta</p>", "<p>boosta</p>"),
        ("<title>Seed money</title>", "<title>Seed money</title>"),
        ('<p title="seed money">x</p>', '<p title="seed money">x</p>'),
    ],
)
def test_words_of_another_language_are_marked_in_texts_alone(source: str, shown: str) -> None:
    assert typeset(source, {"seed money": "en", "boost": "en"}) == shown


def test_no_page_lets_a_line_begin_with_a_dash_or_a_sign(real_site: Path, demo_site: Path) -> None:
    loose = re.compile(r">[^<]*(?:\w [–—] |\d %)[^<]*<")
    for site in (real_site, demo_site):
        for page in site.rglob("index.html"):
            text = re.sub(
                r"<(script|style|pre|code|textarea|svg|title)\b.*?</\1>",
                "",
                page.read_text(encoding="utf-8"),
                flags=re.DOTALL,
            )
            match = loose.search(text)
            assert match is None, f"{page}: {match and match[0]}"


def test_twins_have_the_spaces_of_their_sources(real_site: Path) -> None:
    assert not [
        path for path in real_site.rglob("index.md") if N in path.read_text(encoding="utf-8")
    ]
