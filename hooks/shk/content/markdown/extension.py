"""The one Markdown extension that a text is read with, in the check and in the build.

It lets Python-Markdown show what the writer's editor shows, and lets other extensions
speak the language of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension

from shk.content.markdown.generated_text import speak
from shk.content.markdown.inline_syntax import add_inline_syntax
from shk.content.markdown.lists_and_tables import (
    AFTER_HTML,
    BEFORE_FENCES,
    BEFORE_LISTS,
    ListMarks,
    MarkedLists,
    UnreadLists,
)
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import Messages

if TYPE_CHECKING:
    from markdown import Markdown


class EditorMarkdown(Extension):
    """Lists, tables and signs as CommonMark has them, and words in the page's language.

    It comes last in the list of extensions, so that it finds the others.
    """

    def __init__(self, messages: Messages | None = None) -> None:
        """Take the language of the site."""
        super().__init__()
        self._messages = messages or Messages(SOURCE_LANGUAGE)

    def before_convert(self, messages: Messages) -> None:
        """Take the language of the page that is converted next."""
        self._messages = messages

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add what reads blocks and signs."""
        marks = ListMarks(md)
        md.preprocessors.register(marks, "editor-lists", BEFORE_FENCES)
        md.parser.blockprocessors.register(MarkedLists(md, marks), "editor-lists", BEFORE_LISTS)
        md.postprocessors.register(UnreadLists(md, marks), "editor-lists", AFTER_HTML)
        add_inline_syntax(md)
        speak(md, self._messages)
