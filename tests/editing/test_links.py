"""Links that lead to a page follow it; nothing else is touched."""

from __future__ import annotations

import pytest

from shk.editing.links import link_edits

ADDRESSES = ("initiativ/old/", "initiativ/new/")


def moved(text: str, path: str) -> str:
    """A text after its links have followed the page."""
    edits = link_edits(text, path, "initiatives/old.md", "initiatives/new.md", ADDRESSES)
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("initiatives/a.md", "[x](old.md)", "[x](new.md)"),
        ("initiatives/old.md", "[x](./old.md#del 'Titel')", "[x](./new.md#del 'Titel')"),
        ("stories/s.md", "[x](../initiatives/old.md#a) ", "[x](../initiatives/new.md#a) "),
        ("stories/s.md", "[x]: <../initiatives/old.md>", "[x]: <../initiatives/new.md>"),
        ("docs/om.md", '<a href="../initiatives/old.md">', '<a href="../initiatives/new.md">'),
        ("docs/om.md", "[x](/initiativ/old/#a)", "[x](/initiativ/new/#a)"),
        ("docs/om.md", "[x](https://x.se/initiativ/old)", "[x](https://x.se/initiativ/new)"),
        ("docs/om.md", "[![b](../initiatives/old.md)](y)", "[![b](../initiatives/new.md)](y)"),
    ],
)
def test_a_link_follows(path: str, before: str, after: str) -> None:
    assert moved(before, path) == after


@pytest.mark.parametrize(
    "text",
    [
        "[x](older.md)",
        "[x](bold.md)",
        "[x](../stories/old.md)",
        "`[x](old.md)`",
        "```\n[x](old.md)\n```",
        "old.md",
        "[x](/initiativ/old-er/)",
        "[x](initiativ/old/)",
        "---\ntitle: '[x](old.md)'\n---\n",
    ],
)
def test_what_leads_elsewhere_or_is_code_stays(text: str) -> None:
    assert moved(text, "initiatives/a.md") == text
