"""The portfolio in another language, as far as it is told in it."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.gloss import gloss_of, glossed
from shk.model.record import Kind
from shk.model.reference import Glossed
from shk.model.version import told_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.initiative import Initiative
    from shk.model.portfolio import Portfolio

    G = TypeVar("G", bound=Glossed)

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
    )


def _initiative_in(one: Initiative, language: str) -> Initiative:
    """An initiative in a language; its question is left out, as no version has one."""
    told = told_in(one, language)
    return told.model_copy(update={"question": None}) if told else one


def _glossed(records: Mapping[str, G], language: str) -> Mapping[str, G]:
    """Reference data with the names of a language."""
    return MappingProxyType({key: glossed(one, language) for key, one in records.items()})
