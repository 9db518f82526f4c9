"""The day a site is built for; the only place that looks at the clock.

A day that is given is taken as it is. A moment, of the clock or of SOURCE_DATE_EPOCH,
is read in the time zone of the portfolio, so that a machine in another zone builds for
the same day as people see on their walls.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from babel.core import get_global

from shk.build.asked_day import DayError, possible_day
from shk.i18n.dates import day_text
from shk.i18n.locales import locale_of
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

if TYPE_CHECKING:
    from shk.i18n.messages import Messages

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that reproducible builds set to a moment, in seconds since 1970."""
OTHER_ZONE = "UTC"
"""The time zone of a portfolio that names none, in a language whose country has several."""

ASKED_FOR = N_("Built for {day}, the day that was asked for with --today.")
SET = N_("Built for {day}, which mkdocs.yml names as today.")
OF_EPOCH = N_("Built for {day}, the day of SOURCE_DATE_EPOCH in {zone}.")
OF_CLOCK = N_("Built for {day}, which it is today in {zone}.")

WRONG_EPOCH = N_("SOURCE_DATE_EPOCH is {value}, which is no time in seconds.")
WRONG_ZONE = N_("There is no time zone “{value}”. Write timezone as area and city: Europe/Lisbon.")


@dataclass(frozen=True)
class BuildDay:
    """The day of a build, and why it is that day."""

    day: date
    """The day."""
    why: str
    """A source string with ``{day}`` and ``{zone}``."""
    zone: str = ""
    """The time zone that a moment was read in; empty for a day that was given."""

    def text(self, messages: Messages) -> str:
        """Which day it is and why, in a sentence."""
        details = {"day": day_text(self.day, messages), "zone": self.zone}
        return Phrase(self.why, details).text(messages)


def zone_of(language: str, name: str | None = None) -> ZoneInfo:
    """The time zone of a portfolio.

    Args:
        language: its language.
        name: the zone that mkdocs.yml names, if any.

    Raises:
        DayError: there is no such zone.
    """
    wanted = name or _usual_zone(language)
    try:
        return ZoneInfo(wanted)
    except (KeyError, OSError, ValueError):  # none of the name, or a name that is none
        raise DayError(WRONG_ZONE, value=wanted) from None


def _usual_zone(language: str) -> str:
    """The time zone of the country whose customs a language follows, if it has one alone."""
    country = locale_of(language).rpartition("_")[2]
    territories = get_global("zone_territories")
    zones = [zone for zone, territory in territories.items() if territory == country]
    return zones[0] if len(zones) == 1 else OTHER_ZONE


def day_now(zone: ZoneInfo) -> BuildDay:
    """The day of SOURCE_DATE_EPOCH, or else of the clock.

    Raises:
        DayError: the variable holds no second of a year that can be built for.
    """
    if epoch := os.environ.get(EPOCH):
        try:
            moment = datetime.fromtimestamp(int(epoch), tz=zone)
        except (OSError, OverflowError, ValueError):
            raise DayError(WRONG_EPOCH, value=epoch) from None
        return BuildDay(possible_day(moment.date()), OF_EPOCH, zone.key)
    return BuildDay(possible_day(datetime.now(tz=UTC).astimezone(zone).date()), OF_CLOCK, zone.key)
