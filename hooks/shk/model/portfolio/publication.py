"""The one gate that decides what is public on a day.

Pages, lists, maps, feeds and data are all made from the portfolio that has gone
through it, so nothing needs to ask again.
"""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.i18n.messages import N_
from shk.model.portfolio.picture_consent import consent_ended
from shk.model.schema.record import Kind
from shk.model.schema.references import without_references
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.activity import Activity
    from shk.model.schema.authored import Authored
    from shk.model.schema.effect import CitedEffect
    from shk.model.schema.record import Record

A = TypeVar("A", bound="Authored")
T = TypeVar("T", "Activity", "Story")


class Hidden(StrEnum):
    """Why a page is not public; the value is a source string for the preview's ribbon."""

    DRAFT = N_("Draft")
    LATER = N_("To be published later")
    EXPIRED = N_("No longer published")


def hidden_reason(page: Authored, today: date) -> Hidden | None:
    """Why a page is not public on a day, or None if it is.

    A page is public from ``publish_on`` to ``expires``, both days included, and a story
    not before its date.
    """
    if page.draft:
        return Hidden.DRAFT
    begin = first_public_day(page)
    if begin and today < begin:
        return Hidden.LATER
    if page.expires and page.expires < today:
        return Hidden.EXPIRED
    return None


def first_public_day(page: Authored) -> date | None:
    """The first day on which a page is public, if nothing else hides it; None for no such day."""
    date_of_story = page.date if isinstance(page, Story) else None
    return max((item for item in (page.publish_on, date_of_story) if item), default=None)


def hiding_field(page: Authored) -> str:
    """The field that keeps a page back that is not public yet."""
    if page.draft:
        return "draft"
    return "publish_on" if page.publish_on == first_public_day(page) else "date"


def public_portfolio(portfolio: Portfolio, today: date) -> Portfolio:
    """The part of a portfolio that is public on a day; what is left names nothing hidden."""
    initiatives = _public(portfolio.initiatives, today)
    stories = _public(portfolio.stories, today)
    kept = frozenset(initiatives)
    return dataclasses.replace(
        portfolio,
        initiatives=MappingProxyType(
            {
                key: initiative.model_copy(
                    update={
                        "relations": tuple(r for r in initiative.relations if r.to in kept),
                        "cited_effects": _of_kept_effects(initiative, kept),
                    }
                )
                for key, initiative in initiatives.items()
            }
        ),
        stories=_of_kept(
            {
                key: story.model_copy(update={"cited_effects": _of_kept_effects(story, kept)})
                for key, story in stories.items()
            },
            kept,
        ),
        activities=_of_kept(portfolio.activities, kept),
        registers=_naming_public(portfolio.registers, kept, frozenset(stories)),
    )


def _naming_public(
    registers: Mapping[Kind, Mapping[str, Record]],
    initiatives: frozenset[str],
    stories: frozenset[str],
) -> Mapping[Kind, Mapping[str, Record]]:
    """Registers without the ids of hidden pages; a record that needs such an id is left out."""
    public = {Kind.INITIATIVE: initiatives, Kind.STORY: stories}

    def is_public(kind: Kind, record_id: str) -> bool:
        return kind not in public or record_id in public[kind]

    return MappingProxyType(
        {
            kind: MappingProxyType(
                {
                    key: kept
                    for key, record in records.items()
                    if (kept := without_references(record, is_public)) is not None
                }
            )
            for kind, records in registers.items()
        }
    )


def without_ends(portfolio: Portfolio) -> Portfolio:
    """A portfolio in which no page has a last day: what there would be if nothing expired."""
    return dataclasses.replace(
        portfolio,
        initiatives=_unending(portfolio.initiatives),
        stories=_unending(portfolio.stories),
    )


def _unending(pages: Mapping[str, A]) -> Mapping[str, A]:
    """Pages without a last day."""
    return MappingProxyType(
        {key: page.model_copy(update={"expires": None}) for key, page in pages.items()}
    )


def _public(pages: Mapping[str, A], today: date) -> dict[str, A]:
    """The pages that are public, pictures without a valid consent taken off."""
    return {
        key: _without_lapsed_picture(page, today)
        for key, page in pages.items()
        if hidden_reason(page, today) is None
    }


def _without_lapsed_picture(page: A, today: date) -> A:
    """A page whose picture's consent has ended loses the picture, not its place."""
    if page.image and consent_ended(page.image, today):
        return page.model_copy(update={"image": None})
    return page


def _of_kept_effects(page: Authored, kept: frozenset[str]) -> tuple[CitedEffect, ...]:
    """The effects a page cites, without those of initiatives that are not there any more."""
    return tuple(
        cited_effect for cited_effect in page.cited_effects if cited_effect.initiative in kept
    )


def _of_kept(records: Mapping[str, T], kept: frozenset[str]) -> Mapping[str, T]:
    """Records without the initiatives that are not there any more."""
    return MappingProxyType(
        {
            key: record.model_copy(
                update={
                    "initiatives": tuple(
                        initiative for initiative in record.initiatives if initiative in kept
                    )
                }
            )
            for key, record in records.items()
        }
    )
