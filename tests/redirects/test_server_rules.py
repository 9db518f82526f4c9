"""Rules for servers say what has moved and what is gone, and nothing else."""

from __future__ import annotations

from shk.features.redirects.resolve import Answer
from shk.features.redirects.server_rules import rule_files
from tests.redirects.published import row

HEADING = "# Addresses that have moved or are gone."
ANSWERS = {
    "a/": Answer("b/"),
    "old.ics": Answer("new.ics"),
    "f%C3%B6r/": Answer("f%C3%B6re/"),
    "x/": Answer(None, row("/x/").row),
    "was/": Answer(""),
}


def rules() -> dict[str, str]:
    """The text of each file by its address."""
    return {rule_file.uri: str(rule_file.content) for rule_file in rule_files(ANSWERS)}


def test_nginx_is_given_two_maps() -> None:
    assert rules()["rules/moved.nginx.conf"] == (
        '/a/ /b/;\n/old.ics /new.ics;\n"/för/" /f%C3%B6re/;\n/was/ /;\n'
    )
    assert rules()["rules/gone.nginx.conf"] == "/x/ 1;\n"


def test_caddy_is_given_redirects_and_errors() -> None:
    assert rules()["rules/redirects.caddy"].splitlines() == [
        HEADING,
        "redir /a/ /b/{asked} 301",
        "redir /old.ics /new.ics{asked} 301",
        'redir "/för/" /f%C3%B6re/{asked} 301',
        "redir /was/ /{asked} 301",
        'error /x/ "Gone" 410',
    ]


def test_static_hosts_are_given_what_has_moved() -> None:
    assert rules()["_redirects"].splitlines() == [
        "/a/ /b/ 301",
        "/old.ics /new.ics 301",
        "/f%C3%B6r/ /f%C3%B6re/ 301",
        "/was/ / 301",
    ]


def test_the_files_are_there_also_when_nothing_has_moved() -> None:
    caddy = {"rules/redirects.caddy": f"{HEADING}\n"}  # an empty one stops Caddy from starting
    reported = {rule_file.uri: rule_file.content for rule_file in rule_files({})}
    assert reported == {**dict.fromkeys(rules(), ""), **caddy}
