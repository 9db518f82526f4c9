"""Directives in Markdown give way to marks."""

from __future__ import annotations

import markdown

from shk.plugins.portfolio.directives import with_marks


def test_each_directive_becomes_a_mark_and_the_rest_stays() -> None:
    text = "Före\n```vy\nvisa: karta\n```\nMellan\n\n~~~view\nshow: map\n~~~\n\n```py\nx\n```"
    assert with_marks(text, ("vy", "view")) == (
        "Före\n\n<!-- placed view 0 -->\n\nMellan\n\n\n<!-- placed view 1 -->\n\n\n```py\nx\n```"
    )


def test_a_mark_comes_through_the_conversion_as_it_is() -> None:
    extensions = ["tables", "fenced_code", "attr_list", "md_in_html", "abbr", "def_list", "toc"]
    text = with_marks("Text\n```vy\nvisa: karta\n```\nText", ("vy",))
    html = markdown.markdown(text, extensions=extensions)
    assert html == "<p>Text</p>\n<!-- placed view 0 -->\n\n<p>Text</p>"


def test_a_text_without_directives_is_untouched() -> None:
    text = "````md\n```vy\nvisa: karta\n```\n````\n\n    ```vy\n    a\n    ```\n"
    assert with_marks(text, ("vy", "view")) == text
