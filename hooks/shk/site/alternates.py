"""The languages of the site as a whole: which pages are in all of them, and the way between.

A site speaks its own language. Its option ``languages`` names others, in which there
are a start page, lists of what is translated, map, timeline and search. Which page answers
which is read off the addresses, so no view has to state it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from shk.i18n.locales import language_name
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.record import Kind
from shk.site.page_meta import Alternate, LanguageLink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

SAME = N_("In {language}")
START = N_("Start page in {language}")
NEAREST = {
    Kind.STORY: N_("Stories in {language}"),
    Kind.INITIATIVE: N_("Initiatives in {language}"),
}
"""What the way to a list is called, where the page itself is not available in the language."""
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
    languages = (language for language in context.languages if uri.startswith(f"{language}/"))
    return next(languages, "")


def in_languages(context: Context, meta: PageMeta, pairs: Mapping[str, str]) -> PageMeta:
    """What a page says about itself, with its language and the way to the others.

    Args:
        context: in the site's own language.
        meta: as its view made it.
        pairs: the addresses of hand-written pages in other languages, each with that of
            the page in the site's language that says the same.
    """
    if not context.languages:
        return meta
    language = meta.language or page_language(context, meta.uri)
    alternates = meta.alternates or _alternates(context, meta.uri, pairs)
    text = replace(meta, language=language, alternates=alternates)
    others = (item for item in ("", *context.languages) if item != language)
    return replace(
        text,
        language_links=tuple(_language_link(context.in_language(other), text) for other in others),
    )


def _shared(localized: Context) -> tuple[str, ...]:
    """The addresses of the pages that are in every language of the site, in one order."""
    addresses = localized.addresses
    kinds = (Kind.STORY, Kind.INITIATIVE, Kind.LEDGER_ROW, Kind.EVALUATION)
    years = report_years((localized.home or localized).portfolio, localized.today.year)
    return (
        addresses.start,
        *(addresses.index_of(kind) for kind in kinds),
        addresses.map,
        addresses.timeline,
        addresses.years,
        *(addresses.year(year) for year in years),
        addresses.search,
        addresses.data,
        addresses.accessibility,
    )


def _alternates(context: Context, uri: str, pairs: Mapping[str, str]) -> tuple[Alternate, ...]:
    """A page in every language it is in; nothing if that is one only."""
    every = [(language, context.in_language(language)) for language in ("", *context.languages)]
    for row in zip(*(_shared(localized) for _, localized in every), strict=True):
        if uri in row and len(set(row)) == len(row):
            results = [
                Alternate(localized.language, at)
                for (_, localized), at in zip(every, row, strict=True)
            ]
            return (*results, Alternate(DEFAULT, row[0]))
    own = pairs.get(uri, uri)
    others = [key for key, pair in pairs.items() if pair == own]
    if not others:
        return ()
    shown = [Alternate(page_language(context, other), other) for other in sorted(others)]
    return (Alternate(context.language, own), *shown, Alternate(DEFAULT, own))


def _language_link(localized: Context, meta: PageMeta) -> LanguageLink:
    """The way from a page to a language: the same page, its list, or the start page."""
    uris = (
        alternate.uri for alternate in meta.alternates if alternate.language == localized.language
    )
    same = next(uris, None)
    title, uri = (SAME, same) if same is not None else _nearest(localized, meta)
    name = language_name(localized.language)
    return LanguageLink(
        localized.text(title).replace("{language}", name), name, uri, localized.language
    )


def _nearest(localized: Context, meta: PageMeta) -> tuple[str, str]:
    """The page of a language that is nearest to one it does not have, and its name."""
    home, addresses = localized.in_language("").addresses, localized.addresses
    sections = {
        home.index_of(kind): (text, addresses.index_of(kind)) for kind, text in NEAREST.items()
    }
    sections |= {home.map: (MAP, addresses.map), home.timeline: (TIMELINE, addresses.timeline)}
    return sections.get(meta.section, (START, addresses.start))
