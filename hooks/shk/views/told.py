"""What is told in the language of a page: all of it in the site's own, some of it in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.record import Kind

if TYPE_CHECKING:
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.views.context import Context


def told_stories(context: Context) -> tuple[Story, ...]:
    """The stories that are told in the language of the context, newest first."""
    stories = context.portfolio.stories.values()
    return tuple(one for one in stories if not context.language_of(Kind.STORY, one.id))


def told_initiatives(context: Context) -> tuple[Initiative, ...]:
    """The initiatives that are told in the language of the context, by title."""
    return context.by_title(
        one
        for one in context.portfolio.initiatives.values()
        if not context.language_of(Kind.INITIATIVE, one.id)
    )
