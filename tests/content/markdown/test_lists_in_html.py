"""A list in HTML, where no Markdown is read, stays on the page as it was written."""

from __future__ import annotations

import pytest

from shk.content.markdown.reading import MarkdownSettings, TextReader

READER = TextReader(MarkdownSettings(extensions=("tables",)))


@pytest.mark.parametrize("written", ["- one\n- two", "1. one\n\n    > two", "- one\n    - two"])
def test_no_word_is_lost(written: str) -> None:
    html = READER.read(f"<div>\n\n{written}\n\n</div>\n\n- after\n").html
    assert f"<div>\n\n\n{written}\n" in html
    assert "<li>after</li>" in html
    assert "\x02" not in html
