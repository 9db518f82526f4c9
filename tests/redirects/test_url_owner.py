"""Which record an address belongs to."""

from __future__ import annotations

import pytest

from shk.features.redirects.url_owner import url_owners
from shk.model.schema.record import Kind


@pytest.mark.parametrize(
    ("address", "kind", "record_id", "moved"),
    [
        ("initiatives/a/", Kind.INITIATIVE, "a", "initiatives/b/"),
        ("initiativ/a/lattlast/", Kind.INITIATIVE, "a", "initiativ/b/lattlast/"),
        ("en/stories/a-c/", Kind.STORY, "a-c", "en/stories/b/"),
        ("kalender/initiativ/a.ics", Kind.INITIATIVE, "a", "kalender/initiativ/b.ics"),
        ("initiativ/a/feed.json", Kind.INITIATIVE, "a", "initiativ/b/feed.json"),
        ("portfolj/samhallsmal/a/", Kind.GOAL, "a", "portfolj/samhallsmal/b/"),
        ("kalender/start-a.ics", Kind.INITIATIVE, "a", "kalender/start-b.ics"),
        ("kalender/story-a-c.ics", Kind.STORY, "a-c", "kalender/story-b.ics"),
        (
            "kalender/milestone-a-c--gates-open--2.ics",
            Kind.INITIATIVE,
            "a-c",
            "kalender/milestone-b--gates-open--2.ics",
        ),
    ],
)
def test_an_address_belongs_to_the_record_in_it(
    address: str, kind: Kind, record_id: str, moved: str
) -> None:
    (result,) = url_owners(address)
    assert (result.kind, result.record_id) == (kind, record_id)
    assert result.of(record_id) == address
    assert result.of("b") == moved


@pytest.mark.parametrize("address", ["", "timeline/2024/", "om/", "initiativ/", "robots.txt"])
def test_what_is_of_no_record_belongs_to_none(address: str) -> None:
    assert list(url_owners(address)) == []
