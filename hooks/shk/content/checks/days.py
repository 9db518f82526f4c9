"""Days that contradict each other, and future days stated as past."""

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
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.vocabulary import Phase

if TYPE_CHECKING:
    from datetime import date

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.images import NamedPicture
    from shk.content.located_record import LocatedRecord
    from shk.content.yaml.tree import Fields
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.references import Steps
    from shk.model.schema.upkeep import Reviewable


def check_days(
    pictures: tuple[NamedPicture, ...],
    collection: Collection,
    words: DirectiveWords,
    today: date | None,
    diagnostics: Diagnostics,
) -> None:
    """Check the days of every page, and those of its pictures and quotes.

    Args:
        pictures: every naming of a picture.
        collection: all records.
        words: the keys of what is placed in texts.
        today: the day that is to come or has been; None reports nothing that depends on it.
        diagnostics: where problems are noted.
    """
    check_ends(pictures, collection, words, today, diagnostics)
    for entry in collection.all_entries():
        record = entry.record
        if isinstance(record, Authored):
            _check_publication(entry, record, diagnostics)
        if isinstance(record, Authored | WrittenPage):
            _check_review(entry, record, today, diagnostics)
        if isinstance(record, Initiative):
            _check_period(entry, record, diagnostics)
            if today:
                _check_done(entry, record, today, diagnostics)
        if isinstance(record, Story) and today:
            _check_date(entry, record, today, diagnostics)
    _check_consents(collection, pictures, words, diagnostics)


def _check_publication(entry: LocatedRecord, page: Authored, diagnostics: Diagnostics) -> None:
    """A page is not to end before it begins to be public, nor to be public before its date."""
    if page.publish_on and page.expires and page.expires < page.publish_on:
        _add(diagnostics, "publish-after-expires", entry.fields, ("expires",))
        return
    if not isinstance(page, Story):
        return
    days = {"value": page.date.isoformat()}
    if page.expires and page.expires < page.date:
        _add(diagnostics, "expires-before-date", entry.fields, ("expires",), **days)
    elif page.publish_on and page.publish_on < page.date:
        _add(diagnostics, "publish-before-date", entry.fields, ("publish_on",), **days)


def _check_review(
    entry: LocatedRecord, page: Reviewable, today: date | None, diagnostics: Diagnostics
) -> None:
    """A review that comes again has a first one, and none is stated as done that is to come."""
    if page.review_every and page.reviewed is None:
        every = str(page.review_every)
        _add(diagnostics, "review-without-day", entry.fields, ("review_every",), value=every)
    if page.reviewed and today and page.reviewed > today:
        day = page.reviewed.isoformat()
        _add(diagnostics, "done-to-come", entry.fields, ("reviewed",), value=day)


def _check_date(entry: LocatedRecord, story: Story, today: date, diagnostics: Diagnostics) -> None:
    """A date to come holds a story back, which is reported unless ``publish_on`` says so too."""
    if story.date > today and story.publish_on is None and not story.draft:
        _add(diagnostics, "date-to-come", entry.fields, ("date",), value=story.date.isoformat())


def _check_period(entry: LocatedRecord, initiative: Initiative, diagnostics: Diagnostics) -> None:
    """Until when a work is known to go on fits its start, and is not given for one that ended."""
    period, steps = initiative.period, ("period", "known_until")
    if period.known_until is None:
        return
    if period.end:
        _add(diagnostics, "known-and-ended", entry.fields, steps)
    elif period.known_until.end < period.start.start:
        _add(diagnostics, "known-before-start", entry.fields, steps)


def _check_done(
    entry: LocatedRecord, initiative: Initiative, today: date, diagnostics: Diagnostics
) -> None:
    """Nothing stated as done lies in the future."""
    end = initiative.period.end
    if initiative.phase is Phase.CLOSED and end and end.start > today:
        _add(
            diagnostics,
            "done-to-come",
            entry.fields,
            ("period", "end"),
            value=end.start.isoformat(),
        )
    for number, year in enumerate(initiative.years):
        if year.done and year.year > today.year:
            _add(
                diagnostics,
                "done-to-come",
                entry.fields,
                ("years", number, "year"),
                value=str(year.year),
            )


def _check_consents(
    collection: Collection,
    pictures: tuple[NamedPicture, ...],
    words: DirectiveWords,
    diagnostics: Diagnostics,
) -> None:
    """A consent that ends before its page is public would never be used."""
    begins = {
        entry.location.path: day
        for entry in collection.all_entries()
        if isinstance(entry.record, Authored) and (day := first_public_day(entry.record))
    }
    for picture in pictures:
        consent = picture.image.consent
        if consent and consent.expires:
            _check_consent(
                picture.entry.fields, picture.expires, consent.expires, begins, diagnostics
            )
    for placed in collection.placed:
        quote = placed.directive
        if isinstance(quote, Quote) and quote.expires:
            key = words.keys_of(Quote)["expires"]
            _check_consent(placed.entry.fields, (key,), quote.expires, begins, diagnostics)


def _check_consent(
    fields: Fields, steps: Steps, expires: date, begins: dict[str, date], diagnostics: Diagnostics
) -> None:
    """Note a consent that ends before the page of its file is public."""
    begin = begins.get(fields.location.path)
    if begin and expires < begin:
        days = {"value": expires.isoformat(), "day": begin.isoformat()}
        _add(diagnostics, "consent-before-page", fields, steps, **days)


def _add(diagnostics: Diagnostics, code: str, fields: Fields, steps: Steps, **details: str) -> None:
    """Note a problem of a field at its place."""
    diagnostics.add(code, place_of(fields, steps), dotted(steps), **details)
