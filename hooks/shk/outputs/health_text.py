"""The state of the portfolio as lines and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.views.health import HealthView
    from shk.views.health_parts import HealthSection


def health_text(view: HealthView) -> str:
    """Plain lines: each section with its count, then a line for each thing found."""
    return "\n".join(_lines(view))


def _lines(view: HealthView) -> Iterator[str]:
    """The lines, section after section."""
    yield f"{view.head.title}, {view.day.text}"
    for section in view.sections:
        yield ""
        yield section_title(section)
        for one in section.items:
            yield "  " + " · ".join(part for part in (one.title, one.note, one.path) if part)


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
                "items": [
                    {"title": one.title, "uri": one.uri, "path": one.path, "note": one.note}
                    for one in section.items
                ],
            }
            for section in view.sections
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
