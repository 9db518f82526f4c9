"""Pages made to stand in a frame, and what the pages they are parts of tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.embeds.cards import FramedInitiative, FramedStory, framed_initiative, framed_story
from shk.features.embeds.embed import embed, in_own_language
from shk.features.embeds.map import FramedMap, framed_map
from shk.features.embeds.timeline import FramedTimeline, framed_initiative_timeline, framed_timeline
from shk.features.versions.version import told_versions
from shk.model.schema.record import Kind
from shk.site.page import PageArtifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.site.context import Context
    from shk.site.head import Embed

Framed = FramedInitiative | FramedStory | FramedMap | FramedTimeline
"""Views of framed pages."""


def framed_pages(context: Context) -> Iterator[PageArtifact]:
    """Every framed page, in every language there is.

    Args:
        context: in the site's own language.
    """
    told = {audience.language for _, _, audience in told_versions(context)} - {""}
    for language in ("", *sorted(told | set(context.languages))):
        for view, template in _framed(context.in_language(language)):
            yield PageArtifact(view, template)


def embeds_by_page(
    context: Context, pages: Iterable[PageArtifact]
) -> Mapping[str, tuple[Embed, ...]]:
    """What of each page can be put on another site, by the page's address.

    Args:
        context: in the site's own language.
        pages: what ``framed_pages`` has made.
    """
    found: dict[str, tuple[Embed, ...]] = {}
    for view in (one.view for one in pages):
        if isinstance(view, Framed):
            there = context.in_language(view.head.language)
            part_of = view.head.part_of
            found[part_of] = (*found.get(part_of, ()), embed(there, view.head, view.frame))
    return found


def _framed(context: Context) -> Iterator[tuple[Framed, str]]:
    """Every framed page in one language, of the pages that are told in it."""
    addresses, portfolio = context.addresses, context.portfolio
    for one in portfolio.initiatives.values():
        if in_own_language(context, addresses.of(Kind.INITIATIVE, one.id)):
            yield framed_initiative(context, one), "embeds/initiative.html"
        if in_own_language(context, addresses.timeline_under(Kind.INITIATIVE, one.id)):
            yield framed_initiative_timeline(context, one), "embeds/timeline.html"
    for story in portfolio.stories.values():
        if in_own_language(context, addresses.of(Kind.STORY, story.id)):
            yield framed_story(context, story), "embeds/story.html"
    if in_own_language(context, addresses.map):
        yield framed_map(context, None), "embeds/map.html"
    for area in portfolio.focus_areas:
        if in_own_language(context, addresses.map_of(area)):
            yield framed_map(context, area), "embeds/map.html"
    if in_own_language(context, addresses.timeline):
        yield framed_timeline(context), "embeds/timeline.html"
