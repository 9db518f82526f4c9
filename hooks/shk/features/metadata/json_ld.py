"""The parts of JSON-LD: nodes that name each other, and the text that stands in a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from shk.model.schema.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shk.model.schema.when import When
    from shk.site.context import Context

Node = dict[str, Any]
"""A thing with its type and what is known about it."""

ORGANISATION = "#organisation"
"""The partnership, as a place on the start page."""
WEBSITE = "#website"
"""The site as a whole, likewise."""
CONTACT = "#contact"
"""Where to turn, likewise."""

_UNSAFE = {ord(item): f"\\u{ord(item):04x}" for item in "<>&\u2028\u2029"}
"""What could end the element in HTML, or a line in old scripts."""

_DATES = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}
"""How ISO 8601 writes what is known so exactly."""


def script_text(nodes: Iterable[Node]) -> str:
    """Nodes as the text of a ``<script type="application/ld+json">``, safe there as it is."""
    full = {"@context": "https://schema.org", "@graph": list(nodes)}
    return json.dumps(full, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def node(kind: str, **shown: Any) -> Node:  # noqa: ANN401 - what JSON can hold
    """A node; what is empty is left out, and ``id`` becomes ``@id``."""
    given = {"@type": kind, "@id": shown.pop("id", ""), **shown}
    return {key: value for key, value in given.items() if value not in ("", None, [], ())}


def named(kind: str, name: str, url: str = "", **shown: Any) -> Node:  # noqa: ANN401 - as above
    """Something with a name and a page of ours."""
    return node(kind, name=name, url=url, **shown)


def publisher(context: Context) -> Node:
    """The partnership by its name, for pages that do not describe it in full."""
    name = context.portfolio.partnership.name
    return named("Organization", name, context.address, id=context.address + ORGANISATION)


def website_node(context: Context) -> Node:
    """The site by its name, likewise."""
    name = context.portfolio.partnership.name
    return named("WebSite", name, context.address, id=context.address + WEBSITE)


def the(context: Context, place: str) -> Node:
    """A node described elsewhere, by its name."""
    return {"@id": context.address + place}


def moment(when: When | None) -> str | None:
    """A moment as a date of ISO 8601; None for seasons and spans, which it has no date for."""
    form = _DATES.get(when.precision) if when else None
    return when.start.strftime(form) if when and form else None


def interval(when: When | None) -> str | None:
    """A time as an interval of ISO 8601, from its first to its last possible day."""
    if when is None or (single := moment(when)):
        return single if when else None
    return f"{when.start.isoformat()}/{when.end.isoformat()}"


def day(value: date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return value.isoformat() if value else None
