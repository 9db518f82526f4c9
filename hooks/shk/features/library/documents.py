"""The document archive: what the facts come from, and every text that rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.activity import Activity
from shk.model.schema.authored import Authored
from shk.model.schema.effect import Source
from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.reference import Figure
from shk.model.schema.references import records_in
from shk.model.schema.vocabulary import Stage
from shk.site.backlinks import record_meta
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import AI_REVIEWED, REVIEWED, SourceLine, source_lines
from shk.site.link import Link, Moment, moment_view, when_text
from shk.site.list_pages import ListNav, initiative_list, story_list
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.initiative import Initiative
    from shk.model.schema.record import Record
    from shk.model.schema.reference import Document
    from shk.model.schema.story import Story
    from shk.site.context import Context

LEAD = N_("What the facts on this site come from. Each document lists the texts that rest on it.")

ASK = N_("Ask for it: {office}")


@dataclass(frozen=True)
class AccessLine:
    """How a document can be got."""

    text: str
    """How, in a few words: published, internal, whom to ask."""
    meaning: str
    """What those words mean, in a sentence."""
    url: str
    """Where it can be read; empty if nowhere."""
    note: str
    """What else has to be known; empty when nothing."""


@dataclass(frozen=True)
class DocumentLine:
    """A document on the list."""

    document: Link
    """The document by its name."""
    kind: str
    """What sort of document it is."""
    moment: Moment
    """When it was made or decided."""
    issued_by: str
    """Who made or decided it; empty if unknown."""
    counts: str
    """How many texts rest on it, in words."""
    access: AccessLine | None
    """How to get it; None when nothing is stated."""


@dataclass(frozen=True)
class DocumentsView:
    """The list of documents."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    documents: tuple[DocumentLine, ...]
    """The documents that facts come from, newest first."""
    named: tuple[DocumentLine, ...]
    """Those that are only named and that nobody here has, newest first."""


@dataclass(frozen=True)
class Mention:
    """A text that rests on a document."""

    title: str
    """What the text is called."""
    page: Link | None
    """Where it stands, if it has an address."""
    note: str
    """A short fact about it, such as when it was; empty when the title says enough."""
    places: tuple[str, ...]
    """The sections or headings of the document that it names."""


@dataclass(frozen=True)
class MentionGroup:
    """Texts of a kind."""

    title: str
    """What the kind is called."""
    mentions: tuple[Mention, ...]
    """The texts, in the order of their kind; of many stories or initiatives the first ones."""
    nav: ListNav | None
    """The way to the others; None if all are here."""


@dataclass(frozen=True)
class DocumentView:
    """The page of a document."""

    meta: PageMeta
    """Title and place of the page."""
    kind: str
    """What sort of document it is."""
    moment: Moment
    """When it was made or decided."""
    issued_by: str
    """Who made or decided it; empty if unknown."""
    text: str
    """A short explanation, or empty."""
    review: str
    """Who examined the work that it describes, and how; empty when nobody did."""
    decided_by: str
    """Who approved or decided it; empty if unknown."""
    access: AccessLine | None
    """How to get it; None when nothing is stated."""
    missing: bool
    """Whether it is only named, and nobody here has it."""
    counts: str
    """How many texts rest on it, in words."""
    groups: tuple[MentionGroup, ...]
    """What rests on it, by kind; empty kinds left out."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on."""
    sources: tuple[SourceLine, ...]
    """Its source documents."""


def documents_view(context: Context) -> DocumentsView:
    """The list of documents, newest first."""
    newest = sorted(
        context.portfolio.documents.values(), key=lambda item: item.when.end, reverse=True
    )
    title, lead = context.text(KIND_INFO[Kind.DOCUMENT].plural), context.text(LEAD)
    return DocumentsView(
        meta=PageMeta(title, lead, context.addresses.index_of(Kind.DOCUMENT)),
        lead=lead,
        documents=tuple(_line(context, item) for item in newest if not item.missing),
        named=tuple(_line(context, item) for item in newest if item.missing),
    )


def document_view(context: Context, document: Document) -> DocumentView:
    """The page of a document."""
    shown = document.text or document.name
    return DocumentView(
        meta=record_meta(context, Kind.DOCUMENT, document.id, document.name, shown),
        kind=context.text(document.kind.label),
        moment=moment_view(document.when, context.messages),
        issued_by=document.issued_by or "",
        text=document.text or "",
        review=_review(context, document),
        decided_by=document.decided_by or "",
        access=_access(context, document),
        missing=document.missing,
        counts=_counts(context, document),
        groups=tuple(_groups(context, document)),
        conflicts=conflict_views(context, document.conflicts),
        sources=source_lines(context, document.sources),
    )


