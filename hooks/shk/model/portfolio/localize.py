"""The portfolio in another language, as far as it is told in it."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.schema.record import Kind
from shk.model.schema.reference import Gloss, Glossed, PartnershipGloss
from shk.model.schema.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.record import Record

    A = TypeVar("A", bound=Authored)
    R = TypeVar("R", bound=Record)
    G = TypeVar("G", bound=Glossed)


def told_to(page: A, audience: Audience) -> A | None:
    """A page as it is told to an audience, with that version's title, summary and text.

    Returns:
        None when the page has no such version.
    """
    section = next((one for one in page.sections if one.audience is audience), None)
    if section is None:
        return None
    entry = next((one for one in page.versions if one.audience is audience), None)
    return page.model_copy(
        update={
            "title": (entry and entry.title) or page.title,
            "summary": (entry and entry.summary) or page.summary,
            "body": section.body,
            "body_line": section.line,
        }
    )


def told_in(page: A, language: str) -> A | None:
    """A page as it is told in a language other than the site's, or None if it is not."""
    found = (told_to(page, one) for one in Audience if one.language == language)
    return next((one for one in found if one), None)


GLOSSES: Mapping[str, str] = MappingProxyType({"en": "in_english"})
"""The field that holds what a record is called, by language."""


GLOSS_TYPES = (Gloss, PartnershipGloss)
"""The records that are written in another language than the site's."""


def gloss_of(record: Record, language: str) -> Gloss | PartnershipGloss | None:
    """What a record is called in a language, if that is told."""
    name = GLOSSES.get(language)
    found: Gloss | PartnershipGloss | None = getattr(record, name) if name else None
    return found


def glossed(record: R, language: str) -> R:
    """A record as it is called in a language: with the words of its gloss, else as it is.

    What the gloss does not tell is the site's own, but for the explanation, which is
    left out rather than shown in another language.
    """
    gloss = gloss_of(record, language)
    if gloss is None:
        return record
    told = {name: getattr(gloss, name) for name in type(gloss).model_fields}
    return record.model_copy(
        update={name: value for name, value in told.items() if value or name == "text"}
    )


Told = frozenset[tuple[Kind, str]]
"""Kind and id of records."""


def told_records(portfolio: Portfolio, language: str) -> Told:
    """The initiatives and stories that have a version in a language.

    Args:
        portfolio: what is public; what is hidden is told in no language.
        language: another language than the site's.
    """
    return frozenset((kind, one.id) for kind, one in portfolio.authored() if told_in(one, language))


def named_records(portfolio: Portfolio, language: str) -> Told:
    """The records whose names are told in a language: those above, and reference data."""
    listed = frozenset(
        (kind, key)
        for kind in Kind
        for key, one in portfolio.records(kind).items()
        if isinstance(one, Glossed) and gloss_of(one, language)
    )
    return told_records(portfolio, language) | listed


def portfolio_in(portfolio: Portfolio, language: str) -> Portfolio:
    """The same portfolio, with the names, titles, summaries and texts there are in a language."""
    return dataclasses.replace(
        portfolio,
        partnership=glossed(portfolio.partnership, language),
        focus_areas=_glossed(portfolio.focus_areas, language),
        goals=_glossed(portfolio.goals, language),
        challenges=_glossed(portfolio.challenges, language),
        parties=_glossed(portfolio.parties, language),
        places=_glossed(portfolio.places, language),
        initiatives=MappingProxyType(
            {key: _initiative_in(one, language) for key, one in portfolio.initiatives.items()}
        ),
        stories=MappingProxyType(
            {key: told_in(one, language) or one for key, one in portfolio.stories.items()}
        ),
        registers=MappingProxyType(
            {kind: _register_in(records, language) for kind, records in portfolio.registers.items()}
        ),
    )


def _register_in(records: Mapping[str, Record], language: str) -> Mapping[str, Record]:
    """A register with the names of a language, where its records have any."""
    return MappingProxyType(
        {
            key: glossed(one, language) if isinstance(one, Glossed) else one
            for key, one in records.items()
        }
    )


def _initiative_in(one: Initiative, language: str) -> Initiative:
    """An initiative in a language; its question is left out, as no version has one."""
    told = told_in(one, language)
    return told.model_copy(update={"question": None}) if told else one


def _glossed(records: Mapping[str, G], language: str) -> Mapping[str, G]:
    """Reference data with the names of a language."""
    return MappingProxyType({key: glossed(one, language) for key, one in records.items()})
