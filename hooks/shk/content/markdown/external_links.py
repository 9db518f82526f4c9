"""Every link to another site: those in texts, and the web addresses of parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.checks.links import link_targets
from shk.model.portfolio.external_link import OutsideLink

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.model.portfolio.portfolio import Portfolio

_OUTSIDE = ("http://", "https://")


def outside_links(portfolio: Portfolio, pages: Mapping[str, str]) -> tuple[OutsideLink, ...]:
    """Every link to another site, once a file that has it.

    Args:
        portfolio: the initiatives, stories and parties.
        pages: the Markdown of hand-written pages by the path of their files.
    """
    fromkeys = dict.fromkeys(
        (*_of_pages(portfolio), *_hand_written(pages), *_of_parties(portfolio))
    )
    return tuple(fromkeys)


def _of_pages(portfolio: Portfolio) -> Iterator[OutsideLink]:
    """Links in the texts of initiatives and stories."""
    for _, page in portfolio.authored():
        for text in (page.body, *(section.body for section in page.sections)):
            yield from (OutsideLink(url, page.title, page.path) for url in _outside(text))


def _hand_written(pages: Mapping[str, str]) -> Iterator[OutsideLink]:
    """Links in hand-written pages."""
    for path, text in pages.items():
        yield from (OutsideLink(url, path, path) for url in _outside(text))


def _of_parties(portfolio: Portfolio) -> Iterator[OutsideLink]:
    """The web addresses of parties and actors."""
    for party in portfolio.parties.values():
        if party.url:
            yield OutsideLink(party.url, party.name, "")


def _outside(markdown: str) -> Iterator[str]:
    """What the links of a text lead to on other sites."""
    return (
        link_target for link_target in link_targets(markdown) if link_target.startswith(_OUTSIDE)
    )
