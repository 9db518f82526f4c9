"""The accessibility statement that the law asks of a public body for its site."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.record import (
    HTTPS_PATTERN,
    LongText,
    PartyId,
    Record,
    Text,
    described,
)
from shk.model.schema.vocabulary import Compliance
from shk.model.schema.when import Day

CRITERION_PATTERN = r"^[1-9]\.[1-9]\.[1-9][0-9]?$"
"""A success criterion of WCAG, such as 1.3.1."""
WebPage = Annotated[str, StringConstraints(pattern=HTTPS_PATTERN)]


class FaultGloss(Record):
    """A fault in another language."""

    what: LongText = described(N_("What"), N_("What does not work, and for whom."))
    reason: LongText = described(N_("Reason"), N_("Why it is so."))
    alternative: LongText = described(N_("Alternative"), N_("What a reader can do instead."))


class AccessibilityFault(Record):
    """Something on the site that is known not to be accessible."""

    criterion: Annotated[str, StringConstraints(pattern=CRITERION_PATTERN)] = described(
        N_("Criterion"), N_("The success criterion of WCAG that it fails, such as 1.3.1.")
    )
    what: LongText = described(N_("What"), N_("What does not work, and for whom."))
    reason: LongText = described(N_("Reason"), N_("Why it is so."))
    alternative: LongText = described(N_("Alternative"), N_("What a reader can do instead."))
    in_english: FaultGloss | None = described(
        N_("In English"), N_("The same for the pages in English."), default=None
    )


class StatementGloss(Record):
    """The parts of the statement that are the same for all faults, in another language."""

    law: Text = described(N_("Law"), N_("What the law is called, with its number."))
    method: LongText = described(N_("Method"), N_("How the site was tested, and by whom."))
    authority: Text = described(N_("Supervising authority"), N_("The name of the authority."))


class AccessibilityStatement(Record):
    """Who answers for the site, how far it meets the law, and what is known to be wrong."""

    parties: tuple[PartyId, ...] = described(
        N_("Actors"), N_("The parties that answer for the site by the law."), min_length=1
    )
    law: Text = described(N_("Law"), N_("What the law is called, with its number."))
    compliance: Compliance = described(
        N_("Compliance"), N_("How far the site meets the law, by the last review.")
    )
    faults: tuple[AccessibilityFault, ...] = described(
        N_("Known faults"), N_("Each known fault; none only when the site meets the law in full.")
    )
    method: LongText = described(N_("Method"), N_("How the site was tested, and by whom."))
    prepared: Day = described(N_("Prepared"), N_("The day on which the statement was first made."))
    reviewed: Day = described(
        N_("Reviewed"), N_("The day of the last review; after a year the check refuses it.")
    )
    message_page: WebPage | None = described(
        N_("Message function"),
        N_("Where a reader reports what does not work; the statement says so when it is missing."),
        default=None,
    )
    authority: Text = described(N_("Supervising authority"), N_("The name of the authority."))
    authority_page: WebPage = described(
        N_("Page of the authority"), N_("Where a complaint is made, beginning with https://.")
    )
    in_english: StatementGloss | None = described(
        N_("In English"), N_("The same for the pages in English."), default=None
    )
