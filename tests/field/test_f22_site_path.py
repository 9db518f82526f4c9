"""F22: rules for servers carry the path of ``site_url`` on both sides."""

from __future__ import annotations

import pytest

from shk.features.redirects.resolve import Answer
from shk.features.redirects.server_rules import rule_files, site_path
from tests.redirects.published import row

MOVED = {"berattelser/gammal/": Answer("berattelser/s1/"), "x.ics": Answer("y.ics")}
GONE = {"was/": Answer(None, row("/was/").row)}
START = {"start/": Answer("")}


def rules(site_url: str) -> dict[str, list[str]]:
    """The lines of each file by its address."""
    answers = {**MOVED, **GONE, **START}
    return {
        rule_file.uri: str(rule_file.content).splitlines()
        for rule_file in rule_files(answers, site_url)
    }


@pytest.mark.parametrize(
    ("site_url", "path"),
    [
        ("https://example.org/samhalle/", "/samhalle/"),
        ("https://example.org/samhalle", "/samhalle/"),
        ("https://example.org/a/b-c/", "/a/b-c/"),
        ("https://example.org/", "/"),
        ("https://example.org", "/"),
    ],
)
def test_both_sides_of_every_rule_have_the_path(site_url: str, path: str) -> None:
    reported = rules(site_url)
    assert f"{path}berattelser/gammal/ {path}berattelser/s1/ 301" in reported["_redirects"]
    assert f"{path}x.ics {path}y.ics 301" in reported["_redirects"]
    assert f"{path}start/ {path} 301" in reported["_redirects"]
    assert f"{path}berattelser/gammal/ {path}berattelser/s1/;" in reported["rules/moved.nginx.conf"]
    assert reported["rules/gone.nginx.conf"] == [f"{path}was/ 1;"]
    caddy = reported["rules/redirects.caddy"]
    assert f"redir {path}x.ics {path}y.ics{{asked}} 301" in caddy
    assert f'error {path}was/ "Gone" 410' in caddy


@pytest.mark.parametrize(
    "site_url", ["https://example.org/samhälle/", "https://example.org/samh%C3%A4lle/"]
)
def test_a_path_with_other_letters_is_compared_in_letters_and_sent_in_ascii(site_url: str) -> None:
    reported = rules(site_url)
    assert site_path(site_url) == "/samh%C3%A4lle/"
    assert '"/samhälle/was/" 1;' in reported["rules/gone.nginx.conf"]
    assert '"/samhälle/x.ics" /samh%C3%A4lle/y.ics;' in reported["rules/moved.nginx.conf"]
    assert "/samh%C3%A4lle/x.ics /samh%C3%A4lle/y.ics 301" in reported["_redirects"]
