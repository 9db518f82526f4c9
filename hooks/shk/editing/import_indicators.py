"""Figures of public statistics become rows of the data files of indicators and their values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.files import file_for_new_rows, list_files
from shk.editing.changes import Change, EditRefusedError, Plan
from shk.editing.slug import slug_of
from shk.editing.yaml_dump import block, flow, scalar
from shk.i18n.messages import N_
from shk.model.schema.indicator import Indicator
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.reference import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from shk.content.collection import Collection
    from shk.editing.statistics_files import IndicatorFacts, Statistics, Value

NO_TITLE = N_(
    "The indicator {code} has no title. Give the file that holds its title and definition too."
)
NO_FACT = N_("The file says too little of the indicator {code}. Give the rest with --{option}.")
TITLE_CHANGED = N_(
    "The title of the indicator {code} has changed. Here: “{here}”. In the file: “{there}”."
    " It may measure another thing now. Change it in {path} first if the two can be compared."
)
DEFINITION_CHANGED = N_(
    "The definition of the indicator {code} has changed. Here: “{here}”. In the file: “{there}”."
    " It may measure another thing now. Change it in {path} first if the two can be compared."
)
NO_PLACE = N_(
    "No place has the code {code}. Write code: “{code}” on the place in docs/data/places.yml."
)
SEVERAL_LINES = N_(
    "The value {value} is written over several lines in {path}. Put it on one line first."
)


@dataclass(frozen=True)
class Terms:
    """What a person states about new indicators, when the file does not."""

    unit: str = ""
    """What a value is in."""
    publisher: str = ""
    """Who publishes the figures."""
    licence: str = ""
    """The terms on which they may be shown."""
    definition: str = ""
    """What is counted and how."""


@dataclass(frozen=True)
class Imported:
    """What an import changes."""

    plan: Plan
    """The changes to the data files."""
    indicators: int
    """How many indicators are new."""
    values: int
    """How many values are written, new and changed ones."""


def importing(expected: Statistics, collection: Collection, data: Path, terms: Terms) -> Imported:
    """The changes that bring figures into the data files; what is there already is kept.

    Args:
        expected: what the files of statistics hold.
        collection: the content as it is.
        data: the folder of data files.
        terms: what is reported of new indicators.

    Raises:
        EditRefusedError: an indicator has no title, its title or definition has changed, a place
            is not known, or a value stands on several lines.
    """
    codes = list(dict.fromkeys(value.code for value in expected.values))
    known = {
        entry.record.code: entry.record
        for entry in collection.entries[Kind.INDICATOR].values()
        if isinstance(entry.record, Indicator)
    }
    indicators, end = (
        file_for_new_rows(data, KIND_INFO[kind].file) for kind in (Kind.INDICATOR, Kind.OBSERVATION)
    )
    observations = dict.fromkeys((*list_files(data, KIND_INFO[Kind.OBSERVATION].file), end))
    new = []
    for code in codes:
        if code in known:
            _refuse_change(code, known[code], expected.text.get(code), indicators)
        else:
            new.append(_row(code, expected.text.get(code), terms))
    rows = dict(_observation(value, known, collection) for value in expected.values)
    changes = (
        _added(indicators, new),
        *_merged(tuple(observations), rows, set(collection.entries[Kind.OBSERVATION])),
    )
    return Imported(tuple(change for change in changes if change), len(new), len(rows))


def _refuse_change(code: str, here: Indicator, existing: IndicatorFacts | None, path: Path) -> None:
    """Stop when a title or a definition is another than the one that is shown."""
    if existing is None:
        return
    for text, old, now in (
        (TITLE_CHANGED, here.name, existing.title),
        (DEFINITION_CHANGED, here.definition, existing.definition),
    ):
        if now and now.split() != old.split():
            raise EditRefusedError(text, (), code=code, here=old, existing=now, path=path.name)


def _row(code: str, shown: IndicatorFacts | None, terms: Terms) -> str:
    """The row of a new indicator."""
    if shown is None or not shown.title:
        raise EditRefusedError(NO_TITLE, (), code=code)
    facts = {
        "definition": shown.definition or terms.definition,
        "unit": shown.unit or terms.unit,
        "publisher": terms.publisher,
        "licence": terms.licence,
    }
    for name, value in facts.items():
        if not value:
            raise EditRefusedError(NO_FACT, (), code=code, option=name)
    row = {
        "id": slug_of(code),
        "name": scalar(shown.title, words=True),
        "code": scalar(code, words=True),
        **{name: scalar(value, words=True) for name, value in facts.items()},
    }
    lines = block(row, 2)
    return f"- {lines.lstrip()}"


def _observation(
    value: Value, known: dict[str, Indicator], collection: Collection
) -> tuple[str, str]:
    """The id of a value, and its row on one line."""
    indicator = known[value.code].id if value.code in known else slug_of(value.code)
    place = _place(value.place, collection)
    record_id = f"{indicator}-{place}-{value.year}-{value.sex.value}"
    row = {"id": record_id, "indicator": indicator, "place": place, "year": str(value.year)}
    row["sex"] = value.sex.value
    if value.value is not None:
        row["value"] = str(int(value.value) if value.value.is_integer() else value.value)
    if value.status:
        row["status"] = value.status.value
    return record_id, f"- {flow(row)}\n"


def _place(code: str, collection: Collection) -> str:
    """The id of a place by its code in statistics, or by the id itself."""
    places = collection.entries[Kind.PLACE]
    if code in places:
        return code
    for key, entry in places.items():
        if isinstance(entry.record, Place) and entry.record.code == code:
            return key
    raise EditRefusedError(NO_PLACE, (), code=code)


def _added(path: Path, rows: Sequence[str]) -> Change | None:
    """A file with rows at its end."""
    if not rows:
        return None
    before = path.read_bytes() if path.exists() else None
    text = (before or b"").decode("utf-8")
    text += "" if not text or text.endswith("\n") else "\n"
    return Change(path, before, (text + "".join(rows)).encode("utf-8"))


def _merged(
    files: Sequence[Path], rows: dict[str, str], existing: set[str]
) -> Iterator[Change | None]:
    """Files whose rows of one line give way to those of the same id; new ones come last."""
    left = dict(rows)
    for path in files:
        before = path.read_bytes() if path.exists() else None
        text = (before or b"").decode("utf-8")
        lines = [left.pop(_id_of(line), line) for line in text.splitlines(keepends=True)]
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        if path == files[-1]:
            for record_id in left:
                if record_id in existing:
                    raise EditRefusedError(SEVERAL_LINES, (), value=record_id, path=path.name)
            lines += left.values()
        after = "".join(lines).encode("utf-8")
        yield Change(path, before, after) if after != before else None


def _id_of(line: str) -> str:
    """The id of a row that stands on one line; empty for any other line."""
    start = "- {id: "
    return line[len(start) :].partition(",")[0].strip() if line.startswith(start) else ""
