"""A small invented portfolio to test views with; it names nothing that exists."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from shk.features.timeline.entries import Entry, entry_view
from shk.i18n.messages import load_messages
from shk.model.portfolio.events import all_events
from shk.model.portfolio.portfolio import Portfolio
from shk.model.schema.activity import Activity
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.follow_up import (
    Assessment,
    Evaluation,
    Finding,
    MethodStep,
    PartnerGoal,
    Recommendation,
)
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import (
    Challenge,
    Document,
    Figure,
    FocusArea,
    GlossaryWord,
    Goal,
    Partnership,
    Party,
    Place,
)
from shk.model.schema.story import Story
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.version import Section
from shk.model.schema.vocabulary import Audience
from shk.site.context import Context
from tests.indicators.rows import ROWS as INDICATOR_ROWS
from tests.partnership.rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = TypeVar("R", bound=BaseModel)

FOCUS_AREAS: list[dict[str, Any]] = [
    {
        "id": "gardens",
        "name": "Gardens for all",
        "hue": "warm",
        "aim": "Everyone can grow food.",
        "years": [
            {
                "year": 2024,
                "happened": ["The first dry summer."],
                "sources": [{"document": "report-2024", "where": "Gardens"}],
            }
        ],
    },
    {"id": "harbour", "name": "A living harbour", "hue": "cool", "aim": "People meet by the sea."},
]
GOALS: list[dict[str, Any]] = [
    {"id": "growing", "name": "More people grow", "focus_area": "gardens", "short": "Growing"},
    {"id": "sharing", "name": "Harvests are shared", "focus_area": "gardens", "short": "Sharing"},
    {"id": "meeting", "name": "People meet daily", "focus_area": "harbour", "short": "Meeting"},
]
CHALLENGES: list[dict[str, Any]] = [
    {"id": "dry-soil", "name": "Dry soil", "focus_area": "gardens", "goals": ["growing"]},
    {"id": "few-plots", "name": "Few plots", "focus_area": "gardens", "goals": ["sharing"]},
    {"id": "empty-quays", "name": "Empty quays", "focus_area": "harbour", "goals": ["meeting"]},
]
PARTIES: list[dict[str, Any]] = [
    {"id": "town", "name": "Town", "kind": "municipality", "partner": True, "mark": "T"},
    {"id": "college", "name": "College", "kind": "university", "partner": True, "mark": "C"},
    {"id": "growers", "name": "Growers' club", "kind": "association", "mark": "GC"},
    {"id": "lab", "name": "Soil lab", "kind": "network", "mark": "SL", "part_of": "college"},
]
PLACES: list[dict[str, Any]] = [
    {"id": "hill", "name": "Hill", "kind": "district", "latitude": 59.4, "longitude": 16.5},
    {"id": "quay", "name": "Quay", "kind": "venue", "part_of": "Town"},
]
DOCUMENTS: list[dict[str, Any]] = [
    {
        "id": "report-2024",
        "name": "Report 2024",
        "kind": "annual_report",
        "when": "2025",
        "about": "2024",
    },
]
FIGURES: list[dict[str, Any]] = [
    {"id": "plots", "name": "Plots", "value": "40", "counts": "plots in use", "when": "2024"},
]
METHOD_STEPS: list[dict[str, Any]] = [
    {"id": "plans", "name": "Plans", "text": "Questions are explored."},
    {"id": "uses", "name": "Uses"},
]
PARTNER_GOALS: list[dict[str, Any]] = [
    {
        "id": "use",
        "name": "Both parties find the work useful.",
        "text": "It is about what they feel.",
        "sources": [{"document": "report-2024", "where": "Goals"}],
        "years": [
            {"when": "2023", "status": "met", "text": "Both said so."},
            {
                "when": "2024",
                "status": "unknown",
                "text": "Nobody asked.",
                "assessments": ["useful"],
                "amounts": ["base-total"],
                "sources": [{"document": "report-2024", "where": "Goals"}],
            },
        ],
    },
    {
        "id": "money",
        "name": "Ten more from outside.",
        "years": [{"when": "2024", "target": "10", "status": "not_met", "text": "It was 7."}],
    },
]
ASSESSMENTS: list[dict[str, Any]] = [
    {
        "id": "useful",
        "name": "The work is useful",
        "text": "In our own words.",
        "when": "2025",
        "about": "2024",
        "who": "Six of the board, each alone.",
        "scale": [
            {"name": "Green", "meaning": "very", "votes": 2, "reasons": ["It shows."]},
            {"name": "Amber", "votes": 4},
        ],
        "sources": [{"document": "report-2024", "where": "Votes"}],
    },
]
EVALUATIONS: list[dict[str, Any]] = [
    {
        "id": "evaluation-2024",
        "name": "Evaluation 2024",
        "text": "For the board.",
        "when": "2025",
        "about": "2024",
        "by": "An evaluator",
        "questions": ["Does it change anything?"],
        "methods": ["Papers were read."],
        "limits": ["It is short."],
        "sources": [{"document": "report-2024", "where": "Evaluation"}],
    },
]
FINDINGS: list[dict[str, Any]] = [
    {
        "id": "plots-in-use",
        "name": "Plots are used",
        "text": "More people grow.",
        "evaluation": "evaluation-2024",
        "focus_area": "gardens",
        "step": "plans",
        "question": "short_term",
        "level": "system",
        "initiatives": ["hill-plots"],
    },
    {
        "id": "quay-spreads",
        "name": "The quay spreads",
        "text": "Others have asked.",
        "evaluation": "evaluation-2024",
        "focus_area": "harbour",
        "step": "uses",
        "question": "description",
    },
]
RECOMMENDATIONS: list[dict[str, Any]] = [
    {
        "id": "show-effects",
        "name": "Show the effects",
        "text": "Say what changed.",
        "evaluation": "evaluation-2024",
        "status": "begun",
        "answer": "This site does.",
    },
    {
        "id": "spread",
        "name": "Spread it",
        "text": "Let others use it.",
        "evaluation": "evaluation-2024",
        "step": "uses",
        "status": "unknown",
        "sources": [{"document": "report-2024", "where": "Evaluation"}],
    },
]
LEDGER_BLOCKS: list[dict[str, Any]] = [
    {"id": "base", "name": "Base budget", "currency": "SEK", "text": "What the town pays."},
    {"id": "seeds", "name": "Seed money", "currency": "SEK"},
    {"id": "grants", "name": "Grants", "currency": "SEK", "apart": True},
]
LEDGER_ROWS: list[dict[str, Any]] = [
    {
        "id": "base-garden",
        "name": "Garden for all",
        "block": "base",
        "when": "2024",
        "focus_area": "gardens",
        "budget": 300,
        "outcome": 320,
        "initiatives": ["hill-plots"],
        "sources": [{"document": "report-2024", "where": "Economy"}],
    },
    {
        "id": "base-harbour",
        "name": "Quay and boats",
        "block": "base",
        "when": "2024",
        "focus_area": "harbour",
        "budget": 200,
        "outcome": 150,
    },
    {
        "id": "base-total",
        "name": "Base budget",
        "block": "base",
        "when": "2024",
        "budget": 500,
        "outcome": 471,
        "total": True,
        "text": "The source rounds.",
    },
    {
        "id": "seeds-total",
        "name": "Seed money",
        "block": "seeds",
        "when": "2024",
        "outcome": 29,
        "total": True,
    },
    {
        "id": "grant-reeds",
        "name": "Reeds and people",
        "block": "grants",
        "when": "2024/2025",
        "funder": "The Reed Fund",
        "outcome": 1000,
        "approximate": True,
    },
    {"id": "base-2026", "name": "Town", "block": "base", "when": "2026", "budget": 500},
    {"id": "base-2027", "name": "Town", "block": "base", "when": "2027", "budget": 550},
]
EFFECTS: list[dict[str, Any]] = [
    {
        "id": "plots-dug",
        "kind": "output",
        "level": "individual",
        "dimension": "built_environment",
        "text": "Forty plots were dug.",
        "evidence": {"stage": "measured", "source": {"document": "report-2024"}},
    },
    {
        "kind": "outcome",
        "level": "collaboration",
        "dimension": "culture",
        "text": "Neighbours share tools.",
        "for_whom": "Neighbours on the hill",
        "follows_from": ["plots-dug"],
        "evidence": {"stage": "told", "source": {"document": "report-2024"}},
    },
    {
        "kind": "outcome",
        "level": "system",
        "dimension": "services",
        "text": "The water ran out in July.",
        "negative": True,
        "evidence": {"stage": "told", "source": {"document": "report-2024"}},
    },
]
INITIATIVES: list[dict[str, Any]] = [
    {
        "id": "hill-plots",
        "title": "Plots on the hill",
        "summary": "Forty families grow food together.",
        "question": "How can more people grow food?",
        "focus_area": "gardens",
        "goals": ["growing"],
        "challenges": ["dry-soil", "few-plots"],
        "strands": ["practice", "research"],
        "parties": ["town", "growers"],
        "lead": "town",
        "places": ["hill"],
        "phase": "pilot",
        "period": {"start": "2023-03"},
        "people": [{"name": "Kim Lind", "role": "Gardener", "organisation": "town", "as": "owner"}],
        "relations": [
            {"to": "soil-study", "kind": "learns_with", "because": "They dig the same soil."},
            {"to": "quay-plots", "kind": "twin", "because": "The same question by the sea."},
        ],
        "milestones": [
            {"when": "spring 2024", "title": "Families sow", "text": "Forty families began."},
            {"when": "2024-05-02", "title": "Gates open"},
            {"when": "2024-05-03", "title": "First picnic"},
        ],
        "years": [
            {"year": 2024, "done": ["Dug forty plots."], "next": [{"text": "Find more water."}]},
            {"year": 2025, "done": ["Built a well."]},
        ],
        "effects": EFFECTS,
        "sources": [{"document": "report-2024", "where": "Gardens"}],
    },
    {
        "id": "soil-study",
        "title": "Soil study",
        "summary": "Students measure what the soil holds.",
        "focus_area": "gardens",
        "goals": ["growing", "sharing"],
        "challenges": ["dry-soil"],
        "strands": ["research", "education"],
        "parties": ["college"],
        "lead": "college",
        "phase": "closed",
        "period": {"start": "2022", "end": "2023-12-20"},
        "people": [
            {"name": "Alex Berg", "organisation": "lab", "as": "researcher"},
            {"name": "Sam Ek", "as": "student"},
        ],
        "relations": [{"to": "hill-plots", "kind": "research_on", "because": "It studies them."}],
        "milestones": [{"when": "2022/2023", "title": "Samples are taken"}],
    },
    {
        "id": "tool-library",
        "title": "Tool library",
        "summary": "Neighbours borrow tools.",
        "focus_area": "gardens",
        "strands": ["practice"],
        "parties": ["growers", "town"],
        "phase": "exploring",
        "period": {"start": "2025-02-01"},
        "relations": [{"to": "hill-plots", "kind": "builds_on", "because": "The need came up."}],
    },
    {
        "id": "quay-plots",
        "title": "Plots on the quay",
        "summary": "Boxes of vegetables between the boats.",
        "question": "How can a quay become a garden?",
        "focus_area": "harbour",
        "goals": ["meeting"],
        "challenges": ["empty-quays"],
        "strands": ["practice", "education"],
        "parties": ["town"],
        "places": ["quay"],
        "phase": "implementation",
        "period": {"start": "autumn 2023"},
        "milestones": [{"when": "2024", "title": "Boxes are built"}],
        "years": [
            {"year": 2024, "done": ["Built twelve boxes."], "next": [{"text": "Plant trees."}]}
        ],
    },
    {
        "id": "sea-choir",
        "title": "Sea choir",
        "summary": "People sing by the water on Sundays.",
        "focus_area": "harbour",
        "challenges": ["empty-quays"],
        "strands": ["education"],
        "parties": ["college", "town"],
        "places": ["quay"],
        "phase": "concept",
        "period": {"start": "2024-09"},
    },
]
STORIES: list[dict[str, Any]] = [
    {
        "id": "picnic",
        "title": "The picnic that grew",
        "summary": "Forty families found each other over carrots.",
        "date": "2024-06-10",
        "about": "spring 2024",
        "initiatives": ["hill-plots", "quay-plots"],
        "authors": ["Robin Dahl"],
        "cited_effects": [{"initiative": "hill-plots", "effect": "plots-dug"}],
        "versions": [{"audience": "easy", "title": "We ate carrots"}],
        "sections": (Section(Audience.EASY, "We met.\nWe ate.", 12, 11),),
    },
    {
        "id": "well",
        "title": "A well for the hill",
        "summary": "Water came back after a dry summer.",
        "date": "2025-04-01",
        "initiatives": ["hill-plots"],
    },
]
ACTIVITIES: list[dict[str, Any]] = [
    {
        "id": "open-gate",
        "when": "2024-05-02",
        "title": "Open gate",
        "kind": "event",
        "initiatives": ["hill-plots"],
        "focus_area": "gardens",
        "place": "hill",
        "participants": 120,
    },
    {"id": "harvest-forum", "when": "2024-09-14/2024-09-15", "title": "Harvest", "kind": "forum"},
    {
        "id": "seed-lecture",
        "when": "2024-11",
        "title": "On seeds",
        "kind": "lecture",
        "focus_area": "gardens",
        "organisers": ["college"],
    },
    {
        "id": "quay-day",
        "when": "spring 2025",
        "title": "Quay day",
        "kind": "open_workshop",
        "initiatives": ["quay-plots", "sea-choir"],
        "focus_area": "harbour",
        "place": "quay",
    },
    {"id": "yearly-meeting", "when": "2025-06-20", "title": "Yearly meeting", "kind": "meeting"},
    {
        "id": "song-panel",
        "when": "2025",
        "title": "Panel on songs",
        "kind": "panel",
        "focus_area": "harbour",
    },
]

WORDS: list[dict[str, Any]] = [
    {
        "id": "test-bed",
        "word": "test bed",
        "forms": ["test beds"],
        "text": "A place where new ways of working are tried out.",
        "sources": [{"document": "report-2024", "where": "Words"}],
    },
    {"id": "core-team", "word": "Core Team", "text": "Those who choose what to begin."},
]


def rows(model: type[R], data: Iterable[dict[str, Any]]) -> Mapping[str, R]:
    """Records of a model by id, in the order of the data."""
    return MappingProxyType({datum_["id"]: model.model_validate(datum_) for datum_ in data})


def pages(model: type[R], folder: str, data: Iterable[dict[str, Any]]) -> Mapping[str, R]:
    """Authored records of a model by id, with what a loader gives."""
    given = (
        {"path": f"{folder}/{datum_['id']}.md", "body": "Text.", "body_line": 9} for datum_ in data
    )
    return rows(model, ({**more, **datum_} for more, datum_ in zip(given, data, strict=True)))


ABOUT = WrittenPage(path="docs/about.md", address="about/", title="About", owner="growers")
"""The hand-written page."""


def small_portfolio() -> Portfolio:
    """Two focus areas, five initiatives with relations, two stories, six activities."""
    partnership = {
        "name": "Town and College",
        "summary": "A town and a college work together.",
        "vision": "A green town.",
        "mission": "To grow together.",
        "since": "2022",
    }
    return Portfolio(
        partnership=Partnership.model_validate(partnership),
        focus_areas=rows(FocusArea, FOCUS_AREAS),
        goals=rows(Goal, GOALS),
        challenges=rows(Challenge, CHALLENGES),
        parties=rows(Party, PARTIES),
        places=rows(Place, PLACES),
        documents=rows(Document, DOCUMENTS),
        figures=rows(Figure, FIGURES),
        activities=rows(Activity, ACTIVITIES),
        initiatives=pages(Initiative, "initiatives", sorted(INITIATIVES, key=_id)),
        stories=pages(Story, "stories", sorted(STORIES, key=_date, reverse=True)),
        words=rows(GlossaryWord, WORDS),
        registers=MappingProxyType(
            {
                Kind.METHOD_STEP: rows(MethodStep, METHOD_STEPS),
                Kind.PARTNER_GOAL: rows(PartnerGoal, PARTNER_GOALS),
                Kind.ASSESSMENT: rows(Assessment, ASSESSMENTS),
                Kind.EVALUATION: rows(Evaluation, EVALUATIONS),
                Kind.FINDING: rows(Finding, FINDINGS),
                Kind.RECOMMENDATION: rows(Recommendation, RECOMMENDATIONS),
                Kind.LEDGER_BLOCK: rows(LedgerBlock, LEDGER_BLOCKS),
                Kind.LEDGER_ROW: rows(LedgerRow, LEDGER_ROWS),
                **{
                    kind: rows(RECORD_TYPES[kind], row)
                    for kind, row in (ROWS | INDICATOR_ROWS).items()
                },
            }
        ),
        written={ABOUT.address: ABOUT},
    )


def empty_portfolio() -> Portfolio:
    """The reference data of the small portfolio, and nothing that has happened."""
    nothing: Mapping[str, Any] = MappingProxyType({})
    full = small_portfolio()
    return Portfolio(
        **{name: getattr(full, name) for name in ("partnership", "focus_areas", "goals")},
        challenges=full.challenges,
        parties=full.parties,
        places=full.places,
        documents=full.documents,
        figures=nothing,
        activities=nothing,
        initiatives=nothing,
        stories=nothing,
    )


def small_context(
    language: str = "en", today: date = date(2025, 6, 1), portfolio: Portfolio | None = None
) -> Context:
    """The small portfolio, or another one, in a language on a day."""
    return Context(portfolio or small_portfolio(), load_messages(language), today)


def _id(row: dict[str, Any]) -> str:
    return str(row["id"])


def _date(row: dict[str, Any]) -> str:
    return str(row["date"])


def all_entries(context: Context) -> tuple[Entry, ...]:
    """Everything with a time as the timeline tells it, earliest first."""
    return tuple(entry_view(context, event) for event in all_events(context.portfolio))
