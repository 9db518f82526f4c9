"""A directive: a place in a text where a view of the portfolio stands.

An author writes it as a fenced block of YAML, so that it reads well on a code
host too. The names below are the schema; ``directive_words`` gives the words
of the site's language for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from shk.i18n.messages import N_, PN_
from shk.model.schema.record import (
    FocusAreaId,
    GoalId,
    InitiativeId,
    PartyId,
    Record,
    StoryId,
    described,
)
from shk.model.schema.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTEXT = "directive"
"""gettext context of the words an author writes, which may differ from those readers see."""

FENCE = PN_("directive", "view")
"""The word after the three backticks."""

KEYS = (
    PN_("directive", "show"),
    PN_("directive", "of"),
    PN_("directive", "count"),
    PN_("directive", "order"),
    PN_("directive", "focus_area"),
    PN_("directive", "goal"),
    PN_("directive", "initiative"),
    PN_("directive", "story"),
    PN_("directive", "party"),
    PN_("directive", "year"),
)
"""The fields' names, marked for translation; a test holds them to the record."""

VALUES = (
    PN_("directive", "stories"),
    PN_("directive", "timeline"),
    PN_("directive", "map"),
    PN_("directive", "effects"),
    PN_("directive", "figures"),
    PN_("directive", "fields"),
    PN_("directive", "latest"),
    PN_("directive", "relevant"),
    PN_("directive", "story"),
    PN_("directive", "initiative"),
    PN_("directive", "activity"),
    PN_("directive", "party"),
    PN_("directive", "picture"),
    PN_("directive", "effect"),
    PN_("directive", "source"),
    PN_("directive", "version"),
)
"""The values of the vocabularies below, marked likewise."""


class Show(Term):
    """What stands in the place."""

    STORIES = "stories", N_("Stories"), N_("Stories as cards.")
    TIMELINE = "timeline", N_("Timeline"), N_("What has happened, latest first.")
    MAP = (
        "map",
        N_("Portfolio map"),
        N_("The whole map, a focus area or what is around an initiative."),
    )
    EFFECTS = "effects", N_("Effects"), N_("What it has led to, in steps.")
    FIGURES = "figures", N_("Key figures"), N_("The figures of a year.")
    FIELDS = "fields", N_("Fields"), N_("What can be filled in, with examples: for guides.")


class FieldsOf(Term):
    """Whose fields are shown."""

    STORY = "story", N_("Story")
    INITIATIVE = "initiative", N_("Initiative")
    ACTIVITY = "activity", N_("Activity")
    PARTY = "party", N_("Party")
    PICTURE = "picture", N_("Picture")
    EFFECT = "effect", N_("Effect")
    SOURCE = "source", N_("Source")
    VERSION = "version", N_("Version")


class Order(Term):
    """Which come first."""

    LATEST = "latest", N_("Latest"), N_("Those about the latest time come first.")
    RELEVANT = (
        "relevant",
        N_("Most relevant"),
        N_("Those come first that have most in common with the page."),
    )


class Directive(Record):
    """What to show, and which part of it."""

    show: Show = described(N_("Show"), N_("What to show here."))
    of: FieldsOf = described(
        N_("Of"),
        N_("Whose fields to show; those of a story when it is not written."),
        default=FieldsOf.STORY,
    )
    count: Annotated[int, Field(ge=1, le=50)] | None = described(
        N_("Number"), N_("How many at most, from 1 to 50."), default=None
    )
    order: Order = described(
        N_("Order"),
        N_("Which come first; the latest when it is not written."),
        default=Order.LATEST,
    )
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("Only what belongs to this focus area."), default=None
    )
    goal: GoalId | None = described(
        N_("Societal goal"), N_("Only what contributes to this societal goal."), default=None
    )
    initiative: InitiativeId | None = described(
        N_("Initiative"), N_("Only what belongs to this initiative."), default=None
    )
    story: StoryId | None = described(N_("Story"), N_("The effects of this story."), default=None)
    party: PartyId | None = described(
        N_("Party"), N_("Only what this party takes part in."), default=None
    )
    year: Annotated[int, Field(ge=1900, le=2200)] | None = described(
        N_("Year"), N_("Only what belongs to this year."), default=None
    )


FITS: Mapping[Show, tuple[str, ...]] = {
    Show.STORIES: ("count", "order", "focus_area", "goal", "initiative", "party", "year"),
    Show.TIMELINE: ("count", "focus_area", "goal", "initiative", "party", "year"),
    Show.MAP: ("focus_area", "initiative"),
    Show.EFFECTS: ("goal", "initiative", "story"),
    Show.FIGURES: ("count", "focus_area", "year"),
    Show.FIELDS: ("of",),
}
"""The fields beside ``show`` that each view can follow."""

VOCABULARIES: Mapping[str, type[Term]] = {"show": Show, "of": FieldsOf, "order": Order}
"""The vocabularies whose words the site's language has its own for, by field."""

ONE_OF: Mapping[Show, tuple[str, ...]] = {Show.EFFECTS: FITS[Show.EFFECTS]}
"""Views that must be stated whose they are: exactly one of these fields."""

AT_MOST_ONE: Mapping[Show, tuple[str, ...]] = {**ONE_OF, Show.MAP: FITS[Show.MAP]}
"""Views that are of one thing: no two of these fields together."""
