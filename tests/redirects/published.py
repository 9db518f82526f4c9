"""What has been published of the small portfolio, and what has become of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.redirects.permanent_urls import kept_addresses
from shk.features.redirects.resolve import Published
from shk.features.site import build_site
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.portfolio.publication import public_portfolio
from shk.model.schema.redirect import Moved, MovedRow
from shk.model.schema.url_ledger import Ledger
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.site import Site
    from shk.model.portfolio.portfolio import Portfolio

LEDGER = "docs/data/addresses.txt"


def site_of(portfolio: Portfolio) -> Site:
    """The public site of a portfolio on the day of the small context."""
    context = small_context()
    public = public_portfolio(portfolio, context.today)
    return build_site(replace(context, portfolio=public), "https://site.example/")


def addresses_of(portfolio: Portfolio) -> frozenset[str]:
    """Every address of the public site of a portfolio."""
    return kept_addresses(site_of(portfolio), ())


@cache
def first_addresses() -> frozenset[str]:
    """Every address of the small portfolio, made once."""
    return addresses_of(small_portfolio())


def ledger_of(addresses: Iterable[str]) -> Ledger:
    """A ledger with an address on each line."""
    places = {
        address: SourceLocation(LEDGER, number)
        for number, address in enumerate(sorted(addresses), 1)
    }
    return Ledger(LEDGER, MappingProxyType(places), exists=True)


def row(origin: str, to: str | None = None) -> MovedRow:
    """A row of the data file; its marks are line 1."""
    reported = {"from": origin, "to": to, "because": "It was time.", "on": "2025-05-01"}
    location = SourceLocation("docs/data/moved.yml")
    return MovedRow(Moved.model_validate(reported), location, location)


def renamed(portfolio: Portfolio, old: str, new: str, **fields: object) -> Portfolio:
    """A portfolio in which an initiative has another id, and all that names it too."""
    text = {
        key: initiative.model_copy(
            update={
                "relations": tuple(
                    r.model_copy(update={"to": new}) if r.to == old else r
                    for r in initiative.relations
                )
            }
        )
        for key, initiative in portfolio.initiatives.items()
    }
    text[new] = text.pop(old).model_copy(update={"id": new, **fields})

    def swap(ids: tuple[str, ...]) -> tuple[str, ...]:
        """Ids with the new one in the place of the old."""
        return tuple(new if id_ == old else id_ for id_ in ids)

    return replace(
        portfolio,
        initiatives=MappingProxyType(text),
        stories=MappingProxyType(
            {
                key: story.model_copy(
                    update={
                        "initiatives": swap(story.initiatives),
                        "cited_effects": tuple(
                            it.model_copy(update={"initiative": swap((it.initiative,))[0]})
                            for it in story.cited_effects
                        ),
                    }
                )
                for key, story in portfolio.stories.items()
            }
        ),
        activities=MappingProxyType(
            {
                key: activity.model_copy(update={"initiatives": swap(activity.initiatives)})
                for key, activity in portfolio.activities.items()
            }
        ),
    )


def changed_story(portfolio: Portfolio, story_id: str, **fields: object) -> Portfolio:
    """A portfolio in which a story has other fields."""
    stories = dict(portfolio.stories)
    stories[story_id] = stories[story_id].model_copy(update=fields)
    return replace(portfolio, stories=MappingProxyType(stories))


def published(portfolio: Portfolio, *rows: MovedRow) -> Published:
    """A portfolio of today, after the small one has been published and recorded.

    Args:
        portfolio: what there is today.
        rows: what the data file tells.
    """
    context = small_context()
    same = portfolio == small_portfolio()
    return Published(
        current=first_addresses() if same else addresses_of(portfolio),
        ledger=ledger_of(first_addresses()),
        rows=rows,
        pages=tuple(portfolio.authored()),
        addresses=context.addresses,
        today=context.today,
        unending=lambda: addresses_of(changed_story(portfolio, "picnic", expires=None)),
    )
