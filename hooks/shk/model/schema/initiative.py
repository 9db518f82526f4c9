"""An initiative: a question that practice, research and education explore together."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from shk.i18n.messages import N_
from shk.model.schema.authored import Authored
from shk.model.schema.conflict import Conflict, conflicts_field
from shk.model.schema.effect import Source
from shk.model.schema.record import (
    ChallengeId,
    Example,
    FocusAreaId,
    InitiativeId,
    LongText,
    PartyId,
    PlaceId,
    Record,
    Text,
    described,
    provided,
)
from shk.model.schema.status import status_field
from shk.model.schema.vocabulary import Part, Phase, RelationKind, Status, Strand
from shk.model.schema.when import Moment, Precision, When


class Period(Record):
    """From when, and until when if it has ended."""

    start: Moment = described(N_("Start"), N_("When it began: a day, month, season or year."))
    end: Moment | None = described(
        N_("End"), N_("When it ended; leave out while it goes on."), default=None
    )
    known_until: Moment | None = described(
        N_("Known until"),
        N_(
            "The last time the sources report that it goes on, if it has no end and they cover it"
            " for a shorter or longer time than the whole portfolio."
        ),
        default=None,
    )

    start_status: Status | None = provided("Whether it has begun.", default=None)
    end_status: Status | None = provided("Whether it has ended.", default=None)

    @property
    def has_ended(self) -> bool:
        """Whether it is known to have ended; an end that is only planned is none yet."""
        return self.end is not None and self.end_status in (None, Status.HAPPENED)

    def last_day(self, today: date) -> date:
        """The last day on which it is known to go on; today if nothing else is known."""
        if self.end and (self.known_until is None or self.end.end <= self.known_until.end):
            return self.end.end
        known = min(self.known_until.end, today) if self.known_until else today
        return max(known, self.start.start)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """An end comes after its start."""
        if self.end and self.end.end < self.start.start:
            raise PydanticCustomError("period-backwards", "ends before it starts")
        return self


class Person(Record):
    """A person by role, who need not be named; no private contact details."""

    name: Text | None = described(
        N_("Name"), N_("First name and surname; leave out to state the role alone."), default=None
    )
    role: Text | None = described(N_("Role"), N_("Title or work."), default=None)
    organisation: PartyId | None = described(
        N_("Organisation"), N_("The id of a party or actor."), default=None
    )
    part: Part = described(
        N_("Part in the initiative"), N_("What the person does in it."), alias="as"
    )
    conflicts: tuple[Conflict, ...] = conflicts_field()

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        """A person has a name or a role; readers must see one."""
        if self.name is None and self.role is None:
            raise PydanticCustomError("person-unnamed", "neither name nor role")
        return self


class Relation(Record):
    """A tie to another initiative, with its reason; it shows on both pages."""

    to: InitiativeId = described(N_("To"), N_("The id of the other initiative."))
    kind: RelationKind = described(N_("Kind"), N_("How this one relates to the other."))
    because: LongText = described(N_("Because"), N_("The reason, in one sentence."))


class Milestone(Record):
    """Something that happened in the initiative, or was planned to."""

    when: Moment = described(N_("When"), N_("A day, month, season, year or span."))
    title: Text = described(N_("Title"), N_("What happened, in a few words."))
    text: LongText | None = described(N_("Text"), N_("More about it."), default=None)
    status: Status | None = status_field()
    source: Source | None = described(
        N_("Source"), N_("The document that reports it."), default=None
    )


class Plan(Record):
    """What was planned to come after a year."""

    text: Text = described(N_("Plan"), N_("What was planned, in one sentence."))
    when: Annotated[Moment | None, Example("2025-03")] = described(
        N_("When"), N_("When it was to be, if not just the year after."), default=None
    )
    status: Status | None = status_field()
    source: Source | None = described(
        N_("Source"), N_("The document that states what became of it."), default=None
    )


class Year(Record):
    """A year in short: what was done and what comes next."""

    year: Annotated[int, Field(ge=1990, le=2100)] = described(N_("Year"), N_("Four digits."))
    done: tuple[Text, ...] = described(N_("Done"), N_("What was done in the year."), default=())
    next: tuple[Plan, ...] = described(
        N_("Next"), N_("What was planned to come after it."), default=()
    )

    @property
    def after(self) -> When:
        """The time that its plans are for, unless one of them says otherwise: the next year."""
        return When(date(self.year + 1, 1, 1), date(self.year + 1, 12, 31), Precision.YEAR)


class Initiative(Authored):
    """A concerted effort in the portfolio."""

    question: Text | None = described(
        N_("Question"),
        N_("The question that it explores, ending with a question mark."),
        default=None,
    )
    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it belongs to."))
    challenges: tuple[ChallengeId, ...] = described(
        N_("Challenges"), N_("The challenges it takes on."), default=()
    )
    strands: tuple[Strand, ...] = described(
        N_("Strands"),
        N_("Practice, research and education, as far as they take part."),
        min_length=1,
    )
    parties: tuple[PartyId, ...] = described(
        N_("Parties"), N_("Those who carry it; their order says nothing."), min_length=1
    )
    lead: PartyId | None = described(
        N_("Lead"),
        N_("The party that leads it, if a source says so."),
        default=None,
    )
    places: tuple[PlaceId, ...] = described(N_("Places"), N_("Where it is."), default=())
    phase: Phase = described(N_("Phase"), N_("How far it has come."))
    period: Period = described(N_("Period"), N_("When it goes on."))
    people: tuple[Person, ...] = described(
        N_("People"), N_("Those to turn to, by role."), default=()
    )
    relations: tuple[Relation, ...] = described(
        N_("Relations"), N_("Ties to other initiatives."), default=()
    )
    milestones: tuple[Milestone, ...] = described(
        N_("Milestones"), N_("What happened when."), default=()
    )
    years: tuple[Year, ...] = described(
        N_("Years"), N_("What was done each year and what came next."), default=()
    )
