"""What every view is built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.collation import sort_key
from shk.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shk.language.messages import Messages
    from shk.model.initiative import Initiative
    from shk.model.portfolio import Portfolio


@dataclass(frozen=True)
class Context:
    """The portfolio, the language and the day; all a view may know."""

    portfolio: Portfolio
    """What is public, or all of it in a preview."""
    messages: Messages
    """The language of the interface."""
    today: date
    """The day the site is built for; the only clock there is."""
    preview: bool = False
    """Whether pages that are not public yet are shown, marked."""

    @property
    def addresses(self) -> Addresses:
        """The addresses in the site's language."""
        return Addresses(self.messages)

    def text(self, source: str) -> str:
        """A source string in the language of the site."""
        return self.messages.text(source)

    def by_title(self, initiatives: Iterable[Initiative]) -> tuple[Initiative, ...]:
        """Initiatives sorted by title as the language sorts."""
        return tuple(
            sorted(initiatives, key=lambda one: sort_key(one.title, self.messages.language))
        )
