"""The effects in figures: for each record and year, by level and dimension, by how they are known.

Every number leads to the list of what it counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.reference import Goal
from shk.model.schema.vocabulary import Dimension, Level, Stage
from shk.site.changes import FACETS, TallyCount, all_changes, sorts, tally_counts
from shk.site.evidence import SourceLine, source_lines
from shk.site.facets import DIMENSION, DOCUMENT, EVIDENCE, LEVEL, YEAR
from shk.site.known import until_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from shk.model.portfolio.changes import Change
    from shk.model.schema.record import Record
    from shk.site.context import Context

TITLE = N_("Changes in figures")
LEAD = N_("How many effects the sources report, and how sure each of them is.")
ALSO = N_("An effect counts for each row that it belongs to, so the rows may add up to more.")


@dataclass(frozen=True)
class CountedEffects:
    """A number of effects."""

    count: int
    """How many there are."""
    uri: str
    """The list of them; empty where there are none."""


@dataclass(frozen=True)
class FigureRow:
    """The effects of a record, or of a year."""

    link: Link
    """What they belong to."""
    hue: str
    """The hue of a focus area; empty for all else."""
    counts: tuple[TallyCount, ...]
    """How many there are of each sort."""
    total: CountedEffects
    """All of them."""


@dataclass(frozen=True)
class FigureTable:
    """The effects by the records of a kind."""

    id: str
    """Its heading's id."""
    title: str
    """What the rows are."""
    rows: tuple[FigureRow, ...]
    """Records with effects; those that most is known of first."""
    none: tuple[Link, ...]
    """Records without any."""


@dataclass(frozen=True)
class MatrixRow:
    """A level in a dimension."""

    level: str
    """Where the effects show."""
    dimension: str
    """The system dimension."""
    counts: tuple[TallyCount, ...]
    """How many there are of each sort."""
    total: CountedEffects
    """All of them."""


@dataclass(frozen=True)
class TermLine:
    """A word of the vocabulary and what it means."""

    id: str
    """Its place on the page."""
    title: str
    """The word."""
    meaning: str
    """What it means; empty when it says so itself."""
    count: int
    """How many effects have it."""
    uri: str
    """The list of them; empty where there are none."""


@dataclass(frozen=True)
class SourceRow:
    """A document, and how the effects that it reports are known."""

    source: SourceLine
    """The document."""
    years: str
    """The time that the effects are about."""
    counts: tuple[CountedEffects, ...]
    """How many there are, a number for each way of knowing."""
    total: CountedEffects
    """All of them."""