def _review(context: Context, document: Document) -> str:
    """Who examined the work that a document describes, and how."""
    review = document.review
    if review is None:
        return ""
    words = AI_REVIEWED if review.ai_assisted else REVIEWED
    stage = context.text(Stage.REVIEWED.label)
    said = context.text(words).replace("{stage}", stage).replace("{by}", review.by)
    return f"{said}. {review.how}"


def _line(context: Context, document: Document) -> DocumentLine:
    """A document on the list."""
    return DocumentLine(
        document=Link(document.name, context.addresses.of(Kind.DOCUMENT, document.id)),
        kind=context.text(document.kind.label),
        moment=moment_view(document.when, context.messages),
        issued_by=document.issued_by or "",
        counts=_counts(context, document),
        access=_access(context, document),
    )


def _access(context: Context, document: Document) -> AccessLine | None:
    """How to get a document."""
    access = document.access
    if access is None:
        return None
    text = context.text(ASK).replace("{office}", access.ask) if access.ask else ""
    return AccessLine(
        text=text or context.text(access.way.label),
        meaning=context.text(access.way.meaning),
        url=access.url or "",
        note=access.note or "",
    )


def _counts(context: Context, document: Document) -> str:
    """How many texts rest on a document, in words."""
    naming = (context.portfolio.referring(kind, Kind.DOCUMENT, document.id) for kind in KIND_INFO)
    number = sum(len(ids) for ids in naming)
    if number == 0:
        return context.text(N_("No text names it as its source yet"))
    return context.messages.plural(
        "%(num)s text names it as its source", "%(num)s texts name it as their source", number
    )


def _groups(context: Context, document: Document) -> Iterator[MentionGroup]:
    """What rests on a document, by kind."""
    for kind, info in KIND_INFO.items():
        if ids := context.portfolio.referring(kind, Kind.DOCUMENT, document.id):
            nav = None
            if kind in {Kind.INITIATIVE, Kind.STORY}:
                ids, nav = _first_page(context, kind, document)
            mentions = (_mention(context, kind, id_, document.id) for id_ in ids)
            yield MentionGroup(context.text(info.plural), tuple(mentions), nav)


def resting_on(
    context: Context, document: Document
) -> tuple[tuple[Initiative, ...], tuple[Story, ...]]:
    """The initiatives and stories that rest on a document."""
    portfolio = context.portfolio
    initiatives = portfolio.referring(Kind.INITIATIVE, Kind.DOCUMENT, document.id)
    stories = portfolio.referring(Kind.STORY, Kind.DOCUMENT, document.id)
    return (
        tuple(portfolio.initiatives[item] for item in initiatives),
        tuple(portfolio.stories[item] for item in stories),
    )


def _first_page(
    context: Context, kind: Kind, document: Document
) -> tuple[tuple[str, ...], ListNav | None]:
    """The first of many texts that rest on a document, and the way to the others."""
    uri = context.addresses.of(Kind.DOCUMENT, document.id)
    base = context.addresses.list_under(uri, kind)
    initiatives, stories = resting_on(context, document)
    if kind is Kind.STORY:
        listed = story_list(context, base, uri, stories)
        return tuple(item.id for item in listed.first), listed.nav(context)
    titled = initiative_list(context, base, uri, initiatives)
    return tuple(item.id for item in titled.first), titled.nav(context)


def _mention(context: Context, kind: Kind, record_id: str, document_id: str) -> Mention:
    """A text that rests on a document, with the places in it."""
    record = context.portfolio.records(kind)[record_id]
    title = called(record)
    cited = context.portfolio.cited_sources(record) if isinstance(record, Authored) else ()
    shown = chain(records_in(record, Source), cited)
    named = (item for item in shown if item.document == document_id)
    uri = context.addresses.of(kind, record_id) if KIND_INFO[kind].segment else ""
    return Mention(
        title=title,
        page=Link(title, uri) if uri else None,
        note=_note(context, record),
        places=tuple(dict.fromkeys(item.where for item in named if item.where)),
    )


def _note(context: Context, record: Record) -> str:
    """When an activity was; what a figure says."""
    if isinstance(record, Activity):
        return when_text(record.when, context.messages)
    if isinstance(record, Figure):
        return f"{record.value}: {record.counts}"
    return ""
