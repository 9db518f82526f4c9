"""The menu of mkdocs.yml and the pages below docs_dir, held to each other."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shk.build.pages import split_front_matter
from shk.content.diagnostics import Diagnostics
from shk.content.source_text import composed, relative_path
from shk.content.validate import nearest
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from shk.build.settings import Settings
    from shk.model.diagnostics.diagnostic import Problem

TRANSLATION_OF = "translation_of"
"""In the front matter of a hand-written page: the page that says the same, as a path from it."""


def menu_problems(settings: Settings, addresses: Collection[str] | None) -> tuple[Problem, ...]:
    """Entries of the menu that name no page, pages that nothing leads to, and lost translations.

    Args:
        settings: the menu and the hand-written pages.
        addresses: the addresses of generated pages; None while they are not known.
    """
    folders = settings.folders
    pages = folders.pages
    written = {composed(page.relative_to(settings.docs).as_posix()): page for page in pages}

    def is_page(path: str) -> bool:
        """Whether a path below docs_dir is a page, a generated one counted."""
        made = path.endswith("index.md") and (
            addresses is None or path.removesuffix("index.md") in addresses
        )
        return path in written or made

    diagnostics = Diagnostics()
    _check_menu(written, settings, is_page, diagnostics)
    _check_pages(written, settings, diagnostics)
    for path, file in written.items():
        if any(file.is_relative_to(item) for item in folders.translated):
            _check_translation(path, relative_path(file, folders.root), file, is_page, diagnostics)
    return diagnostics.problems


def _check_menu(
    written: Mapping[str, Path],
    settings: Settings,
    is_page: Callable[[str], bool],
    diagnostics: Diagnostics,
) -> None:
    """Note entries of the menu that name no page."""
    for entry in (item.path for item in settings.nav or ()):
        own = not urlsplit(entry).scheme and not entry.startswith("/")
        if own and not is_page(posixpath.normpath(entry)):
            near = nearest(entry, written)
            diagnostics.add("menu-unknown", _place(entry, settings.file), value=entry, **near)


def _check_pages(written: Mapping[str, Path], settings: Settings, diagnostics: Diagnostics) -> None:
    """Note pages that the menu does not name, if mkdocs.yml asks to be warned of them."""
    if settings.nav is None or not settings.reports_omitted:
        return
    named = {posixpath.normpath(item.path) for item in settings.nav}
    for path, file in written.items():
        if path not in named and path not in settings.outside_nav:
            diagnostics.add(
                "menu-without", SourceLocation(relative_path(file, settings.root)), value=path
            )


def _place(entry: str, file: Path) -> SourceLocation:
    """Where an entry of the menu stands in mkdocs.yml."""
    begun = False
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        begun = begun or line.startswith("nav:")
        if begun and entry in composed(line):
            return SourceLocation(file.name, number, composed(line).index(entry) + 1)
    return SourceLocation(file.name)


def _check_translation(
    path: str, where: str, file: Path, is_page: Callable[[str], bool], diagnostics: Diagnostics
) -> None:
    """Note a page that says it answers one that is not there."""
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    named = split_front_matter(text)[0].get(TRANSLATION_OF)
    if not named:
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), composed(str(named))))
    if is_page(target):
        return
    lines = text.split("\n")
    line = next((n for n, item in enumerate(lines, 1) if item.startswith(TRANSLATION_OF)), 1)
    diagnostics.add(
        "translation-unknown", SourceLocation(where, line), TRANSLATION_OF, value=str(named)
    )
