"""A story: what changed, for whom, and how we know."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.authored import Authored
from shk.model.schema.record import InitiativeId, Text, described
from shk.model.schema.when import Day, Moment


class Story(Authored):
    """An impact story about one or more initiatives."""

    date: Day = described(N_("Date"), N_("The day the story was published."))
    about: Moment | None = described(
        N_("Covers"),
        N_("The time the story is about: a day, season, year or span."),
        default=None,
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives it tells of."), default=()
    )
    authors: tuple[Text, ...] = described(N_("Authors"), N_("Who wrote it."), default=())

    @property
    def last_changed(self) -> Day:
        """The day it last changed, never before it was published."""
        return max(self.date, self.changed or self.date)
