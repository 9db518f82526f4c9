"""What open data has of a record beside what its author wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from shk.i18n.messages import N_
from shk.model.schema.record import InitiativeId, Record, StoryId, Text, described
from shk.model.schema.vocabulary import Audience
from shk.model.schema.when import Day


@dataclass(frozen=True)
class FullText:
    """Marks the text of a whole page, for which a cell of a table is too small."""


PageText = Annotated[str, FullText()]
"""The Markdown of a page."""


class PublishedMoment(Record):
    """A moment as data: in words, and as the first and last day it can be."""

    text: Text = described(N_("In words"), N_("The moment as readers see it."))
    first_day: Day = described(N_("First day"), N_("The first day it can be."))
    last_day: Day = described(N_("Last day"), N_("The last day it can be."))
    precision: Literal["day", "month", "season", "year", "span"] = described(
        N_("Precision"), N_("How exactly the moment is known.")
    )


class Identity(Record):
    """What every published record is known by."""

    id: Text = described(
        N_("Id"), N_("Its name in the data. It changes only if its page gets a new address.")
    )
    iri: Text = described(
        N_("Permanent address"),
        N_("Where it is for ever; call it this in data of your own."),
    )


class PublishedVersion(Record):
    """A version of a page for other readers."""

    audience: Audience = described(N_("For whom"), N_("Whom the version is for."))
    language: Text = described(N_("Language"), N_("The language of the text, as in BCP 47."))
    iri: Text = described(N_("Permanent address"), N_("Where the version is for ever."))
    title: Text = described(N_("Title"), N_("Its headline."))
    summary: Text = described(N_("Summary"), N_("What it says, in short."))
    text: PageText = described(
        N_("Text"), N_("The text as Markdown, without boxes, quotes and pictures.")
    )


class TextVersion(Record):
    """The text of an initiative or a story."""

    language: Text = described(N_("Language"), N_("The language of the text, as in BCP 47."))
    text: PageText = described(
        N_("Text"), N_("The text as Markdown, without boxes, quotes and pictures.")
    )
    changed: Day | None = described(
        N_("Last changed"), N_("The day the text was last changed, if it is known."), default=None
    )
    versions: tuple[PublishedVersion, ...] = described(
        N_("Versions for other readers"),
        N_("The same page in short, in plain words or in another language."),
        default=(),
    )


class EffectOf(Record):
    """Which page an effect stands on; one of the two is given."""

    initiative: InitiativeId | None = described(
        N_("Initiative"), N_("The initiative it is an effect of."), default=None
    )
    story: StoryId | None = described(N_("Story"), N_("The story that reports it."), default=None)
    also_in_stories: tuple[StoryId, ...] = described(
        N_("Also in stories"), N_("The stories that report it too."), default=()
    )
    also_in_initiatives: tuple[InitiativeId, ...] = described(
        N_("Also in initiatives"), N_("The initiatives it is an effect of too."), default=()
    )


class RelationFrom(Record):
    """The initiative that names the relation."""

    origin: InitiativeId = described(
        N_("From"), N_("The initiative that names the other."), alias="from"
    )


class VocabularyWord(Record):
    """A word that a field can hold, and what it means."""

    vocabulary: Text = described(N_("Vocabulary"), N_("Which words it belongs to."))
    value: Text = described(N_("Value"), N_("As it stands in the data."))
    label: Text = described(N_("Label"), N_("As readers see it."))
    meaning: Text | None = described(
        N_("Meaning"), N_("What it means, where the label does not say it all."), default=None
    )
    inverse: Text | None = described(
        N_("From the other end"),
        N_("What a relation is called seen from the other end."),
        default=None,
    )
