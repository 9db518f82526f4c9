"""Indicators: figures that public statistics say about each place, year after year."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from shk.i18n.messages import N_
from shk.model.schema.partnership_vocabulary import Direction, ObservationStatus, Sex
from shk.model.schema.record import (
    HTTPS_PATTERN,
    Example,
    GoalId,
    IndicatorId,
    LongText,
    PlaceId,
    Record,
    Slug,
    Text,
    described,
)
from shk.model.schema.reference import DataRecord


class Indicator(DataRecord):
    """What is measured; the name is the title that the publisher gives it."""

    code: Annotated[Text, Example("N12345")] = described(
        N_("Code"), N_("Its id in the publisher's system.")
    )
    definition: Annotated[LongText, Example(N_("Those who say so, of all who were asked."))] = (
        described(N_("Definition"), N_("What is counted and how, as the publisher says."))
    )
    unit: Annotated[Text, Example(N_("per cent"))] = described(
        N_("Unit"), N_("What a value is in: per cent, number, kronor.")
    )
    direction: Direction = described(
        N_("Direction"), N_("Whether a higher value is better."), default=Direction.NEITHER
    )
    publisher: Annotated[Text, Example(N_("A statistics office"))] = described(
        N_("Published by"), N_("Who publishes the figures.")
    )
    licence: Annotated[Text, Example("CC0")] = described(
        N_("Licence"), N_("The terms on which the figures may be shown.")
    )
    url: Annotated[
        Annotated[str, StringConstraints(pattern=HTTPS_PATTERN)] | None,
        Example("https://example.org"),
    ] = described(
        N_("Web address"),
        N_("Where the publisher shows it. Beginning with https://."),
        default=None,
    )
    goals: tuple[GoalId, ...] = described(
        N_("Societal goals"), N_("The goals that it says something of."), default=()
    )


class Observation(Record):
    """The value of an indicator for a place and a year."""

    id: Slug = described(N_("Id"), N_("Lower-case words joined by hyphens; never changed."))
    indicator: IndicatorId = described(N_("Indicator"), N_("What is measured."))
    place: PlaceId = described(N_("Place"), N_("The place that it is measured for."))
    year: Annotated[int, Field(ge=1900, le=2200)] = described(N_("Year"), N_("Four digits."))
    sex: Sex = described(N_("Sex"), N_("Whom it counts."), default=Sex.ALL)
    value: Annotated[float | None, Example("12.5")] = described(
        N_("Value"), N_("The number; leave out when there is none, and say why."), default=None
    )
    status: ObservationStatus | None = described(
        N_("Status"), N_("Why there is no value, or how sure it is."), default=None
    )

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        """No value is not zero: readers have to be stated why there is none."""
        if self.value is None and self.status is None:
            raise PydanticCustomError("observation-empty", "neither value nor status")
        return self
