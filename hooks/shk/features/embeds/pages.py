"""Pages made to stand in a frame, and what the pages they are parts of say about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.embeds.cards import InitiativeEmbed, StoryEmbed, initiative_embed, story_embed
from shk.features.embeds.embed import embed, in_own_language
from shk.features.embeds.map import MapEmbed, map_embed
from shk.features.embeds.timeline import TimelineEmbed, initiative_timeline_embed, timeline_embed
from shk.features.versions import all_versions
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec
    from shk.site.page_meta import Embed

EmbedView = InitiativeEmbed | StoryEmbed | MapEmbed | TimelineEmbed
"""Views of framed pages."""


def embed_pages(context: Context) -> Iterator[PageSpec]:
    """Every framed page, in every language there is.

    Args:
        context: in the site's own language.
    """
    shown = {audience.language for _, _, audience in all_versions(context)} - {""}
    for language in ("", *sorted(shown | set(context.languages))):
        yield from _embeds_by_page(context.in_language(language))


def page_embeds(context: Context, embeds: Iterable[PageSpec]) -> tuple[Embed, ...]:
    """What of a page can be put on another site.

    Args:
        context: in the site's own language.
        embeds: the framed pages that show a part of it.
    """
    return tuple(
        embed(context.in_language(view.meta.language), view.meta, view.frame)
        for view in (item.view for item in embeds)
        if isinstance(view, EmbedView)
    )


def _embeds_by_page(context: Context) -> Iterator[PageSpec]:
    """Every framed page in one language, of the pages that are available in it."""
    addresses, portfolio = context.addresses, context.portfolio

    def embeds(
        full_text: str, template: str, view: Callable[..., EmbedView], *args: object, at: str = ""
    ) -> Iterator[PageSpec]:
        """The page that shows a part of another one, if that is in the language."""
        if in_own_language(context, at or full_text):
            url = addresses.embeds(at or full_text)
            yield page(context, url, f"embeds/{template}.html", view, *args, part_of=full_text)

    for initiative in portfolio.initiatives.values():
        full = addresses.of(Kind.INITIATIVE, initiative.id)
        at = addresses.timeline_under(Kind.INITIATIVE, initiative.id)
        yield from embeds(full, "initiative", initiative_embed, initiative)
        yield from embeds(full, "timeline", initiative_timeline_embed, initiative, at=at)
    for story in portfolio.stories.values():
        yield from embeds(addresses.of(Kind.STORY, story.id), "story", story_embed, story)
    yield from embeds(addresses.map, "map", map_embed, None)
    for area in portfolio.focus_areas:
        yield from embeds(addresses.map_of(area), "map", map_embed, area)
    yield from embeds(addresses.timeline, "timeline", timeline_embed)
