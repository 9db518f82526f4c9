"""Codes for published addresses, which may move but never vanish."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

ADDRESS_CODES = (
    ProblemCode(
        "address-vanished",
        what=N_("The published address {value} would vanish."),
        why=N_("Others link to it, and a link must lead somewhere for as long as it stands."),
        fix=N_(
            "If “{title}” has taken its place, write this in {path}: {line}"
            " If it is gone for good, write this row in {file}, with the reason: {row}"
        ),
        wrong="/lekparken/",
        right="aliases: [lekparken]",
    ),
    ProblemCode(
        "address-lost",
        what=N_("The published address {value} would vanish."),
        why=N_("Others link to it, and a link must lead somewhere for as long as it stands."),
        fix=N_("Bring it back, or write this row in {file}, with the reason: {row}"),
        wrong="/platser/torget/",
        right="- {from: /platser/torget/, to: /platser/stora-torget/, because: …, on: 2026-03-01}",
    ),
    ProblemCode(
        "address-hidden",
        what=N_("The page has been published at {value} and would be hidden again."),
        why=N_("Others link to it, and a link must lead somewhere for as long as it stands."),
        fix=N_(
            "Take the field away. To end the publication, write the last day under expires; then"
            " the address says that the page is no longer published."
        ),
        wrong="draft: true",
        right="expires: 2026-03-01",
    ),
    ProblemCode(
        "address-unrecorded",
        what=N_("{count} addresses of the site are not in the ledger, such as {value}."),
        why=N_("Only an address that is in the ledger is kept from vanishing."),
        fix=N_("Run make addresses, or shk addresses --record, and let the file go with yours."),
        wrong="/torget/",
        right="/lekparken/\n/torget/",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "ledger-line",
        what=N_("“{value}” is no address."),
        why=N_("The ledger holds one published address a line."),
        fix=N_("Write it as it stands after the name of the site, or take the line away."),
        wrong="om",
        right="/om/",
    ),
    ProblemCode(
        "moved-twice",
        what=N_("The address {value} stands at {first} already."),
        why=N_("One address can not lead to two pages."),
        fix=N_("Keep one of them."),
        wrong="- {from: /om/, to: /a/, …}\n- {from: /om/, to: /b/, …}",
        right="- {from: /om/, to: /a/, …}",
    ),
    ProblemCode(
        "moved-exists",
        what=N_("The site still has a page or another way on at {value}."),
        why=N_("An address that has moved leads away, so nobody could read what is there."),
        fix=N_("Take the row away, or the alias or the page."),
        wrong="- {from: /om/, to: /om-oss/, …}",
        right="- {from: /vilka-vi-ar/, to: /om/, …}",
    ),
    ProblemCode(
        "moved-unknown",
        what=N_("There is nothing at {value}."),
        why=N_("The old address would lead nowhere."),
        fix=N_("Write an address that the site has, or leave “to” out if it is gone for good."),
        wrong="to: /platser/stora-torgt/",
        right="to: /platser/stora-torget/",
    ),
    ProblemCode(
        "moved-unpublished",
        what=N_("{value} has never been published."),
        why=N_("The row helps nobody; the address it was meant for may be left without one."),
        fix=N_("Write an address of the ledger."),
        wrong="from: /platser/torgt/",
        right="from: /platser/torget/",
        severity=Severity.WARNING,
    ),
)
"""Problems with addresses that others link to."""
