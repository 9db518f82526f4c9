"""The Swedish catalogue is complete and says what the sources say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from shk.i18n.messages import catalogue_path, load_messages
from shk.model.schema.vocabulary import Phase, Strand
from shk.site.urls import CONTEXT, VALUES
from tests.i18n.extraction import extracted, load_catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Message

PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w+)(?:!r)?\}")
"""A detail's name; ``!r`` puts it in quotes, which a translation writes itself."""


def wanted() -> list[Message]:
    """Every source string of the generator."""
    return [item for item in extracted() if item.id]


def source_of(message: Message) -> str:
    """The source string, the singular where there are two forms."""
    return message.id if isinstance(message.id, str) else message.id[0]


def test_there_are_source_strings_to_translate() -> None:
    assert len(wanted()) > 300


def test_every_source_string_has_its_swedish() -> None:
    swedish = load_catalogue(catalogue_path("sv"))
    missing = []
    for message in wanted():
        result = swedish.get(source_of(message), message.context)
        forms = result.string if result else ""
        full = bool(forms) and (isinstance(forms, str) or all(forms))
        if not full:
            missing.append((message.context, source_of(message)))
    assert missing == [], "run make messages and translate"


def test_nothing_is_translated_that_is_no_longer_used() -> None:
    known = {(item.context, source_of(item)) for item in wanted()}
    swedish = load_catalogue(catalogue_path("sv"))
    assert [
        item.id for item in swedish if item.id and (item.context, source_of(item)) not in known
    ] == []


def test_placeholders_are_the_same() -> None:
    swedish = load_catalogue(catalogue_path("sv"))
    for message in swedish:
        if not message.id:
            continue
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = [message.string] if isinstance(message.string, str) else list(message.string)
        for source, string in zip(sources, strings, strict=True):
            expected = sorted(set(PLACEHOLDER.findall(source)))
            assert sorted(set(PLACEHOLDER.findall(string))) == expected, source


def test_swedish_uses_its_own_quotes() -> None:
    for message in load_catalogue(catalogue_path("sv")):
        for string in [message.string] if isinstance(message.string, str) else message.string:
            assert "“" not in string, string
            assert '"' not in string, string


def test_address_parts_are_plain_letters() -> None:
    swedish = load_messages("sv")
    for message in wanted():
        if message.context == CONTEXT:
            part = swedish.text(source_of(message), CONTEXT)
            assert re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)?(\.[a-z]+)?", part), part


def test_every_strand_and_phase_has_an_address() -> None:
    assert {*Strand, *Phase} == set(VALUES)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(LookupError, match="xx"):
        load_messages("xx")


def test_a_word_that_also_has_a_plural_is_given_in_the_singular() -> None:
    assert load_messages("sv").text("initiative") == "initiativ"


def test_plural_forms_are_chosen_by_number() -> None:
    swedish = load_messages("sv")
    assert swedish.plural("%(num)s warning", "%(num)s warnings", 1) == "1 varning"
    assert swedish.plural("%(num)s warning", "%(num)s warnings", 2) == "2 varningar"
    assert load_messages("en").plural("%(num)s warning", "%(num)s warnings", 0) == "0 warnings"
