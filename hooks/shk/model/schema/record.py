"""What all records share: how a field is described and how one refers to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from shk.i18n.characters import one_line
from shk.i18n.messages import N_
from shk.i18n.windows_names import is_device

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Ids are lower-case ASCII words joined by hyphens, since they become addresses."""


NOT_IN_URLS = r"\s<>\"{}|\\^`"
"""Characters that no address has as they are: open data can not be written with them."""
HTTPS_PATTERN = rf"^https://[^{NOT_IN_URLS}]+$"
"""A web address that begins with https://."""


class Kind(StrEnum):
    """The kinds of record that have an id and can be referred to."""

    label: str
    """What one record of the kind is called, as a source string."""

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member from its value and label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    FOCUS_AREA = "focus_area", N_("focus area")
    GOAL = "goal", N_("societal goal")
    CHALLENGE = "challenge", N_("challenge")
    PARTY = "party", N_("party")
    PLACE = "place", N_("place")
    DOCUMENT = "document", N_("document")
    FIGURE = "figure", N_("key figure")
    INITIATIVE = "initiative", N_("initiative")
    STORY = "story", N_("story")
    ACTIVITY = "activity", N_("activity")
    WORD = "word", N_("word")
    METHOD_STEP = "method_step", N_("step of the work")
    PARTNER_GOAL = "partner_goal", N_("goal of the partnership")
    ASSESSMENT = "assessment", N_("self-assessment")
    EVALUATION = "evaluation", N_("evaluation")
    FINDING = "finding", N_("finding")
    RECOMMENDATION = "recommendation", N_("recommendation")
    LEDGER_BLOCK = "ledger_block", N_("block of the economy")
    LEDGER_ROW = "ledger_row", N_("row of the economy")
    AGREEMENT = "agreement", N_("agreement")
    ORGANISATION_LEVEL = "organisation_level", N_("level of the organisation")
    BODY = "body", N_("body")
    RESEARCH_PROJECT = "research_project", N_("research project")
    SELECTION_RULE = "selection_rule", N_("rule for choosing initiatives")
    LEARNING = "learning", N_("lesson or way of learning")
    PROGRAMME = "programme", N_("programme or round of it")
    DECISION = "decision", N_("decision")
    PROCEDURE = "procedure", N_("part of the handbook")
    INDICATOR = "indicator", N_("indicator")
    OBSERVATION = "observation", N_("value of an indicator")


@dataclass(frozen=True)
class Reference:
    """Marks a text field that holds the id of another record."""

    kind: Kind
    """The kind of record the id belongs to."""


@dataclass(frozen=True)
class Prose:
    """Marks a text of several sentences; a form gives it several lines."""


@dataclass(frozen=True)
class Editorial:
    """Marks a field for the work on a page or its look, which open data leaves out."""


@dataclass(frozen=True)
class Confidential:
    """Marks a field whose value stays in its file: no page shows it, not even as an example."""


@dataclass(frozen=True)
class Example:
    """Shows how a field is written, for as long as no content of the site shows it."""

    text: str
    """What could be written, as a source string."""


class Record(BaseModel):
    """A frozen record; a key that is not a field is refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        coerce_numbers_to_str=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=False,
    )


def described(label: str, help_text: str, **rest: Any) -> Any:  # noqa: ANN401 - as pydantic's Field
    """Describe a field once: the label and the help that every form and page shows.

    Args:
        label: what the field is called, an English source string.
        help_text: what to write in it, an English source string.
        rest: any argument of pydantic's ``Field``.
    """
    return Field(title=label, description=help_text, **rest)


def provided(help_text: str, **rest: Any) -> Any:  # noqa: ANN401 - as pydantic's Field
    """Describe a field that the loader gives; an author may not write it."""
    return Field(description=help_text, json_schema_extra={"provided": True}, **rest)


def is_provided(field: object) -> bool:
    """Return whether a pydantic field is given by the loader, not by the author."""
    extra = getattr(field, "json_schema_extra", None)
    return isinstance(extra, dict) and extra.get("provided") is True


def _no_device(value: str) -> str:
    """Refuse an id whose file could not be fetched to a computer with Windows."""
    if is_device(value):
        raise PydanticCustomError("name-reserved", "a device of Windows")
    return value


Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN), AfterValidator(_no_device)]
"""An id: lower-case ASCII words joined by hyphens, and no name that Windows keeps for devices."""


OneLine = BeforeValidator(lambda value: one_line(value) if isinstance(value, str) else value)
"""Puts a text on one line: lists, feeds and ``llms.txt`` have one line for it."""
Text = Annotated[str, StringConstraints(min_length=1), OneLine]
"""A text that is not empty, on one line."""
LongText = Annotated[str, StringConstraints(min_length=1), Prose()]
"""A text of several sentences."""
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=200), OneLine]
"""A text of at most 200 characters on one line, such as a summary on a card."""
ShortName = Annotated[str, StringConstraints(min_length=1, max_length=40), OneLine]
"""A name of at most 40 characters on one line, for cards and the map."""

FocusAreaId = Annotated[str, Reference(Kind.FOCUS_AREA)]
"""Id of a focus area."""
GoalId = Annotated[str, Reference(Kind.GOAL)]
"""Id of a societal goal."""
ChallengeId = Annotated[str, Reference(Kind.CHALLENGE)]
"""Id of a challenge."""
PartyId = Annotated[str, Reference(Kind.PARTY)]
"""Id of a party or another actor."""
PlaceId = Annotated[str, Reference(Kind.PLACE)]
"""Id of a place."""
DocumentId = Annotated[str, Reference(Kind.DOCUMENT)]
"""Id of a source document."""
InitiativeId = Annotated[str, Reference(Kind.INITIATIVE)]
"""Id of an initiative: the stem of its file name."""
MethodStepId = Annotated[str, Reference(Kind.METHOD_STEP)]
"""Id of a step of the work."""
EvaluationId = Annotated[str, Reference(Kind.EVALUATION)]
"""Id of an evaluation."""
AssessmentId = Annotated[str, Reference(Kind.ASSESSMENT)]
"""Id of a self-assessment."""
LedgerRowId = Annotated[str, Reference(Kind.LEDGER_ROW)]
"""Id of a row of the economy."""
LedgerBlockId = Annotated[str, Reference(Kind.LEDGER_BLOCK)]
"""Id of a block of the economy."""
OrganisationLevelId = Annotated[str, Reference(Kind.ORGANISATION_LEVEL)]
"""Id of a level of the organisation."""
IndicatorId = Annotated[str, Reference(Kind.INDICATOR)]
"""Id of an indicator."""
BodyId = Annotated[str, Reference(Kind.BODY)]
"""Id of a body."""
StoryId = Annotated[str, Reference(Kind.STORY)]
"""Id of a story: the stem of its file name."""
