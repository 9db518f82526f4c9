"""The quick pattern of confidential keys finds what the plain one does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shk.content.checks import confidential
from shk.content.checks.confidential import keys_in
from shk.i18n.messages import load_messages
from shk.model.schema.directive_words import DirectiveWords

if TYPE_CHECKING:
    from shk.content.checks.confidential import ConfidentialKeys

WORDS = {language: DirectiveWords(load_messages(language)) for language in ("en", "sv")}
PIECES = st.sampled_from(
    [
        *(
            "c",
            "C",
            "on",
            "ons",
            "ent",
            "sent",
            "Sam",
            "ſam",
            "sam",
            "tycke",
            "re",
            "gister",
            "_id",
        ),
        *("nummer", " id", "g", "G", "ä", "Ä", "&auml;", "&#228;", "\\u00e4", "ller", " till", "e"),
        *(
            "x",
            "X",
            "pires",
            "*",
            "_",
            "`",
            "~",
            "\\",
            "\u00ad",
            "<b>",
            "</b>",
            '<a title="Consent:">',
        ),
        *(":", "&#58;", " :", "&nbsp;:", "\uff1a", " ", "\n", "ö", "1", "&", "<"),
    ]
)


def plain_pattern(keys: ConfidentialKeys) -> re.Pattern[str]:
    """A key with its colon, written as alternatives alone."""
    words = "|".join(confidential._spelled(word) for word, _ in keys._spellings)  # noqa: SLF001
    parts = confidential._INSIDE, confidential._SPACE, confidential._COLON  # noqa: SLF001
    return re.compile(rf"(?<![^\W_])(?P<key>{words}){''.join(parts)}", re.IGNORECASE)


QUICK = {language: keys_in(words).pattern for language, words in WORDS.items()}
PLAIN = {language: plain_pattern(keys_in(words)) for language, words in WORDS.items()}


@pytest.mark.parametrize("language", WORDS)
@given(text=st.lists(PIECES, max_size=25).map("".join))
@example(text="C<b>o</b>nsent: a, register_id: 1")
@example(text="ſam\u00adtycke: a")
@example(text="g&auml;ller&nbsp;till&#58; 2024")
def test_the_quick_pattern_finds_what_the_plain_one_does(language: str, text: str) -> None:
    found, expected = (
        [(match.span(), match["key"]) for match in pattern.finditer(text)]
        for pattern in (QUICK[language], PLAIN[language])
    )
    assert found == expected


def test_marked_up_keys_are_found() -> None:
    assert QUICK["en"].search("C<b>o</b>nsent: a")
    assert QUICK["sv"].search("ſam\u00adtycke: a")
    assert QUICK["sv"].search("g&auml;ller&nbsp;till&#58; 2024")
