"""The state of the portfolio as lines and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.report.report import ReportView
    from shk.features.report.sections import ReportItem, ReportSection
    from shk.i18n.messages import Messages


MOST = 10
"""Items shown of a grouped section; other sections show all."""
OTHERS = N_("{number} more. {groups}")


def report_text(view: ReportView, messages: Messages) -> str:
    """Plain lines: each section with its count, then a line for each thing found.

    Args:
        view: the report.
        messages: the language of the words around it.
    """
    return "\n".join(_lines(view, messages))


def _lines(view: ReportView, messages: Messages) -> Iterator[str]:
    """The lines, section after section."""
    yield f"{view.meta.title}, {view.day.text}"
    for section in view.sections:
        yield ""
        yield section_title(section)
        for item in shown_items(section):
            parts = (item.title, item.note, item.group, item.path)
            yield "  " + " · ".join(part for part in parts if part)
        if others := omitted_text(section, messages):
            yield f"  {others}"


def shown_items(section: ReportSection) -> tuple[ReportItem, ...]:
    """The items shown where there is little room: all, or the first ones of a grouped section."""
    grouped = any(item.group for item in section.items)
    return section.items[:MOST] if grouped else section.items


def omitted_text(section: ReportSection, messages: Messages) -> str:
    """How many items of each group are left out; empty if none is."""
    left = section.items[len(shown_items(section)) :]
    if not left:
        return ""
    groups = Counter(item.group for item in left)
    text = ", ".join(f"{group}: {number}" for group, number in groups.items())
    number = str(len(left))
    return messages.text(OTHERS).replace("{number}", number).replace("{groups}", text)


def section_title(section: ReportSection) -> str:
    """A section's title with how much was found."""
    return f"{section.title}: {len(section.items)}"


def report_json(view: ReportView) -> str:
    """An object with ``day`` and ``sections``; keys are stable, texts in the site's language."""
    shown = {
        "day": view.day.machine,
        "sections": [
            {
                "key": section.key,
                "title": section.title,
                "count": len(section.items),
                "items": [_item_json(item) for item in section.items],
            }
            for section in view.sections
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _item_json(item: ReportItem) -> dict[str, str]:
    """A thing that was found; its group only where there are groups."""
    shown = {"title": item.title, "uri": item.uri, "path": item.path, "note": item.note}
    return shown | {"group": item.group} if item.group else shown
