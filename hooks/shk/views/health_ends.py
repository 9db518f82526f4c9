"""What ends soon: pages, and the consents for pictures and quotes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.pictures import WARNING_DAYS
from shk.model.publication import Hidden, hidden_reason
from shk.views.health_parts import HealthSection, day_told, pages_by_path, text_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.model.authored import Authored
    from shk.views.context import Context

AHEAD = timedelta(days=WARNING_DAYS)
"""How far ahead an end is told; the same time as the warning about a consent."""

EXPIRES = N_("The page is public until {day}.")
CONSENT_ENDS = N_("The consent for the picture ends {day}.")
CONSENT_ENDED = N_("The consent for the picture ended {day}, so the picture is not shown.")
PICTURE_ENDS = N_("The consent for the picture {name} in the text ends {day}.")
PICTURE_ENDED = N_(
    "The consent for the picture {name} in the text ended {day}, so the picture is not shown."
)
QUOTE_ENDS = N_("The consent to quote {name} ends {day}.")
QUOTE_ENDED = N_("The consent to quote {name} ended {day}, so the quote is not shown.")


def ending_section(context: Context) -> HealthSection:
    """Publications and consents that end soon; a consent that has ended took the picture away."""
    pages = pages_by_path(context.portfolio)
    found = sorted(
        [
            *(
                (day, page.path, day_told(context, note, day))
                for page in pages.values()
                for day, note in _ends(page, context.today)
            ),
            *_ends_in_texts(context, pages),
        ]
    )
    return HealthSection(
        key="ending",
        title=context.text(N_("Ends within 60 days")),
        lead=context.text(
            N_("Renew what is to stay: the page, or the consent for a picture or quote.")
        ),
        items=tuple(
            text_item(context, pages.get(path), path, note)
            for day, path, note in dict.fromkeys(found)
        ),
    )


def _ends_in_texts(
    context: Context, pages: Mapping[str, Authored]
) -> Iterator[tuple[date, str, str]]:
    """The days on which pictures and quotes in texts end, with their file and what to tell."""
    today = context.today
    for one in context.texts.ends:
        page = pages.get(one.path)
        gone = page is not None and hidden_reason(page, today) is Hidden.EXPIRED
        if gone or one.day > today + AHEAD:
            continue
        over = one.day < today
        if one.is_quote:
            note = QUOTE_ENDED if over else QUOTE_ENDS
        else:
            note = PICTURE_ENDED if over else PICTURE_ENDS
        yield one.day, one.path, day_told(context, note, one.day).replace("{name}", one.name)


def _ends(page: Authored, today: date) -> Iterator[tuple[date, str]]:
    """The days on which something of a page ends, with what it is."""
    if page.expires and today <= page.expires <= today + AHEAD:
        yield page.expires, EXPIRES
    consent = page.image.consent if page.image else None
    gone = hidden_reason(page, today) is Hidden.EXPIRED
    if consent and consent.expires and consent.expires <= today + AHEAD and not gone:
        yield consent.expires, CONSENT_ENDED if consent.expires < today else CONSENT_ENDS
