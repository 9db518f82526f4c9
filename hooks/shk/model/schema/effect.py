"""What came of the work, and how well we know it."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.record import DocumentId, Record, ShortText, Text, described
from shk.model.schema.vocabulary import Dimension, EffectKind, Level, Stage


class Source(Record):
    """Where a fact stands."""

    document: DocumentId = described(
        N_("Document"), N_("The id of a document in docs/data/documents.yml.")
    )
    where: str | None = described(
        N_("Where in the document"), N_("Section, page or heading."), default=None
    )


class Evidence(Record):
    """How an effect is known."""

    stage: Stage = described(N_("Stage"), N_("How well the effect is known."))
    source: Source = described(N_("Source"), N_("The document that tells of the effect."))


class Effect(Record):
    """One step of the effect chain; what did not work is told just as plainly."""

    kind: EffectKind = described(
        N_("Step"), N_("What was done, what changed by it, or what changed for good.")
    )
    level: Level = described(
        N_("Level"), N_("Whether it shows in the system, for individuals or in collaboration.")
    )
    dimension: Dimension | None = described(
        N_("System dimension"), N_("Which of the seven dimensions it concerns."), default=None
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
