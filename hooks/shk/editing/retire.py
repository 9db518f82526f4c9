"""An initiative ends: its phase and its last day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.editing.changes import EditRefusedError
from shk.editing.text_edit import Edit, SourceFile
from shk.editing.yaml_dump import scalar
from shk.editing.yaml_edit import YamlPlaces
from shk.i18n.messages import N_
from shk.model.schema.initiative import Initiative
from shk.model.schema.vocabulary import Phase
from shk.model.schema.when import parse_when

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from shk.editing.changes import Plan
    from shk.editing.targets import Target

NO_MOMENT = N_(
    "“{value}” is not a time that can be read. Write a day, month, season or year:"
    " 2024-03-15, 2024-03, våren 2024 or 2024."
)
BEFORE_START = N_("The initiative began {start}; it can not end {value}.")
NOT_YET = N_(
    "{value} is still to come. End the initiative when it has ended. Until then the end can be"
    " written as end under period."
)
ENDED = N_("The initiative “{title}” has ended already: {path}")


@dataclass(frozen=True)
class Retiring:
    """What ending an initiative leads to."""

    plan: Plan
    """The changes."""
    path: str
    """The path of its file."""


def retiring(target: Target, ends: str, root: Path, today: date | None = None) -> Retiring:
    """Plan the end of an initiative; the fields around stay as they are.

    Args:
        target: the initiative.
        ends: when it ends, as an author writes a moment.
        root: the project folder.
        today: the day of the command; without it no end is too late.

    Raises:
        EditRefusedError: it has ended, or the moment can not be its end.
    """
    page = target.page
    assert isinstance(page, Initiative)  # noqa: S101 - asked for initiatives only
    try:
        moment = parse_when(ends)
    except ValueError:
        raise EditRefusedError(NO_MOMENT, value=ends) from None
    source = SourceFile.of(root / page.path, page.path)
    places = YamlPlaces(source.seen, *source.fields)
    if page.phase is Phase.CLOSED and page.period.end:
        raise EditRefusedError(ENDED, title=page.title, path=page.path)
    if moment.end < page.period.start.start:
        start = page.period.start.start.isoformat()
        raise EditRefusedError(BEFORE_START, start=start, value=ends)
    if today and moment.start > today:
        raise EditRefusedError(NOT_YET, value=ends)
    edits = [_end_edit(places, scalar(ends))]
    phase = places.value(("phase",))
    assert phase is not None  # noqa: S101 - it is required
    edits.append(Edit(phase.start, phase.end, Phase.CLOSED.value))
    return Retiring((source.change(edits),), page.path)


def _end_edit(places: YamlPlaces, ends: str) -> Edit:
    """The edit that writes the end of the period, right after its start."""
    pairs = places.pairs(("period",))
    if written := pairs.get("end"):
        if written.value.start < written.value.end:
            return Edit(written.value.start, written.value.end, ends)
        return Edit(written.key.end, max(written.key.end + 1, written.value.end), f": {ends}")
    start = pairs["start"]
    if places.is_flow(("period",)):
        return Edit(start.value.end, start.value.end, f", end: {ends}")
    line_end = places.text.find("\n", start.value.end)
    before = " " * places.column(start.key.start)
    return Edit(line_end, line_end, f"\n{before}end: {ends}")
