"""What happened when, and what was planned: every dated thing of the portfolio as one kind of noun.

Initiatives begin and end and have milestones, stories are about a time, and
activities take place or are planned. Here they become one sorted list, still without words in
a reader's language, so that a page puts into words only what it shows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.letters import ascii_words
from shk.i18n.messages import N_
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Status, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.activity import Activity
    from shk.model.schema.when import When


class EntryKind(Term):
    """What sort of thing happened, in the order used for things at the same time."""

    START = "start", N_("Begins")
    MILESTONE = "milestone", N_("Milestone")
    STORY = "story", N_("Story")
    ACTIVITY = "activity", N_("Activity")
    END = "end", N_("Ends")


ORDER = {kind: number for number, kind in enumerate(EntryKind)}
"""Which kind comes first when the time is the same."""


@dataclass(frozen=True)
class Event:
    """Something with a time, and the record that it comes from."""

    when: When
    """When it happened, or the time a story is about."""
    kind: EntryKind
    """What sort of thing it is."""
    anchor: str
    """Its id on a page: ASCII, the same in every build, unique in the portfolio."""
    own_title: str | None
    """What happened; None where it is the title of the record."""
    own_text: str | None
    """More about it, or empty; None where it is the summary of the record."""
    record: Initiative | Story | Activity
    """Whose it is."""
    status: Status = Status.HAPPENED
    """Whether it took place; a story is about what has."""

    @property
    def title(self) -> str:
        """What happened; for a start or an end, the initiative's title."""
        return self.record.title if self.own_title is None else self.own_title

    @property
    def text(self) -> str:
        """More about it, or empty."""
        if self.own_text is None and isinstance(self.record, Story):
            return self.record.summary
        return self.own_text or ""

    @property
    def initiatives(self) -> tuple[str, ...]:
        """Ids of the initiatives it belongs to."""
        record = self.record
        return (record.id,) if isinstance(record, Initiative) else record.initiatives

    @property
    def sort_key(self) -> tuple[When, int, str]:
        """Earliest first, less exact ones after more exact ones that begin the same day."""
        return self.when, ORDER[self.kind], self.anchor

    @property
    def in_calendar(self) -> bool:
        """Whether it can be put in a calendar: something on known days that one can be at."""
        return self.when.exact and self.kind in {EntryKind.MILESTONE, EntryKind.ACTIVITY}

    def touches(self, year: int) -> bool:
        """Whether it may have happened in a year."""
        return self.when.start.year <= year <= self.when.end.year


def all_events(portfolio: Portfolio) -> tuple[Event, ...]:
    """Everything with a time, earliest first."""
    return _sorted(_everything(portfolio))


def events_of(portfolio: Portfolio, initiative: Initiative) -> tuple[Event, ...]:
    """Everything with a time that belongs to an initiative, earliest first."""
    stories = portfolio.stories_of(Kind.INITIATIVE, initiative.id)
    activities = portfolio.activities_of(Kind.INITIATIVE, initiative.id)
    return _sorted((*_initiative(initiative), *map(_story, stories), *map(_activity, activities)))


def area_ids(portfolio: Portfolio, event: Event) -> tuple[str, ...]:
    """Ids of the focus areas that something belongs to; none for the whole partnership."""
    record = event.record
    if isinstance(record, Initiative):
        return (record.focus_area,)
    if isinstance(record, Story):
        return tuple(area.id for area in portfolio.focus_areas_of_story(record))
    return tuple(area.id for area in portfolio.focus_areas_of_activity(record))


def party_ids(portfolio: Portfolio, event: Event) -> tuple[str, ...]:
    """Ids of the parties behind something: those of its initiatives and those who arranged it."""
    record = event.record
    arranged = () if isinstance(record, Initiative | Story) else record.organisers
    carried = (party for i in event.initiatives for party in portfolio.initiatives[i].parties)
    return tuple(dict.fromkeys((*arranged, *carried)))


def _sorted(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda item: item.sort_key))


def _everything(portfolio: Portfolio) -> Iterator[Event]:
    """Each event once, in the order of the records."""
    for initiative in portfolio.initiatives.values():
        yield from _initiative(initiative)
    yield from map(_story, portfolio.stories.values())
    yield from map(_activity, portfolio.activities.values())


def _initiative(initiative: Initiative) -> Iterator[Event]:
    """An initiative's start, milestones and end.

    The anchor of a milestone is made from its title, so that a link to it holds
    when its date is set right.
    """
    start, end = initiative.period.start, initiative.period.end
    begun, ended = initiative.period.start_status, initiative.period.end_status
    yield Event(
        start, EntryKind.START, f"start-{initiative.id}", None, "", initiative, _known(begun)
    )
    seen: Counter[str] = Counter()
    for milestone in initiative.milestones:
        slug = _slug(milestone.title)
        seen[slug] += 1
        number = f"--{seen[slug]}" if seen[slug] > 1 else ""
        yield Event(
            milestone.when,
            EntryKind.MILESTONE,
            f"milestone-{initiative.id}--{slug}{number}",
            milestone.title,
            milestone.text or "",
            initiative,
            _known(milestone.status),
        )
    if end:
        yield Event(end, EntryKind.END, f"end-{initiative.id}", None, "", initiative, _known(ended))


def _known(status: Status | None) -> Status:
    """A status as it is settled in the portfolio of a context; elsewhere, as it is written."""
    return status or Status.HAPPENED


def _story(story: Story) -> Event:
    """A story at the time it is about, or else the day it was published."""
    return Event(story.time, EntryKind.STORY, f"story-{story.id}", None, None, story)


def _activity(activity: Activity) -> Event:
    """An activity at its time."""
    anchor = f"activity-{activity.id}"
    title, text = activity.title, activity.text or ""
    status = _known(activity.status)
    return Event(activity.when, EntryKind.ACTIVITY, anchor, title, text, activity, status)


def _slug(title: str) -> str:
    """A title as part of an anchor: ASCII words joined by hyphens, so å and ä become a."""
    return "-".join(ascii_words(title))
