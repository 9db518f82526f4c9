"""The portfolio in another language, as far as it is translated."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.schema.full_texts import unnoted
from shk.model.schema.record import Kind
from shk.model.schema.reference import Gloss, PartnershipGloss, Translatable
from shk.model.schema.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.record import Record

    A = TypeVar("A", bound=Authored)
    R = TypeVar("R", bound=Record)
    G = TypeVar("G", bound=Translatable)


def version_for(page: A, audience: Audience) -> A | None:
    """The version of a page for an audience, with its title, summary and text.

    Returns:
        None when the page has no such version.
    """
    section = next((item for item in page.sections if item.audience is audience), None)
    if section is None:
        return None
    entry = next((version for version in page.versions if version.audience is audience), None)
    return page.model_copy(
        update={
            "title": (entry and entry.title) or unnoted(page, "title"),
            "summary": (entry and entry.summary) or unnoted(page, "summary"),
            "body": unnoted(section, "body"),
            "body_line": unnoted(section, "line"),
        }
    )


def localized(page: A, language: str) -> A | None:
    """The version of a page in another language, or None if there is none."""
    results = (version_for(page, item) for item in Audience if item.language == language)
    return next((item for item in results if item), None)


TRANSLATION_FIELDS: Mapping[str, str] = MappingProxyType({"en": "in_english"})
"""The field that holds what a record is called, by language."""


def translation_of(record: Record, language: str) -> Gloss | PartnershipGloss | None:
    """What a record is called in a language, if that is known."""
    name = TRANSLATION_FIELDS.get(language)
    translation: Gloss | PartnershipGloss | None = getattr(record, name) if name else None
    return translation


def translated(record: R, language: str) -> R:
    """A record as it is called in a language: with the words of its gloss, else as it is.

    What the translation lacks is the site's own, but for the explanation, which is
    left out rather than shown in another language.
    """
    translation = translation_of(record, language)
    if translation is None:
        return record
    shown = {name: getattr(translation, name) for name in type(translation).model_fields}
    return record.model_copy(
        update={name: value for name, value in shown.items() if value or name == "text"}
    )


TranslatedRecords = frozenset[tuple[Kind, str]]
"""Kind and id of records."""


def translated_records(portfolio: Portfolio, language: str) -> TranslatedRecords:
    """The initiatives and stories that have a version in a language.

    Args:
        portfolio: what is public; what is hidden is shown in no language.
        language: another language than the site's.
    """
    return frozenset(
        (kind, item.id) for kind, item in portfolio.authored() if localized(item, language)
    )


def named_records(portfolio: Portfolio, language: str) -> TranslatedRecords:
    """Records with a name in a language: those above, and reference data."""
    listed = frozenset(
        (kind, key)
        for kind in Kind
        for key, record in portfolio.records(kind).items()
        if isinstance(record, Translatable) and translation_of(record, language)
    )
    return translated_records(portfolio, language) | listed


def portfolio_in(portfolio: Portfolio, language: str) -> Portfolio:
    """The same portfolio, with the names, titles, summaries and texts there are in a language."""
    return dataclasses.replace(
        portfolio,
        partnership=translated(portfolio.partnership, language),
        focus_areas=_all_translated(portfolio.focus_areas, language),
        goals=_all_translated(portfolio.goals, language),
        challenges=_all_translated(portfolio.challenges, language),
        parties=_all_translated(portfolio.parties, language),
        places=_all_translated(portfolio.places, language),
        initiatives=MappingProxyType(
            {
                key: _initiative_in(initiative, language)
                for key, initiative in portfolio.initiatives.items()
            }
        ),
        stories=MappingProxyType(
            {key: localized(story, language) or story for key, story in portfolio.stories.items()}
        ),
        registers=MappingProxyType(
            {kind: _register_in(records, language) for kind, records in portfolio.registers.items()}
        ),
    )


def _register_in(records: Mapping[str, Record], language: str) -> Mapping[str, Record]:
    """A register with the names of a language, where its records have any."""
    return MappingProxyType(
        {
            key: translated(record, language) if isinstance(record, Translatable) else record
            for key, record in records.items()
        }
    )


def _initiative_in(initiative: Initiative, language: str) -> Initiative:
    """An initiative in a language; its question is left out, as no version has one."""
    shown = localized(initiative, language)
    return shown.model_copy(update={"question": None}) if shown else initiative


def _all_translated(records: Mapping[str, G], language: str) -> Mapping[str, G]:
    """Reference data with the names of a language."""
    return MappingProxyType({key: translated(record, language) for key, record in records.items()})
