"""The Markdown of a page as data: what it links to is either public or no link."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.open_data.source import iri
from shk.model.schema.directive_words import DirectiveWords

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from shk.site.context import Context


_FENCE = re.compile(r"^ {0,3}(?P<sign>`{3,}|~{3,})\s*(?P<info>[^\s`]*)")


_QUOTE = re.compile(r"^ {0,3}>")


_PLACED_PICTURE = re.compile(r"^ {0,3}!\[")


def without_placed(markdown: str, fences: Collection[str]) -> str:
    """A text without the blocks that are something else than text.

    Args:
        markdown: the text as it was written.
        fences: the words after the opening of a fenced block that place something.
    """
    blocks = ("\n".join(block) for block in _blocks(markdown) if not _is_placed(block[0], fences))
    return "\n\n".join(blocks)


def _is_placed(first: str, fences: Collection[str]) -> bool:
    """Whether a block is placed in the text, by its first line."""
    fence = _FENCE.match(first)
    if fence:
        return fence["info"].casefold() in fences
    return bool(_QUOTE.match(first) or _PLACED_PICTURE.match(first))


def _blocks(markdown: str) -> Iterator[list[str]]:
    """The lines of each block, which ends at an empty line or where another sort begins."""
    block: list[str] = []
    sign = ""
    for line in markdown.splitlines():
        fence = _FENCE.match(line)
        if sign:
            block.append(line)
            if line.strip().startswith(sign) and not line.strip(f" {sign[0]}"):
                yield block
                block, sign = [], ""
            continue
        if fence or not line.strip() or _begins(line, block):
            if block:
                yield block
            block = []
        if line.strip():
            block.append(line)
        sign = fence["sign"] if fence else ""
    if block:
        yield block


def _begins(line: str, block: list[str]) -> bool:
    """Whether a line begins a quote or a picture in the middle of other text."""
    sort = (
        _QUOTE if _QUOTE.match(line) else _PLACED_PICTURE if _PLACED_PICTURE.match(line) else None
    )
    return bool(sort and block and not sort.match(block[0]))


_COMMENT = re.compile(
    r"^[ \t]*<!--(?:(?!-->).)*-->[ \t]*\n|<!--(?:(?!-->).)*-->", re.DOTALL | re.MULTILINE
)
"""A comment, and the end of its line if it stands alone: else a quote below loses its sign."""


_WORDS = r"\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\]"


_TARGET = r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^()\s<>]+))(?P<title>\s+\"[^\"]*\")?\s*\)"


_PICTURE = re.compile(rf"!{_WORDS}(?:{_TARGET}|\[[^\]]*\])|<img\b[^>]*>", re.IGNORECASE)


_LINK = re.compile(_WORDS + _TARGET)


_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*(?![a-z][a-z0-9+.-]*:|//).*\n?", re.MULTILINE)


_FULL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


@dataclass(frozen=True)
class LinkedText:
    """Makes links between files into links between pages."""

    addresses: Mapping[str, str]
    """The whole address of each public page by the path of its file."""
    fences: frozenset[str]
    """The words that make a fenced block more than code."""

    def of(self, markdown: str, path: str) -> str:
        """A text alone, whose links lead to whole addresses.

        A link to a file that is no page of the data becomes its words alone. What is
        placed in the text is left out, and so are pictures and comments: a consent may
        have ended, and no page shows a comment.

        Args:
            markdown: the text as it was written.
            path: the path of its file, which relative links start from.
        """
        bare = without_placed(_COMMENT.sub("", markdown), self.fences)
        for pattern in (_PICTURE, _DEFINITION):
            bare = pattern.sub("", bare)
        return _LINK.sub(lambda match: self._link(match, path), bare).strip()

    def _link(self, match: re.Match[str], path: str) -> str:
        """What a link becomes."""
        full = match["angled"] or match["target"] or ""
        target, hash_sign, place = full.partition("#")
        if _FULL.match(full):
            return match[0]
        target_path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        address = self.addresses.get(target_path if target else path)
        if address is None:
            return match["words"]
        return f"[{match['words']}]({address}{hash_sign}{place}{match['title'] or ''})"


def linked_text(context: Context) -> LinkedText:
    """Links of the texts of a portfolio.

    Args:
        context: what the data is made from.
    """
    words = DirectiveWords(context.messages)
    fences = frozenset(fence.casefold() for fence in (*words.fences, *words.effect_fences))
    addresses = {
        item.path: iri(context, kind, item.id) for kind, item in context.portfolio.authored()
    }
    return LinkedText(addresses, fences)
