"""A story: what changed, for whom, and how we know."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.authored import Authored
from shk.model.schema.record import InitiativeId, Text, described
from shk.model.schema.when import Day, Moment, When


class Story(Authored):
    """An impact story about one or more initiatives."""

    date: Day = described(N_("Date"), N_("The day the story was published."))
    about: Moment | None = described(
        N_("Covers"),
        N_("The time the story is about: a day, season, year or span."),
        default=None,
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives it is about."), default=()
    )
    authors: tuple[Text, ...] = described(N_("Authors"), N_("Who wrote it."), default=())

    @property
    def time(self) -> When:
        """The time it is about; the day it was published when nothing else is known."""
        return self.about or When(self.date, self.date)

    @property
    def latest_first(self) -> tuple[int, int, int, str]:
        """Sorts stories by the time they are about, latest first; then the newest, then by id.

        The day of publishing says when somebody wrote, not when something changed.
        """
        days = (self.time.end, self.time.start, self.date)
        last, first, published = (-day.toordinal() for day in days)
        return last, first, published, self.id

    @property
    def last_changed(self) -> Day:
        """The day it last changed, never before it was published."""
        return max(self.date, self.changed or self.date)
