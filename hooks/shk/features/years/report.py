"""What the report of a year says, part by part: the same as its page, for those who print it.

The parts are plain data, which ``report.typ`` sets. Its words are those of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shk.features.map import year_map_view
from shk.features.years.page import year_sources, year_view
from shk.features.years.report_pictures import area_pictures, hue_colour, legend_svg
from shk.i18n.messages import N_
from shk.model.portfolio.idna import readable_host
from shk.site.chart_svg import chart_svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from shk.features.changes import ChangeLine
    from shk.features.map import ListedRelation, MapLegend
    from shk.features.timeline import AreaWork
    from shk.features.years.page import YearView
    from shk.site.context import Context
    from shk.site.evidence import SourceLine
    from shk.site.link import Link
    from shk.site.upcoming import PlanLine

    Part = dict[str, Any]
    """A part of the report, as ``report.typ`` takes it."""

CHART_ALT = N_("{finding}. The table below has all numbers.")
IN_WORDS = N_("What each initiative did, and the ties between them, stand in words beside it.")
SAME = N_("Made from the same records as the page of the year, where every number leads further.")
NO_NEGATIVE = N_(
    "No source reports anything that did not work. That does not mean that everything did."
)


@dataclass(frozen=True)
class _Report:
    """What the parts of a report are made from."""

    context: Context
    """The portfolio, the language and the site's address."""
    view: YearView
    """The page of the year."""

    def text(self, source: str) -> str:
        """A source string in the language."""
        return self.context.text(source)

    def address(self, uri: str) -> str:
        """The whole address of a page."""
        return f"{self.context.address}{uri}"

    def way(self, uri: str) -> Part:
        """A link by its own address, as people read it."""
        host = readable_host(self.context.address)
        path = urlsplit(self.context.address).path or "/"
        return {"text": f"{host}{path}{uri}", "uri": self.address(uri)}

    def linked(self, link: Link) -> Part:
        """A link with its whole address."""
        return {"text": link.title, "uri": self.address(link.uri)}


def report_data(context: Context, year: int) -> Part:
    """Everything that the report of a year says.

    Args:
        context: the portfolio, the language and the site's address.
        year: a year that has a page.
    """
    report = _Report(context, year_view(context, year))
    view, name = report.view, context.portfolio.partnership.name
    return {
        "language": context.language,
        "title": view.meta.title,
        "author": name,
        "description": view.meta.description,
        "day": _day(context, year),
        "cover": [item for item in (view.note, report.text(SAME)) if item],
        "way": report.way(view.meta.uri),
        "hues": [
            hue_colour(focus_area.hue) for focus_area in context.portfolio.focus_areas.values()
        ],
        "contents": report.text(N_("Contents")),
        "parts": list(_parts(report)),
    }


def _day(context: Context, year: int) -> list[int]:
    """The day of the document: when its latest source was made, so that no clock is in it."""
    documents = {year_source.document for year_source in year_sources(context, year)}
    days = [context.portfolio.documents[document].when.start for document in documents]
    day = max(days, default=date(year, 12, 31))
    return [day.year, day.month, day.day]


def _parts(report: _Report) -> Iterator[Part]:
    """All parts, in the order of the page."""
    view, text = report.view, report.text
    yield from _figures(report)
    if view.planned:
        yield _heading(text(N_("What was planned")))
        for item in view.planned:
            yield {"kind": "title", "level": 2, **report.linked(item.initiative)}
            yield _plans(item.plans)
    yield from _changes(report)
    yield from _economy(report)
    if view.work:
        yield _heading(text(N_("What was done")))
        for area in view.work:
            yield from _area(report, area)
        yield from _done(report)
    yield from _map(report)
    yield from _follow_up(report)
    yield from _lists(report)


def _heading(text: str, level: int = 1) -> Part:
    """A heading."""
    return {"kind": "heading", "level": level, "text": text}


def _text(text: str) -> Part:
    """A paragraph."""
    return {"kind": "text", "text": text}


def _note(text: str) -> Part:
    """A paragraph in small."""
    return {"kind": "note", "text": text}


def _list(items: Iterable[str]) -> Part:
    """A list of texts."""
    return {"kind": "list", "items": [{"text": item} for item in items]}


def _table(
    meta: list[str], rows: list[list[str]], caption: str = "", widths: list[int] | None = None
) -> Part:
    """A table; its first column is of words and the others of numbers unless widths are stated."""
    numbers = widths is None
    return {
        "kind": "table",
        "head": meta,
        "rows": rows,
        "caption": caption,
        "numbers": numbers,
        "widths": widths or [],
    }


