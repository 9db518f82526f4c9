"""Hints in texts: the first time a word of the glossary stands on a page, it leads there."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from shk.build.relative_url import relative_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown import Markdown

    from shk.features.library import Hint

LEFT_ALONE = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "a", "abbr", "code", "pre", "script", "style", "svg"}
)
"""Elements whose text is not marked: headings, links, code, and what is explained already."""

AFTER_ALL = -10
"""Priority below every other treeprocessor: the links it makes are finished ones, and
links between files are looked up at 0, before."""


class GlossaryHints(Extension):
    """Markdown extension that explains words; ``before_convert`` sets the page."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__()
        self._hints = tuple(hints)
        self._page = ""
        self._explained = True

    def may_explain(self, html: str) -> bool:
        """Whether there may be a word to explain in a text, not counting signs that are escaped."""
        return bool(self._hints) and bool(self._words.search(html))

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """What finds any form of any word."""
        return _pattern(form for hint in self._hints for form in hint.forms)

    def before_convert(self, uri: str, *, explained: bool = True) -> None:
        """Remember the address of the page that is converted next.

        Args:
            uri: the address.
            explained: whether its text is in the language of the glossary.
        """
        self._page, self._explained = uri, explained

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add the treeprocessor; every page has a converter of its own."""
        if self._hints and self._explained:
            marking = _Marking(md, self._hints, self._words, self._page)
            md.treeprocessors.register(marking, "glossary", AFTER_ALL)


class _Marking(Treeprocessor):
    """Marks the words of one page, each once."""

    def __init__(
        self, md: Markdown, hints: Sequence[Hint], words: re.Pattern[str], page: str
    ) -> None:
        super().__init__(md)
        self._page = page
        self._hints = {_normal(form): hint for hint in hints for form in hint.forms}
        self._words = words
        self._seen: set[str] = set()

    def run(self, root: Element) -> None:
        """Mark the words of a document, in its order."""
        self._seen.clear()
        self._mark(root)

    def _mark(self, element: Element) -> None:
        """Mark what stands in an element; one with HTML of its own is left alone."""
        children = list(element)
        texts = (element.text, *(child.tail for child in children))
        if element.tag in LEFT_ALONE or any(map(_has_html, texts)):
            return
        element.text = self._split(element, element.text, 0)
        for child in children:
            self._mark(child)
            child.tail = self._split(element, child.tail, list(element).index(child) + 1)

    def _split(self, parent: Element, text: str | None, at: int) -> str | None:
        """Take the words out of a text and put links for them into its parent.

        Args:
            parent: the element the text stands in.
            text: the text of the element or after one of its children.
            at: where in the parent the links go.

        Returns:
            What stands before the first link.
        """
        if not text or isinstance(text, AtomicString):
            return text
        before: str | None = None
        end = 0
        for link, start, stop in self._links(text):
            between = text[end:start]
            if before is None:
                before = between
            else:
                parent[at - 1].tail = between
            parent.insert(at, link)
            at, end = at + 1, stop
        if before is None:
            return text
        parent[at - 1].tail = text[end:]
        return before

    def _links(self, text: str) -> Iterator[tuple[Element, int, int]]:
        """A link for each word that was not on the page before, with where it begins and ends."""
        for match in self._words.finditer(text):
            hint = self._hints[_normal(match[0])]
            if hint.uri in self._seen:
                continue
            self._seen.add(hint.uri)
            href = relative_url(hint.uri, self._page)
            link = Element("a", {"class": "glossary-word", "href": href, "title": hint.text})
            link.text = match[0]
            yield link, match.start(), match.end()


def _pattern(forms: Iterator[str]) -> re.Pattern[str]:
    """What finds any of the forms as a whole word, the longest first."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_form_pattern, longest_first))})(?![\w-]|:\w)")


def _form_pattern(form: str) -> str:
    """What finds a form: its first letter large or small, its words on two lines too."""
    either = f"[{re.escape(form[0].lower())}{re.escape(form[0].upper())}]"
    return r"\s+".join(re.escape(word) for word in form.split()).replace(
        re.escape(form[0]), either, 1
    )


def _normal(form: str) -> str:
    """A form as it is looked up: small first letter, one space between words."""
    return " ".join(form.split()).replace(form[0], form[0].lower(), 1)


def _has_html(text: str | None) -> bool:
    """Whether HTML that an author wrote stands in a text, where a link could fall into a link."""
    return bool(text and HTML_PLACEHOLDER_RE.search(text))
