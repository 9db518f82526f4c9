"""Reference data: what initiatives and stories refer to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from shk.language.messages import N_
from shk.model.effect import Source
from shk.model.record import FocusAreaId, GoalId, PartyId, Record, ShortText, Slug, Text, described
from shk.model.vocabulary import DocumentKind, PartyKind, PlaceKind
from shk.model.when import Moment


class Listed(Record):
    """A row of a data file."""

    id: Slug = described(N_("Id"), N_("Lower-case words joined by hyphens; never changed."))
    name: Text = described(N_("Name"), N_("The official name, exactly as decided."))
    text: Text | None = described(N_("Text"), N_("A short explanation."), default=None)
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )


class FocusArea(Listed):
    """An area in which the partnership gathers its work."""

    hue: Annotated[str, StringConstraints(pattern="^(warm|cool|third|fourth)$")] = described(
        N_("Hue"), N_("Which of the theme's hues it has: warm, cool, third or fourth.")
    )
    aim: Text = described(N_("Aim"), N_("What the partnership is to contribute to."))


class Goal(Listed):
    """A societal goal of a focus area."""

    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it belongs to."))
    short: Annotated[str, StringConstraints(min_length=1, max_length=40)] = described(
        N_("Short name"), N_("At most 40 characters, for cards and the map.")
    )


class Challenge(Listed):
    """A challenge that initiatives take on."""

    focus_area: FocusAreaId = described(N_("Focus area"), N_("The focus area it belongs to."))
    goals: tuple[GoalId, ...] = described(
        N_("Societal goals"), N_("The goals that stand to gain."), default=()
    )


class Party(Listed):
    """A party of the partnership, or another actor."""

    kind: PartyKind = described(N_("Kind"), N_("What sort of organisation it is."))
    partner: bool = described(
        N_("Is a party"), N_("Write true for those who have signed the agreement."), default=False
    )
    mark: Annotated[str, StringConstraints(pattern=r"^\S{1,4}$")] = described(
        N_("Letter mark"), N_("One to four characters for cards and the map.")
    )
    part_of: PartyId | None = described(
        N_("Part of"), N_("The organisation it belongs to."), default=None
    )
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = described(
        N_("Web address"), N_("Beginning with https://."), default=None
    )


class Place(Listed):
    """A place with its position."""

    kind: PlaceKind = described(N_("Kind"), N_("What sort of place it is."))
    part_of: Annotated[str, StringConstraints(min_length=1)] | None = described(
        N_("Municipality or town"), N_("Where it lies, in words."), default=None
    )
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = described(
        N_("Latitude"), N_("Degrees north, WGS 84."), default=None
    )
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = described(
        N_("Longitude"), N_("Degrees east, WGS 84."), default=None
    )


class Document(Listed):
    """A document that facts come from."""

    kind: DocumentKind = described(N_("Kind"), N_("What sort of document it is."))
    when: Moment = described(N_("When"), N_("When it was made or decided."))
    issued_by: Text | None = described(N_("Issued by"), N_("Who made or decided it."), default=None)


class Figure(Listed):
    """A key figure, with what it counts and since when."""

    value: Text = described(N_("Value"), N_("The figure as it is to be read, with its unit."))
    counts: ShortText = described(N_("Counts"), N_("What is counted, in a few words."))
    when: Moment = described(N_("When"), N_("The time it holds for."))
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("The focus area it concerns, if one."), default=None
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


class Partnership(Record):
    """The partnership itself."""

    name: Text = described(N_("Name"), N_("The name of the partnership."))
    summary: ShortText = described(N_("Summary"), N_("What it is, in one sentence."))
    vision: Text = described(N_("Vision"), N_("The vision, exactly as decided."))
    mission: Text = described(N_("Mission"), N_("The mission, exactly as decided."))
    since: Moment = described(N_("Since"), N_("When it began."))
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )
