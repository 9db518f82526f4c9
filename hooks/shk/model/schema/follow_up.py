"""Follow-up: goals of the partnership, self-assessment, evaluation, recommendations."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from shk.i18n.messages import N_
from shk.model.schema.effect import Source
from shk.model.schema.record import (
    AssessmentId,
    EvaluationId,
    FocusAreaId,
    InitiativeId,
    LedgerRowId,
    LongText,
    MethodStepId,
    Record,
    ShortText,
    Text,
    described,
)
from shk.model.schema.reference import DataRecord, Gloss, Translatable
from shk.model.schema.vocabulary import GoalStatus, Level, Question, RecommendationStatus
from shk.model.schema.when import Moment

Votes = Annotated[int, Field(ge=0, le=1_000_000)]
"""How many chose a step of a scale."""


class MethodStep(Translatable):
    """A step of the way in which the partnership works."""


class GoalYear(Record):
    """How it went with a goal of the partnership in a year."""

    when: Moment = described(N_("When"), N_("The year, or the day, that the result holds for."))
    target: Text | None = described(
        N_("Target"), N_("What was to be reached, if the goal has a figure."), default=None
    )
    status: GoalStatus = described(N_("Status"), N_("Whether it was reached, as a source says."))
    text: LongText = described(N_("Result"), N_("What the sources say of it, in a few sentences."))
    assessments: tuple[AssessmentId, ...] = described(
        N_("Self-assessments"), N_("The self-assessments that the text is about."), default=()
    )
    amounts: tuple[LedgerRowId, ...] = described(
        N_("Amounts"), N_("The rows of the economy that the text is about."), default=()
    )
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )


class PartnerGoal(Translatable):
    """A goal that the partnership has for its own work."""

    years: tuple[GoalYear, ...] = described(
        N_("Results"), N_("How it went, a row a year."), default=()
    )


class ScaleStep(Record):
    """A step of a scale with the votes it got."""

    name: Text = described(N_("Step"), N_("What the step is called."))
    meaning: Text | None = described(N_("Meaning"), N_("What the step stands for."), default=None)
    votes: Votes = described(N_("Votes"), N_("How many chose it."))
    reasons: tuple[ShortText, ...] = described(
        N_("Reasons"), N_("Why, in indirect speech and your own words."), default=()
    )


class Assessment(DataRecord):
    """A statement that those involved have taken a stand on; the name is the statement."""

    when: Moment = described(N_("When"), N_("When it was done."))
    about: Moment = described(N_("About"), N_("The time that the statement is about."))
    who: ShortText = described(N_("Who"), N_("Who took a stand, and how."))
    scale: tuple[ScaleStep, ...] = described(
        N_("Scale"), N_("Every step of the scale, those without votes too, best first."), default=()
    )
    wishes: tuple[ShortText, ...] = described(
        N_("Wishes"),
        N_("What those involved asked for, in indirect speech and your own words."),
        default=(),
    )


_BY: Any = described(N_("By"), N_("Who made it."))
_QUESTIONS: Any = described(N_("Questions"), N_("What it asked, in your own words."), default=())
_METHODS: Any = described(N_("Methods"), N_("How it was done, a sentence each."), default=())
_LIMITS: Any = described(
    N_("Limits"), N_("What has to be known to read it right, a sentence each."), default=()
)


class EvaluationGloss(Gloss):
    """An evaluation in another language."""

    by: ShortText = _BY
    questions: tuple[ShortText, ...] = _QUESTIONS
    methods: tuple[ShortText, ...] = _METHODS
    limits: tuple[ShortText, ...] = _LIMITS


class Evaluation(Translatable):
    """An evaluation: what it asked, how it was done, and what it can not say."""

    when: Moment = described(N_("When"), N_("When it was made."))
    about: Moment = described(N_("About"), N_("The time that it is about."))
    by: ShortText = _BY
    questions: tuple[ShortText, ...] = _QUESTIONS
    methods: tuple[ShortText, ...] = _METHODS
    limits: tuple[ShortText, ...] = _LIMITS
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives that it looked at more closely."), default=()
    )
    in_english: EvaluationGloss | None = described(
        N_("In English"),
        N_("What it is called on the pages in English; the official name is not changed."),
        default=None,
    )


class Finding(DataRecord):
    """What an evaluation found, for a focus area, a step and a question."""

    text: LongText = described(N_("Text"), N_("What was found, in your own words."))
    evaluation: EvaluationId = described(N_("Evaluation"), N_("The evaluation that found it."))
    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it concerns."))
    step: MethodStepId = described(N_("Step"), N_("The step of the work it concerns."))
    question: Question = described(N_("Question"), N_("What the finding answers."))
    level: Level | None = described(
        N_("Level"),
        N_("Whether it shows in the system, for individuals or in collaboration."),
        default=None,
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives that it names."), default=()
    )


class Recommendation(DataRecord):
    """What an evaluation recommends, and what has come of it."""

    text: LongText = described(N_("Text"), N_("What is recommended, in your own words."))
    evaluation: EvaluationId = described(N_("Evaluation"), N_("The evaluation that gave it."))
    step: MethodStepId | None = described(
        N_("Step"), N_("The step of the work it concerns, if one."), default=None
    )
    status: RecommendationStatus = described(
        N_("Status"), N_("What a source says has come of it; unknown when none does.")
    )
    answer: LongText | None = described(
        N_("Answer"), N_("What on this site answers it, if anything does."), default=None
    )
