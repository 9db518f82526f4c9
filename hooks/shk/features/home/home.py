"""The start page: what this is, two entrances, what is new and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.home.opening import (
    ChangedLife,
    Question,
    changed_life,
    place_links,
    questions,
)
from shk.features.map import MapMiniature, map_miniature
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import StoryCard, story_card
from shk.site.figures import FiguresOfYear, figures_of_latest_year
from shk.site.known import is_past, known_month
from shk.site.page_meta import PageMeta
from shk.site.pictures import listed_motif
from shk.site.upcoming import Dates, dates_view

if TYPE_CHECKING:
    from shk.geometry.motif import Motif
    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context
    from shk.site.link import Link

STORIES = 4
"""How many stories the page shows: one large and the rest small."""
DATES = 4
"""How many dates the page shows."""


@dataclass(frozen=True)
class CallToAction:
    """A focus area as a way in, with how much there is behind it."""

    title: str
    """Name of the focus area."""
    text: str
    """A short explanation; its aim when there is none."""
    uri: str
    """The focus area's page."""
    hue: str
    """Its hue."""
    figure: int
    """How many initiatives it has."""
    counts: str
    """What the figure counts, in words."""
    motif: Motif
    """The drawing of the entrance."""


@dataclass(frozen=True)
class StartView:
    """The start page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What this is, in one sentence."""
    life: ChangedLife | None
    """What changed for people, the first words of the page; None while nothing has."""
    places: tuple[Link, ...]
    """The municipalities, as ways in."""
    questions: tuple[Question, ...]
    """Questions of initiatives, as ways in."""
    calls_to_action: tuple[CallToAction, ...]
    """The focus areas."""
    stories: tuple[StoryCard, ...]
    """The stories of the latest time, latest first; the first one is shown large."""
    stories_title: str
    """What they are called: the latest, or those up to when the sources report."""
    stories_uri: str
    """All stories."""
    miniature: MapMiniature
    """The portfolio map in small, with its address."""
    dates: Dates
    """The next dates, or the latest."""
    timeline: str
    """The timeline."""
    figures: FiguresOfYear | None
    """The year in figures, if there are any."""


def start_view(context: Context) -> StartView:
    """The start page."""
    portfolio, addresses = context.portfolio, context.addresses
    latest = tuple(portfolio.stories.values())[:STORIES]
    partnership = portfolio.partnership
    return StartView(
        meta=PageMeta(partnership.name, partnership.summary, ""),
        lead=partnership.summary,
        life=changed_life(context),
        places=place_links(context),
        questions=questions(context),
        calls_to_action=tuple(
            _call_to_action(context, row, area)
            for row, area in enumerate(portfolio.focus_areas.values())
        ),
        stories=tuple(story_card(context, story) for story in latest),
        stories_title=stories_title(context),
        stories_uri=addresses.index_of(Kind.STORY),
        miniature=map_miniature(context),
        dates=dates_view(context, DATES),
        timeline=addresses.timeline,
        figures=figures_of_latest_year(context),
    )


def stories_title(context: Context) -> str:
    """What the stories on a start page are called; none is the latest once the sources end."""
    if not is_past(context):
        return context.text(N_("Latest stories"))
    return context.text(N_("Stories up to {when}")).replace("{when}", known_month(context))


def _call_to_action(context: Context, row: int, area: FocusArea) -> CallToAction:
    """A focus area as a way in."""
    count = len(context.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    return CallToAction(
        title=area.name,
        text=area.text or area.aim,
        uri=context.addresses.of(Kind.FOCUS_AREA, area.id),
        hue=area.hue,
        figure=count,
        counts=context.messages.plural("initiative", "initiatives", count),
        motif=listed_motif(area.id, row, 3, 4),
    )
