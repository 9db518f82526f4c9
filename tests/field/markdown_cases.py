"""A text in a small project: what the check tells of it, and what readers get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import markdown
from bs4 import BeautifulSoup

from shk.build.project import check_content
from shk.content.loader import load_portfolio
from shk.content.markdown.extension import EditorMarkdown
from shk.content.markdown.reading import USUAL, MarkdownSettings, TextReader
from shk.i18n.messages import load_messages
from tests.content.golden import RUN, TODAY, copy_base, folders_of, write_settings

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import Problem

STORY = "stories/en-dag-i-parken.md"
"""The file whose text is tried."""
FIRST = 11
"""The line of the file on which its text begins."""
SENTENCE = "De ritade en kulle."
"""The text of the base project that gives way."""


def with_text(root: Path, text: str, page: str = "") -> None:
    """Make the base project with a text as a story's, and one as a hand-written page's."""
    copy_base(root)
    file = root / STORY
    written = file.read_text(encoding="utf-8")
    assert SENTENCE in written
    file.write_text(written.replace(SENTENCE, text), encoding="utf-8")
    if page:
        (root / "docs" / "om.md").write_text(page, encoding="utf-8")


def reported(root: Path, text: str, page: str = "") -> list[tuple[str, int, int]]:
    """The code, line from the text's first and column of each problem of a story's text."""
    return [(problem.code.code, *place(problem)) for problem in problems(root, text, page)]


def place(problem: Problem) -> tuple[int, int]:
    """The line, from the first of a story's text, and the column."""
    first = FIRST if problem.location.path == STORY else 1
    return problem.location.line - first + 1, problem.location.column


def problems(root: Path, text: str, page: str = "") -> tuple[Problem, ...]:
    """What is wrong with a project that has a text as a story's."""
    with_text(root, text, page)
    return load_portfolio(folders_of(root), messages=load_messages("sv"), today=TODAY).problems


def checked(root: Path, text: str, page: str = "") -> tuple[Problem, ...]:
    """As ``problems``, held to the whole site."""
    with_text(root, text, page)
    return check_content(write_settings(root), RUN, advised=False).problems


def advised(root: Path, text: str) -> tuple[Problem, ...]:
    """The advice on a story's text."""
    with_text(root, text)
    advice = check_content(write_settings(root), RUN, advised=True).advice
    return tuple(item for item in advice if item.location.path == STORY)


def shown(text: str, language: str = "sv", extensions: tuple[str, ...] = ()) -> BeautifulSoup:
    """What a text becomes on a page in a language."""
    reader = markdown.Markdown(
        extensions=[*USUAL, *extensions, EditorMarkdown(load_messages(language))]
    )
    return BeautifulSoup(reader.convert(text), "html.parser")


def reader_with(*extensions: str) -> TextReader:
    """A reader of a site with further extensions in mkdocs.yml."""
    return TextReader(MarkdownSettings((*USUAL, *extensions)))
