"""The document archive: what rests on each document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shk.features.library.documents import document_view, documents_view
from shk.model.schema.activity import Activity
from shk.model.schema.reference import Document, Figure
from tests.portfolios import rows, small_context, small_portfolio

DOCUMENTS: list[dict[str, Any]] = [
    {"id": "report-2024", "name": "Report 2024", "kind": "annual_report", "when": "2025"},
    {
        "id": "minutes",
        "name": "Minutes",
        "kind": "minutes",
        "when": "2026-02-03",
        "issued_by": "The board",
        "sources": [{"document": "report-2024"}],
    },
]
SOURCES = [
    {"document": "report-2024", "where": "Page 2"},
    {"document": "minutes", "where": "§ 4"},
    {"document": "report-2024", "where": "Page 7"},
    {"document": "report-2024", "where": "Page 2"},
]
FIGURES: list[dict[str, Any]] = [
    {"id": "plots", "name": "Plots", "value": "40", "counts": "in use", "when": 2024,
     "sources": SOURCES},
]  # fmt: skip
ACTIVITIES: list[dict[str, Any]] = [
    {"id": "walk", "when": "2024-05-02", "title": "Walk", "kind": "event", "source": SOURCES[0]},
]
PORTFOLIO = replace(
    small_portfolio(),
    documents=rows(Document, DOCUMENTS),
    figures=rows(Figure, FIGURES),
    activities=rows(Activity, ACTIVITIES),
)


def test_documents_are_listed_newest_first() -> None:
    lines = documents_view(small_context(portfolio=PORTFOLIO)).documents
    assert [(line.document.title, line.moment.machine) for line in lines] == [
        ("Minutes", "2026-02-03"),
        ("Report 2024", "2025"),
    ]
    assert (lines[0].kind, lines[0].issued_by) == ("Minutes", "The board")
    assert lines[0].document.uri == "documents/minutes/"


def test_everything_that_rests_on_a_document_is_named() -> None:
    context = small_context(portfolio=PORTFOLIO)
    view = document_view(context, PORTFOLIO.documents["report-2024"])
    groups = {group.title: [mention.title for mention in group.mentions] for group in view.groups}
    assert groups == {
        "Stories": ["The picnic that grew"],
        "Initiatives": ["Plots on the hill"],
        "Focus areas": ["Gardens for all"],
        "Activities": ["Walk"],
        "Key figures": ["Plots"],
        "Glossary": ["test bed"],
        "Documents": ["Minutes"],
        "Economy": ["Garden for all"],
        "Goals of the partnership": ["Both parties find the work useful."],
        "Self-assessments": ["The work is useful"],
        "Evaluations": ["Evaluation 2024"],
        "Recommendations": ["Spread it"],
        "Agreement": ["The pact 2026–2027"],
        "Organisation": ["The board"],
    }
    assert view.counts == "14 texts name it as their source"


def test_a_mention_tells_where_in_the_document_each_place_once() -> None:
    context = small_context(portfolio=PORTFOLIO)
    groups = {
        group.title: group.mentions[0]
        for group in document_view(context, PORTFOLIO.documents["report-2024"]).groups
    }
    assert groups["Key figures"].places == ("Page 2", "Page 7")
    assert groups["Key figures"].page is None
    assert groups["Key figures"].note == "40: in use"
    assert groups["Initiatives"].places == ("Gardens",)


def test_a_mention_leads_to_the_text() -> None:
    context = small_context(portfolio=PORTFOLIO)
    view = document_view(context, PORTFOLIO.documents["report-2024"])
    uris = {
        group.title: mention.page.uri
        for group in view.groups
        for mention in group.mentions
        if mention.page
    }
    assert uris["Stories"] == "stories/picnic/"
    assert uris["Activities"] == "activities/#activity-walk"
    assert uris["Glossary"] == "glossary/#test-bed"


def test_a_document_nobody_names_says_so() -> None:
    unused = rows(Document, [*DOCUMENTS, {**DOCUMENTS[0], "id": "unused"}])
    context = small_context(portfolio=replace(PORTFOLIO, documents=unused))
    view = document_view(context, unused["unused"])
    assert view.groups == ()
    assert view.counts == "No text names it as its source yet"


def test_how_to_get_a_document_is_reported_by_office_or_address() -> None:
    lines = documents_view(small_context(portfolio=ARCHIVE)).documents
    reported = {line.document.title: line.access for line in lines}
    assert reported["Open"] is not None
    assert (reported["Open"].text, reported["Open"].url) == (
        "Published",
        "https://town.example/open.pdf",
    )
    assert reported["Asked for"] is not None
    assert reported["Asked for"].text == "Ask for it: The town clerk"
    assert reported["Silent"] is None


def test_documents_that_are_only_named_stand_by_themselves() -> None:
    context = small_context(portfolio=ARCHIVE)
    view = documents_view(context)
    assert [item.document.title for item in view.named] == ["The book"]
    assert "The book" not in {document.document.title for document in view.documents}
    page = document_view(context, ARCHIVE.documents["book"])
    assert (page.missing, page.decided_by) == (True, "The board")


ARCHIVE = replace(
    PORTFOLIO,
    documents=rows(
        Document,
        [
            *DOCUMENTS,
            {"id": "open", "name": "Open", "kind": "plan", "when": 2024,
             "access": {"way": "published", "url": "https://town.example/open.pdf"}},
            {"id": "asked", "name": "Asked for", "kind": "plan", "when": 2024,
             "access": {"way": "on_request", "ask": "The town clerk"}},
            {"id": "silent", "name": "Silent", "kind": "report", "when": 2024},
            {"id": "book", "name": "The book", "kind": "handbook", "when": 2024,
             "missing": True, "decided_by": "The board"},
        ],
    ),
)  # fmt: skip


def test_source_lines_lead_to_the_document() -> None:
    context = small_context(portfolio=PORTFOLIO)
    view = document_view(context, PORTFOLIO.documents["minutes"])
    assert [(line.title, line.uri) for line in view.sources] == [
        ("Report 2024", "documents/report-2024/")
    ]
