"""What is placed in texts, against all that has been read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from shk.content.images import check_consents
from shk.content.yaml.tree import place_of
from shk.model.portfolio.picture_consent import WARNING_DAYS, consent_over
from shk.model.schema.authored import Authored
from shk.model.schema.callouts import PlacedEffect, PlacedPicture, Quote
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.images import NamedPicture
    from shk.content.located_record import Placed
    from shk.model.diagnostics.diagnostic import SourceLocation
    from shk.model.schema.directive_words import DirectiveWords


def check_effects(collection: Collection, words: DirectiveWords, diagnostics: Diagnostics) -> None:
    """Note every effect that is placed in a text and not written anywhere."""
    for placed in collection.placed:
        if not isinstance(placed.directive, PlacedEffect):
            continue
        owner = _owner(placed, placed.directive, collection)
        if placed.directive.number is None:
            continue  # it is reported that it has none
        count = len(owner.cited_effects) + len(owner.effects) if owner else 0
        if owner and placed.directive.number > count:
            key = words.keys_of(PlacedEffect)["number"]
            diagnostics.add(
                "effect-number",
                place_of(placed.entry.fields, (key,)),
                key,
                value=str(placed.directive.number),
                path=owner.path,
                count=str(count),
            )


def check_ends(
    named: Iterable[NamedPicture],
    collection: Collection,
    words: DirectiveWords,
    today: date | None,
    diagnostics: Diagnostics,
) -> None:
    """Report each picture and quote whose consent has ended or ends within two months.

    Without a day there is nothing to report.
    """
    check_consents(named, today, diagnostics)
    check_quotes(collection, words, today, diagnostics)


def check_quotes(
    collection: Collection, words: DirectiveWords, today: date | None, diagnostics: Diagnostics
) -> None:
    """Report each quote whose consent has ended or ends within two months.

    Without a day there is nothing to report.
    """
    key = words.keys_of(Quote)["expires"]
    for placed in collection.placed:
        quote = placed.directive
        if today is None or not isinstance(quote, Quote) or quote.expires is None:
            continue
        if quote.expires <= today + timedelta(days=WARNING_DAYS):
            diagnostics.add(
                "quote-ended" if consent_over(quote.agreed, today) else "quote-ends-soon",
                place_of(placed.entry.fields, (key,)),
                key,
                value=quote.who,
                day=quote.expires.isoformat(),
            )


def picture_places(collection: Collection) -> frozenset[SourceLocation]:
    """Where texts name pictures that are looked at as such, not only as links."""
    return frozenset(
        item.entry.fields.fields["src"].location
        for item in collection.placed
        if isinstance(item.directive, PlacedPicture) and not item.directive.src.startswith("../")
    )


def _owner(placed: Placed, directive: PlacedEffect, collection: Collection) -> Authored | None:
    """Whose effect it is; None when that has problems of its own."""
    entries = collection.entries
    if directive.initiative:
        entry = entries[Kind.INITIATIVE].get(directive.initiative)
    elif directive.story:
        entry = entries[Kind.STORY].get(directive.story)
    else:
        pages = (*entries[Kind.INITIATIVE].values(), *entries[Kind.STORY].values())
        path = placed.entry.location.path
        entry = next((page for page in pages if page.location.path == path), None)
    return entry.record if entry and isinstance(entry.record, Authored) else None
