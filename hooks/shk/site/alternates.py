"""The languages of the site as a whole: which pages are in all of them, and the way between.

A site speaks its own language. Its option ``languages`` names others, in which there
are a start page, lists of what is told, map, timeline and search. Which page answers
which is read off the addresses, so no view has to tell it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from shk.i18n.locales import language_name
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.head import Alternate, Switch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.site.context import Context
    from shk.site.head import Head

SAME = N_("In {language}")
START = N_("Start page in {language}")
NEAREST = {
    Kind.STORY: N_("Stories in {language}"),
    Kind.INITIATIVE: N_("Initiatives in {language}"),
}
"""What the way to a list is called, where the page itself is not told in the language."""
MAP = N_("Portfolio map in {language}")
TIMELINE = N_("Timeline in {language}")

DEFAULT = "x-default"
"""Stands for readers of all other languages."""


def page_language(context: Context, uri: str) -> str:
    """The language of the folder that a page lies in; empty for the site's own.

    Args:
        context: in the site's own language.
        uri: the page's address.
    """
    found = (one for one in context.languages if uri.startswith(f"{one}/"))
    return next(found, "")


def in_languages(context: Context, head: Head, pairs: Mapping[str, str]) -> Head:
    """What a page tells of itself, with its language and the way to the others.

    Args:
        context: in the site's own language.
        head: as its view made it.
        pairs: the addresses of hand-written pages in other languages, each with that of
            the page in the site's language that says the same.
    """
    if not context.languages:
        return head
    language = head.language or page_language(context, head.uri)
    alternates = head.alternates or _alternates(context, head.uri, pairs)
    told = replace(head, language=language, alternates=alternates)
    others = (one for one in ("", *context.languages) if one != language)
    return replace(told, switch=tuple(_switch(context.in_language(one), told) for one in others))


def _shared(there: Context) -> tuple[str, ...]:
    """The addresses of the pages that are in every language of the site, in one order."""
    addresses = there.addresses
    lists = (addresses.index_of(Kind.STORY), addresses.index_of(Kind.INITIATIVE))
    return (
        addresses.start,
        *lists,
        addresses.map,
        addresses.timeline,
        addresses.search,
        addresses.data,
        addresses.accessibility,
    )


def _alternates(context: Context, uri: str, pairs: Mapping[str, str]) -> tuple[Alternate, ...]:
    """A page in every language it is in; nothing if that is one only."""
    every = [(one, context.in_language(one)) for one in ("", *context.languages)]
    for row in zip(*(_shared(there) for _, there in every), strict=True):
        if uri in row and len(set(row)) == len(row):
            found = [
                Alternate(there.language, at) for (_, there), at in zip(every, row, strict=True)
            ]
            return (*found, Alternate(DEFAULT, row[0]))
    own = pairs.get(uri, uri)
    others = [one for one, pair in pairs.items() if pair == own]
    if not others:
        return ()
    told = [Alternate(page_language(context, one), one) for one in sorted(others)]
    return (Alternate(context.language, own), *told, Alternate(DEFAULT, own))


def _switch(there: Context, head: Head) -> Switch:
    """The way from a page to a language: the same page, its list, or the start page."""
    found = (one.uri for one in head.alternates if one.language == there.language)
    same = next(found, None)
    title, uri = (SAME, same) if same is not None else _nearest(there, head)
    name = language_name(there.language)
    return Switch(there.text(title).replace("{language}", name), name, uri, there.language)


def _nearest(there: Context, head: Head) -> tuple[str, str]:
    """The page of a language that is nearest to one it does not have, and its name."""
    home, addresses = there.in_language("").addresses, there.addresses
    sections = {
        home.index_of(kind): (text, addresses.index_of(kind)) for kind, text in NEAREST.items()
    }
    sections |= {home.map: (MAP, addresses.map), home.timeline: (TIMELINE, addresses.timeline)}
    return sections.get(head.section, (START, addresses.start))
