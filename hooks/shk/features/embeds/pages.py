"""Pages made to stand in a frame, and what the pages they are parts of tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.embeds.cards import FramedInitiative, FramedStory, framed_initiative, framed_story
from shk.features.embeds.embed import embed, in_own_language
from shk.features.embeds.map import FramedMap, framed_map
from shk.features.embeds.timeline import FramedTimeline, framed_initiative_timeline, framed_timeline
from shk.features.versions import told_versions
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.site.context import Context
    from shk.site.head import Embed
    from shk.site.page import PageSpec

Framed = FramedInitiative | FramedStory | FramedMap | FramedTimeline
"""Views of framed pages."""


def framed_pages(context: Context) -> Iterator[PageSpec]:
    """Every framed page, in every language there is.

    Args:
        context: in the site's own language.
    """
    told = {audience.language for _, _, audience in told_versions(context)} - {""}
    for language in ("", *sorted(told | set(context.languages))):
        yield from _framed(context.in_language(language))


def page_embeds(context: Context, framed: Iterable[PageSpec]) -> tuple[Embed, ...]:
    """What of a page can be put on another site.

    Args:
        context: in the site's own language.
        framed: the framed pages that show a part of it.
    """
    return tuple(
        embed(context.in_language(view.head.language), view.head, view.frame)
        for view in (one.view for one in framed)
        if isinstance(view, Framed)
    )


def _framed(context: Context) -> Iterator[PageSpec]:
    """Every framed page in one language, of the pages that are told in it."""
    addresses, portfolio = context.addresses, context.portfolio

    def framed(
        whole: str, template: str, view: Callable[..., Framed], *args: object, at: str = ""
    ) -> Iterator[PageSpec]:
        """The page that shows a part of another one, if that is in the language."""
        if in_own_language(context, at or whole):
            url = addresses.framed(at or whole)
            yield page(context, url, f"embeds/{template}.html", view, *args, part_of=whole)

    for one in portfolio.initiatives.values():
        whole = addresses.of(Kind.INITIATIVE, one.id)
        at = addresses.timeline_under(Kind.INITIATIVE, one.id)
        yield from framed(whole, "initiative", framed_initiative, one)
        yield from framed(whole, "timeline", framed_initiative_timeline, one, at=at)
    for story in portfolio.stories.values():
        yield from framed(addresses.of(Kind.STORY, story.id), "story", framed_story, story)
    yield from framed(addresses.map, "map", framed_map, None)
    for area in portfolio.focus_areas:
        yield from framed(addresses.map_of(area), "map", framed_map, area)
    yield from framed(addresses.timeline, "timeline", framed_timeline)
