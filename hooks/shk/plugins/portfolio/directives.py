"""Directives in Markdown: each fenced block gives way to the view it asks for.

MkDocs converts every page before it makes the template environment, so the work
is done in two steps. A block becomes a mark in the Markdown, which comes through
the conversion as it is; when the page is drawn, the mark becomes the view, drawn
with the page's own environment and context, so that its links are right there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shk.content.directives import directive_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from shk.views.directive import PlacedView

TEMPLATE = "fragments/directive.html"
_MARK = "<!-- placed view {} -->"


def with_marks(markdown: str, fences: Sequence[str]) -> str:
    """A page's Markdown with a mark in the place of each directive.

    Args:
        markdown: the text below the front matter.
        fences: the words that make a fenced block a directive.
    """
    lines = markdown.split("\n")
    for number, block in reversed(list(enumerate(directive_blocks(markdown, fences)))):
        if block.closed:
            lines[block.first : block.last + 1] = ["", _MARK.format(number), ""]
    return "\n".join(lines)


def with_views(
    html: str, views: Sequence[PlacedView], environment: Environment, context: dict[str, Any]
) -> str:
    """A converted page with its views in the place of the marks.

    Args:
        html: the page's content.
        views: the views of its directives, in their order.
        environment: what templates are drawn with.
        context: what the page is drawn with; ``url`` finds the page in it.
    """
    for number, view in enumerate(views):
        drawn = environment.get_template(TEMPLATE).render({**context, "placed": view})
        html = html.replace(_MARK.format(number), drawn, 1)
    return html
