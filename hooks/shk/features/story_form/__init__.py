"""A form with which a partner without an account sends a story: to print, and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.story_form.form import form_file, form_view
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["form_file", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The form, in the language that stories are written in."""
    yield page(context, context.addresses.story_form, "story_form/form.html", form_view)
