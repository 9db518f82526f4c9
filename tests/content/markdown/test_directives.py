"""Where directives are found in a text; what can be wrong with them stands in the golden cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.blocks import text_blocks
from shk.content.markdown.directives import read_directives
from shk.i18n.messages import load_messages
from shk.model.schema.callouts import FactsBox, PlacedEffect, PlacedPicture, Quote
from shk.model.schema.directive import Directive, Show
from shk.model.schema.directive_words import DirectiveWords
from tests.content.strategies import broken_texts

if TYPE_CHECKING:
    from shk.model.schema.record import Record

WORDS = DirectiveWords(load_messages("sv"))


def matches(body: str) -> list[str]:
    blocks = text_blocks(body, WORDS)
    return ["\n".join(line.text for line in block.lines) for block in blocks if block.info]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("```vy\na\n```", ["a"]),
        ("~~~~ view\na\nb\n~~~~", ["a\nb"]),
        ("Text\n```vy\na\n```\nText\n```vy\nb\n```", ["a", "b"]),
        ("   ```vy\na\n   ```", ["a"]),
        ("    ```vy\n    a\n    ```", []),
        ("````md\n```vy\na\n```\n````", []),
        ("~~~\n```vy\na\n```\n~~~", []),
        ("```vyer\na\n```", []),
        ("```yaml\na\n```\n```vy\nb\n```", ["b"]),
        ("`vy` och ```vy```\n\n```vy\na\n```", ["a"]),
        ("> ```vy\n> a\n> ```", []),
    ],
)
def test_which_blocks_are_directives(body: str, codes: list[str]) -> None:
    assert matches(body) == codes


def test_a_directive_knows_its_file_and_line() -> None:
    diagnostics = Diagnostics()
    text = Markdown("docs/om.md", "Text.\n\n```vy\nvisa: karta\n```", 5, about=False)
    (placed,) = read_directives(text, WORDS, diagnostics)
    assert (placed.text, placed.directive) == ("docs/om.md", Directive(show=Show.MAP))
    assert str(placed.entry.location) == "docs/om.md:8:1"
    assert diagnostics.problems == ()


def test_english_keys_become_those_of_the_language() -> None:
    diagnostics = Diagnostics()
    fence = Markdown("a.md", "```view\nshow: stories\nyear: 2024\n```", 1, about=False)
    (placed,) = read_directives(fence, WORDS, diagnostics)
    assert placed.directive == Directive(show=Show.STORIES, year=2024)
    assert "år" in placed.entry.fields.fields


@settings(deadline=None)
@given(broken_texts)
def test_any_text_is_read_or_reported(text: str) -> None:
    body = f"```vy\n{text}\n```"
    read_directives(Markdown("a.md", body, 1, about=True), WORDS, Diagnostics())


_PIECES = (
    "> ", ">", "\n", "\n", "\n> ", "\n>\n> ", "**Fakta**", "**Fakta: x**", "**", "— ", "-- ", "–",
    "Kim, chef", "Kim", ",", ":", "Källa: ", "källa", "Var: x", "Sagt:", "Samtycke: ja",
    "Gäller till: 2024-02-30", "![a](../docs/media/b.jpg)", "![](b.jpg)", '![a](<b c.jpg> "d")',
    "![a](%00)", "![a](//[)", "```effekt\n", "nummer: ", "1", "99", "\n```\n", "\\", "”", '"',
    "# h", "    ", "- ", "<b>", "\0", "å", "x",
)  # fmt: skip
"""What boxes are made of, and what breaks them."""


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_any_box_is_read_or_reported(body: str) -> None:
    diagnostics = Diagnostics()
    placed = read_directives(Markdown("stories/a.md", body, 1, about=True), WORDS, diagnostics)
    blocks = [text_block for text_block in text_blocks(body, WORDS) if text_block.closed]
    assert len(placed) == len(blocks) or diagnostics.problems
    lines = body.count("\n") + 1
    assert all(1 <= problem.location.line <= lines for problem in diagnostics.problems)


@pytest.mark.parametrize(
    ("body", "record"),
    [
        ("> **Fakta**\n> a", FactsBox()),
        ("> **FAKTA:** Rubrik\n> a", FactsBox(heading="Rubrik")),
        (
            "> **Facts: Rubrik**\n>\n> a\n>\n> source: b\n> Var: c",
            FactsBox(heading="Rubrik", source="b", where="c"),
        ),
        (
            "> ”a”\n> -- Kim Ek, chef, på fritiden\\\n> KÄLLA: b",
            Quote(who="Kim Ek", role="chef, på fritiden", source="b"),
        ),
        ("![a](../docs/media/x/b%20c.jpg 'd')", PlacedPicture(src="x/b c.jpg", alt="a")),
        (
            "![a [b]](../docs/media/b.jpg)\nObs: text\nFoto: Kim",
            PlacedPicture(src="b.jpg", alt="a [b]", credit="Kim"),
        ),
        ("```effekt\nnummer: 2\n```", PlacedEffect(number=2)),
    ],
)
def test_what_a_block_becomes(body: str, record: Record) -> None:
    diagnostics = Diagnostics()
    text = Markdown("stories/a.md", body, 1, about=True)
    assert [directive.directive for directive in read_directives(text, WORDS, diagnostics)] == [
        record
    ]
    assert diagnostics.problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "Se ![a](../docs/media/b.jpg) här.",
        "- ![a](../docs/media/b.jpg)",
        "    > a",
        "````md\n> a\n````",
        "[![a](../docs/media/b.jpg)](c.md)",
    ],
)
def test_what_is_no_block_of_its_own(body: str) -> None:
    assert text_blocks(body, WORDS) == ()


def test_the_words_of_a_quote_lose_only_marks_around_all_of_them() -> None:
    (item,) = text_blocks('> "a" och "b" c\n> — Kim, chef', WORDS)
    (two,) = text_blocks("> ”a\n>\n> b”\n> — Kim, chef", WORDS)
    assert item.content == ('"a" och "b" c',)
    assert two.content == ("a", "", "b")
