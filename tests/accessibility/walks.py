"""What a screen reader meets on a page: landmarks, headings and named parts, in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

GUIDE = ROOT / "docs" / "develop" / "screen-readers.md"
"""The written walks."""
_PART = re.compile(
    r"^\s*- '?(?P<role>banner|navigation|main|contentinfo|search|region|complementary|figure"
    r"|article|heading|table|status|form)\b(?: \"(?P<name>(?:[^\"\\]|\\.)*)\")?(?P<rest>[^:]*)"
)
_LEVEL = re.compile(r"\[level=(\d)\]")
_BLOCK = re.compile(r"^```walk (?P<path>\S*)\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)


def walk(page: Page) -> list[str]:
    """The walk of a page as lines: a role, its level and its name."""
    lines = []
    for line in page.locator("body").aria_snapshot().splitlines():
        if match := _PART.match(line):
            level = _LEVEL.search(match["rest"])
            role = f"{match['role']} {level[1]}" if level else match["role"]
            name = (match["name"] or "").replace('\\"', '"')
            lines.append(f"{role}: {name}" if name else role)
    return lines


def written_walks() -> dict[str, list[str]]:
    """The walks that the guide has, by the path of the page; ``/`` is the start page."""
    text = GUIDE.read_text(encoding="utf-8")
    return {match["path"]: match["lines"].splitlines() for match in _BLOCK.finditer(text)}
