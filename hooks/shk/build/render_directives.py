"""What is placed in Markdown: each block gives way to what it becomes on the page.

MkDocs converts every page before it makes the template environment, so the work
is done in two steps. Marks take the place of a block in the Markdown and come
through the conversion as they are, with the block's own Markdown between them.
When the page is drawn, what stands between them is drawn with the page's own
environment and context, so that its links are right there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from shk.content.markdown.blocks import text_blocks
from shk.features.directives import PlacedFacts, PlacedFigure, PlacedQuote, PlacedView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jinja2 import Environment

    from shk.features.directives import Placed
    from shk.model.schema.directive_words import DirectiveWords

TEMPLATES: Mapping[type, str] = {
    PlacedView: "directives/view.html",
    PlacedFacts: "directives/facts.html",
    PlacedQuote: "directives/quote.html",
    PlacedFigure: "directives/figure.html",
}
"""What draws each kind of block."""

PLAIN_TEMPLATES: Mapping[type, str] = {**TEMPLATES, PlacedView: "directives/view_plain.html"}
"""What draws each kind of block where there are no styles, such as in a feed."""

_SIGN = "\ufdd0"
"""A code point that stands for no character (Unicode 23.7), so that no text has it."""

_OPEN, _CLOSE = f"{_SIGN}{{}}[{_SIGN}", f"{_SIGN}{{}}]{_SIGN}"
_BETWEEN = re.compile(
    rf"(?:<p>)?{_SIGN}(\d+)\[{_SIGN}(?:</p>)?(.*?)(?:<p>)?{_SIGN}\1\]{_SIGN}(?:</p>)?", re.DOTALL
)


def insert_placeholders(markdown: str, words: DirectiveWords) -> str:
    """A page's Markdown with marks in the place of each block.

    Args:
        markdown: the text below the front matter.
        words: the words that a block is known by.
    """
    markdown = markdown.replace(_SIGN, "")
    lines = markdown.split("\n")
    for number, block in reversed(list(enumerate(text_blocks(markdown, words)))):
        if block.closed:
            inside = ("", _OPEN.format(number), "", *block.content, "", _CLOSE.format(number), "")
            lines[block.first : block.last + 1] = inside
    return "\n".join(lines)


def with_views(
    html: str,
    placed: Sequence[Placed | None],
    environment: Environment,
    context: dict[str, Any],
    templates: Mapping[type, str] = TEMPLATES,
) -> str:
    """A converted page with what is placed in it, in the place of the marks.

    Args:
        html: the page's content.
        placed: what its blocks become, in their order; None for what may not be shown.
        environment: what templates are drawn with.
        context: what the page is drawn with; ``url`` finds the page in it.
        templates: what draws each kind of block.
    """

    def drawn(match: re.Match[str]) -> str:
        number = int(match[1])
        item = placed[number] if number < len(placed) else None
        if item is None:
            return ""
        template = environment.get_template(templates[type(item)])
        return template.render({**context, "placed": item, "content": match[2].strip()})

    return _BETWEEN.sub(drawn, html) if _SIGN in html else html
