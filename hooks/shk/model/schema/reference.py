"""Reference data: what initiatives and stories refer to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.conflict import Conflict, conflicts_field
from shk.model.schema.effect import Source
from shk.model.schema.publisher import Publisher
from shk.model.schema.record import (
    HTTPS_PATTERN,
    ChallengeId,
    Editorial,
    Example,
    FocusAreaId,
    GoalId,
    InitiativeId,
    LongText,
    PartyId,
    Record,
    ShortName,
    ShortText,
    Slug,
    Text,
    described,
)
from shk.model.schema.statement import AccessibilityStatement
from shk.model.schema.vocabulary import AccessWay, DocumentKind, EffectKind, PartyKind, PlaceKind
from shk.model.schema.when import Day, Moment, When

HUE_PATTERN = "^(warm|cool|third|fourth)$"
"""The hues of the theme."""
LANGUAGE_PATTERN = "^[a-z]{2,3}$"
"""The codes of ISO 639, of two letters or three."""
MARK_PATTERN = r"^\S{1,4}$"
"""Letters that fit in a circle on cards and the map."""


class DataRecord(Record):
    """A row of a data file."""

    id: Slug = described(N_("Id"), N_("Lower-case words joined by hyphens; never changed."))
    name: Text = described(N_("Name"), N_("The official name, exactly as decided."))
    text: LongText | None = described(N_("Text"), N_("A short explanation."), default=None)
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )
    conflicts: tuple[Conflict, ...] = conflicts_field()


class Gloss(Record):
    """What a row of a data file is called in another language; the official name stays as it is."""

    name: Text = described(N_("Name"), N_("The name as readers of the language understand it."))
    text: LongText | None = described(N_("Text"), N_("A short explanation."), default=None)


class GoalGloss(Gloss):
    """What a societal goal is called in another language."""

    short: ShortName = described(
        N_("Short name"), N_("At most 40 characters, for cards and the map.")
    )


class Translatable(DataRecord):
    """A row whose name can be stated in English too."""

    in_english: Gloss | None = described(
        N_("In English"),
        N_("What it is called on the pages in English; the official name is not changed."),
        default=None,
    )


class AreaYear(Record):
    """What happened in a focus area in a year."""

    year: Annotated[int, Field(ge=1990, le=2100)] = described(N_("Year"), N_("Four digits."))
    happened: tuple[ShortText, ...] = described(
        N_("What happened"),
        N_("What happened in the area as a whole, a sentence each, in your own words."),
        min_length=1,
    )
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )


class FocusArea(Translatable):
    """An area in which the partnership gathers its work."""

    hue: Annotated[str, StringConstraints(pattern=HUE_PATTERN), Editorial()] = described(
        N_("Hue"), N_("Which of the theme's hues it has: warm, cool, third or fourth.")
    )
    short: ShortName | None = described(
        N_("Short name"),
        N_("A word or two for the menu, at most 40 characters; the name itself without it."),
        default=None,
    )
    aim: LongText = described(N_("Aim"), N_("What the partnership is to contribute to."))
    years: tuple[AreaYear, ...] = described(
        N_("Years"), N_("What happened in the area, a row a year."), default=()
    )


class Goal(Translatable):
    """A societal goal of a focus area."""

    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it belongs to."))
    short: ShortName = described(
        N_("Short name"), N_("At most 40 characters, for cards and the map.")
    )
    in_english: GoalGloss | None = described(
        N_("In English"),
        N_("What it is called on the pages in English; the official name is not changed."),
        default=None,
    )


class Challenge(Translatable):
    """A challenge that initiatives take on."""

    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it belongs to."))
    goals: tuple[GoalId, ...] = described(
        N_("Societal goals"), N_("The goals that stand to gain."), default=()
    )


class Party(Translatable):
    """A party of the partnership, or another actor."""

    kind: PartyKind = described(N_("Kind"), N_("What sort of organisation it is."))
    partner: bool = described(
        N_("Is a party"),
        N_("Yes for those who are parties to the partnership. In the file: true."),
        default=False,
    )
    mark: Annotated[str, StringConstraints(pattern=MARK_PATTERN)] = described(
        N_("Letter mark"), N_("One to four characters for cards and the map.")
    )
    part_of: PartyId | None = described(
        N_("Part of"), N_("The organisation it belongs to."), default=None
    )
    url: Annotated[
        Annotated[str, StringConstraints(pattern=HTTPS_PATTERN)] | None,
        Example("https://example.org"),
    ] = described(N_("Web address"), N_("Beginning with https://."), default=None)


class Place(Translatable):
    """A place with its position."""

    kind: PlaceKind = described(N_("Kind"), N_("What sort of place it is."))
    part_of: Text | None = described(
        N_("Municipality or town"), N_("Where it lies, in words."), default=None
    )
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = described(
        N_("Latitude"), N_("Degrees north, WGS 84."), default=None
    )
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = described(
        N_("Longitude"), N_("Degrees east, WGS 84."), default=None
    )
    code: Annotated[Text | None, Example("0123")] = described(
        N_("Code in statistics"),
        N_("The code that public statistics have for it, for importing indicators."),
        default=None,
    )


class Review(Record):
    """Who examined the work that a document describes, and how."""

    by: Text = described(N_("Reviewed by"), N_("Who examined the work, and from where."))
    how: ShortText = described(N_("How"), N_("How it was done, in one sentence."))
    ai_assisted: bool = described(
        N_("With the help of AI"),
        N_("Yes if AI read or summed up what was examined. In the file: true."),
    )


class Access(Record):
    """How a document can be got."""

    way: AccessWay = described(N_("Way"), N_("Whether it is published or has to be asked for."))
    url: Annotated[
        Annotated[str, StringConstraints(pattern=HTTPS_PATTERN)] | None,
        Example("https://example.org"),
    ] = described(
        N_("Web address"),
        N_("Where it can be read; a file of this site too. Beginning with https://."),
        default=None,
    )
    ask: Annotated[ShortText | None, Example(N_("The registrar of the municipality"))] = described(
        N_("Whom to ask"), N_("The authority to ask, by office and never by person."), default=None
    )
    note: ShortText | None = described(
        N_("Note"), N_("What else has to be known, in one sentence."), default=None
    )


class Document(DataRecord):
    """A document that facts come from."""

    kind: DocumentKind = described(N_("Kind"), N_("What sort of document it is."))
    when: Moment = described(N_("When"), N_("When it was made or decided."))
    about: Moment | None = described(
        N_("About"),
        N_("The time that it is about, when that is another than the time it was made."),
        default=None,
    )
    issued_by: Text | None = described(N_("Issued by"), N_("Who made or decided it."), default=None)
    review: Review | None = described(
        N_("Review"),
        N_("Who examined the work and how, for a document that effects are called reviewed by."),
        default=None,
    )
    decided_by: Text | None = described(
        N_("Decided by"), N_("Who approved or decided it, if a source says so."), default=None
    )
    access: Access | None = described(
        N_("How to get it"), N_("Where it can be read, or whom to ask."), default=None
    )
    missing: bool = described(
        N_("Only named"),
        N_("Yes for a document that our sources name and we do not have. In the file: true."),
        default=False,
    )

    @property
    def time(self) -> When:
        """The time it is about."""
        return self.about or self.when


class Figure(DataRecord):
    """A key figure, with what it counts and since when."""

    value: Text = described(N_("Value"), N_("The figure as it is to be read, with its unit."))
    counts: ShortText = described(
        N_("Counts"),
        N_("What is counted, in words that stand for themselves beside the value."),
    )
    when: Moment = described(N_("When"), N_("The time it holds for."))
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("The focus area it concerns, if one."), default=None
    )
    measures: EffectKind | None = described(
        N_("Measures"),
        N_("Whether it counts what was done or what changed; changes come first and are largest."),
        default=None,
    )


class GlossaryWord(Record):
    """A word that needs an explanation, for the glossary and for hints in texts."""

    id: Slug = described(N_("Id"), N_("Lower-case words joined by hyphens; never changed."))
    word: Text = described(N_("Word"), N_("The word as it stands in the glossary."))
    forms: tuple[Text, ...] = described(
        N_("Forms"), N_("Other forms of the word that texts may have."), default=()
    )
    text: ShortText = described(N_("Explanation"), N_("What it means, in at most 200 characters."))
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )


class WalkStep(Record):
    """A step of the guided walk through the map: what it says, and of what."""

    text: ShortText = described(
        N_("Text"), N_("What the reader is to see, in one or two sentences.")
    )
    initiative: InitiativeId | None = described(
        N_("Initiative"), N_("The initiative it is about."), default=None
    )
    challenge: ChallengeId | None = described(
        N_("Challenge"), N_("The challenge it is about, when it is no initiative."), default=None
    )
    in_english: ShortText | None = described(
        N_("In English"), N_("The same for the pages in English."), default=None
    )


class PartnershipGloss(Record):
    """The partnership in another language; its name and what was decided stay as they are."""

    summary: ShortText = described(N_("Summary"), N_("What it is, in one sentence."))
    vision: LongText = described(N_("Vision"), N_("What the vision says, in the language."))
    mission: LongText | None = described(
        N_("Mission"), N_("What the mission says, in the language."), default=None
    )


class Synonym(Record):
    """What readers call something, for the search."""

    words: tuple[Text, ...] = described(
        N_("Words"), N_("What readers write, each a word or a phrase."), min_length=1
    )
    means: Text = described(
        N_("Means"), N_("The word that the pages have, or the title of the page it leads to.")
    )


class ForeignWords(Record):
    """Words of another language in our texts, which a screen reader is to say as that language."""

    language: Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)] = described(
        N_("Language"), N_("The language of the words: en, fi, de.")
    )
    words: tuple[Text, ...] = described(
        N_("Words"), N_("Words and phrases as they stand in the texts."), min_length=1
    )


class Partnership(Record):
    """The partnership itself."""

    name: Text = described(N_("Name"), N_("The name of the partnership."))
    summary: ShortText = described(N_("Summary"), N_("What it is, in one sentence."))
    vision: LongText = described(N_("Vision"), N_("The vision, exactly as decided."))
    mission: LongText = described(N_("Mission"), N_("The mission, exactly as decided."))
    since: Moment = described(N_("Since"), N_("When it began."))
    known_until: Day | None = described(
        N_("Known until"),
        N_("The last day that the sources cover; the day of the build when it is left out."),
        default=None,
    )
    publisher: Publisher | None = described(
        N_("Publisher"),
        N_("Who answers for the site and its open data, for catalogues of data."),
        default=None,
    )
    walk: tuple[WalkStep, ...] = described(
        N_("Walk through the map"),
        N_("Three to five steps that lead a new reader through the map of the whole portfolio."),
        default=(),
        max_length=5,
    )
    synonyms: tuple[Synonym, ...] = described(
        N_("Search words"),
        N_("Words that readers search for and the pages do not have, each with the one they have."),
        default=(),
    )
    foreign_words: tuple[ForeignWords, ...] = described(
        N_("Words of other languages"),
        N_("Words of another language that stand in texts and data, so that they are said right."),
        default=(),
    )
    accessibility: AccessibilityStatement | None = described(
        N_("Accessibility"),
        N_("What the law asks a public body to state about how accessible its site is."),
        default=None,
    )
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )
    conflicts: tuple[Conflict, ...] = conflicts_field()
    in_english: PartnershipGloss | None = described(
        N_("In English"),
        N_(
            "How it is worded on the pages in English, where the vision as decided stands beside"
            " it."
        ),
        default=None,
    )
