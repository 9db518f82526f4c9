"""Which class each kind of record has; the only list of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.schema.activity import Activity
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind, Record
from shk.model.schema.reference import (
    Challenge,
    Document,
    Figure,
    FocusArea,
    GlossaryWord,
    Goal,
    Party,
    Place,
)
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD_TYPES: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        Kind.STORY: Story,
        Kind.INITIATIVE: Initiative,
        Kind.ACTIVITY: Activity,
        Kind.FOCUS_AREA: FocusArea,
        Kind.GOAL: Goal,
        Kind.CHALLENGE: Challenge,
        Kind.PARTY: Party,
        Kind.PLACE: Place,
        Kind.DOCUMENT: Document,
        Kind.FIGURE: Figure,
        Kind.WORD: GlossaryWord,
    }
)
"""The class of each kind of record, those that authors write most often first."""
