"""An invented portfolio of any size, the same for every generator that is measured.

A story has 450 words in three sections, with a list, a link and some emphasis. There are
a tenth as many initiatives and activities. Nothing is random: the same size gives the same
files on every machine.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

WORDS_OF_A_STORY = 450
"""Words in the body of each story."""
SHARE = 10
"""Stories for each initiative, and for each activity."""
FIRST_DAY = date(2015, 1, 1)
"""The day of the oldest story."""
LAST_DAY = date(2025, 5, 1)
"""No story is younger, so that every generator publishes all of them."""

AREAS = ("clean-water", "lively-streets")
"""The two focus areas; what other generators call a category."""
GOALS = {"clean-water": ("swim", "drink"), "lively-streets": ("walk", "cycle")}
"""Goals of each focus area; what other generators call a tag."""

_TEXT = (
    "river bridge school garden morning neighbour council bicycle market teacher "
    "window library harvest water evening children station corner project question "
    "answer summer winter street meeting kitchen forest village student worker friend "
    "family number letter paper picture together slowly often never always nearly "
    "almost again perhaps further early later open small large quiet bright narrow "
    "common simple patient careful local public shared ready asked found began "
    "planted measured counted opened walked carried built changed learned showed "
    "brought moved followed answered repaired tested the the the a a and and of of in "
    "on with for from that which when where before after between during"
)
_WORDS = tuple(re.findall("[a-z]+", _TEXT))


@dataclass(frozen=True)
class Initiative:
    """An initiative of the corpus."""

    slug: str
    title: str
    area: str
    goal: str
    year: int
    body: str


@dataclass(frozen=True)
class Story:
    """A story of the corpus."""

    slug: str
    title: str
    summary: str
    day: date
    initiative: Initiative
    body: str


@dataclass(frozen=True)
class Corpus:
    """All that a site of so many stories is made of."""

    size: int
    """How many stories there are."""

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """The initiatives, the first one first."""
        return tuple(_initiative(number) for number in range(max(1, self.size // SHARE)))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """The stories, the oldest first."""
        return tuple(_story(number, self.size, self.initiatives) for number in range(self.size))


def _initiative(number: int) -> Initiative:
    """The initiative with a number."""
    area = AREAS[number % len(AREAS)]
    goal = GOALS[area][number // len(AREAS) % len(GOALS[area])]
    words = _Words(f"initiative {number}")
    title = f"{words.take(3).capitalize()} {number}"
    return Initiative(
        f"initiative-{number}", title, area, goal, 2015 + number % 10, words.prose(90)
    )


def _story(number: int, size: int, initiatives: tuple[Initiative, ...]) -> Story:
    """The story with a number out of so many."""
    words = _Words(f"story {number}")
    days = (LAST_DAY - FIRST_DAY).days
    parts = (
        words.prose(150),
        f"## {words.take(4).capitalize()}\n\n{words.prose(120)}",
        "\n".join(f"- {words.take(6).capitalize()}." for _ in range(5)),
        f"## {words.take(3).capitalize()}\n\n{words.prose(136)}",
        f"Read more about **{words.take(2)}** [{words.take(3)}](https://elsewhere.example/{number}/).",
    )
    return Story(
        slug=f"story-{number}",
        title=f"{words.take(5).capitalize()} {number}",
        summary=f"{words.take(14).capitalize()}.",
        day=FIRST_DAY + timedelta(days=number * days // max(1, size)),
        initiative=initiatives[number % len(initiatives)],
        body="\n\n".join(parts),
    )


class _Words:
    """An endless row of words that depends on nothing but its name."""

    def __init__(self, name: str) -> None:
        self._name, self._block, self._left = name, 0, b""

    def take(self, count: int) -> str:
        """The next words, with spaces between."""
        while len(self._left) < count:
            shown = f"{self._name} {self._block}".encode()
            self._left += hashlib.sha256(shown).digest()
            self._block += 1
        taken, self._left = self._left[:count], self._left[count:]
        return " ".join(_WORDS[item % len(_WORDS)] for item in taken)

    def prose(self, count: int) -> str:
        """So many words in sentences of fifteen and paragraphs of sixty."""
        paragraphs: list[list[str]] = []
        for done in range(0, count, 15):
            if done % 60 == 0:
                paragraphs.append([])
            paragraphs[-1].append(f"{self.take(min(15, count - done)).capitalize()}.")
        return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
