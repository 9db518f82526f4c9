"""F34: a text that shows nothing counts as not written, in every field that is required."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.characters import is_blank
from tests.field.tree_cases import STORY, add, codes, edit, project, put

if TYPE_CHECKING:
    from pathlib import Path

BLANK = ["\\u200b", "\\u00ad\\u00ad", "\\u00a0", "\\u2060\\ufeff", "\\u3164", "\\u2800 \\u200d"]


@pytest.mark.parametrize("sign", BLANK)
@pytest.mark.parametrize("key", ["title", "summary"])
def test_title_and_summary(key: str, sign: str, tmp_path: Path) -> None:
    made = project(tmp_path)
    text = (made / STORY).read_text(encoding="utf-8")
    line = next(part for part in text.split("\n") if part.startswith(f"{key}:"))
    edit(made, STORY, line, f'{key}: "{sign}"')
    assert [code for code, _ in codes(made)] == ["field-missing"]


def test_rows_of_data(tmp_path: Path) -> None:
    made = project(tmp_path)
    row = '\n- id: nobody\n  name: "\\u200b"\n  kind: association\n  mark: "\\u00ad"\n'
    add(made, "docs/data/parties.yml", row)
    assert [code for code, _ in codes(made)] == ["field-missing", "field-missing"]


def test_items_of_a_list_that_needs_one(tmp_path: Path) -> None:
    made = project(tmp_path)
    path = "initiatives/reed-beds.md"
    text = (made / path).read_text(encoding="utf-8")
    begin = text.index("\nstrands:")
    end = text.index("\n", begin + 1)
    rest = text[end:]
    while rest.startswith("\n  -"):
        rest = rest[rest.index("\n", 1) :]
    put(made, path, f'{text[:begin]}\nstrands: ["\\u200b"]{rest}')
    assert [code for code, _ in codes(made)] == ["value-empty"]


def test_text_of_a_page_and_who_said_a_quote(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(
        made,
        STORY,
        "\n\n> Words.\n>\n> — \u200b, \u00ad\n> Said: in May 2025\n> Consent: written\n",
    )
    assert [code for code, _ in codes(made)] == ["quote-who"]


def test_words_with_signs_inside_are_seen() -> None:
    assert not is_blank("\u200ba\u00ad")
    assert not is_blank("👍🏽")
    assert not is_blank("–")
