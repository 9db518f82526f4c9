"""How the invented partnership of tests/portfolios.py works, as rows of data files."""

from __future__ import annotations

from typing import Any

from shk.model.schema.record import Kind

AGREEMENTS: list[dict[str, Any]] = [
    {
        "id": "pact",
        "name": "The pact 2026–2027",
        "text": "A proposal.",
        "standing": "proposed",
        "as_of": "2025",
        "when": "2026/2027",
        "parties": ["town", "college"],
        "conditions": ["The town council has to agree."],
        "contributions": "base",
        "clauses": [
            {"number": "§ 1", "name": "Parties", "text": "The town and the college."},
            {"number": "§ 2", "name": "Money", "text": "The town pays."},
        ],
        "signatories": [
            {"name": "Kim Lind", "role": "Mayor", "party": "town"},
            {"role": "Rector", "party": "college"},
        ],
        "history": [{"when": "2020", "text": "It began.", "source": {"document": "report-2024"}}],
        "sources": [{"document": "report-2024", "where": "Pact"}],
    },
]
ORGANISATION_LEVELS: list[dict[str, Any]] = [
    {"id": "above", "name": "Strategy", "text": "Points the way."},
    {"id": "below", "name": "Work"},
]
BODIES: list[dict[str, Any]] = [
    {
        "id": "board",
        "name": "The board",
        "level": "above",
        "tasks": ["Decides."],
        "members": [
            {
                "name": "Kim Lind",
                "role": "Mayor",
                "party": "town",
                "since": "2023",
                "as_of": "2024-11-05",
                "source": {"document": "report-2024", "where": "Board"},
            },
            {"role": "Rector", "as_of": "2024", "source": {"document": "report-2024"}},
        ],
    },
    {"id": "crew", "name": "The crew", "level": "below", "party": "town", "text": "Digs."},
]
RESEARCH_PROJECTS: list[dict[str, Any]] = [
    {
        "id": "reeds",
        "name": "Reeds and people",
        "kind": "project",
        "status": "granted",
        "when": "2024/2025",
        "funder": "The Reed Fund",
        "ledger_row": "grant-reeds",
        "initiatives": ["hill-plots"],
    },
    {
        "id": "sea",
        "name": "The sea and us",
        "kind": "application",
        "status": "applied",
        "applied_for": {"amount": 2500, "currency": "SEK", "approximate": True},
    },
]
SELECTION_RULES: list[dict[str, Any]] = [
    {"id": "use-for-all", "name": "Of use", "part": "criterion", "focus_areas": ["gardens"]},
    {"id": "vote", "name": "The board votes", "part": "step", "who": "The board"},
]
LEARNING: list[dict[str, Any]] = [
    {"id": "ask-early", "name": "Ask early", "form": "lesson", "theme": "Water"},
    {"id": "pairs", "name": "Pairs", "form": "twin", "initiatives": ["hill-plots"]},
]
PROGRAMMES: list[dict[str, Any]] = [
    {
        "id": "first-round",
        "name": "First round",
        "standing": "carried_out",
        "as_of": "2024",
        "when": "2024-02/2024-08",
        "participants": 17,
        "purpose": "That more can dig.",
        "capacities": [{"name": "Digging", "text": "With care.", "who": "Gardeners"}],
        "sessions": [{"when": "2024-02-01"}, {"when": "2024-08-20", "note": "The last"}],
        "answers": [{"statement": "It was of use", "share": "about 70 %"}],
    },
]
DECISIONS: list[dict[str, Any]] = [
    {
        "id": "plan-2024",
        "name": "The plan",
        "when": "2023-11-07",
        "kind": "approved",
        "body": "board",
    },
    {
        "id": "well-put-off",
        "name": "A well",
        "when": "2024-11-05",
        "kind": "postponed",
        "body": "board",
    },
]
PROCEDURES: list[dict[str, Any]] = [
    {"id": "book", "name": "There is a book", "text": "It is not public."},
    {
        "id": "ask",
        "name": "From question to plot",
        "step": "plans",
        "parts": [{"name": "Ask", "who": "The crew"}, {"name": "Dig", "text": "Not too deep."}],
    },
]
ROWS: dict[Kind, list[dict[str, Any]]] = {
    Kind.AGREEMENT: AGREEMENTS,
    Kind.ORGANISATION_LEVEL: ORGANISATION_LEVELS,
    Kind.BODY: BODIES,
    Kind.RESEARCH_PROJECT: RESEARCH_PROJECTS,
    Kind.SELECTION_RULE: SELECTION_RULES,
    Kind.LEARNING: LEARNING,
    Kind.PROGRAMME: PROGRAMMES,
    Kind.DECISION: DECISIONS,
    Kind.PROCEDURE: PROCEDURES,
}
"""The rows of each kind."""
