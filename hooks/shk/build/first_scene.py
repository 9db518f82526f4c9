"""The first scene of a text: its opening, and what stands under its first heading."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)\b[^>]*?(?P<closed>/?)>")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
"""Elements of HTML that have no end tag."""

SCENE_ENDS = 2
"""The heading before which the scene ends."""


def split_first_scene(html: str) -> tuple[str, str]:
    """Split a rendered text before its second heading of the second level.

    A heading inside a box or a view belongs to that box, so it does not end the scene.

    Args:
        html: the text as it is shown, elements nested rightly.

    Returns:
        The scene and the rest, which is empty when the text has no second heading.
    """
    depth = 0
    headings = 0
    for tag in _TAG.finditer(html):
        name = tag["name"].lower()
        if depth == 0 and name == "h2" and not tag["end"]:
            headings += 1
            if headings == SCENE_ENDS:
                return html[: tag.start()].strip(), html[tag.start() :]
        if name not in _VOID and not tag["closed"]:
            depth += -1 if tag["end"] else 1
    return html, ""