def _figures(report: _Report) -> Iterator[Part]:
    """What can be counted of the year."""
    figures = report.view.figures
    if figures:
        yield _heading(report.text(N_("In figures")))
        meta = [report.text(N_("What is counted")), str(report.view.year)]
        yield _table(meta, [[item.label, item.text] for item in figures])


def _changes(report: _Report) -> Iterator[Part]:
    """What changed, what did not work, and how all of it is known."""
    view, text = report.view, report.text
    if view.changed:
        yield _heading(text(N_("What changed")))
        yield from (_change(report, item) for item in view.changed)
    if not view.stages:
        return
    yield _heading(text(N_("What did not turn out as hoped")), 1 if view.negative else 2)
    if not view.negative:
        yield _text(text(NO_NEGATIVE))
    yield from (_change(report, item) for item in view.negative)
    yield _heading(text(N_("How sure it is")), 2)
    meta = [text(N_("How we know")), text(N_("What it means")), text(N_("Effects"))]
    rows = [[stage.title, stage.meaning, str(stage.count)] for stage in view.stages]
    yield _table(meta, rows, widths=[3, 6, 1])


def _change(report: _Report, change_line: ChangeLine) -> Part:
    """An effect with how it is known."""
    text = report.text
    facts = [
        (text(N_("For")), change_line.for_whom),
        (text(N_("Where")), ", ".join(link.title for link in change_line.places)),
        (text(N_("About")), change_line.when),
        (text(N_("How we know")), f"{change_line.stage}. {_source(change_line.source)}"),
        (text(N_("What else may have contributed")), change_line.attribution),
        (text(N_("Came of")), " ".join(link.title for link in change_line.came_of)),
    ]
    return {
        "kind": "change",
        "text": change_line.text,
        "owner": report.linked(change_line.owner),
        "colour": hue_colour(change_line.hue),
        "facts": [list(fact) for fact in facts if fact[1]],
    }


def _source(line: SourceLine) -> str:
    """A document with the places in it."""
    return ", ".join((line.title, *line.places))


def _sources(report: _Report, lines: Iterable[SourceLine]) -> Iterator[Part]:
    """The line that names where a part comes from."""
    if text := "; ".join(_source(line) for line in lines):
        yield _note(f"{report.text(N_('Source:'))} {text}")


def _economy(report: _Report) -> Iterator[Part]:
    """What the year cost: each part of the economy with its chart, table and notes."""
    economy, text = report.view.economy, report.text
    if economy is None:
        return
    yield _heading(text(N_("What it cost")))
    if economy.total:
        yield _text(economy.total)
    for table in economy.tables:
        yield _heading(table.title, 2)
        if table.text:
            yield _text(table.text) | {"sticky": True}
        if table.chart:
            alt = text(CHART_ALT).replace("{finding}", table.chart.finding)
            yield _picture(chart_svg(table.chart), alt, table.chart.finding, 0.8)
        meta = [text(N_("Item")), text(N_("Planned")), text(N_("Outcome"))]
        lines = (*table.lines, *((table.total,) if table.total else ()))
        rows = [[line.name, line.budget or "–", line.outcome or "–"] for line in lines]
        if table.total:
            rows[-1][0] = f"{text(N_('Together'))}: {table.total.name}"
        if not table.has_budget:
            meta, rows = [meta[0], meta[2]], [[row[0], row[2]] for row in rows]
        yield _table(meta, rows, text(N_("Amounts in %(unit)s")).replace("%(unit)s", table.unit))
        yield from (_note(note) for note in table.notes)
        yield from _sources(report, table.sources)


def _picture(svg: str, alt: str, caption: str, width: float) -> Part:
    """A picture with its text alternative."""
    return {
        "kind": "picture",
        "svg": svg,
        "alt": alt,
        "caption": caption,
        "width": width,
        "tall": False,
    }


def _area(report: _Report, area: AreaWork) -> Iterator[Part]:
    """What happened in a focus area, and what each of its initiatives did and planned."""
    yield _heading(area.title, 2)
    if area.happened:
        yield _list(area.happened)
        yield from _sources(report, area.sources)
    for item in area.active:
        yield {"kind": "title", "level": 3, **report.linked(item.initiative)}
        if item.done:
            yield _list(item.done)
        if item.next:
            yield _note(report.text(N_("What was to come")))
            yield _plans(item.next)
    if area.others:
        yield {"kind": "title", "level": 3, "text": area.others_title}
        yield {"kind": "list", "items": [report.linked(link) for link in area.others]}


