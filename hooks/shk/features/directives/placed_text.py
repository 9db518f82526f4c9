"""What is placed in a text: known from the start, made when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.directives.callouts import placed_block
from shk.model.schema.full_texts import cached_property

if TYPE_CHECKING:
    from shk.features.directives.callouts import Placed
    from shk.features.directives.query import Page
    from shk.model.schema.record import Record
    from shk.site.context import Context


@dataclass(frozen=True, eq=False)
class PlacedText:
    """What the blocks of one text become on its page."""

    context: Context
    """The content, the day, and the language of the text."""
    records: tuple[Record, ...]
    """What is placed, in the order of the blocks."""
    page: Page = None
    """Whose text it is, if it is an initiative's or a story's."""

    @cached_property
    def blocks(self) -> tuple[Placed | None, ...]:
        """What the blocks become, in their order; None for what may not be shown. Made once."""
        return tuple(
            placed_block(self.context, record, self.page, number)
            for number, record in enumerate(self.records, 1)
        )

    def let_go(self) -> None:
        """Forget what the blocks became; it is made again if anybody asks for it."""
        PlacedText.blocks.forget(self)
