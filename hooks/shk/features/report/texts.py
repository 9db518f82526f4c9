"""How heavy the texts of a portfolio are to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.report.sections import ReportItem, ReportSection, pages_by_path, text_item
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.model.portfolio.text_stats import TextWeight
    from shk.model.schema.authored import Authored
    from shk.site.context import Context

LEAD = N_(
    "LIX measures how heavy a text is, the heaviest first: up to 30 is very easy, from 60 very"
    " hard. Short texts, and those in languages that LIX is not made for, are left out."
)


def text_sections(context: Context) -> tuple[ReportSection, ...]:
    """How heavy each text is; no section where none could be measured.

    Args:
        context: the whole portfolio, and what is known of its texts.
    """
    pages = pages_by_path(context.portfolio)
    heaviest = sorted(context.texts.weights, key=lambda item: (-item.lix, item.path))
    if not heaviest:
        return ()
    return (
        ReportSection(
            key="readability",
            title=context.text(N_("How heavy the texts are to read")),
            lead=context.text(LEAD),
            items=tuple(_item(context, pages.get(item.path), item) for item in heaviest),
        ),
    )


def _item(context: Context, page: Authored | None, weight: TextWeight) -> ReportItem:
    """A text with its LIX; a version says whom it is for."""
    note = f"LIX {weight.lix}"
    if weight.audience:
        note = f"{context.text(weight.audience.label)}, {note}"
    return text_item(context, page, weight.path, note, context.text(weight.level))
