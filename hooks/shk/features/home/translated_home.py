"""The start page in a second language: what this is, and where to begin.

It is made for readers who know nothing of the partnership. What was decided stands in
the words it was decided in, each with what it means in the language of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.home.home import stories_title
from shk.features.map import MapMiniature, map_miniature
from shk.i18n.locales import language_name
from shk.model.schema.record import Kind
from shk.site.cards import StoryCard, story_card, translated_initiatives, translated_stories
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.pictures import listed_motif
from shk.site.upcoming import Dates, dates_view

if TYPE_CHECKING:
    from shk.geometry.motif import Motif
    from shk.model.schema.reference import FocusArea, Party
    from shk.site.context import Context

STORIES = 4
"""How many stories the page shows: one large and the rest small."""
DATES = 4
"""How many dates the page shows."""


@dataclass(frozen=True)
class Decided:
    """Words that were decided, and what they mean."""

    words: str
    """The words, in the site's own language."""
    meaning: str
    """What they mean; empty if unknown."""


@dataclass(frozen=True)
class TranslatedCallToAction:
    """A focus area as a way in."""

    name: Decided
    """Its name."""
    link: Link
    """Its page, by the name that readers understand."""
    text: str
    """A short explanation; empty when there is none in the language."""
    hue: str
    """Its hue."""
    figure: int
    """How many initiatives it has."""
    counts: str
    """What the figure counts, in words."""
    motif: Motif
    """The drawing of the entrance."""


@dataclass(frozen=True)
class Partner:
    """A party of the partnership."""

    name: Decided
    """Its name."""
    link: Link
    """Its page, by the name that readers understand."""


@dataclass(frozen=True)
class TranslatedStartView:
    """The start page in a second language."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What this is, in one sentence."""
    vision: Decided
    """The vision."""
    calls_to_action: tuple[TranslatedCallToAction, ...]
    """The focus areas."""
    stories: tuple[StoryCard, ...]
    """The stories of the latest time available in the language; the first one is shown large."""
    stories_title: str
    """What they are called: the latest, or those up to when the sources report."""
    stories_uri: str
    """All stories available in the language."""
    initiatives: Link
    """All initiatives available in the language, with how many there are."""
    miniature: MapMiniature
    """The portfolio map in small, with its address."""
    dates: Dates
    """The next dates, or the latest."""
    timeline: str
    """The timeline."""
    parties: tuple[Partner, ...]
    """The parties to the partnership."""


def translated_start_view(localized: Context) -> TranslatedStartView:
    """The start page in a second language.

    Args:
        localized: the context of the language.
    """
    portfolio, addresses = localized.portfolio, localized.addresses
    home = localized.in_language("").portfolio
    partnership = portfolio.partnership
    shown = len(translated_initiatives(localized))
    every = localized.messages.plural(
        "%(num)s initiative in {language}", "%(num)s initiatives in {language}", shown
    ).replace("{language}", language_name(localized.language))
    return TranslatedStartView(
        meta=PageMeta(partnership.name, partnership.summary, addresses.start),
        lead=partnership.summary,
        vision=_decided(home.partnership.vision, partnership.vision),
        calls_to_action=tuple(
            _call_to_action(localized, row, focus_area)
            for row, focus_area in enumerate(home.focus_areas.values())
        ),
        stories=tuple(
            story_card(localized, translated_story)
            for translated_story in translated_stories(localized)[:STORIES]
        ),
        stories_title=stories_title(localized),
        stories_uri=addresses.index_of(Kind.STORY),
        initiatives=Link(every, addresses.index_of(Kind.INITIATIVE)),
        miniature=map_miniature(localized),
        dates=dates_view(localized, DATES),
        timeline=addresses.timeline,
        parties=tuple(
            _partner(localized, party) for party in home.parties.values() if party.partner
        ),
    )


def _decided(words: str, meaning: str) -> Decided:
    """Words as decided, and what they mean if that is known."""
    return Decided(words, meaning if meaning != words else "")


def _call_to_action(localized: Context, row: int, area: FocusArea) -> TranslatedCallToAction:
    """A focus area, given in the words it was decided in, as a way in."""
    focus_area = localized.portfolio.focus_areas[area.id]
    count = len(localized.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    return TranslatedCallToAction(
        name=_decided(area.name, focus_area.name),
        link=localized.record_link(Kind.FOCUS_AREA, area.id, focus_area.name),
        text="" if localized.language_of(Kind.FOCUS_AREA, area.id) else focus_area.text or "",
        hue=area.hue,
        figure=count,
        counts=localized.messages.plural("initiative", "initiatives", count),
        motif=listed_motif(area.id, row, 3, 4),
    )


def _partner(localized: Context, party: Party) -> Partner:
    """A party, given by its official name."""
    shown = localized.portfolio.parties[party.id]
    link = localized.record_link(Kind.PARTY, party.id, shown.name)
    return Partner(_decided(party.name, shown.name), link)
