"""What ends, what comes, and what nothing has been heard of for long."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from shk.features.report.sections import (
    ReportItem,
    ReportSection,
    authored_pages,
    day_sentence,
    page_item,
    pages_by_path,
    text_item,
)
from shk.i18n.messages import N_
from shk.model.portfolio.picture_consent import WARNING_DAYS
from shk.model.portfolio.publication import Hidden, first_public_day, hidden_reason
from shk.model.portfolio.review import is_review_overdue, review_due
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Phase, Status
from shk.model.schema.when import When, parse_when
from shk.site.link import when_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.upkeep import Reviewable, WrittenPage
    from shk.site.context import Context


AHEAD = timedelta(days=WARNING_DAYS)
"""How far ahead an end is listed; the same time as the warning about a consent."""


EXPIRES = N_("The page is public until {day}.")


CONSENT_ENDS = N_("The consent for the picture ends {day}.")


CONSENT_ENDED = N_("The consent for the picture ended {day}, so the picture is not shown.")


PICTURE_ENDS = N_("The consent for the picture {name} in the text ends {day}.")


PICTURE_ENDED = N_(
    "The consent for the picture {name} in the text ended {day}, so the picture is not shown."
)


QUOTE_ENDS = N_("The consent to quote {name} ends {day}.")


QUOTE_ENDED = N_("The consent to quote {name} ended {day}, so the quote is not shown.")


def ending_section(context: Context) -> ReportSection:
    """Publications and consents that end soon; a consent that has ended took the picture away."""
    pages = pages_by_path(context.portfolio)
    results = sorted(
        [
            *(
                (day, page.path, day_sentence(context, note, day))
                for page in pages.values()
                for day, note in _ends(page, context.today)
            ),
            *_ends_in_texts(context, pages),
        ]
    )
    return ReportSection(
        key="ending",
        title=context.text(N_("Ends within 60 days")),
        lead=context.text(
            N_("Renew what is to stay: the page, or the consent for a picture or quote.")
        ),
        items=tuple(
            text_item(context, pages.get(path), path, note)
            for day, path, note in dict.fromkeys(results)
        ),
    )


def _ends_in_texts(
    context: Context, pages: Mapping[str, Authored]
) -> Iterator[tuple[date, str, str]]:
    """The days on which pictures and quotes in texts end, with their file and the message."""
    today = context.today
    for end in context.texts.ends:
        page = pages.get(end.path)
        gone = page is not None and hidden_reason(page, today) is Hidden.EXPIRED
        if gone or end.day > today + AHEAD:
            continue
        over = end.day < today
        if end.is_quote:
            note = QUOTE_ENDED if over else QUOTE_ENDS
        else:
            note = PICTURE_ENDED if over else PICTURE_ENDS
        yield end.day, end.path, day_sentence(context, note, end.day).replace("{name}", end.name)


def _ends(page: Authored, today: date) -> Iterator[tuple[date, str]]:
    """The days on which something of a page ends, with what it is."""
    if page.expires and today <= page.expires <= today + AHEAD:
        yield page.expires, EXPIRES
    consent = page.image.consent if page.image else None
    gone = hidden_reason(page, today) is Hidden.EXPIRED
    if consent and consent.expires and consent.expires <= today + AHEAD and not gone:
        yield consent.expires, CONSENT_ENDED if consent.expires < today else CONSENT_ENDS


NEWS = timedelta(days=365)
"""How old the latest news of an initiative may be."""


COMES = N_("It will be public from {day}.")


HEARD_OF = N_("The latest report is from {when}.")


NOT_HEARD_OF = N_("Nothing is reported yet.")


def time_sections(context: Context, public: Portfolio) -> tuple[ReportSection, ...]:
    """What has to do with time, most urgent first.

    Args:
        context: the whole portfolio and the day.
        public: what is public on that day.
    """
    return (
        ending_section(context),
        _reviews(context),
        _drafts(context),
        _coming(context),
        _without_news(context, public),
    )


REVIEW_COMES = N_("The next review is due {day}.")


REVIEW_OVERDUE = N_("The review was due {day}, and readers see that it was.")


def _reviews(context: Context) -> ReportSection:
    """Pages whose review is overdue or comes soon, the oldest first, with their owners."""
    pages: tuple[Authored | WrittenPage, ...] = (
        *authored_pages(context.portfolio),
        *context.portfolio.written.values(),
    )
    dated = [(due, page) for page in pages if (due := review_due(page))]
    soon = sorted(
        (item for item in dated if item[0] <= context.today + AHEAD),
        key=lambda item: (item[0], item[1].path),
    )
    return ReportSection(
        key="reviews",
        title=context.text(N_("To be reviewed within 60 days")),
        lead=context.text(N_("Go through the page and write the day as reviewed.")),
        items=tuple(
            page_item(context, page, _review_note(context, page, due)) for due, page in soon
        ),
    )


def _review_note(context: Context, page: Reviewable, due: date) -> str:
    """When the review is or was due, and who looks after the page."""
    late = is_review_overdue(page, context.today)
    note = day_sentence(context, REVIEW_OVERDUE if late else REVIEW_COMES, due)
    owner = context.portfolio.parties.get(page.owner) if page.owner else None
    return f"{note} {context.text(N_('Owner'))}: {owner.name}." if owner else note


def _drafts(context: Context) -> ReportSection:
    """Pages that are not to be public yet."""
    return ReportSection(
        key="drafts",
        title=context.text(N_("Drafts")),
        lead=context.text(N_("Only previews show them.")),
        items=tuple(_hidden(context, Hidden.DRAFT)),
    )


def _coming(context: Context) -> ReportSection:
    """Pages that have a day to become public."""
    return ReportSection(
        key="coming",
        title=context.text(N_("To be published")),
        lead=context.text(N_("They become public with the first build on or after their day.")),
        items=tuple(_hidden(context, Hidden.LATER)),
    )


def _hidden(context: Context, reason: Hidden) -> Iterator[ReportItem]:
    """Pages hidden for a reason, those with the earliest day first."""
    pages = [
        authored_page
        for authored_page in authored_pages(context.portfolio)
        if hidden_reason(authored_page, context.today) is reason
    ]
    for item in sorted(pages, key=lambda page: (first_public_day(page) or date.max, page.path)):
        begin = None if item.draft else first_public_day(item)
        note = day_sentence(context, COMES, begin) if begin else ""
        yield page_item(context, item, note)


def _without_news(context: Context, public: Portfolio) -> ReportSection:
    """Initiatives that go on, with nothing dated in the last year."""
    today = context.today
    latest = {
        initiative.id: max(
            _heard_of(public, initiative, today), key=lambda when: _by(when, today), default=None
        )
        for initiative in public.initiatives.values()
        if _goes_on(initiative, today)
    }
    days = ((_by(when, today) if when else date.min, key) for key, when in latest.items())
    return ReportSection(
        key="initiatives-without-news",
        title=context.text(N_("Initiatives without news")),
        lead=context.text(N_("They go on, but nothing is dated in the last year.")),
        items=tuple(
            page_item(context, public.initiatives[key], _silence(context, latest[key]))
            for day, key in sorted(days)
            if day < today - NEWS
        ),
    )


def _silence(context: Context, latest: When | None) -> str:
    """The latest date anything is known about."""
    if latest is None:
        return context.text(NOT_HEARD_OF)
    return context.text(HEARD_OF).replace("{when}", when_text(latest, context.messages))


def _by(when: When, today: date) -> date:
    """The last day on which something can have been, no later than today."""
    return min(when.end, today)


def _goes_on(initiative: Initiative, today: date) -> bool:
    """Whether news can be asked for: it is neither closed nor ended."""
    end = initiative.period.end
    return initiative.phase is not Phase.CLOSED and not (end and end.end < today)


def _heard_of(public: Portfolio, initiative: Initiative, today: date) -> Iterator[When]:
    """The moments of an initiative; plans do not count."""
    activities = public.activities_of(Kind.INITIATIVE, initiative.id)
    moments = [
        milestone.when for milestone in initiative.milestones if milestone.status is Status.HAPPENED
    ]
    moments += [activity.when for activity in activities if activity.status is Status.HAPPENED]
    moments += [parse_when(str(year.year)) for year in initiative.years if year.done]
    yield from (moment for moment in moments if moment.start <= today)
    for story in public.stories_of(Kind.INITIATIVE, initiative.id):
        yield When(story.date, story.date)
