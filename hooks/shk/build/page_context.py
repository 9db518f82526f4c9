"""What all views of a build are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.lint.readability import text_weights
from shk.lint.texts import iter_texts
from shk.model.portfolio.picture_consent import shown_pictures
from shk.model.portfolio.publication import public_portfolio
from shk.model.portfolio.text_stats import NO_TEXT_FACTS, TextEnd, TextFacts
from shk.model.schema.callouts import PlacedPicture, Quote
from shk.site.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from shk.build.settings import Settings
    from shk.content.loader import Loaded
    from shk.i18n.messages import Messages


def text_facts(loaded: Loaded, language: str) -> TextFacts:
    """How heavy texts are, and what in them ends.

    Args:
        loaded: the content.
        language: the language of the site.
    """
    return TextFacts(tuple(text_weights(iter_texts(loaded, language))), tuple(_ends(loaded)))


def _ends(loaded: Loaded) -> Iterator[TextEnd]:
    """Every picture and quote in a text that has a last day."""
    for placed in loaded.collection.placed:
        item, path = placed.directive, placed.entry.location.path
        if isinstance(item, PlacedPicture) and item.expires:
            yield TextEnd(path, item.src, item.expires, is_quote=False)
        elif isinstance(item, Quote) and item.expires:
            yield TextEnd(path, item.who, item.expires, is_quote=True)


def context_of(
    loaded: Loaded, settings: Settings, messages: Messages, today: date, *, preview: bool
) -> Context:
    """The context of the content on a day.

    Args:
        loaded: the content, without errors.
        settings: the languages of the site.
        messages: the interface in the site's own language.
        today: the day.
        preview: whether what is not public is in it too.
    """
    assert loaded.portfolio is not None  # noqa: S101 - there were no errors
    pictures = loaded.pictures
    return Context(
        loaded.portfolio if preview else public_portfolio(loaded.portfolio, today),
        messages,
        today,
        preview=preview,
        pictures=shown_pictures(pictures.files, pictures.images, today),
        languages=settings.languages,
        texts=text_facts(loaded, messages.language) if preview else NO_TEXT_FACTS,
    )
