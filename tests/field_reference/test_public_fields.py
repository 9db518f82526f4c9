"""What is published is read off the records."""

from __future__ import annotations

from shk.features.field_reference.public_fields import (
    PublicField,
    public_fields,
    record_title,
    records_inside,
)
from shk.model.schema.initiative import Initiative, Milestone, Period
from shk.model.schema.published import Identity, PublishedMoment, Told
from shk.model.schema.record import is_provided
from shk.model.schema.reference import FocusArea

PARTS = (Identity, Initiative, Told)


def field(key: str) -> PublicField:
    """A field of a published initiative."""
    return next(one for one in public_fields(PARTS) if one.key == key)


def test_the_parts_come_in_their_order() -> None:
    keys = [one.key for one in public_fields(PARTS)]
    assert keys[:3] == ["id", "iri", "title"]
    assert keys[-4:] == ["language", "text", "changed", "versions"]
    assert len(keys) == len(set(keys))


def test_what_is_for_the_work_on_a_page_is_left_out() -> None:
    keys = {one.key for one in public_fields(PARTS)}
    authored = {name for name, one in Initiative.model_fields.items() if not is_provided(one)}
    assert authored - keys == {"image", "draft", "publish_on", "expires"}
    assert field("versions").part == 2
    assert "hue" not in {one.key for one in public_fields((FocusArea,))}


def test_a_key_counts_where_it_first_stands() -> None:
    assert next(one for one in public_fields((Identity, FocusArea)) if one.key == "id").part == 0


def test_what_a_field_holds() -> None:
    assert (field("goals").several, field("goals").inside, field("goals").optional) == (
        True,
        None,
        False,
    )
    assert field("period").inside is Period
    assert (field("milestones").several, field("milestones").inside) == (True, Milestone)
    assert (field("question").optional, field("question").several) == (True, False)
    assert field("text").whole_text
    assert not field("summary").whole_text


def test_a_moment_is_a_record() -> None:
    (start, end, known) = public_fields((Period,))
    assert start.inside is end.inside is known.inside is PublishedMoment
    assert (start.optional, end.optional) == (False, True)


def test_records_inside_come_once_and_have_titles() -> None:
    inside = records_inside(PARTS)
    names = [one.__name__ for one in inside]
    assert len(names) == len(set(names))
    assert {"Effect", "Evidence", "Source", "PublishedMoment", "PublishedVersion"} <= set(names)
    assert not {"Image", "Consent", "Version"} & set(names)
    assert record_title(PublishedMoment) == "Moment"
