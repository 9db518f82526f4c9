"""Directives in Markdown give way to marks."""

from __future__ import annotations

import markdown

from shk.build.render_directives import insert_placeholders
from shk.content.markdown.sanitize import clean_html
from shk.i18n.messages import load_messages
from shk.model.schema.directive_words import DirectiveWords

WORDS = DirectiveWords(load_messages("sv"))


OPEN, CLOSE = "\ufdd0{}[\ufdd0", "\ufdd0{}]\ufdd0"


def block(number: int, inside: str = "") -> str:
    """A block's marks in Markdown."""
    return f"\n{OPEN.format(number)}\n\n{inside}\n{CLOSE.format(number)}\n"


def test_each_view_becomes_marks_and_the_rest_stays() -> None:
    text = "Före\n```vy\nvisa: karta\n```\nMellan\n\n~~~view\nshow: map\n~~~\n\n```py\nx\n```"
    assert insert_placeholders(text, WORDS) == (
        f"Före\n{block(0)}\nMellan\n\n{block(1)}\n\n```py\nx\n```"
    )


def test_what_a_box_says_stays_markdown_between_its_marks() -> None:
    text = "> **Fakta: X**\n>\n> - *a*\n>\n> Källa: b\n\n> ”Hej.”\n> — Kim, chef\n> Källa: b"
    assert insert_placeholders(text, WORDS) == (
        f"{block(0, chr(10) + '- *a*' + chr(10) + chr(10))}\n\n{block(1, 'Hej.' + chr(10))}"
    )


def test_marks_come_through_the_conversion_and_the_cleaning() -> None:
    extensions = ["tables", "fenced_code", "attr_list", "md_in_html", "abbr", "def_list", "toc"]
    text = insert_placeholders(
        "Text\n```vy\nvisa: karta\n```\n- a\n\n> **Fakta**\n> *b*\n\nText", WORDS
    )
    html = clean_html(markdown.markdown(text, extensions=extensions))
    for location in (OPEN.format(0), CLOSE.format(0), OPEN.format(1), CLOSE.format(1)):
        assert f"<p>{location}</p>" in html
    assert f"{OPEN.format(1)}</p>\n<p><em>b</em></p>\n<p>{CLOSE.format(1)}" in html


def test_an_author_can_write_no_mark() -> None:
    assert insert_placeholders(f"a {OPEN.format(0)} b {CLOSE.format(0)}", WORDS) == "a 0[ b 0]"


def test_a_text_without_directives_is_untouched() -> None:
    text = "````md\n```vy\nvisa: karta\n```\n````\n\n    ```vy\n    a\n    ```\n"
    assert insert_placeholders(text, WORDS) == text
