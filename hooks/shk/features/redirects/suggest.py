"""The line that keeps an address: which page has likely taken its place, and what to write."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from shk.features.redirects.resolve import RecordName, is_page
from shk.i18n.letters import ascii_words

if TYPE_CHECKING:
    from datetime import date

    from shk.features.redirects.resolve import Published
    from shk.model.schema.authored import Authored

_NEW = 1.0
"""What a page that has never been published counts for: it may be the old one renamed."""
_LIKE = 0.6
"""How alike two last parts of addresses must be for one to be taken for the other."""


def likeliest(name: RecordName, published: Published) -> Authored | None:
    """The public page that has likely taken the place of another; None if there is none.

    There is only the old id to go by: it is compared with ids, titles and texts. A
    page that has never been published wins over one that has.

    Args:
        name: the kind and id of the page that is no longer there.
        published: what there is now, and what there has been.
    """
    kind, old = name
    scored = [
        (_likeness(old, page) + (0 if address in published.ledger.places else _NEW), page)
        for item, page in published.pages
        if item is kind and (address := published.addresses.of(kind, page.id)) in published.current
    ]
    best = max(scored, key=lambda item: (item[0], item[1].id), default=None)
    return best[1] if best else None


def _likeness(old: str, page: Authored) -> float:
    """How alike an old id and a page are, from 0 to 1."""
    title = "-".join(ascii_words(page.title))
    words = set(ascii_words(f"{page.title} {page.summary} {page.body}"))
    wanted = old.split("-")
    shared = sum(item in words for item in wanted) / len(wanted)
    return max(_ratio(old, page.id), _ratio(old, title), 0.9 * shared)


def _ratio(first: str, second: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def nearest_way_on(address: str, published: Published) -> str | None:
    """Where readers of a vanished address are best sent.

    A new address beside it that is much alike, else the nearest page above it. A file
    has no page above it: who asks for a calendar can do nothing with a page.
    """
    above, last = _parted(address)
    beside = [
        (likeness, key)
        for key in published.current - published.ledger.places.keys()
        if _parted(key)[0] == above
        and is_page(key) is is_page(address)
        and (likeness := _ratio(last, _parted(key)[1])) >= _LIKE
    ]
    if beside:
        return max(beside)[1]
    return nearest_above(address, published.current) if is_page(address) else None


def nearest_above(address: str, current: frozenset[str]) -> str:
    """The nearest page above an address; in the end the start page."""
    above, _ = _parted(address)
    while above and above not in current:
        above, _ = _parted(above)
    return above


def _parted(address: str) -> tuple[str, str]:
    """The folder that an address lies in, and its last part."""
    before, _, last = address.rstrip("/").rpartition("/")
    return (f"{before}/" if before else ""), last


def alias_line(page: Authored, old: str) -> str:
    """The whole line that gives a page one more alias."""
    return f"aliases: [{', '.join((*page.aliases, old))}]"


def row_line(address: str, to: str | None, today: date) -> str:
    """The row that ends or moves an address; the reason is left to those who know it."""
    lead = f" to: /{to}," if to is not None else ""
    return f"- {{from: /{address},{lead} because: …, on: {today.isoformat()}}}"
