"""Tables of fields hold every field of their records, each with an example that can be read."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from shk.build.project import open_project
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.field_reference.examples import field_examples
from shk.features.field_reference.tables import TABLES, field_tables, nested_records
from shk.model.schema.conflict import Conflict, Statement
from shk.model.schema.directive import FieldsOf
from shk.model.schema.effect import CitedEffect, Effect
from shk.model.schema.fields import written_name
from shk.model.schema.image import Consent, Image
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import is_provided
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.story import Story
from shk.model.schema.version import Version
from shk.site.context import Context
from tests.conftest import ROOT
from tests.portfolios import empty_portfolio, small_context, small_portfolio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.schema.record import Record

CONTEXT = small_context()


@pytest.fixture(scope="module")
def real() -> Context:
    """This project's own content in Swedish."""
    project = open_project(SiteOptions(str(ROOT / "mkdocs.yml")), Run())
    loaded, messages = project.loaded, project.messages
    assert loaded.portfolio is not None
    return Context(loaded.portfolio, messages, date(2026, 1, 2))


def keys(record: type[Record]) -> list[str]:
    """The keys of a record that an author may write."""
    fields = record.model_fields.items()
    return [written_name(name, field) for name, field in fields if not is_provided(field)]


class Undated(yaml.SafeLoader):
    """Reads YAML as the project does, to which a day is a text until its field reads it."""


Undated.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolver if not tag.endswith(":timestamp")]
    for sign, resolver in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(examples: Mapping[str, str]) -> dict[str, Any]:
    """Examples as YAML is read."""
    return {key: Undated(text).get_single_data()[key] for key, text in examples.items() if text}


@pytest.mark.parametrize("of", FieldsOf)
def test_every_row_is_a_field_and_every_field_has_a_row(of: FieldsOf) -> None:
    tables = field_tables(CONTEXT, of)
    assert [[line.field.key for line in table.lines] for table in tables] == [
        keys(record) for record in nested_records(TABLES[of])
    ]
    assert all(line.field.title and line.field.help for table in tables for line in table.lines)


def test_every_kind_of_fields_has_a_table() -> None:
    assert set(TABLES) == set(FieldsOf)


def test_a_record_inside_another_is_reported_once() -> None:
    assert nested_records(Story) == (Story, CitedEffect, Conflict, Statement)
    assert nested_records(Image) == (Image, Consent)
    assert [nested_record.__name__ for nested_record in nested_records(Initiative)[1:]] == [
        "CitedEffect", "Conflict", "Statement", "Period", "Person", "Relation", "Milestone", "Year",
        "Plan",
    ]  # fmt: skip
    image = next(line for line in field_tables(CONTEXT, FieldsOf.STORY)[0].lines if line.inside)
    assert image.inside is not None
    assert image.inside.uri == "help/fields/#Effect"


@pytest.mark.parametrize("of", FieldsOf)
def test_every_field_of_our_own_guide_has_an_example(real: Context, of: FieldsOf) -> None:
    for table in field_tables(real, of):
        for line in table.lines:
            assert line.example.startswith(f"{line.field.key}:") or line.inside, line.field.key


def test_examples_are_what_the_content_says() -> None:
    story = field_examples(CONTEXT, Story)
    assert story["title"] == "title: A well for the hill"
    effect = read(field_examples(CONTEXT, Effect))
    assert effect["negative"] is True
    assert effect["text"] in {"Forty plots were dug.", "Neighbours share tools."}


@pytest.mark.parametrize("record", [Story, Initiative, Effect, Version, *RECORD_TYPES.values()])
def test_examples_can_be_written_as_they_stand(real: Context, record: type[Record]) -> None:
    """All examples of a record together are a record, but for what the loader gives.

    What our own content has none of is tried with an invented portfolio.
    """
    kind = next((key for key, model in RECORD_TYPES.items() if model is record), None)
    ours = kind is None or real.portfolio.records(kind)
    written = read(field_examples(real if ours else CONTEXT, record))
    written |= {
        name: field.default if not field.is_required() else PROVIDED[name]
        for name, field in record.model_fields.items()
        if is_provided(field)
    }
    assert record.model_validate(written)


PROVIDED = {"id": "a", "path": "a.md", "body": "", "body_line": 1}
"""What the loader gives a page."""


def test_what_no_content_shows_is_shown_by_the_schema() -> None:
    nothing = small_context(portfolio=empty_portfolio())
    image = field_examples(nothing, Image)
    assert image["alt"] == "alt: Two people draw on a map."
    assert image["decorative"] == "decorative: true"
    assert field_examples(nothing, Consent)["expires"] == f"expires: {nothing.today}"
    assert field_examples(nothing, Story)["aliases"] == "aliases:\n- what-it-was-called-before"
    assert field_examples(nothing, Story)["initiatives"] == ""


def test_what_somebody_agreed_to_is_no_example() -> None:
    portfolio = small_portfolio()
    story = next(iter(portfolio.stories.values()))
    consent = Consent(basis="signed at home", register_id="R-7", expires=date(2099, 1, 1))
    shown = story.model_copy(update={"image": Image(src="a.jpg", alt="A quay", consent=consent)})
    portfolio = dataclasses.replace(portfolio, stories=MappingProxyType({shown.id: shown}))
    context = small_context(portfolio=portfolio)
    assert field_examples(context, Story)["image"] == "image:\n  src: a.jpg\n  alt: A quay"
    assert field_examples(context, Image)["consent"] == ""
    examples = field_examples(context, Consent)
    assert examples["basis"] == "basis: written consent"
    assert examples["register_id"] == "register_id: 2025-014"
    assert examples["expires"] == f"expires: {context.today}"
