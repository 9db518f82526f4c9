"""How the partnership works: its agreement, bodies, research, selection, learning, decisions."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from shk.i18n.messages import N_
from shk.model.schema.economy import Amount, CurrencyCode
from shk.model.schema.effect import Source
from shk.model.schema.follow_up import Votes
from shk.model.schema.partnership_vocabulary import (
    DecisionKind,
    LearningForm,
    ResearchKind,
    ResearchStatus,
    SelectionPart,
    Standing,
)
from shk.model.schema.record import (
    BodyId,
    Example,
    FocusAreaId,
    InitiativeId,
    LedgerBlockId,
    LedgerRowId,
    LongText,
    MethodStepId,
    OrganisationLevelId,
    PartyId,
    PlaceId,
    Record,
    ShortText,
    Text,
    described,
)
from shk.model.schema.reference import DataRecord
from shk.model.schema.when import Moment


class Point(Record):
    """A part of something longer: a step, a theory, a tool."""

    name: Text = described(N_("Name"), N_("What it is called, in a few words."))
    text: LongText | None = described(N_("Text"), N_("More about it."), default=None)
    who: ShortText | None = described(
        N_("Who does it"), N_("Who does it or decides it, if a source says so."), default=None
    )


class Clause(Record):
    """A clause of an agreement in your own words; the agreement itself is what counts."""

    number: Text = described(N_("Number"), N_("As the agreement writes it, such as § 1."))
    name: Text = described(N_("Title"), N_("What the clause is about."))
    text: LongText = described(N_("Text"), N_("What it says, in your own words."))


class Signatory(Record):
    """Somebody who signs for a party, or is to sign."""

    name: Text | None = described(
        N_("Name"), N_("First name and surname; leave out to state the role alone."), default=None
    )
    role: Text = described(N_("Role"), N_("The office in which it is signed."))
    party: PartyId = described(N_("Party"), N_("The party that it is signed for."))


class Turn(Record):
    """Something that changed in the course of an agreement."""

    when: Moment = described(N_("When"), N_("A day, month, season, year or span."))
    text: LongText = described(N_("Text"), N_("What changed, in a sentence or two."))
    source: Source | None = described(
        N_("Source"), N_("The document that reports it."), default=None
    )


class Agreement(DataRecord):
    """The agreement of the parties: a proposal until a source says that it was signed."""

    standing: Standing = described(
        N_("Status"), N_("How far it has come, as the latest source says.")
    )
    as_of: Moment = described(N_("Last known"), N_("The last time that a source reports it."))
    when: Moment = described(N_("Period"), N_("From when until when it is to hold."))
    parties: tuple[PartyId, ...] = described(
        N_("Parties"), N_("Those who are parties to it."), min_length=1
    )
    conditions: tuple[ShortText, ...] = described(
        N_("Conditions"), N_("What has to come about before it holds, a sentence each."), default=()
    )
    contributions: LedgerBlockId | None = described(
        N_("Contributions"),
        N_("The block of the economy that holds what each party is to give each year."),
        default=None,
    )
    clauses: tuple[Clause, ...] = described(
        N_("Clauses"), N_("What the clauses say, in your own words."), default=()
    )
    signatories: tuple[Signatory, ...] = described(
        N_("Signatories"), N_("Those who sign, or are proposed to."), default=()
    )
    history: tuple[Turn, ...] = described(
        N_("History"), N_("How the agreement has changed, earliest first."), default=()
    )


class OrganisationLevel(DataRecord):
    """A level of the organisation, or another heading that its bodies stand under."""


class Member(Record):
    """Who has a role in a body, named only in a public role; students never by name."""

    name: Text | None = described(
        N_("Name"), N_("First name and surname; leave out to state the role alone."), default=None
    )
    role: Text | None = described(N_("Role"), N_("Title or work."), default=None)
    party: PartyId | None = described(
        N_("Party"), N_("The party or actor that the person comes from."), default=None
    )
    since: Moment | None = described(
        N_("From"), N_("When it began, if a source says so."), default=None
    )
    until: Moment | None = described(
        N_("Until"), N_("When it ended, if a source says so."), default=None
    )
    as_of: Moment = described(N_("Last known"), N_("The last time that a source reports it."))
    source: Source = described(N_("Source"), N_("The document that reports it."))

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        """A person has a name or a role; readers must see one."""
        if self.name is None and self.role is None:
            raise PydanticCustomError("person-unnamed", "neither name nor role")
        return self


class Body(DataRecord):
    """A body of the organisation, or a forum of a party that it is tied to."""

    level: OrganisationLevelId = described(N_("Level"), N_("The level that it stands on."))
    party: PartyId | None = described(
        N_("Party"), N_("The party whose own forum it is, if it is one party's."), default=None
    )
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("The focus area it concerns, if one."), default=None
    )
    tasks: tuple[ShortText, ...] = described(
        N_("Tasks"), N_("What it does, a sentence each."), default=()
    )
    members: tuple[Member, ...] = described(
        N_("Members"), N_("Those whom a source names in a public role."), default=()
    )


class Sum(Record):
    """A sum of money."""

    amount: Annotated[Amount, Example("6000000")] = described(
        N_("Amount"), N_("A whole number in the currency.")
    )
    currency: Annotated[CurrencyCode, Example("SEK")] = described(
        N_("Currency"), N_("Three letters as ISO 4217 has them.")
    )
    approximate: bool = described(
        N_("Approximate"), N_("Yes when the source says about. In the file: true."), default=False
    )


class ResearchProject(DataRecord):
    """A research project, an application for one, or a way of giving money to research."""

    kind: ResearchKind = described(N_("Kind"), N_("Whether it is a project or an application."))
    status: ResearchStatus = described(N_("Status"), N_("What the latest source says of it."))
    when: Moment | None = described(
        N_("When"), N_("The years it runs, or when it was applied for."), default=None
    )
    lead: Text | None = described(
        N_("Lead"), N_("Who leads it, if a source says so."), default=None
    )
    funder: Text | None = described(
        N_("Funder"), N_("Who gives the money or is asked for it."), default=None
    )
    ledger_row: LedgerRowId | None = described(
        N_("Amount"), N_("The row of the economy that holds the granted amount."), default=None
    )
    applied_for: Sum | None = described(
        N_("Applied for"), N_("The amount of an application that is not granted."), default=None
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives that it belongs to."), default=()
    )
    steps: tuple[Point, ...] = described(N_("Steps"), N_("How it goes on, in order."), default=())


class SelectionRule(DataRecord):
    """What decides which initiatives are begun: a criterion, a step, or how to propose one."""

    part: SelectionPart = described(N_("Part"), N_("What it is: a criterion, a step, a way in."))
    who: ShortText | None = described(
        N_("Who does it"), N_("Who does it or decides it, if a source says so."), default=None
    )
    focus_areas: tuple[FocusAreaId, ...] = described(
        N_("Focus areas"), N_("Those that the source states it for; leave out for all."), default=()
    )


class Learning(DataRecord):
    """A lesson that was learned, or a way in which the partnership learns."""

    form: LearningForm = described(N_("Form"), N_("What it is: a level, a triad, a lesson."))
    theme: Text | None = described(
        N_("Theme"), N_("What it is about, in a word or two."), default=None
    )
    when: Moment | None = described(
        N_("When"), N_("When it was learned or used, if a source says so."), default=None
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("From"), N_("The initiatives that it comes from."), default=()
    )
    places: tuple[PlaceId, ...] = described(N_("Places"), N_("Where it is."), default=())


class SurveyAnswer(Record):
    """What those who took part in a round answered."""

    statement: ShortText = described(N_("Statement"), N_("What was asked, in your own words."))
    share: Text = described(N_("Proportion"), N_("How many agreed, as the source writes it."))


class Session(Record):
    """A day or days on which a round meets."""

    when: Moment = described(N_("When"), N_("The day, or the first and last day."))
    note: ShortText | None = described(N_("Note"), N_("A short fact about it."), default=None)


class Programme(DataRecord):
    """A programme in which people learn to work in the partnership's way, or a round of it."""

    standing: Standing = described(
        N_("Status"), N_("How far it has come, as the latest source says.")
    )
    as_of: Moment = described(N_("Last known"), N_("The last time that a source reports it."))
    when: Moment | None = described(N_("When"), N_("When it took place, or is to."), default=None)
    participants: Votes | None = described(
        N_("Participants"), N_("How many took part, or the number of places."), default=None
    )
    purpose: LongText | None = described(
        N_("Purpose"), N_("What it is for, in your own words."), default=None
    )
    for_whom: tuple[ShortText, ...] = described(
        N_("For whom"), N_("Those it is meant for, a sentence each."), default=()
    )
    capacities: tuple[Point, ...] = described(
        N_("Capacities"), N_("What it is to strengthen."), default=()
    )
    content: tuple[Point, ...] = described(N_("Content"), N_("What it is made of."), default=())
    expected: tuple[ShortText, ...] = described(
        N_("Expected results"), N_("What is hoped for; it is no result."), default=()
    )
    sessions: tuple[Session, ...] = described(N_("Meetings"), N_("When it meets."), default=())
    answers: tuple[SurveyAnswer, ...] = described(
        N_("Answers"), N_("What those who took part answered."), default=()
    )
    wishes: tuple[ShortText, ...] = described(
        N_("Wishes"), N_("What those who took part wanted to see changed."), default=()
    )
    budget: LedgerBlockId | None = described(
        N_("Budget"), N_("The block of the economy that holds its budget."), default=None
    )


class Decision(DataRecord):
    """What a body decided or took up; the name says it in a few words."""

    when: Moment = described(N_("When"), N_("The day of the meeting."))
    kind: DecisionKind = described(N_("Kind"), N_("What became of it at the meeting."))
    body: BodyId = described(N_("Body"), N_("The body that met."))


class Procedure(DataRecord):
    """How something is done, as far as it is public."""

    step: MethodStepId | None = described(
        N_("Step"), N_("The step of the work it concerns, if one."), default=None
    )
    parts: tuple[Point, ...] = described(N_("Parts"), N_("What is done, in order."), default=())
