"""Days that contradict each other, and days to come that are told as if they had been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.checks.directives import check_ends
from shk.content.validate import dotted
from shk.content.yaml.tree import place_of
from shk.model.portfolio.publication import first_public_day
from shk.model.schema.authored import Authored
from shk.model.schema.callouts import Quote
from shk.model.schema.initiative import Initiative
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Phase

if TYPE_CHECKING:
    from datetime import date

    from shk.content.collection import Collection
    from shk.content.diagnostics_sink import Findings
    from shk.content.entries import Entry
    from shk.content.images import NamedPicture
    from shk.content.yaml.tree import Fields
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.references import Steps


def check_days(
    pictures: tuple[NamedPicture, ...],
    collection: Collection,
    words: DirectiveWords,
    today: date | None,
    findings: Findings,
) -> None:
    """Check the days of every page, and those of its pictures and quotes.

    Args:
        pictures: every naming of a picture.
        collection: all records.
        words: the keys of what is placed in texts.
        today: the day that is to come or has been; None tells nothing that depends on it.
        findings: where problems are noted.
    """
    check_ends(pictures, collection, words, today, findings)
    for entry in collection.all_entries():
        record = entry.record
        if isinstance(record, Authored):
            _check_publication(entry, record, findings)
        if isinstance(record, Initiative):
            _check_period(entry, record, findings)
            if today:
                _check_done(entry, record, today, findings)
        if isinstance(record, Story) and today:
            _check_date(entry, record, today, findings)
    _check_consents(collection, pictures, words, findings)


def _check_publication(entry: Entry, page: Authored, findings: Findings) -> None:
    """A page is not to end before it begins to be public, nor to be public before its date."""
    if page.publish_on and page.expires and page.expires < page.publish_on:
        _add(findings, "publish-after-expires", entry.fields, ("expires",))
        return
    if not isinstance(page, Story):
        return
    days = {"value": page.date.isoformat()}
    if page.expires and page.expires < page.date:
        _add(findings, "expires-before-date", entry.fields, ("expires",), **days)
    elif page.publish_on and page.publish_on < page.date:
        _add(findings, "publish-before-date", entry.fields, ("publish_on",), **days)


def _check_date(entry: Entry, story: Story, today: date, findings: Findings) -> None:
    """A date to come holds a story back, which is told unless ``publish_on`` says so too."""
    if story.date > today and story.publish_on is None and not story.draft:
        _add(findings, "date-to-come", entry.fields, ("date",), value=story.date.isoformat())


def _check_period(entry: Entry, initiative: Initiative, findings: Findings) -> None:
    """Until when a work is known to go on fits its start, and is not told of one that ended."""
    period, steps = initiative.period, ("period", "known_until")
    if period.known_until is None:
        return
    if period.end:
        _add(findings, "known-and-ended", entry.fields, steps)
    elif period.known_until.end < period.start.start:
        _add(findings, "known-before-start", entry.fields, steps)


def _check_done(entry: Entry, initiative: Initiative, today: date, findings: Findings) -> None:
    """What is told as done has been."""
    end = initiative.period.end
    if initiative.phase is Phase.CLOSED and end and end.start > today:
        _add(findings, "done-to-come", entry.fields, ("period", "end"), value=end.start.isoformat())
    for number, year in enumerate(initiative.years):
        if year.done and year.year > today.year:
            _add(
                findings,
                "done-to-come",
                entry.fields,
                ("years", number, "year"),
                value=str(year.year),
            )


def _check_consents(
    collection: Collection,
    pictures: tuple[NamedPicture, ...],
    words: DirectiveWords,
    findings: Findings,
) -> None:
    """A consent that ends before its page is public would never be used."""
    begins = {
        entry.mark.path: day
        for entry in collection.all_entries()
        if isinstance(entry.record, Authored) and (day := first_public_day(entry.record))
    }
    for one in pictures:
        consent = one.image.consent
        if consent and consent.expires:
            _check_consent(one.entry.fields, one.expires, consent.expires, begins, findings)
    for placed in collection.placed:
        quote = placed.directive
        if isinstance(quote, Quote) and quote.expires:
            key = words.keys_of(Quote)["expires"]
            _check_consent(placed.entry.fields, (key,), quote.expires, begins, findings)


def _check_consent(
    fields: Fields, steps: Steps, expires: date, begins: dict[str, date], findings: Findings
) -> None:
    """Note a consent that ends before the page of its file is public."""
    begin = begins.get(fields.mark.path)
    if begin and expires < begin:
        days = {"value": expires.isoformat(), "day": begin.isoformat()}
        _add(findings, "consent-before-page", fields, steps, **days)


def _add(findings: Findings, code: str, fields: Fields, steps: Steps, **details: str) -> None:
    """Note a problem of a field at its place."""
    findings.add(code, place_of(fields, steps), dotted(steps), **details)
