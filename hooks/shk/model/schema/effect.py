"""What came of the work, and how well we know it."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from shk.i18n.messages import N_
from shk.model.schema.record import (
    DocumentId,
    Example,
    InitiativeId,
    Record,
    ShortText,
    Slug,
    Text,
    described,
)
from shk.model.schema.vocabulary import Dimension, EffectKind, Level, Stage
from shk.model.schema.when import Moment


class Source(Record):
    """Where a fact stands."""

    document: DocumentId = described(
        N_("Document"), N_("The id of a document in docs/data/documents.yml.")
    )
    where: Text | None = described(
        N_("Where in the document"), N_("Section, page or heading."), default=None
    )


class Evidence(Record):
    """How an effect is known."""

    stage: Stage = described(N_("How we know"), N_("Who says so, or who has looked at it."))
    by: Text | None = described(
        N_("By whom"),
        N_("Who reported, decided or has seen it; needed for a decision and a changed practice."),
        default=None,
    )
    respondents: Annotated[Annotated[int, Field(ge=1)] | None, Example("14")] = described(
        N_("Number of answers"),
        N_("How many answered about themselves; leave out when the source does not say."),
        default=None,
    )
    source: Source = described(N_("Source"), N_("The document that reports the effect."))

    @model_validator(mode="after")
    def _says_who(self) -> Self:
        """A decision and a changed practice need somebody who decided or saw."""
        if self.by is None and self.stage in {Stage.DECIDED, Stage.CHANGED_PRACTICE}:
            raise PydanticCustomError("evidence-nobody", "nobody is named")
        if self.respondents is not None and self.stage is not Stage.SELF_ASSESSED:
            raise PydanticCustomError("evidence-respondents", "answers to no questions")
        return self


class Effect(Record):
    """One step of the effect chain; failures are stated as plainly as successes."""

    id: Slug | None = described(
        N_("Id"),
        N_("Lower-case words joined by hyphens; needed only when another page reports it too."),
        default=None,
    )
    kind: EffectKind = described(
        N_("Step"), N_("What was done, what changed by it, or what changed for good.")
    )
    level: Level = described(
        N_("Level"), N_("Whether it shows in the system, for individuals or in collaboration.")
    )
    dimension: Dimension = described(
        N_("System dimension"), N_("Which of the seven dimensions it concerns.")
    )
    text: ShortText = described(
        N_("Effect"), N_("What came of it, in one sentence of at most 200 characters.")
    )
    for_whom: Text | None = described(N_("For whom"), N_("The people who notice it."), default=None)
    evidence: Evidence = described(N_("Evidence"), N_("How we know, with its source."))
    attribution: str | None = described(
        N_("Contribution"),
        N_("What else may have contributed to it."),
        default=None,
    )
    negative: bool = described(
        N_("Did not turn out as hoped"),
        N_("Yes for what did not work or had a bad effect. In the file: true."),
        default=False,
    )
    when: Annotated[Moment | None, Example("2024")] = described(
        N_("When"),
        N_("The time it is about, when that is another than the time its document is about."),
        default=None,
    )
    follows_from: tuple[Slug, ...] = described(
        N_("Follows from"),
        N_("The ids of effects on the same page that it came of, as far as a source says so."),
        default=(),
    )


class CitedEffect(Record):
    """An effect that is written on an initiative's page and stated of on this page too."""

    initiative: InitiativeId = described(
        N_("Initiative"), N_("The initiative on whose page the effect is written.")
    )
    effect: Slug = described(N_("Effect"), N_("The id of the effect there."))
