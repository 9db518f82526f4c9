"""The style guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.style_guide.page import style_view
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """Every component in its states, in previews only."""
    if context.preview:
        yield page(context, context.addresses.style, "style_guide/page.html", style_view)
