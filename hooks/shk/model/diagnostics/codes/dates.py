"""Codes for dates and periods."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode

DATE_CODES = (
    ProblemCode(
        "date-invalid",
        what=N_("“{value}” is not a date that can be read."),
        why=N_("It can not be put on the timeline."),
        mend=N_("Write 2024-03-15, 2024-03, 2024, våren 2025, or two of them with / between."),
        wrong="when: 15/3 2024",
        right="when: 2024-03-15",
    ),
    ProblemCode(
        "date-impossible",
        what=N_("There is no such day as “{value}”."),
        why=N_("It can not be put on the timeline."),
        mend=N_("Check the month and the day."),
        wrong="when: 2024-02-30",
        right="when: 2024-02-29",
    ),
    ProblemCode(
        "date-not-a-day",
        what=N_("“{value}” is not an exact day."),
        why=N_("Publishing happens on a day, and feeds are sorted by it."),
        mend=N_("Write year, month and day: 2024-03-15."),
        wrong="date: våren 2025",
        right="date: 2025-03-15",
    ),
    ProblemCode(
        "span-backwards",
        what=N_("“{value}” ends before it begins."),
        why=N_("It can not be drawn on the timeline."),
        mend=N_("Write the earlier date first."),
        wrong="when: 2024-11-04/2024-10-16",
        right="when: 2024-10-16/2024-11-04",
    ),
    ProblemCode(
        "period-backwards",
        what=N_("The end comes before the start."),
        why=N_("It can not be drawn on the timeline."),
        mend=N_("Check start and end."),
        wrong="period: {start: 2025, end: 2023}",
        right="period: {start: 2023, end: 2025}",
    ),
    ProblemCode(
        "publish-after-expires",
        what=N_("The page expires before it is published."),
        why=N_("It would never be seen."),
        mend=N_("Check publish_on and expires."),
        wrong="publish_on: 2025-05-01\nexpires: 2025-04-01",
        right="publish_on: 2025-04-01\nexpires: 2025-05-01",
    ),
)
"""Problems of days, spans and periods."""