def _plans(plans: Iterable[PlanLine]) -> Part:
    """Plans with what became of them."""
    items = [{"text": it.text} | ({"note": it.outcome} if it.outcome else {}) for it in plans]
    return {"kind": "list", "items": items}


def _done(report: _Report) -> Iterator[Part]:
    """What is stated as done, each with its source."""
    result, text = report.view.done, report.text
    if result:
        yield _heading(text(N_("What was done, with its source")), 2)
        items = [
            {"text": item.text, "note": f"{item.owner.title}. {_source(item.source)}"}
            for item in result
        ]
        yield {"kind": "list", "items": items}


def _map(report: _Report) -> Iterator[Part]:
    """The map of the year."""
    if report.view.miniature is None:
        return
    result, text = year_map_view(report.context, report.view.year), report.text
    yield _heading(text(N_("The portfolio in the year"))) | {"page": True}
    yield _text(result.lead)
    yield {"kind": "way", **report.way(result.meta.uri)}
    yield _text(f"{', '.join(result.counts)}.")
    yield _legend(report, result.legend, result.drawing.width)
    for area in area_pictures(result.drawing):
        alt = f"{area.name or result.meta.title}. {text(IN_WORDS)}"
        yield _picture(area.svg, alt, "", 1) | {"tall": area.tall}
    marks = [(mark.mark, mark.name) for mark in result.legend.marks]
    for title, rows in (
        (text(N_("Leads")), marks),
        (text(N_("Goals")), [(goal.mark, goal.link.title) for goal in result.legend.goals]),
    ):
        if rows:
            yield {"kind": "title", "level": 2, "text": title}
            yield _list(f"{mark} {name}" for mark, name in rows)
    if result.relations:
        yield {"kind": "title", "level": 2, "text": text(N_("Ties"))}
        yield {"kind": "list", "items": [_tie(tie) for tie in result.relations]}


def _tie(tie: ListedRelation) -> Part:
    """A relation between two initiatives with its reason."""
    label = tie.label[:1].lower() + tie.label[1:]
    return {"text": f"{tie.first.title}: {label} {tie.other.title}", "note": tie.because}


def _legend(report: _Report, legend: MapLegend, width: float) -> Part:
    """What the signs of the map mean."""
    text = report.text
    rows = (
        (text(N_("That year")) if legend.looks_back else text(N_("Phase")), legend.states),
        (text(N_("Takes part")), legend.strands),
    )
    said = ". ".join(f"{head}: {', '.join(icon.title for icon in icons)}" for head, icons in rows)
    return _picture(legend_svg(width, rows), said, "", 1)


def _follow_up(report: _Report) -> Iterator[Part]:
    """Goals of the partnership, and what those involved thought."""
    view, text = report.view, report.text
    if view.goals or view.assessments:
        yield _heading(text(N_("Goals and self-assessment")))
    for goal in view.goals:
        yield {"kind": "title", "level": 2, "text": goal.goal.title}
        yield _text(f"{goal.result.status_text}. {goal.result.text}")
        yield from _sources(report, goal.result.sources)
    for said in view.assessments:
        yield _heading(said.name, 2)
        yield _text(said.who)
        if said.chart:
            alt = text(CHART_ALT).replace("{finding}", said.chart.finding)
            yield _picture(chart_svg(said.chart), alt, said.chart.finding, 0.8)
            rows = [
                [step.name, " ".join(step.reasons) or "–", str(step.votes)] for step in said.steps
            ]
            meta = [text(N_("Step")), text(N_("Reasons")), text(N_("Votes"))]
            yield _table(meta, rows, widths=[2, 7, 1])
        if said.wishes:
            yield _list(said.wishes)
        yield from _sources(report, said.sources)


def _lists(report: _Report) -> Iterator[Part]:
    """Stories, activities and sources."""
    view, text = report.view, report.text
    if view.stories:
        yield _heading(text(N_("Stories")))
        for card in view.stories:
            yield {"kind": "title", "level": 2, "text": card.title, "uri": report.address(card.uri)}
            yield _text(card.summary)
    if view.activities:
        yield _heading(text(N_("Activities")))
        meta = [text(N_("When")), text(N_("Activity")), text(N_("Place"))]
        rows = [
            [
                f"{activity.moment.text} ({activity.flag.label.lower()})"
                if activity.flag
                else activity.moment.text,
                f"{activity.title}, {activity.kind.lower()}",
                activity.place or "–",
            ]
            for activity in view.activities
        ]
        yield _table(meta, rows, widths=[3, 6, 3])
    if view.sources:
        yield _heading(text(N_("Sources")))
        yield _list(f"{source.title} ({source.when})" for source in view.sources)
