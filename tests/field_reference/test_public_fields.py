"""What is published is read off the records."""

from __future__ import annotations

from shk.features.field_reference.public_fields import (
    PublicField,
    public_fields,
    record_title,
    records_inside,
)
from shk.model.schema.initiative import Initiative, Milestone, Period
from shk.model.schema.published import Identity, PublishedMoment, TextVersion
from shk.model.schema.record import is_provided
from shk.model.schema.reference import FocusArea

PARTS = (Identity, Initiative, TextVersion)


def field(key: str) -> PublicField:
    """A field of a published initiative."""
    return next(public_field for public_field in public_fields(PARTS) if public_field.key == key)


def test_the_parts_come_in_their_order() -> None:
    keys = [public_field.key for public_field in public_fields(PARTS)]
    assert keys[:3] == ["id", "iri", "title"]
    assert keys[-4:] == ["language", "text", "changed", "versions"]
    assert len(keys) == len(set(keys))


def test_what_is_for_the_work_on_a_page_is_left_out() -> None:
    keys = {public_field.key for public_field in public_fields(PARTS)}
    authored = {
        name
        for name, model_field in Initiative.model_fields.items()
        if not is_provided(model_field)
    }
    assert authored - keys == {"image", "draft", "publish_on", "expires"}
    assert field("versions").part == 2
    assert "hue" not in {public_field.key for public_field in public_fields((FocusArea,))}


def test_a_key_counts_where_it_first_stands() -> None:
    assert (
        next(
            public_field
            for public_field in public_fields((Identity, FocusArea))
            if public_field.key == "id"
        ).part
        == 0
    )


def test_what_a_field_holds() -> None:
    assert (field("goals").several, field("goals").inside, field("goals").optional) == (
        True,
        None,
        False,
    )
    assert field("period").inside is Period
    assert (field("milestones").several, field("milestones").inside) == (True, Milestone)
    assert (field("question").optional, field("question").several) == (True, False)
    assert field("text").full_text
    assert not field("summary").full_text


def test_a_moment_is_a_record() -> None:
    (start, end, known) = public_fields((Period,))
    assert start.inside is end.inside is known.inside is PublishedMoment
    assert (start.optional, end.optional) == (False, True)


def test_records_inside_come_once_and_have_titles() -> None:
    inside = records_inside(PARTS)
    names = [item.__name__ for item in inside]
    assert len(names) == len(set(names))
    assert {"Effect", "Evidence", "Source", "PublishedMoment", "PublishedVersion"} <= set(names)
    assert not {"Image", "Consent", "Version"} & set(names)
    assert record_title(PublishedMoment) == "Moment"
