"""Who answers for the open data."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from shk.model.schema.publisher import Publisher


def test_nothing_has_to_be_reported() -> None:
    assert Publisher.model_validate({}).email is None


@pytest.mark.parametrize(
    "email", ["data", "data@example", "mailto:a b@example.org", "@example.org"]
)
def test_an_address_for_e_mail_looks_like_one(email: str) -> None:
    with pytest.raises(ValidationError):
        Publisher.model_validate({"email": email})


@pytest.mark.parametrize("page", ["example.org", "http://example.org/", "https://a b"])
def test_a_contact_page_is_a_whole_safe_address(page: str) -> None:
    with pytest.raises(ValidationError):
        Publisher.model_validate({"page": page})
