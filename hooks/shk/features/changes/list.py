"""The list of all effects: what changed, for whom, where, and how it is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.changes import known_of
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind, Stage
from shk.site.changes import NEGATIVE, NOT_AS_HOPED, STEPS, all_changes, effect_sort
from shk.site.evidence import SourceLine, effect_anchor, known_how, source_lines
from shk.site.facets import EVIDENCE, Facet, FacetMark, change_marks, list_facets
from shk.site.known import until_note
from shk.site.link import Link, when_text
from shk.site.page_meta import PageMeta
from shk.site.record_links import lone_hue, place_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.model.portfolio.changes import Change
    from shk.site.context import Context

TITLE = N_("Changes")
LEAD = N_(
    "Everything that the work is said to have led to, in one list. What was done is kept apart"
    " from what became different, and every line says how it is known."
)
RESULT = N_("Showing {shown} of {total} effects")
NO_IMPACT = N_("No lasting change in society has been shown yet.")
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
    known: str
    """Until when the sources report; empty if that is now."""
    statements: tuple[Statement, ...]
    """What the list says as a whole."""
    groups: tuple[ChangeGroup, ...]
    """The effects: what lasts, what changed, what did not work, what was done."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    figures: str
    """The same effects in figures."""


def changes_view(context: Context) -> ChangesView:
    """The list of all effects."""
    title, lead = context.text(TITLE), context.text(LEAD)
    result, uri = all_changes(context), context.addresses.changes
    return ChangesView(
        meta=PageMeta(title, lead, uri, section=uri),
        lead=lead,
        known=until_note(context),
        statements=tuple(_statements(context, result)),
        groups=tuple(_groups(context, result)),
        facets=list_facets(context, (change_marks(item) for item in result)),
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
        came_of=tuple(_link(context, it) for it in others if change.follows_from(it)),
        led_to=tuple(_link(context, it) for it in others if it.follows_from(change)),
        marks=change_marks(change),
    )


def _link(context: Context, change: Change) -> Link:
    """An effect on the list of all."""
    return Link(change.effect.text, f"{context.addresses.changes}#{change.key}")


def _groups(context: Context, changes: Iterable[Change]) -> Iterator[ChangeGroup]:
    """The effects by sort; what did not work comes before what was only done."""
    lines = [change_line(context, item) for item in _by_area(context, changes)]
    for step in STEPS:
        if step is EffectKind.OUTPUT:
            yield _group(
                context, lines, NEGATIVE, context.text(NOT_AS_HOPED), context.text(NEGATIVE_MEANING)
            )
        label, meaning = context.text(step.label), context.text(step.meaning)
        empty = context.text(NO_IMPACT) if step is EffectKind.IMPACT else ""
        yield _group(context, lines, step.value, label, meaning, empty)


def _group(
    context: Context,
    lines: Iterable[ChangeLine],
    sort: str,
    title: str,
    meaning: str,
    empty: str = "",
) -> ChangeGroup:
    """The effects of a sort."""
    result = tuple(line for line in lines if line.sort == sort)
    none = empty or context.text(N_("None is reported."))
    return ChangeGroup(sort, title, meaning, result, "" if result else none)


def _by_area(context: Context, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Effects by focus area in the order of the data, then by initiative and author."""
    order = {area: place for place, area in enumerate(context.portfolio.focus_areas)}
    return tuple(
        sorted(
            changes,
            key=lambda item: min(
                (order[it] for it in item.belongs[Kind.FOCUS_AREA]), default=len(order)
            ),
        )
    )


def _statements(context: Context, changes: tuple[Change, ...]) -> Iterator[Statement]:
    """What the list says as a whole: how many report a change, what lasts, how sure it is."""
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
        yield Statement(text, f"#{EffectKind.IMPACT}")
    else:
        yield Statement(context.text(NO_IMPACT), "")
    negative = sum(item.effect.negative for item in changes)
    text = plural(
        "%(num)s effect did not turn out as hoped.",
        "%(num)s effects did not turn out as hoped.",
        negative,
    )
    yield Statement(text, f"#{NEGATIVE}" if negative else "")
    shown = sum(item.effect.evidence.stage is Stage.TOLD for item in changes)
    text = plural(
        "{count} of %(num)s effect is known only from those who took part.",
        "{count} of %(num)s effects are known only from those who took part.",
        len(changes),
    ).replace("{count}", str(shown))
    yield Statement(text, addresses.changes_of(EVIDENCE, Stage.TOLD.value) if shown else "")
