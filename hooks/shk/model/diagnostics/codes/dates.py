"""Codes for dates and periods."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

DATE_CODES = (
    ProblemCode(
        "date-invalid",
        what=N_("“{value}” is not a date that can be read."),
        why=N_("It can not be put on the timeline."),
        fix=N_("Write 2024-03-15, 2024-03, 2024, våren 2025, or two of them with / between."),
        wrong="when: 15/3 2024",
        right="when: 2024-03-15",
    ),
    ProblemCode(
        "date-impossible",
        what=N_("There is no such day as “{value}”."),
        why=N_("It can not be put on the timeline."),
        fix=N_("Check the month and the day."),
        wrong="when: 2024-02-30",
        right="when: 2024-02-29",
    ),
    ProblemCode(
        "date-not-a-day",
        what=N_("“{value}” is not an exact day."),
        why=N_("Publishing happens on a day, and feeds are sorted by it."),
        fix=N_("Write year, month and day: 2024-03-15."),
        wrong="date: våren 2025",
        right="date: 2025-03-15",
    ),
    ProblemCode(
        "span-backwards",
        what=N_("“{value}” ends before it begins."),
        why=N_("It can not be drawn on the timeline."),
        fix=N_("Write the earlier date first."),
        wrong="when: 2024-11-04/2024-10-16",
        right="when: 2024-10-16/2024-11-04",
    ),
    ProblemCode(
        "period-backwards",
        what=N_("The end comes before the start."),
        why=N_("It can not be drawn on the timeline."),
        fix=N_("Check start and end."),
        wrong="period: {start: 2025, end: 2023}",
        right="period: {start: 2023, end: 2025}",
    ),
    ProblemCode(
        "publish-after-expires",
        what=N_("The page expires before it is published."),
        why=N_("It would never be seen."),
        fix=N_("Check publish_on and expires."),
        wrong="publish_on: 2025-05-01\nexpires: 2025-04-01",
        right="publish_on: 2025-04-01\nexpires: 2025-05-01",
    ),
    ProblemCode(
        "expires-before-date",
        what=N_("The page expires before its date, {value}."),
        why=N_("It would never be seen."),
        fix=N_("Check date and expires."),
        wrong="date: 2025-03-11\nexpires: 2025-01-01",
        right="date: 2025-03-11\nexpires: 2026-03-11",
    ),
    ProblemCode(
        "publish-before-date",
        what=N_("The page is to be published before its date, {value}."),
        why=N_("A story is public from its date at the earliest, so publish_on is not heeded."),
        fix=N_("Check date and publish_on, or take publish_on out."),
        wrong="date: 2025-05-01\npublish_on: 2025-04-01",
        right="date: 2025-05-01\npublish_on: 2025-05-01",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "date-to-come",
        what=N_("The date, {value}, is still to come."),
        why=N_("The story is held back until then, and nobody sees it before."),
        fix=N_("Write publish_on: {value} if that is meant, or correct the date."),
        wrong="date: 2027-05-01",
        right="date: 2027-05-01\npublish_on: 2027-05-01",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "done-to-come",
        what=N_("It is told as done, but {value} is still to come."),
        why=N_("Readers would be told that something has happened that has not."),
        fix=N_("Correct the time, or tell it as planned: under next, or with another phase."),
        wrong="years:\n  - year: 2027\n    done: [Invigde parken]",
        right="years:\n  - year: 2026\n    next: [Inviga parken]",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "review-without-day",
        what=N_(
            "The page is to be reviewed every {value} months, and no day is told to count from."
        ),
        why=N_("Nobody is reminded when it is time."),
        fix=N_("Write the day of the last review as reviewed."),
        wrong="review_every: 12",
        right="reviewed: 2024-11-20\nreview_every: 12",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "known-before-start",
        what=N_("It is known to go on until a time before its start."),
        why=N_("It can not be drawn on the timeline."),
        fix=N_("Check start and known_until."),
        wrong="period: {start: 2025, known_until: 2023}",
        right="period: {start: 2023, known_until: 2025}",
    ),
    ProblemCode(
        "known-and-ended",
        what=N_("The period has both an end and a time until which it is known to go on."),
        why=N_("They exclude each other; only the end is shown."),
        fix=N_("Take known_until out, or end if it goes on."),
        wrong="period: {start: 2023, end: 2024, known_until: 2025}",
        right="period: {start: 2023, end: 2024}",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "consent-before-page",
        what=N_("The consent ends on {value}, before the page is public on {day}."),
        why=N_("What it is for would never be shown."),
        fix=N_("Ask for a new consent, or check the days."),
        wrong="date: 2025-05-01, Gäller till: 2025-03-01",
        right="date: 2025-05-01, Gäller till: 2027-05-01",
        severity=Severity.WARNING,
    ),
)
"""Problems of days, spans and periods."""
