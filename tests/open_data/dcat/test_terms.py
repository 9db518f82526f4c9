"""Words of ours and what they are in the vocabularies of the profile."""

from __future__ import annotations

from shk.features.open_data.dcat.terms import LANGUAGES, LICENCE, PUBLISHER_TYPES
from shk.i18n.messages import available_languages
from shk.model.schema.vocabulary import PartyKind


def test_every_sort_of_party_is_a_sort_of_publisher() -> None:
    assert set(PUBLISHER_TYPES) == set(PartyKind)


def test_every_language_of_the_interface_is_known() -> None:
    assert set(LANGUAGES) == set(available_languages())


def test_the_licence_is_named_as_in_the_list() -> None:
    assert str(LICENCE) == "http://creativecommons.org/licenses/by/4.0/"
