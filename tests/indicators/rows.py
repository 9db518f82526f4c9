"""Invented indicators for tests/portfolios.py, as rows of data files."""

from __future__ import annotations

from typing import Any

from shk.model.schema.record import Kind

INDICATORS: list[dict[str, Any]] = [
    {
        "id": "n1",
        "name": "People who grow food",
        "code": "N1",
        "definition": "Those who say that they do, of all asked.",
        "unit": "per cent",
        "direction": "higher",
        "publisher": "A statistics office",
        "licence": "CC0",
        "url": "https://numbers.example/n1",
        "goals": ["growing"],
    },
    {
        "id": "n2",
        "name": "Boats",
        "code": "N2",
        "definition": "Boats at the quay in June.",
        "unit": "number",
        "publisher": "A statistics office",
        "licence": "CC0",
    },
]
OBSERVATIONS: list[dict[str, Any]] = [
    {"id": "a", "indicator": "n1", "place": "hill", "year": 2021, "value": 10},
    {"id": "b", "indicator": "n1", "place": "hill", "year": 2022, "status": "missing"},
    {"id": "c", "indicator": "n1", "place": "hill", "year": 2023, "value": 12.5},
    {"id": "d", "indicator": "n1", "place": "hill", "year": 2024, "value": 20},
    {
        "id": "e",
        "indicator": "n1",
        "place": "quay",
        "year": 2024,
        "sex": "women",
        "value": 5,
        "status": "preliminary",
    },
]
ROWS: dict[Kind, list[dict[str, Any]]] = {
    Kind.INDICATOR: INDICATORS,
    Kind.OBSERVATION: OBSERVATIONS,
}
"""The rows of each kind."""
