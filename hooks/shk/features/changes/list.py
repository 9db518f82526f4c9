"""The list of all effects: what changed, for whom, where, and how it is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.list_pages import part_title, with_marks_file
from shk.i18n.messages import N_
from shk.model.portfolio.changes import known_of
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind, Stage
from shk.site.changes import (
    NEGATIVE,
    STEPS,
    all_changes,
    change_link,
    change_list,
    effect_sort,
    list_order,
    sorts,
)
from shk.site.evidence import SourceLine, effect_anchor, known_how, source_lines
from shk.site.facets import EVIDENCE, Facet, FacetMark, change_marks, list_facets
from shk.site.known import until_note
from shk.site.link import Link, when_text
from shk.site.page_meta import PageMeta
from shk.site.record_links import lone_hue, place_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.changes import Change
    from shk.site.context import Context
    from shk.site.list_pages import ListNav, LongList

LEAD = N_(
    "Everything that the work is said to have led to, in one list. What was done is kept apart"
    " from what became different, and every line says how it is known."
)
RESULT = N_("Showing {shown} of {total} effects")
NO_IMPACT = N_("No lasting change in society has been shown yet.")
NONE = N_("None is reported.")
NEGATIVE_MEANING = N_("What was tried and did not work, or did not work all the way.")


@dataclass(frozen=True)
class ChangeLine:
    """An effect with all that is known of it."""

    id: str
    """Its place on the page."""
    sort: str
    """Value of the step, or ``not-as-hoped``."""
    text: str
    """What came of the work."""
    owner: Link
    """The page on which it is written."""
    hue: str
    """The hue of its focus area; empty when it has several or none."""
    for_whom: str
    """Those who notice it; empty if unknown."""
    places: tuple[Link, ...]
    """Where it is noticed, as far as its initiative has a place."""
    when: str
    """The time it is about, in words."""
    stage: str
    """How it is known, in a few words."""
    attribution: str
    """What else may have contributed; empty if unknown."""
    source: SourceLine
    """The document that reports it."""
    came_of: tuple[Link, ...]
    """What it came of."""
    led_to: tuple[Link, ...]
    """What came of it."""
    marks: tuple[FacetMark, ...]
    """What the filter reads."""


@dataclass(frozen=True)
class ChangeGroup:
    """The effects of a sort."""

    id: str
    """Value of the step, or ``not-as-hoped``; the heading's id."""
    title: str
    """What the sort is called."""
    meaning: str
    """What it means, in a sentence."""
    changes: tuple[ChangeLine, ...]
    """The effects, by focus area and initiative."""
    count: int
    """How many there are, those on other pages of the list too."""
    continued: bool
    """Whether the first of them stand on the page before."""
    empty: str
    """What is said where there are none."""


@dataclass(frozen=True)
class Statement:
    """What the list says as a whole, in a sentence that leads to what it counts."""

    text: str
    """The sentence."""
    uri: str
    """What it counts; empty where it counts nothing."""


@dataclass(frozen=True)
class ChangesView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds."""
    first: str
    """The address of the first page of the list."""
    known: str
    """Until when the sources report; empty if that is now."""
    statements: tuple[Statement, ...]
    """What the list says as a whole."""
    groups: tuple[ChangeGroup, ...]
    """The effects of the page: what lasts, what changed, what did not work, what was done."""
    nav: ListNav | None
    """The way to the other pages of the list; None if all are here."""
    further: tuple[Link, ...]
    """On the first page, the id of every effect that stands on another one, which it leads to."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by, on its first page."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    figures: str
    """The same effects in figures."""


def changes_view(context: Context, number: int = 0) -> ChangesView:
    """A page of the list of all effects, the first one being 0."""
    listed, lead = change_list(context), context.text(LEAD)
    uri = listed.uri(context.addresses, number)
    meta = PageMeta(listed.title, lead, uri, section=listed.first_uri)
    if number:
        crumbs = (Link(listed.title, listed.first_uri),)
        meta = replace(meta, title=part_title(context, listed.title, number), crumbs=crumbs)
    marks = (change_marks(item) for item in listed.entries)
    parts = () if number else listed.parts
    return ChangesView(
        meta=meta,
        lead=lead,
        first=listed.first_uri,
        known=until_note(context),
        statements=() if number else tuple(_statements(context, listed.entries)),
        groups=tuple(_groups(context, listed, number)),
        nav=with_marks_file(listed.nav(context, number), listed.first_uri),
        further=tuple(
            Link(item.key, change_link(context, item).uri) for part in parts for item in part
        ),
        facets=() if number else list_facets(context, marks),
        result=context.text(RESULT),
        figures=context.addresses.changes_in_figures,
    )


