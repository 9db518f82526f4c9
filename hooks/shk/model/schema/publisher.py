"""Who answers for the site and its open data, as catalogues of data ask for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.record import HTTPS_PATTERN, NOT_IN_URLS, PartyId, Record, described
from shk.model.schema.when import Day

_PART = rf"[^@{NOT_IN_URLS}]+"
EMAIL_PATTERN = rf"^{_PART}@{_PART}\.{_PART}$"
"""An e-mail address, judged by its form alone."""


class Publisher(Record):
    """The publisher of the open data, for catalogues and search engines."""

    party: PartyId | None = described(
        N_("Organised at"),
        N_("The party at which it is organised; catalogues take the sort of publisher from it."),
        default=None,
    )
    page: Annotated[str, StringConstraints(pattern=HTTPS_PATTERN)] | None = described(
        N_("Contact page"),
        N_("Where to turn with questions about the data, beginning with https://."),
        default=None,
    )
    email: Annotated[str, StringConstraints(pattern=EMAIL_PATTERN)] | None = described(
        N_("E-mail"),
        N_("A shared mailbox of the organisation, never that of a person."),
        default=None,
    )
    since: Day | None = described(
        N_("Data since"), N_("The first day on which the open data was public."), default=None
    )
