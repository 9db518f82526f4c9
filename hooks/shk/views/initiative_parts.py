"""Parts of an initiative's page: people, ties to others, years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.vocabulary import Part
from shk.views.records import initiative_link, party_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.initiative import Person, Year
    from shk.views.context import Context
    from shk.views.link import Link


@dataclass(frozen=True)
class PersonLine:
    """A person by role."""

    name: str
    """First name and surname, or the role of somebody who is not named."""
    role: str
    """Title or work; empty when not told, and when it stands in the name's place."""
    organisation: Link | None
    """Where the person works, if told."""


@dataclass(frozen=True)
class PersonGroup:
    """People with the same part in an initiative."""

    title: str
    """What the part is called."""
    people: tuple[PersonLine, ...]
    """The people, in the author's order."""


@dataclass(frozen=True)
class TieLine:
    """One other initiative and why it belongs here."""

    initiative: Link
    """The initiative at the other end."""
    hue: str
    """The hue of its focus area."""
    because: str
    """The reason, in a sentence."""


@dataclass(frozen=True)
class TieGroup:
    """Ties of the same kind, seen from this initiative."""

    title: str
    """What the tie is called from here."""
    ties: tuple[TieLine, ...]
    """The ties, by the other initiative's title."""


@dataclass(frozen=True)
class YearLine:
    """A year in short."""

    year: int
    """The year."""
    done: tuple[str, ...]
    """What was done."""
    next: tuple[str, ...]
    """What was planned to come after it."""


def people_groups(context: Context, people: Iterable[Person]) -> tuple[PersonGroup, ...]:
    """People by their part, in the order of the vocabulary; parts without anybody left out."""
    known = tuple(people)
    groups = (
        PersonGroup(
            context.text(part.label),
            tuple(_person_line(context, one) for one in known if one.part is part),
        )
        for part in Part
    )
    return tuple(group for group in groups if group.people)


def tie_groups(context: Context, initiative_id: str) -> tuple[TieGroup, ...]:
    """Relations both ways, by what they are called from this end."""
    groups: dict[str, list[TieLine]] = {}
    ties = {tie.other.id: tie.other for tie in context.portfolio.ties_of(initiative_id)}
    for other in context.by_title(ties.values()):
        for tie in context.portfolio.ties_of(initiative_id):
            if tie.other.id == other.id:
                hue = context.portfolio.focus_areas[other.focus_area].hue
                line = TieLine(initiative_link(context, other), hue, tie.relation.because)
                groups.setdefault(context.text(tie.label), []).append(line)
    return tuple(TieGroup(title, tuple(lines)) for title, lines in groups.items())


def year_lines(years: Iterable[Year]) -> tuple[YearLine, ...]:
    """Years in short, latest first."""
    latest_first = sorted(years, key=lambda one: one.year, reverse=True)
    return tuple(YearLine(one.year, one.done, one.next) for one in latest_first)


def _person_line(context: Context, person: Person) -> PersonLine:
    """A person by role."""
    organisation = person.organisation
    return PersonLine(
        person.name or person.role or "",
        (person.role or "") if person.name else "",
        party_link(context, organisation) if organisation else None,
    )
