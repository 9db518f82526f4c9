"""Files of public statistics as one plain form: Kolada's JSON, JSON-stat 2 and our own CSV.

Nothing is fetched: a person saves the file. A value that is ``null`` stays one, with the
status that the file gives it, and is never a zero.
"""

from __future__ import annotations

import csv
import io
import json
import math
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Any

from shk.editing.changes import EditRefusedError
from shk.i18n.messages import N_
from shk.model.schema.partnership_vocabulary import ObservationStatus, Sex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NOT_UTF8 = N_("{file} is not UTF-8. Save it as UTF-8.")
NO_FORM = N_(
    "{file} is neither Kolada's JSON, JSON-stat 2 nor CSV with the columns {columns}. Nothing"
    " was written."
)
LACKS = N_("{file} has no “{key}”. Save the file again, whole.")
UNKNOWN_STATUS = N_("{file} gives a value the status “{value}”, which is not known.")
UNKNOWN_SEX = N_("{file} has “{value}” where whom the value counts should stand.")
NO_NUMBER = N_("{file} has “{value}” where a number should stand.")
TOO_MANY = N_(
    "{file} has several values of “{value}”. Save one that differs in place, year, sex and"
    " indicator alone."
)

COLUMNS = ("indicator", "title", "definition", "unit", "place", "year", "sex", "value", "status")
"""The columns of our own CSV."""
SEXES = {
    **dict.fromkeys(("t", "all", "total", "1+2", "totalt", "alla", ""), Sex.ALL),
    **dict.fromkeys(("k", "women", "female", "f", "2", "kvinnor"), Sex.WOMEN),
    **dict.fromkeys(("m", "men", "male", "1", "män"), Sex.MEN),
}
"""What Kolada, Statistics Sweden, Eurostat and our own CSV call a sex."""
STATUSES = {
    **dict.fromkeys(("missing", "..", ":"), ObservationStatus.MISSING),
    **dict.fromkeys(("privacy", "private", "suppressed", "c"), ObservationStatus.SUPPRESSED),
    **dict.fromkeys((".", "not_applicable"), ObservationStatus.NOT_APPLICABLE),
    **dict.fromkeys(("preliminary", "p"), ObservationStatus.PRELIMINARY),
}
"""What they call the state of a value."""
SEX_DIMENSIONS = frozenset({"kon", "kön", "sex", "gender"})
"""What the dimension of sex is called in JSON-stat, in small letters."""


@dataclass(frozen=True)
class IndicatorFacts:
    """What a file says about an indicator beside its values; empty where it says nothing."""

    title: str = ""
    """The title that the publisher gives it."""
    definition: str = ""
    """What is counted and how."""
    unit: str = ""
    """What a value is in."""


@dataclass(frozen=True)
class Value:
    """A value of an indicator."""

    code: str
    """The indicator's id in the publisher's system."""
    place: str
    """The place's code in statistics, or its id."""
    year: int
    """The year."""
    sex: Sex
    """Whom it counts."""
    value: float | None
    """The number; None when there is none."""
    status: ObservationStatus | None
    """Why there is none, or how sure it is."""


@dataclass
class Statistics:
    """What files hold together."""

    text: dict[str, IndicatorFacts] = field(default_factory=dict)
    """The indicators by their codes."""
    values: list[Value] = field(default_factory=list)
    """Their values."""


CELLS = 1_000_000
"""Most cells of a dataset, those included that it leaves out."""
_OTHER_FORM = (
    AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError, csv.Error
)  # fmt: skip
"""What comes of a file that is built in another way."""


class _UnreadError(Exception):
    """A file is not what it should be; the text and its details say why."""

    def __init__(self, text: str, **details: str) -> None:
        super().__init__(text)
        self.text, self.details = text, details


def read_statistics(paths: Sequence[Path]) -> Statistics:
    """What files of public statistics hold together.

    Args:
        paths: the files, of any of the forms.

    Raises:
        EditRefusedError: a file is none of them, or holds what is not understood.
        OSError: a file can not be read.
    """
    statistics = Statistics()
    for path in paths:
        try:
            _read(path, statistics)
        except _UnreadError as error:
            raise EditRefusedError(error.text, (), file=path.name, **error.details) from None
        except UnicodeDecodeError:
            raise EditRefusedError(NOT_UTF8, (), file=path.name) from None
        except _OTHER_FORM:
            columns = ", ".join(COLUMNS)
            raise EditRefusedError(NO_FORM, (), file=path.name, columns=columns) from None
    return statistics


def _read(path: Path, expected: Statistics) -> None:
    """Read a file by its form."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        tree = json.loads(text)
        json.dumps(tree, ensure_ascii=False).encode()  # half of a character can not be written
    except UnicodeEncodeError:
        raise _UnreadError(NO_FORM, columns=", ".join(COLUMNS)) from None
    except ValueError:
        _read_csv(text, expected)
        return
    if isinstance(tree, dict) and tree.get("class") == "dataset":
        _read_json_stat(tree, expected)
    elif isinstance(tree, dict) and isinstance(tree.get("values"), list):
        _read_kolada(tree["values"], expected)
    else:
        raise _UnreadError(NO_FORM, columns=", ".join(COLUMNS))


def _read_kolada(rows: Sequence[Any], expected: Statistics) -> None:
    """Read Kolada's JSON, version 2 or 3: indicators with titles, or values."""
    for row in rows:
        if "kpi" not in row:
            code = str(_of(row, "id"))
            shown = IndicatorFacts(
                str(_of(row, "title")).strip(), str(row.get("description") or "").strip()
            )
            expected.text[code] = shown
            continue
        for item in _of(row, "values"):
            expected.values.append(
                Value(
                    code=str(row["kpi"]),
                    place=str(_of(row, "municipality")),
                    year=int(_of(row, "period")),
                    sex=_sex(str(item.get("gender") or "T")),
                    **_state(item.get("value"), str(item.get("status") or "")),
                )
            )


