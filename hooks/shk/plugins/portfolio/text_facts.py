"""What those who look after a portfolio are told of its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.advice.heavy import text_weights
from shk.advice.writing import writings
from shk.model.boxes import PlacedPicture, Quote
from shk.model.text_facts import TextEnd, TextFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.load import Loaded


def text_facts(loaded: Loaded, language: str) -> TextFacts:
    """How heavy texts are, and what in them ends.

    Args:
        loaded: the content.
        language: the language of the site.
    """
    return TextFacts(tuple(text_weights(writings(loaded, language))), tuple(_ends(loaded)))


def _ends(loaded: Loaded) -> Iterator[TextEnd]:
    """Every picture and quote in a text that has a last day."""
    for placed in loaded.collection.placed:
        one, path = placed.directive, placed.entry.mark.path
        if isinstance(one, PlacedPicture) and one.expires:
            yield TextEnd(path, one.src, one.expires, is_quote=False)
        elif isinstance(one, Quote) and one.expires:
            yield TextEnd(path, one.who, one.expires, is_quote=True)
