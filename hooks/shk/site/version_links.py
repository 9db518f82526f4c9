"""The way between the versions of a page: for its readers, and for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.version import CONTEXT
from shk.model.schema.vocabulary import Audience
from shk.site.page_meta import Alternate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.authored import Authored
    from shk.site.context import Context

FULL = {Kind.STORY: N_("The whole story"), Kind.INITIATIVE: N_("The whole text")}
"""What the full text is called beside its versions, by the kind of its record."""


@dataclass(frozen=True)
class VersionLink:
    """One version of a page."""

    title: str
    """Whom it is for, in the language of the version."""
    uri: str
    """Its address."""
    language: str
    """Its language, if it is another than that of the page the link stands on."""
    current: bool
    """Whether it is the page the link stands on."""


def version_links(
    context: Context, kind: Kind, record: Authored, current: Audience | None = None
) -> tuple[VersionLink, ...]:
    """The full text and all its versions, or nothing if there is only the full text.

    Args:
        context: in the language of the page that the links stand on.
        kind: initiative or story.
        record: the record.
        current: the audience of the page they stand on; None for the full text.
    """
    if not record.sections:
        return ()
    home = context.in_language("")
    full = home.addresses.of(kind, record.id)
    links = [VersionLink(home.text(FULL[kind]), full, _other(home, context), current is None)]
    for audience in _in_order(record):
        localized = context.in_language(audience.language)
        links.append(
            VersionLink(
                localized.messages.text(audience.heading, CONTEXT),
                version_address(context, kind, record.id, audience),
                _other(localized, context),
                audience is current,
            )
        )
    return tuple(links)


def version_address(context: Context, kind: Kind, record_id: str, audience: Audience) -> str:
    """The page of a version, seen from any language."""
    localized = context.in_language(audience.language)
    return localized.addresses.version(kind, record_id, audience)


def alternates(context: Context, kind: Kind, record: Authored) -> tuple[Alternate, ...]:
    """The page in every language it has; nothing if that is one only.

    Versions in the site's own language are no alternates of each other: to a search
    engine they are pages of their own.
    """
    home = context.in_language("")
    full = home.addresses.of(kind, record.id)
    others = [
        Alternate(item.language, version_address(context, kind, record.id, item))
        for item in _in_order(record)
        if item.language
    ]
    if not others:
        return ()
    return (Alternate(home.language, full), *others, Alternate("x-default", full))


def _in_order(record: Authored) -> Iterator[Audience]:
    """The audiences a record has versions for, in the order of the vocabulary."""
    audiences = {section.audience for section in record.sections}
    return (item for item in Audience if item in audiences)


def _other(localized: Context, here: Context) -> str:
    """The language of a page, if it is another than that of the page a link stands on."""
    return localized.language if localized.language != here.language else ""
