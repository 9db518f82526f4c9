"""Advice on links whose text does not say where they lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.content.markdown.inline_syntax import BARE_ADDRESS, bare_address
from shk.i18n.messages import PN_, load_messages
from shk.lint.plain_text import line_and_column, spaces, without_blocks
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.lint.texts import LintText

EMPTY_TEXTS = PN_(
    "link texts", "click here, click, here, read more, read more here, more, link, the link, page"
)
"""Link texts that say nothing, with commas between; a source string."""

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]+)\]\((?P<to>[^)\n]*)\)")
_BARE = re.compile(r"<(?P<text>https?://[^>\s]+)>")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$")
_NO_WORDS = re.compile(
    r"<!--.*?-->|<[^>\n]+>|(?<=\])\([^)\n]*\)|\[[^\[\]\n]*\](?=\()|^ {0,3}\[[^\]\n]+\]:.*?$",
    re.DOTALL | re.MULTILINE,
)
"""What is HTML, a link or its address, where an address is no text of its own."""


def empty_links(texts: Iterable[LintText]) -> Iterator[Problem]:
    """Advice on each link that says only "read more", and on each bare address."""
    for text in texts:
        body = without_blocks(text.body)
        empty = empty_texts(text.language)
        for pattern in (_LINK, _BARE):
            for match in pattern.finditer(body):
                said = match["text"].strip(" *_")
                location = text.location(*line_and_column(body, match.start()))
                if _ADDRESS.match(said):
                    yield Problem(CODES["link-bare"], location, details={"value": said})
                elif said.casefold().strip(" .:!…>»→") in empty:
                    yield Problem(CODES["link-empty"], location, details={"value": said})
        bare = _NO_WORDS.sub(spaces, body)
        for match in BARE_ADDRESS.finditer(bare):
            if not match["mail"]:  # an address for mail is what people look for
                location = text.location(*line_and_column(body, match.start()))
                yield Problem(CODES["link-bare"], location, details={"value": bare_address(match)})


def empty_texts(language: str) -> frozenset[str]:
    """The link texts that say nothing in a language, and in English."""
    sources = {EMPTY_TEXTS}
    sources.add(_messages_text(language))
    return frozenset(part.strip() for source in sources for part in source.split(","))


def _messages_text(language: str) -> str:
    """The texts as the language's catalogue has them."""
    try:
        return load_messages(language).text(EMPTY_TEXTS, "link texts")
    except LookupError:
        return EMPTY_TEXTS
