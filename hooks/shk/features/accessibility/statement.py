"""The page of the accessibility statement: what the law asks for, in the order it asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.accessibility.tested import TESTED
from shk.i18n.dates import day_text
from shk.i18n.messages import N_
from shk.site.page_meta import PageMeta
from shk.site.record_links import party_links

if TYPE_CHECKING:
    from shk.model.schema.statement import AccessibilityFault
    from shk.site.context import Context
    from shk.site.link import Link

TITLE = N_("Accessibility statement")
LEAD = N_("How accessible the site is, what is known not to work, and where you turn.")
MADE = (
    N_("Pages have headings, lists and tables that a screen reader can follow."),
    N_("Everything can be reached with the keyboard alone."),
    N_("All content is there without JavaScript."),
    N_("Maps and timelines say the same in a list."),
    N_("Colour never carries meaning alone: there is a word or a shape too."),
    N_("You can choose light or dark colours."),
    N_("A picture that carries information has a text that says the same."),
)
"""How every site is made; each is held by a test."""


@dataclass(frozen=True)
class ShownFault:
    """A known fault in the language of the page."""

    criterion: str
    """The success criterion, such as 1.3.1."""
    what: str
    """What does not work, and for whom."""
    reason: str
    """Why it is so."""
    alternative: str
    """What a reader can do instead."""
    language: str
    """The language it has, if it is another than the page's."""


@dataclass(frozen=True)
class StatementView:
    """The accessibility statement."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page says, in a sentence."""
    parties: tuple[Link, ...]
    """Those who answer for the site."""
    law: str
    """What the law is called."""
    compliance: str
    """How far the site meets it."""
    meaning: str
    """What that means."""
    faults: tuple[ShownFault, ...]
    """What is known to be wrong."""
    message: str
    """Where a reader reports a fault; empty when no place is given."""
    authority: str
    """The supervising authority, by its own name."""
    authority_glossed: str
    """What it is called in the language of the page, when that is another than the site's own."""
    authority_page: str
    """Where a complaint is made."""
    method: str
    """How the site was tested."""
    tests: tuple[str, ...]
    """What is tested whenever the site's code changes."""
    made: tuple[str, ...]
    """How the site is made."""
    prepared: str
    """The day the statement was made."""
    reviewed: str
    """The day of the last review."""
    language: str
    """The language of what the statement itself says, if it is another than the page's."""
    own: str
    """The site's own language, if it is another than the page's: names are in it."""


def statement_view(context: Context) -> StatementView:
    """The statement in the language of the context; what is not stated in it stays as it is."""
    statement = context.portfolio.partnership.accessibility
    assert statement is not None  # noqa: S101 - there is no such page without one
    home = context.home
    own = home.language if home else ""
    translation = statement.in_english if home and context.language == "en" else None
    said = translation or statement
    text = context.text
    title, lead = text(TITLE), text(LEAD)
    return StatementView(
        meta=PageMeta(title, lead, context.addresses.accessibility),
        lead=lead,
        parties=party_links(context, statement.parties),
        law=said.law,
        compliance=text(statement.compliance.label),
        meaning=text(statement.compliance.meaning),
        faults=tuple(_fault(context, fault, own) for fault in statement.faults),
        message=statement.message_page or "",
        authority=statement.authority,
        authority_glossed=translation.authority if translation else "",
        authority_page=statement.authority_page,
        method=said.method,
        tests=tuple(text(item) for item in TESTED),
        made=tuple(text(item) for item in MADE),
        prepared=day_text(statement.prepared, context.messages),
        reviewed=day_text(statement.reviewed, context.messages),
        language="" if translation else own,
        own=own,
    )


def _fault(context: Context, fault: AccessibilityFault, own: str) -> ShownFault:
    """A fault in the language of the page, else in the site's own."""
    translation = fault.in_english if own and context.language == "en" else None
    said = translation or fault
    language = "" if translation else own
    return ShownFault(fault.criterion, said.what, said.reason, said.alternative, language)