def change_line(context: Context, change: Change) -> ChangeLine:
    """An effect in words, for a page about many."""
    effect, owner = change.effect, change.text.owner
    areas = tuple(context.portfolio.focus_areas[it] for it in change.belongs[Kind.FOCUS_AREA])
    kind = Kind.INITIATIVE if isinstance(owner, Initiative) else Kind.STORY
    link = context.record_link(kind, owner.id, owner.title)
    others = [it for it in all_changes(context) if it.text.owner is owner]
    return ChangeLine(
        id=change.key,
        sort=effect_sort(effect),
        text=effect.text,
        owner=Link(
            link.title, f"{link.uri}#{effect_anchor(change.text)}", link.language, link.leads
        ),
        hue=lone_hue(areas),
        for_whom=effect.for_whom or "",
        places=place_links(context, change.belongs.get(Kind.PLACE, ())),
        when=when_text(change.when, context.messages),
        stage=known_how(context, effect.evidence)[0],
        attribution=effect.attribution or "",
        source=source_lines(context, (effect.evidence.source,))[0],
        came_of=tuple(change_link(context, it) for it in others if change.follows_from(it)),
        led_to=tuple(change_link(context, it) for it in others if it.follows_from(change)),
        marks=change_marks(change),
    )


def _groups(context: Context, listed: LongList[Change], number: int) -> Iterator[ChangeGroup]:
    """The effects of a page by sort; a sort without any stands where its effects would."""
    own = listed.parts[number - 1] if number else listed.first
    start = listed.entries.index(own[0])
    names, counts = dict(sorts(context)), Counter(effect_sort(it.effect) for it in listed.entries)
    begin = 0
    for sort in list_order():
        end = begin + counts[sort]
        first, last = max(begin, start), min(end, start + len(own))
        if first < last or (begin == end and start <= max(begin - 1, 0) < start + len(own)):
            yield ChangeGroup(
                id=sort,
                title=names[sort],
                meaning=_meaning(context, sort),
                changes=tuple(change_line(context, it) for it in listed.entries[first:last]),
                count=counts[sort],
                continued=begin < start and begin < end,
                empty="" if counts[sort] else _none(context, sort),
            )
        begin = end


def _meaning(context: Context, sort: str) -> str:
    """What a sort means, in a sentence."""
    meanings = {step.value: step.meaning for step in STEPS} | {NEGATIVE: NEGATIVE_MEANING}
    return context.text(meanings[sort])


def _none(context: Context, sort: str) -> str:
    """What is said where a sort has no effects."""
    return context.text(NO_IMPACT if sort == EffectKind.IMPACT.value else NONE)


def _statements(context: Context, changes: tuple[Change, ...]) -> Iterator[Statement]:
    """What the list says as a whole: how many report a change, what lasts, how sure it is."""

    def uri(sort: str) -> str:
        """The section of a sort, on the page where it begins."""
        first = next(item for item in changes if effect_sort(item.effect) == sort)
        page, _, _ = change_link(context, first).uri.partition("#")
        return f"{page}#{sort}" if page != addresses.changes else f"#{sort}"

    plural, addresses = context.messages.plural, context.addresses
    known, number = known_of(context.portfolio, changes), len(context.portfolio.initiatives)
    text = plural(
        "{known} of %(num)s initiative reports that something changed.",
        "{known} of %(num)s initiatives report that something changed.",
        number,
    )
    by_initiative = f"{addresses.changes_in_figures}#initiative"
    yield Statement(text.replace("{known}", str(len(known))), by_initiative)
    lasting = [item for item in changes if item.effect.kind is EffectKind.IMPACT]
    if lasting:
        text = plural(
            "%(num)s lasting change in society is reported.",
            "%(num)s lasting changes in society are reported.",
            len(lasting),
        )
        yield Statement(text, uri(EffectKind.IMPACT.value))
    else:
        yield Statement(context.text(NO_IMPACT), "")
    negative = sum(item.effect.negative for item in changes)
    text = plural(
        "%(num)s effect did not turn out as hoped.",
        "%(num)s effects did not turn out as hoped.",
        negative,
    )
    yield Statement(text, uri(NEGATIVE) if negative else "")
    shown = sum(item.effect.evidence.stage is Stage.TOLD for item in changes)
    text = plural(
        "{count} of %(num)s effect is known only from those who took part.",
        "{count} of %(num)s effects are known only from those who took part.",
        len(changes),
    ).replace("{count}", str(shown))
    yield Statement(text, addresses.changes_of(EVIDENCE, Stage.TOLD.value) if shown else "")
