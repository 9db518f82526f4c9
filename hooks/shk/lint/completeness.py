"""Advice on what is still missing from the portfolio, or has not been looked at for long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from shk.content.yaml.tree import key_place, place_of
from shk.lint.texts import authored_entries
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem
from shk.model.portfolio.review import is_review_overdue, review_due
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.reference import Partnership
from shk.model.schema.story import Story
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.vocabulary import Compliance, Phase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from shk.content.loader import Loaded
    from shk.content.located_record import LocatedRecord
    from shk.model.schema.upkeep import Reviewable

LONG_AGO = timedelta(days=365)
"""After this long without a trace of change a phase may be out of date."""


def stories_without_effect(loaded: Loaded) -> Iterator[Problem]:
    """Advice on each story about no effect; a missing source is a warning already."""
    for _, entry, page in authored_entries(loaded):
        if isinstance(page, Story) and not (page.effects or page.cited_effects):
            yield Problem(CODES["story-without-effect"], entry.location, "effects")


def initiatives_without_story(loaded: Loaded) -> Iterator[Problem]:
    """Advice on each initiative that no story is about, drafts and coming stories counted."""
    pages = [page for _, _, page in authored_entries(loaded)]
    initiatives = {
        initiative for page in pages if isinstance(page, Story) for initiative in page.initiatives
    }
    if loaded.collection.broken[Kind.STORY]:
        return  # a story with an error may be the one
    for _, entry, page in authored_entries(loaded):
        if isinstance(page, Initiative) and not page.draft and page.id not in initiatives:
            details = {"value": page.id}
            yield Problem(CODES["initiative-without-story"], entry.location, "", details)


def old_phases(loaded: Loaded, today: date) -> Iterator[Problem]:
    """Advice on each initiative that goes on and shows no change for a year.

    A sign of change is a milestone or year that has begun, the last time the
    sources cover, and a change of the file.
    """
    for _, entry, page in authored_entries(loaded):
        if not isinstance(page, Initiative) or page.phase is Phase.CLOSED or page.period.end:
            continue
        last = last_sign(page, today)
        if today - last > LONG_AGO:
            details = {"value": page.phase.value, "when": last.isoformat()}
            at = place_of(entry.fields, ("phase",))
            yield Problem(CODES["phase-old"], at, "phase", details)


def overdue_reviews(loaded: Loaded, today: date) -> Iterator[Problem]:
    """Advice on each page whose day for the next review has passed."""
    pages: list[tuple[LocatedRecord, Reviewable]] = [
        (entry, page) for _, entry, page in authored_entries(loaded)
    ]
    written = loaded.collection.written.values()
    pages += [(item, item.record) for item in written if isinstance(item.record, WrittenPage)]
    for entry, page in pages:
        if is_review_overdue(page, today):
            details = {"when": str(review_due(page)), "value": str(page.reviewed)}
            at = place_of(entry.fields, ("reviewed",))
            yield Problem(CODES["review-overdue"], at, "reviewed", details)


def catalogue_without_email(loaded: Loaded) -> Iterator[Problem]:
    """Advice where the catalogue of open data can not say where to write.

    DCAT-AP-SE 3 demands an address for e-mail of the contact (vcard:hasEmail).
    """
    entry = loaded.collection.partnership
    if entry is None or not isinstance(entry.record, Partnership):
        return
    publisher = entry.record.publisher
    if publisher is None or publisher.email is None:
        at = key_place(entry.fields, ("publisher",))
        yield Problem(CODES["catalogue-email"], at, "publisher")


def statement_faults(loaded: Loaded, today: date) -> Iterator[Problem]:
    """What is wrong with the accessibility statement: an old review, or faults left unsaid.

    These are errors of the check alone: a site that is up stays up when the day comes.
    """
    entry = loaded.collection.partnership
    if entry is None or not isinstance(entry.record, Partnership):
        return
    statement = entry.record.accessibility
    if statement is None:
        return
    if today - statement.reviewed > LONG_AGO:
        when = {"when": statement.reviewed.isoformat()}
        at = place_of(entry.fields, ("accessibility", "reviewed"))
        yield Problem(CODES["statement-old"], at, "accessibility.reviewed", when)
    if statement.compliance is not Compliance.FULL and not statement.faults:
        value = {"value": statement.compliance.value}
        at = place_of(entry.fields, ("accessibility", "faults"))
        yield Problem(CODES["statement-faults"], at, "accessibility.faults", value)


def last_sign(initiative: Initiative, today: date) -> date:
    """The last day that an initiative reports, at most today; of a year it is the last."""
    known = initiative.period.known_until
    days = [
        initiative.period.start.end,
        *(step.when.end for step in initiative.milestones if step.when.start <= today),
        *(today.replace(year=year.year, month=12, day=31) for year in initiative.years
          if year.year <= today.year),
    ]  # fmt: skip
    if known:
        days.append(known.end)
    if initiative.changed:
        days.append(initiative.changed)
    return min(max(days), today)
