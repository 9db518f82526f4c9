"""A timeline in a frame: the latest of it, folded by year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING

from shk.features.embeds.embed import Frame, embed_meta, licence_link
from shk.features.embeds.height import BODY, SMALL, TITLE, text_height, total_height
from shk.features.timeline import DESCRIPTION, RECORD_TITLE, entry_view, own_entry
from shk.features.timeline import TITLE as TIMELINE
from shk.i18n.messages import N_
from shk.model.portfolio.events import all_events, events_of
from shk.model.schema.record import Kind
from shk.site.link import Link, Moment
from shk.site.page_meta import PageMeta
from shk.site.record_links import ribbon_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from shk.features.timeline import Entry
    from shk.model.portfolio.events import Event
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context
    from shk.site.known import StatusFlag

NAME = N_("Timeline")
WIDTH = 640
"""The most pixels a timeline is wide."""
YEARS = 4
"""How many years are shown, the latest ones."""
EACH = 6
"""How much of a year is shown; the page itself has the rest."""
KICKER = 25
"""Height of the name above the title."""
YEAR_ROW = 49
"""Height of a folded year."""


@dataclass(frozen=True)
class BriefEntry:
    """Something that happened, in one line."""

    moment: Moment
    """When it was."""
    kind: str
    """start, milestone, story, activity or end; names the drawn mark."""
    kind_label: str
    """What sort of thing it was, in the reader's language."""
    title: str
    """What it was."""
    uri: str
    """Where it is in the timeline."""
    hue: str
    """The hue of its focus area; empty when it has several or none."""
    language: str
    """The language of the title, if it is another than the page's."""
    flag: StatusFlag | None
    """That it is planned, of unknown outcome or called off; None for what took place."""


@dataclass(frozen=True)
class YearEmbed:
    """A year with what began in it, latest first."""

    title: str
    """The year."""
    count: str
    """How much there is, with its noun."""
    entries: tuple[BriefEntry, ...]
    """The latest of what happened."""
    more: Link | None
    """The page that has the rest, if there is more."""


@dataclass(frozen=True)
class TimelineEmbed:
    """A timeline in a frame."""

    meta: PageMeta
    """Title and place of the page."""
    frame: Frame
    """What stands around it."""
    years: tuple[YearEmbed, ...]
    """The latest years, latest first."""


def timeline_embed(context: Context) -> TimelineEmbed:
    """The latest of everything."""
    text, addresses = context.text, context.addresses
    full_page_meta = PageMeta(text(TIMELINE), text(DESCRIPTION), addresses.timeline)

    def entry(event: Event) -> BriefEntry:
        uri = addresses.timeline_entry(event.when.start.year, event.anchor)
        return _brief(entry_view(context, event), uri)

    years = _years(context, all_events(context.portfolio), entry, addresses.timeline_of)
    return _embeds_by_page(
        context,
        embed_meta(context, full_page_meta, full_page_meta.uri),
        full_page_meta,
        years,
        first=True,
    )


def initiative_timeline_embed(context: Context, initiative: Initiative) -> TimelineEmbed:
    """The latest of what has happened in an initiative."""
    addresses = context.addresses
    uri = addresses.of(Kind.INITIATIVE, initiative.id)
    hue = context.portfolio.focus_areas[initiative.focus_area].hue
    full_page_meta = PageMeta(
        initiative.title, initiative.summary, uri, hue=hue, ribbon=ribbon_of(context, initiative)
    )
    title = context.text(RECORD_TITLE).replace("{name}", initiative.title)
    meta = embed_meta(
        context, full_page_meta, addresses.timeline_under(Kind.INITIATIVE, initiative.id), title
    )

    def entry(event: Event) -> BriefEntry:
        return _brief(own_entry(context, event, initiative), f"{uri}#{event.anchor}")

    events = events_of(context.portfolio, initiative)
    years = _years(context, events, entry, lambda _: uri)
    return _embeds_by_page(context, meta, full_page_meta, years, first=False)


def _embeds_by_page(
    context: Context,
    meta: PageMeta,
    full_page_meta: PageMeta,
    years: tuple[YearEmbed, ...],
    *,
    first: bool,
) -> TimelineEmbed:
    """A timeline with what stands around it."""
    frame = Frame(
        name=context.text(NAME),
        full=Link(full_page_meta.title, full_page_meta.uri),
        licence=licence_link(),
        width=WIDTH,
        height=_height(meta, years),
        first=first,
    )
    return TimelineEmbed(meta, frame, years)


def _brief(entry: Entry, uri: str) -> BriefEntry:
    """An entry in one line, which leads to where it is in the timeline."""
    return BriefEntry(
        entry.moment,
        entry.kind,
        entry.kind_label,
        entry.title,
        uri,
        entry.hue,
        entry.language,
        entry.flag,
    )


def _years(
    context: Context,
    events: Sequence[Event],
    entry: Callable[[Event], BriefEntry],
    uri_of: Callable[[int], str],
) -> tuple[YearEmbed, ...]:
    """The latest years, latest first.

    Args:
        context: the portfolio and the language.
        events: what happened, earliest first.
        entry: puts it in one line.
        uri_of: the page that shows all of a year.
    """
    plural = context.messages.plural
    years = []
    for year, group in islice(groupby(reversed(events), key=_year), YEARS):
        own = tuple(group)
        count = plural("%(num)s event", "%(num)s events", len(own))
        title = context.text(N_("All of {year}")).replace("{year}", str(year))
        more = context.link(title, uri_of(year)) if len(own) > EACH else None
        years.append(YearEmbed(str(year), count, tuple(map(entry, own[:EACH])), more))
    return tuple(years)


def _year(event: Event) -> int:
    """The year it began in."""
    return event.when.start.year


def _height(meta: PageMeta, years: Sequence[YearEmbed]) -> int:
    """How high it is on a phone while only its latest year is unfolded."""
    opened = [_entry_height(entry) for entry in years[0].entries] if years else []
    more = YEAR_ROW if years and years[0].more else 0
    rows = YEAR_ROW * len(years) + sum(opened) + more
    return total_height(text_height(meta.title, TITLE, 1.15), rows) + KICKER


def _entry_height(entry: BriefEntry) -> float:
    """How high an entry is on a phone."""
    flag = entry.flag.label if entry.flag else ""
    when = text_height(f"{entry.moment.text} {entry.kind_label} {flag} ---", SMALL, 1.55)
    return when + text_height(entry.title, BODY, 1.4) + 16