def _read_json_stat(tree: Mapping[str, Any], expected: Statistics) -> None:
    """Read a dataset of JSON-stat 2, whose cells stand in the order of its dimensions."""
    ids: list[str] = _of(tree, "id")
    roles: Mapping[str, Sequence[str]] = tree.get("role") or {}
    place = _dimension(roles, ids, "geo", ("region", "geo"))
    time = _dimension(roles, ids, "time", ("tid", "time", "year"))
    metric = _dimension(roles, ids, "metric", ("contentscode", "indicator"))
    sex = next((id_ for id_ in ids if id_.lower() in SEX_DIMENSIONS), "")
    categories = {id_: _categories(tree, id_) for id_ in ids}
    for id_ in ids:
        if id_ not in (place, time, metric, sex) and len(categories[id_]) > 1:
            raise _UnreadError(TOO_MANY, value=id_)
    if math.prod(len(items) for items in categories.values()) > CELLS:
        raise _UnreadError(NO_FORM, columns=", ".join(COLUMNS))
    for code, label in categories[metric].items():
        unit = _of(tree, "dimension")[metric]["category"].get("unit", {}).get(code, {})
        definition = " ".join(tree.get("note") or ())
        expected.text[code] = IndicatorFacts(
            label.strip(), definition.strip(), str(unit.get("base") or "")
        )
    for number, cell in enumerate(product(*(categories[id_] for id_ in ids))):
        at = dict(zip(ids, cell, strict=True))
        value, status = _cell(tree.get("value"), number), _cell(tree.get("status"), number)
        if value is None and status is None and isinstance(tree.get("value"), dict):
            continue  # a sparse dataset leaves out cells that it has nothing to say of
        expected.values.append(
            Value(
                code=at[metric],
                place=at[place],
                year=int(at[time]),
                sex=_sex(at[sex]) if sex else Sex.ALL,
                **_state(value, str(status or "")),
            )
        )


def _dimension(
    roles: Mapping[str, Sequence[str]], ids: Sequence[str], role: str, names: Sequence[str]
) -> str:
    """The dimension with a role, or else with one of the names that it often has."""
    shown = roles.get(role) or [id_ for id_ in ids if id_.lower() in names]
    if not shown or shown[0] not in ids:
        raise _UnreadError(LACKS, key=f"role.{role}")
    return shown[0]


def _categories(tree: Mapping[str, Any], dimension: str) -> dict[str, str]:
    """The categories of a dimension in their order, with their labels."""
    category = _of(_of(_of(tree, "dimension"), dimension), "category")
    labels: Mapping[str, str] = category.get("label") or {}
    index = category.get("index") or list(labels)
    ordered = sorted(index, key=index.__getitem__) if isinstance(index, dict) else list(index)
    return {item: labels.get(item, "") for item in ordered}


def _cell(cells: Any, number: int) -> Any:  # noqa: ANN401 - as JSON has it
    """A value or status of JSON-stat, which has a list, an object or one for all cells."""
    if isinstance(cells, dict):
        return cells.get(str(number))
    if isinstance(cells, list):
        return cells[number] if number < len(cells) else None
    return cells


def _read_csv(text: str, expected: Statistics) -> None:
    """Read our own CSV, with a comma or a semicolon between the columns."""
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    if not {"indicator", "place", "year", "value"} <= set(rows.fieldnames or ()):
        raise _UnreadError(NO_FORM, columns=", ".join(COLUMNS))
    for row in rows:
        code = row["indicator"].strip()
        shown = IndicatorFacts(
            *((row.get(item) or "").strip() for item in ("title", "definition", "unit"))
        )
        if shown != IndicatorFacts():
            expected.text[code] = shown
        expected.values.append(
            Value(
                code=code,
                place=row["place"].strip(),
                year=int(_number(row["year"]) or 0),
                sex=_sex((row.get("sex") or "").strip()),
                **_state((row["value"] or "").strip() or None, (row.get("status") or "").strip()),
            )
        )


def _state(value: object, status: str) -> dict[str, Any]:
    """A value with its status; one that is not there without a word of why is missing."""
    number = None if value is None else _number(value)
    if not status:
        missing = ObservationStatus.MISSING if number is None else None
        return {"value": number, "status": missing}
    if (known := STATUSES.get(status.lower())) is None:
        raise _UnreadError(UNKNOWN_STATUS, value=status)
    return {"value": number, "status": known}


def _number(value: object) -> float:
    """A number, with a comma or a point before its decimals."""
    with suppress(ValueError):
        if math.isfinite(number := float(str(value).replace(",", "."))):
            return number
    raise _UnreadError(NO_NUMBER, value=str(value))


def _sex(value: str) -> Sex:
    """Whom a value counts."""
    if (sex := SEXES.get(value.lower())) is None:
        raise _UnreadError(UNKNOWN_SEX, value=value)
    return sex


def _of(tree: Any, key: str) -> Any:  # noqa: ANN401 - as JSON has it
    """What a key holds, which must be there."""
    if not isinstance(tree, dict) or key not in tree:
        raise _UnreadError(LACKS, key=key)
    return tree[key]
