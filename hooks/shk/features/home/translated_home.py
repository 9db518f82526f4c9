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
from shk.site.cards import StoryCard, story_card, told_initiatives, told_stories
from shk.site.head import Head
from shk.site.link import Link
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
    """What they mean; empty when that is not told."""


@dataclass(frozen=True)
class SecondDoor:
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
    """The drawing of the door."""


@dataclass(frozen=True)
class Partner:
    """A party of the partnership."""

    name: Decided
    """Its name."""
    link: Link
    """Its page, by the name that readers understand."""


@dataclass(frozen=True)
class SecondStartView:
    """The start page in a second language."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What this is, in one sentence."""
    vision: Decided
    """The vision."""
    doors: tuple[SecondDoor, ...]
    """The focus areas."""
    stories: tuple[StoryCard, ...]
    """The stories of the latest time told in the language; the first one is shown large."""
    stories_title: str
    """What they are called: the latest, or those up to when the sources tell."""
    stories_uri: str
    """All stories told in the language."""
    initiatives: Link
    """All initiatives told in the language, with how many there are."""
    miniature: MapMiniature
    """The portfolio map in small, with its address."""
    dates: Dates
    """The next dates, or the latest."""
    timeline: str
    """The timeline."""
    parties: tuple[Partner, ...]
    """The parties to the partnership."""


def second_start_view(there: Context) -> SecondStartView:
    """The start page in a second language.

    Args:
        there: the context of the language.
    """
    portfolio, addresses = there.portfolio, there.addresses
    home = there.in_language("").portfolio
    partnership = portfolio.partnership
    told = len(told_initiatives(there))
    every = there.messages.plural(
        "%(num)s initiative in {language}", "%(num)s initiatives in {language}", told
    ).replace("{language}", language_name(there.language))
    return SecondStartView(
        head=Head(partnership.name, partnership.summary, addresses.start),
        lead=partnership.summary,
        vision=_decided(home.partnership.vision, partnership.vision),
        doors=tuple(_door(there, row, one) for row, one in enumerate(home.focus_areas.values())),
        stories=tuple(story_card(there, one) for one in told_stories(there)[:STORIES]),
        stories_title=stories_title(there),
        stories_uri=addresses.index_of(Kind.STORY),
        initiatives=Link(every, addresses.index_of(Kind.INITIATIVE)),
        miniature=map_miniature(there),
        dates=dates_view(there, DATES),
        timeline=addresses.timeline,
        parties=tuple(_partner(there, one) for one in home.parties.values() if one.partner),
    )


def _decided(words: str, meaning: str) -> Decided:
    """Words as decided, and what they mean if that is told."""
    return Decided(words, meaning if meaning != words else "")


def _door(there: Context, row: int, area: FocusArea) -> SecondDoor:
    """A focus area, given in the words it was decided in, as a way in."""
    told = there.portfolio.focus_areas[area.id]
    count = len(there.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    return SecondDoor(
        name=_decided(area.name, told.name),
        link=there.record_link(Kind.FOCUS_AREA, area.id, told.name),
        text="" if there.language_of(Kind.FOCUS_AREA, area.id) else told.text or "",
        hue=area.hue,
        figure=count,
        counts=there.messages.plural("initiative", "initiatives", count),
        motif=listed_motif(area.id, row, 3, 4),
    )


def _partner(there: Context, party: Party) -> Partner:
    """A party, given by its official name."""
    told = there.portfolio.parties[party.id]
    link = there.record_link(Kind.PARTY, party.id, told.name)
    return Partner(_decided(party.name, told.name), link)