@dataclass(frozen=True)
class FiguresView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds."""
    known: str
    """Until when the sources report; empty if that is now."""
    also: str
    """That rows may add up to more than there is."""
    sorts: tuple[str, ...]
    """The columns of the tables."""
    tables: tuple[FigureTable, ...]
    """The effects by the records of each kind, and by year."""
    matrix: tuple[MatrixRow, ...]
    """Levels and dimensions that something is known of, what most is known of first."""
    unknown: tuple[tuple[str, tuple[str, ...]], ...]
    """Levels, and the dimensions of each that nothing is known of."""
    stages: tuple[TermLine, ...]
    """How the effects are known."""
    levels: tuple[TermLine, ...]
    """The levels."""
    dimensions: tuple[TermLine, ...]
    """The dimensions."""
    sources: tuple[SourceRow, ...]
    """The documents that report effects, and how each effect is known."""
    total: int
    """All effects."""


def figures_view(context: Context) -> FiguresView:
    """The page of the effects in figures."""
    title, lead, result = context.text(TITLE), context.text(LEAD), all_changes(context)
    addresses = context.addresses
    crumb = Link(context.text(N_("Changes")), addresses.changes)
    return FiguresView(
        meta=PageMeta(
            title, lead, addresses.changes_in_figures, crumbs=(crumb,), section=addresses.changes
        ),
        lead=lead,
        known=until_note(context),
        also=context.text(ALSO),
        sorts=tuple(label for _, label in sorts(context)),
        tables=(*(_table(context, kind) for kind in FACETS), _years(context)),
        matrix=tuple(_matrix(context)),
        unknown=tuple(_unknown(context)),
        stages=tuple(_terms(context, EVIDENCE)),
        levels=tuple(_terms(context, LEVEL)),
        dimensions=tuple(_terms(context, DIMENSION)),
        sources=tuple(_sources(context)),
        total=len(result),
    )


def _table(context: Context, kind: Kind) -> FigureTable:
    """The effects by the records of a kind."""
    facet, result = FACETS[kind], all_changes(context)
    rows: list[FigureRow] = []
    none: list[Link] = []
    for record_id in context.portfolio.records(kind):
        link = context.record_link(kind, record_id, _name(context, kind, record_id))
        own = [item for item in result if record_id in item.belongs.get(kind, ())]
        if own:
            counts = tally_counts(context, own, facet, record_id)
            total = _total(own, context.addresses.changes_of(facet, record_id))
            rows.append(FigureRow(link, _hue(context, kind, record_id), counts, total))
        elif _counts(context, kind, record_id):
            none.append(link)
    rows.sort(key=lambda item: -item.total.count)
    return FigureTable(facet, context.text(KIND_INFO[kind].plural), tuple(rows), tuple(none))


def _name(context: Context, kind: Kind, record_id: str) -> str:
    """What a record is called."""
    record: Record = context.portfolio.records(kind)[record_id]
    return record.short if isinstance(record, Goal) else called(record)


def _hue(context: Context, kind: Kind, record_id: str) -> str:
    """The hue of the focus area that a record is or belongs to alone."""
    areas = context.portfolio.focus_areas
    if kind is Kind.FOCUS_AREA:
        return areas[record_id].hue
    if kind is Kind.GOAL:
        return areas[context.portfolio.goals[record_id].focus_area].hue
    if kind is Kind.INITIATIVE:
        return areas[context.portfolio.initiatives[record_id].focus_area].hue
    return ""


def _counts(context: Context, kind: Kind, record_id: str) -> bool:
    """Whether effects could be expected of a record: it is an initiative, or has some."""
    named = kind in {Kind.INITIATIVE, Kind.FOCUS_AREA, Kind.GOAL}
    return named or bool(context.portfolio.initiatives_of(kind, record_id))


def _years(context: Context) -> FigureTable:
    """The effects by the year they are about."""
    changes = all_changes(context)
    years = sorted({year for item in changes for year in item.years}, reverse=True)
    rows = tuple(_year(context, year) for year in years)
    return FigureTable(YEAR, context.text(N_("Years")), rows, ())


def _year(context: Context, year: int) -> FigureRow:
    """The effects that are about a year."""
    own = [change for change in all_changes(context) if year in change.years]
    reported = year in report_years(context.portfolio, context.today.year)
    uri = context.addresses.year(year) if reported else context.addresses.timeline_of(year)
    link = Link(str(year), uri)
    uri = context.addresses.changes_of(YEAR, str(year))
    return FigureRow(link, "", tally_counts(context, own, YEAR, str(year)), _total(own, uri))


def _matrix(context: Context) -> Iterator[MatrixRow]:
    """Levels and dimensions that something is known of, what most is known of first."""
    changes: defaultdict[tuple[Level, Dimension], list[Change]] = defaultdict(list)
    for change in all_changes(context):
        changes[change.effect.level, change.effect.dimension].append(change)
    order = {pair: place for place, pair in enumerate((a, b) for a in Level for b in Dimension)}
    for (level, dimension), own in sorted(
        changes.items(), key=lambda item: (-len(item[1]), order[item[0]])
    ):
        uri = context.addresses.changes_of(LEVEL, level.value, dimension.value)
        yield MatrixRow(
            context.text(level.label),
            context.text(dimension.label),
            tally_counts(context, own, LEVEL, level.value, dimension.value),
            _total(own, uri),
        )


def _unknown(context: Context) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Levels, and the dimensions of each that nothing is known of."""
    known = {(change.effect.level, change.effect.dimension) for change in all_changes(context)}
    for level in Level:
        missing = tuple(
            context.text(item.label) for item in Dimension if (level, item) not in known
        )
        if missing:
            yield context.text(level.label), missing


def _terms(context: Context, facet: str) -> Iterator[TermLine]:
    """The words of a vocabulary that effects are known by, and how many have each."""
    effects = [change.effect for change in all_changes(context)]
    vocabulary, counts = {
        EVIDENCE: (Stage, Counter(item.evidence.stage.value for item in effects)),
        LEVEL: (Level, Counter(item.level.value for item in effects)),
        DIMENSION: (Dimension, Counter(item.dimension.value for item in effects)),
    }[facet]
    for item in vocabulary:
        uri = context.addresses.changes_of(facet, item.value) if counts[item.value] else ""
        yield TermLine(
            f"{facet}-{item.value}",
            context.text(item.label),
            context.text(item.meaning) if item.meaning else "",
            counts[item.value],
            uri,
        )


def _sources(context: Context) -> Iterator[SourceRow]:
    """The documents that report effects, and how each effect is known."""
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for change in all_changes(context):
        changes[change.effect.evidence.source.document].append(change)
    for document in context.portfolio.documents:
        own = changes.get(document, [])
        if not own:
            continue
        stages = Counter(item.effect.evidence.stage for item in own)
        line = source_lines(context, (own[0].effect.evidence.source,))[0]
        years = sorted({year for item in own for year in item.years})
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        changes_of = context.addresses.changes_of
        counts = (
            CountedEffects(
                stages[item],
                changes_of(DOCUMENT, document, item.value) if stages[item] else "",
            )
            for item in Stage
        )
        yield SourceRow(line, span, tuple(counts), _total(own, changes_of(DOCUMENT, document)))


def _total(changes: Collection[Change], uri: str) -> CountedEffects:
    """All effects of a row."""
    return CountedEffects(len(changes), uri)
