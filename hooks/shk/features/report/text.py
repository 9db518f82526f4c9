"""The state of the portfolio as lines and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.report.report import HealthView
    from shk.features.report.sections import HealthItem, HealthSection
    from shk.i18n.messages import Messages


MOST = 10
"""How many things are told of a section whose things are grouped; of others all are."""
OTHERS = N_("{number} more. {groups}")


def health_text(view: HealthView, messages: Messages) -> str:
    """Plain lines: each section with its count, then a line for each thing found.

    Args:
        view: what is told.
        messages: the language of the words around it.
    """
    return "\n".join(_lines(view, messages))


def _lines(view: HealthView, messages: Messages) -> Iterator[str]:
    """The lines, section after section."""
    yield f"{view.head.title}, {view.day.text}"
    for section in view.sections:
        yield ""
        yield section_title(section)
        for one in told_items(section):
            parts = (one.title, one.note, one.group, one.path)
            yield "  " + " · ".join(part for part in parts if part)
        if others := told_others(section, messages):
            yield f"  {others}"


def told_items(section: HealthSection) -> tuple[HealthItem, ...]:
    """What of a section is told where there is little room: all, or the first of each."""
    grouped = any(one.group for one in section.items)
    return section.items[:MOST] if grouped else section.items


def told_others(section: HealthSection, messages: Messages) -> str:
    """How many more there are of each group than are told; empty when all are."""
    left = section.items[len(told_items(section)) :]
    if not left:
        return ""
    groups = Counter(one.group for one in left)
    told = ", ".join(f"{group}: {number}" for group, number in groups.items())
    number = str(len(left))
    return messages.text(OTHERS).replace("{number}", number).replace("{groups}", told)


def section_title(section: HealthSection) -> str:
    """A section's title with how much was found."""
    return f"{section.title}: {len(section.items)}"


def health_json(view: HealthView) -> str:
    """An object with ``day`` and ``sections``; keys are stable, texts in the site's language."""
    told = {
        "day": view.day.machine,
        "sections": [
            {
                "key": section.key,
                "title": section.title,
                "count": len(section.items),
                "items": [_item_json(one) for one in section.items],
            }
            for section in view.sections
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _item_json(item: HealthItem) -> dict[str, str]:
    """A thing that was found; its group only where there are groups."""
    told = {"title": item.title, "uri": item.uri, "path": item.path, "note": item.note}
    return told | {"group": item.group} if item.group else told
