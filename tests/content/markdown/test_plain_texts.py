"""Texts in which no sign can be are passed by, and come out as if every pattern had been tried."""

from __future__ import annotations

import markdown
from hypothesis import example, given
from hypothesis import strategies as st

from shk.content.markdown.extension import EditorMarkdown

EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc"]
PIECES = st.sampled_from(
    [
        *("words", " ", "\n", "\n\n", "  \n", "\\\n", "*", "_", "**", "`", "~~", "[", "](", ")"),
        *("[^1]", "[^1]: ", "&amp;", "&", "<", ">", "<b>", "</b>", "\\*", "# ", "- ", "1. "),
        *("http://a.example", "HTTPS://A.example", "www.a.example", "Www.a.example", "a@b.example"),
        *("| a | b |\n|---|---|\n", '"', "'", "...", "--", "{: #id}", ":   ", "å", "\u00ad"),
    ]
)


def reader(*, all_patterns: bool = False) -> markdown.Markdown:
    """A reader of Markdown."""
    result = markdown.Markdown(extensions=[*EXTENSIONS, EditorMarkdown()])
    if all_patterns:
        result.treeprocessors.deregister("plain-texts")
    return result


@given(st.lists(PIECES, max_size=20).map("".join))
@example("Words.\n\nWords of www.a.example and HTTP://a.example\n\n- a@b.example\n- ~~b~~")
def test_a_text_without_signs_is_what_it_is_when_all_patterns_are_tried(text: str) -> None:
    assert reader().convert(text) == reader(all_patterns=True).convert(text)
