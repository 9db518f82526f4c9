"""The places that a page gets from its template and not from its text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import shk

PAGES = ("stories/story.html", "initiatives/initiative.html", "versions/version.html")
"""The templates of pages that are about an initiative or a story."""
HAND_WRITTEN = ("main.html",)
"""The template of hand-written pages."""

_ID = re.compile(r'\bid="([A-Za-z][\w-]*)"')
_OTHER = re.compile(r"""\{%-?\s*(?:extends|include|from|import)\s+["']([^"']+)["']""")


@cache
def template_ids(*, about: bool) -> frozenset[str]:
    """The ids that are written in the templates of a kind of page.

    Args:
        about: whether it is the page of an initiative or a story.
    """
    texts: set[str] = set()
    seen: set[str] = set()
    wanted = list(PAGES if about else HAND_WRITTEN)
    while wanted:
        name = wanted.pop().rpartition("/")[2]
        if name in seen:
            continue
        seen.add(name)
        text = "".join(
            template.read_text(encoding="utf-8") for template in _templates().get(name, ())
        )
        texts.update(_ID.findall(text))
        wanted += _OTHER.findall(text)
    return frozenset(texts)


@cache
def _templates() -> dict[str, list[Path]]:
    """The templates by name; two in different folders can have the same."""
    paths: dict[str, list[Path]] = {}
    for path in sorted(Path(shk.__file__).parent.rglob("*.html")):
        paths.setdefault(path.name, []).append(path)
    return paths
