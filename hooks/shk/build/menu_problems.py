"""The menu of mkdocs.yml and the pages below docs_dir, held to each other.

MkDocs would tell these in English, without a line and only in a build.
"""

from __future__ import annotations

import logging
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.utils.meta import get_data

from shk.build.settings import hand_written_pages
from shk.content.diagnostics_sink import Findings
from shk.content.source_text import composed, relative_path
from shk.content.validate import nearest
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from shk.content.loader import ContentFolders
    from shk.model.diagnostics.diagnostic import Problem

TRANSLATION_OF = "translation_of"
"""In the front matter of a hand-written page: the page that says the same, as a path from it."""


def menu_problems(
    folders: ContentFolders, config: MkDocsConfig, addresses: Collection[str] | None
) -> tuple[Problem, ...]:
    """Entries of the menu that name no page, pages that nothing leads to, and lost translations.

    Args:
        folders: where the content lies.
        config: the whole of mkdocs.yml, before ``silence_mkdocs``.
        addresses: the addresses of generated pages; None while they are not known.
    """
    docs = Path(config.docs_dir).resolve()
    pages = hand_written_pages(config)
    written = {composed(one.relative_to(docs).as_posix()): one for one in pages}

    def is_page(path: str) -> bool:
        """Whether a path below docs_dir is a page, a generated one counted."""
        made = path.endswith("index.md") and (
            addresses is None or path.removesuffix("index.md") in addresses
        )
        return path in written or made

    findings = Findings()
    _check_menu(written, config, is_page, findings)
    _check_pages(written, config, folders, findings)
    for path, file in written.items():
        if any(file.is_relative_to(one) for one in folders.translated):
            _check_translation(path, relative_path(file, folders.root), file, is_page, findings)
    return findings.problems


def silence_mkdocs(config: MkDocsConfig) -> None:
    """Keep MkDocs from telling in English what has been told: menu, links and places."""
    validation = config.validation
    validation.nav.omitted_files = logging.DEBUG
    validation.nav.not_found = logging.DEBUG
    validation.links.not_found = logging.DEBUG
    validation.links.unrecognized_links = logging.DEBUG
    validation.links.anchors = logging.DEBUG
    for group in (validation.nav, validation.links):
        # a lower value is none of logging's and reads such links in another way
        group.absolute_links = min(group.absolute_links, logging.DEBUG)


def _check_menu(
    written: Mapping[str, Path],
    config: MkDocsConfig,
    is_page: Callable[[str], bool],
    findings: Findings,
) -> None:
    """Note entries of the menu that name no page."""
    for entry in _entries(config.nav):
        own = not urlsplit(entry).scheme and not entry.startswith("/")
        if own and not is_page(posixpath.normpath(composed(entry))):
            near = nearest(entry, written)
            findings.add("menu-unknown", _place(entry, config), value=entry, **near)


def _check_pages(
    written: Mapping[str, Path], config: MkDocsConfig, folders: ContentFolders, findings: Findings
) -> None:
    """Note pages that the menu does not name, if mkdocs.yml asks to be warned of them."""
    if config.nav is None or config.validation.nav.omitted_files <= logging.INFO:
        return
    named = {posixpath.normpath(composed(one)) for one in _entries(config.nav)}
    for path, file in written.items():
        apart = config.not_in_nav and config.not_in_nav.match_file(path)
        if path not in named and not apart:
            findings.add("menu-without", Mark(relative_path(file, folders.root)), value=path)


def _entries(menu: object) -> Iterator[str]:
    """What the entries of a menu name, those of its sections too."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list):
        for one in menu:
            yield from _entries(one)
    elif isinstance(menu, dict):
        for one in menu.values():
            yield from _entries(one)


def _place(entry: str, config: MkDocsConfig) -> Mark:
    """Where an entry of the menu stands in mkdocs.yml."""
    file = Path(config.config_file_path)
    begun = False
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        begun = begun or line.startswith("nav:")
        if begun and entry in line:
            return Mark(file.name, number, line.index(entry) + 1)
    return Mark(file.name)


def _check_translation(
    path: str, where: str, file: Path, is_page: Callable[[str], bool], findings: Findings
) -> None:
    """Note a page that says it answers one that is not there."""
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    named = get_data(text)[1].get(TRANSLATION_OF)
    if not named:
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), composed(str(named))))
    if is_page(target):
        return
    lines = text.split("\n")
    line = next((n for n, one in enumerate(lines, 1) if one.startswith(TRANSLATION_OF)), 1)
    findings.add("translation-unknown", Mark(where, line), TRANSLATION_OF, value=str(named))
