"""Roles as texts name people by them."""

from __future__ import annotations

import pytest

from shk.i18n.nouns import bare_role, definite_role, genitive


@pytest.mark.parametrize(
    ("role", "definite"),
    [
        ("Projektledare", "projektledaren"),
        ("Beställarchef, vård och omsorg", "beställarchefen"),
        ("Postdoktor i industriell ekonomi", "postdoktorn"),
        ("Biträdande processledare", "biträdande processledaren"),
        ("Professor", "professorn"),
        ("Förvaltningsdirektör", "förvaltningsdirektören"),
        ("Sjuksköterska", "sjuksköterskan"),
        ("Ordförande", "ordföranden"),
        ("Talesman", "talesmannen"),
        ("Tekniker", "teknikern"),
        ("VD", "VD:n"),
        ("Ansvarig", "den ansvariga"),
        ("Student", "studenten"),
        ("Projektledare Drömgården", "projektledaren"),
        ("Ordförande Norra bygden", "ordföranden"),
        ("Biträdande Processledare", "biträdande Processledaren"),
        ("  ", ""),
    ],
)
def test_swedish_definite_form(role: str, definite: str) -> None:
    assert definite_role(role, "sv") == definite


def test_english_has_an_article() -> None:
    assert definite_role("Project leader, Town", "en") == "the project leader"


def test_details_are_left_out() -> None:
    assert bare_role("Chef på enheten") == "Chef"


def test_genitive() -> None:
    assert genitive("projektledaren", "sv") == "projektledarens"
    assert genitive("the leader", "en") == "the leader's"
    assert genitive("vice", "sv") == "vices"
    assert genitive("boss", "sv") == "boss"
