"""Writes down which full text a version was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.editing.text_edit import Edit, SourceFile
from shk.editing.yaml_edit import YamlPlaces
from shk.model.portfolio.originals import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shk.editing.changes import Change
    from shk.model.schema.authored import Authored
    from shk.model.schema.vocabulary import Audience

_LIST, _FIELD = "versions", "made_from"


def recording(page: Authored, audiences: Iterable[Audience], root: Path) -> Change | None:
    """Plan ``made_from`` for versions of a page; None if it stands there already.

    Args:
        page: the page.
        audiences: whose versions were made from the present full text.
        root: the project folder.

    Raises:
        EditRefusedError: the file is not UTF-8.
    """
    source = SourceFile.of(root / page.path, page.path)
    places = YamlPlaces(source.seen, *source.fields)
    mark = fingerprint(page)
    numbers = {one.audience: number for number, one in enumerate(page.versions)}
    entries = [one for one in audiences if one in numbers]
    edits = [_entry_edit(places, numbers[one], mark) for one in entries]
    new = [one for one in audiences if one not in numbers]
    if new:
        edits.append(_list_edit(source, places, new, mark))
    change = source.change(edits)
    return None if change.before == change.after else change


def _entry_edit(places: YamlPlaces, number: int, mark: str) -> Edit:
    """The edit of an entry that is there."""
    pairs = places.pairs((_LIST, number))
    if written := pairs.get(_FIELD):
        end = max(written.value.end, written.key.end + 1)
        return Edit(written.key.end, end, f": {mark}")
    after = pairs["audience"]
    if places.is_flow((_LIST, number)):
        return Edit(after.value.end, after.value.end, f", {_FIELD}: {mark}")
    line_end = places.text.index("\n", after.value.end)
    before = " " * places.column(after.key.start)
    return Edit(line_end, line_end, f"\n{before}{_FIELD}: {mark}")


def _list_edit(
    source: SourceFile, places: YamlPlaces, audiences: list[Audience], mark: str
) -> Edit:
    """The edit that adds entries to the list of versions, which may be missing or empty."""
    flow = ", ".join(f"{{audience: {one.value}, {_FIELD}: {mark}}}" for one in audiences)
    items = places.items((_LIST,))
    if items and places.is_flow((_LIST,)):
        return Edit(items[-1].end, items[-1].end, f", {flow}")
    if items:
        before = " " * (places.column(items[-1].start) - 2)
        line_end = source.seen.index("\n", items[-1].end)
        return Edit(
            line_end, line_end, "".join(f"\n{one}" for one in _block(audiences, mark, before))
        )
    pairs = places.pairs(())
    if empty := pairs.get(_LIST):
        return Edit(empty.key.end, max(empty.value.end, empty.key.end + 1), f": [{flow}]")
    if places.is_flow(()):
        last = list(pairs.values())[-1].value.end
        return Edit(last, last, f", {_LIST}: [{flow}]")
    end = source.fields[1]
    lines = [f"{_LIST}:", *_block(audiences, mark, "  ")]
    return Edit(end, end, "".join(f"{one}\n" for one in lines))


def _block(audiences: list[Audience], mark: str, before: str) -> list[str]:
    """Entries as lines of a block."""
    return [
        line
        for one in audiences
        for line in (f"{before}- audience: {one.value}", f"{before}  {_FIELD}: {mark}")
    ]
