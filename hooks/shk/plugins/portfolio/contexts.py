"""What all views of a build are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.pictures import shown_pictures
from shk.model.publication import public_portfolio
from shk.model.text_facts import NO_TEXT_FACTS
from shk.plugins.portfolio.options import other_languages
from shk.plugins.portfolio.text_facts import text_facts
from shk.views.context import Context

if TYPE_CHECKING:
    from datetime import date

    from shk.content.load import Loaded
    from shk.language.messages import Messages
    from shk.plugins.portfolio.options import PortfolioOptions


def context_of(
    loaded: Loaded, options: PortfolioOptions, messages: Messages, today: date, *, preview: bool
) -> Context:
    """The context of the content on a day.

    Args:
        loaded: the content, without errors.
        options: the languages of the site.
        messages: the interface in the site's own language.
        today: the day.
        preview: whether what is not public is in it too.
    """
    assert loaded.portfolio is not None  # noqa: S101 - there were no errors
    found = loaded.pictures
    return Context(
        loaded.portfolio if preview else public_portfolio(loaded.portfolio, today),
        messages,
        today,
        preview=preview,
        pictures=shown_pictures(found.files, found.images, today),
        languages=other_languages(options),
        texts=text_facts(loaded, messages.language) if preview else NO_TEXT_FACTS,
    )
