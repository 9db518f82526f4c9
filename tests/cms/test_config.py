"""The form follows the schema: every field an author may write, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import Field

from shk.features.cms.config import admin_config
from shk.features.cms.hosts import AdminSettings, Host
from shk.features.cms.widgets import Form, Target
from shk.i18n.messages import load_messages
from shk.model.schema.fields import record_type, reference_in, types_in, written_name
from shk.model.schema.image import Image
from shk.model.schema.record import Kind, Record, Text, described, is_provided
from shk.model.schema.record_types import DATA_FILES, RECORD_TYPES
from shk.model.schema.reference import Partnership
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Phase, Term
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

MESSAGES = load_messages("sv")
PAGES = {Kind.STORY: "stories", Kind.INITIATIVE: "initiatives"}


def settings(host: Host | None = None) -> AdminSettings:
    """Settings of a project like this one."""
    return AdminSettings(
        site_name="Bygden",
        site_url="https://bygden.example/",
        pages=PAGES,
        data={kind: (f"docs/data/{stem}.yml",) for stem, kind in DATA_FILES.items()},
        partnership="docs/data/partnership.yml",
        media="docs/media",
        host=host or Host(),
    )


CONFIG = admin_config(settings(), MESSAGES)
DATA: dict[str, Any] = next(item for item in CONFIG["collections"] if item["name"] == "data")


def forms() -> Iterator[tuple[str, type[Record], list[dict[str, Any]]]]:
    """Every record class with the fields of its form."""
    for kind in PAGES:
        result = next(item for item in CONFIG["collections"] if item["name"] == kind.value)
        yield kind.value, RECORD_TYPES[kind], result["fields"][:-1]
    files = {datum_["name"]: datum_ for datum_ in DATA["files"]}
    yield "partnership", Partnership, files["partnership"]["fields"]
    for kind in DATA_FILES.values():
        [rows] = files[kind.value]["fields"]
        assert rows["root"] is True
        yield kind.value, RECORD_TYPES[kind], rows["fields"]


FORMS = list(forms())


def widget_of(field: FieldInfo, *, picture: bool) -> str:  # noqa: PLR0911 - a line a widget
    """The widget that a field must have, by its annotation alone."""
    parts = set(types_in(field.annotation))
    several = "tuple" in str(field.annotation)
    if picture:
        return "image"
    if record_type(field.annotation):
        return "list" if several else "object"
    if reference_in(field):
        return "relation"
    if any(isinstance(part, type) and issubclass(part, Term) for part in parts):
        return "select"
    if several:
        return "list"
    if date in parts:
        return "datetime"
    if parts & {int, float}:
        return "number"
    return "boolean" if bool in parts else "string"


def compare(model: type[Record], fields: list[dict[str, Any]], way: str) -> None:
    """Walk a record class and its form side by side, the records inside it too."""
    schema = {
        written_name(name, model_field): model_field
        for name, model_field in model.model_fields.items()
        if not is_provided(model_field)
    }
    assert [item["name"] for item in fields] == list(schema), way
    for reported in fields:
        field, here = schema[reported["name"]], f"{way}.{reported['name']}"
        picture = (model, reported["name"]) == (Image, "src")
        widget = "string" if reported["widget"] == "text" else reported["widget"]
        assert widget == widget_of(field, picture=picture), here
        assert reported["required"] is field.is_required(), here
        assert reported["label"] == MESSAGES.text(field.title or ""), here
        assert reported["label"], here
        assert reported["hint"].startswith(MESSAGES.text(field.description or "")), here
        assert field.description, here
        limits(field, reported, here)
        if inside := record_type(field.annotation):
            compare(inside, reported["fields"], here)


def limits(field: FieldInfo, reported: dict[str, Any], here: str) -> None:
    """What can be chosen, how many, and in what shape."""
    several = "tuple" in str(field.annotation)
    if reference := reference_in(field):
        data = reference.kind in DATA_FILES.values()
        assert reported["collection"] == ("data" if data else reference.kind.value), here
        assert reported.get("file") == (reference.kind.value if data else None), here
        assert reported["value_field"] == ("rows.*.id" if data else "{{slug}}"), here
        assert reported.get("multiple", False) is several, here
    for type_ in types_in(field.annotation):
        if isinstance(type_, type) and issubclass(type_, Term):
            assert [row["value"] for row in reported["options"]] == [
                term.value for term in type_
            ], here
            assert all(row["label"] for row in reported["options"]), here
        if type_ is When:
            assert reported["pattern"][0].startswith("^(\\d{4}"), here
            assert "/" in reported["hint"], here
    least = next((item.min_length for item in field.metadata if hasattr(item, "min_length")), None)
    if several:
        assert reported.get("min") == least, here


@pytest.mark.parametrize(("name", "model", "fields"), FORMS, ids=[form[0] for form in FORMS])
def test_form_and_schema_are_the_same(
    name: str, model: type[Record], fields: list[dict[str, Any]]
) -> None:
    compare(model, fields, name)


def test_every_kind_of_record_has_a_form() -> None:
    assert {model for _, model, _ in FORMS} == {*RECORD_TYPES.values(), Partnership}


def test_a_page_has_its_text_below_its_fields() -> None:
    for collection in CONFIG["collections"][: len(PAGES)]:
        assert collection["fields"][-1]["name"] == "body"
        assert collection["slug"]["editable"] == ["create"]
        assert collection["delete"] is False


class Novelty(Story):
    """A story with one more field of every sort."""

    smell: Text = described("Smell", "How it smells.")
    stage: tuple[Phase, ...] = described("Stage", "How far it came.", min_length=1)
    weight: float | None = described("Weight", "In kilos.", default=None, ge=0, le=9)
    picture: Image | None = described("Extra picture", "One more.", default=None)


def test_a_new_field_is_in_the_form_by_itself() -> None:
    target = Target("data", "rows", "rows.*.id", "rows.*.name")
    form = Form(MESSAGES, dict.fromkeys(Kind, target), "docs/media")
    fields = form.fields(Novelty)
    assert [field["name"] for field in fields][-4:] == ["smell", "stage", "weight", "picture"]
    smell, stage, weight, picture = fields[-4:]
    assert (smell["widget"], smell["required"], smell["label"]) == ("string", True, "Smell")
    assert (stage["widget"], stage["multiple"], stage["min"]) == ("select", True, 1)
    assert (weight["widget"], weight["min"], weight["max"]) == ("number", 0, 9)
    assert picture["fields"][0]["widget"] == "image"


class Odd(Record):
    """A record of a type that no widget knows."""

    table: dict[str, str] = described("Table", "Any words.")


def test_a_type_without_a_widget_is_refused() -> None:
    with pytest.raises(TypeError, match="no widget"):
        Form(MESSAGES, {}, "docs/media").fields(Odd)


class Unset(Record):
    """A record with a field that must be true unless told otherwise."""

    shown: bool = Field(default=True, title="Shown", description="Whether it is shown.")


def test_no_field_is_true_unless_reported_otherwise() -> None:
    """The form's file format leaves out what is false, so nothing may default to true."""

    def truths(model: type[Record]) -> list[str]:
        results = [
            name for name, model_field in model.model_fields.items() if model_field.default is True
        ]
        inside = (
            record_type(model_field.annotation) for model_field in model.model_fields.values()
        )
        return results + [name for item in inside if item for name in truths(item)]

    assert truths(Unset) == ["shown"]
    assert [name for _, model, _ in FORMS for name in truths(model)] == []


def test_a_list_in_several_files_is_one_form_a_file_and_its_ids_are_written() -> None:
    paths = ("docs/data/places.yml", "docs/data/places/norr.yml")
    given = settings()
    split = replace(given, data={**given.data, Kind.PLACE: paths})
    data = next(
        item for item in admin_config(split, MESSAGES)["collections"] if item["name"] == "data"
    )
    files = [item for item in data["files"] if item["file"] in paths]
    assert [(item["name"], item["label"].partition(": ")[2]) for item in files] == [
        ("place-1", "places"),
        ("place-2", "norr"),
    ]
    story = admin_config(split, MESSAGES)["collections"][1]
    places = next(item for item in story["fields"] if item["name"] == "places")
    assert places["widget"] == "list"
    assert places["field"]["widget"] == "string"
