"""Values of mkdocs.yml that MkDocs refuses: our build refuses them too, in the site's language."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NO_PATH = N_("“{path}” does not exist.")
NOT_INSTALLED = N_("{value} is not installed. Correct the name.")
NEEDS_NAME = N_("the theme has no name. Write name: material.")
NO_LIST = N_("{value} is no list. Write each on a line of its own, with a hyphen in front.")
NO_LEVEL = N_("{value} can not be chosen. Choose one of: {allowed}.")
NO_ADDRESS = N_("{value} is no address. Write host and port, such as 127.0.0.1:8000.")
IN_DOCS = N_("it lies in docs_dir, so that each build would be a part of the next. Move it out.")
NO_SETTINGS_OF = N_("{value} are no settings. Write each with its name in front.")
NO_MENU_ENTRY = N_("{value} is no entry of a menu. Write a page, or a title and a page.")

LEVELS = ("warn", "info", "ignore", "relative_to_docs")
"""How serious MkDocs can take a fault in menu or links."""
KNOWN = frozenset(
    (
        "INHERIT",
        "config_file_path",
        "copyright",
        "dev_addr",
        "docs_dir",
        "draft_docs",
        "edit_uri",
        "edit_uri_template",
        "exclude_docs",
        "extra",
        "extra_css",
        "extra_javascript",
        "extra_templates",
        "google_analytics",
        "hooks",
        "markdown_extensions",
        "nav",
        "not_in_nav",
        "plugins",
        "remote_branch",
        "remote_name",
        "repo_name",
        "repo_url",
        "site_author",
        "site_description",
        "site_dir",
        "site_name",
        "site_url",
        "strict",
        "theme",
        "use_directory_urls",
        "validation",
        "watch",
    )
)
"""The settings that MkDocs has."""
_HOST = re.compile(r"^\[?[\w.:%-]+\]?:\d{1,5}$")

Fault = tuple[str, str, dict[str, str]]
"""A setting, what is wrong with it as a source string, and what that names."""


def unknown_names(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The settings that MkDocs does not have, as they are written."""
    return tuple(str(value) for value in values if value not in KNOWN)


def config_faults(values: Mapping[str, Any], root: Path, docs: Path, site: Path) -> Iterator[Fault]:
    """What MkDocs would refuse in a mkdocs.yml beside what our settings refuse.

    Args:
        values: the file as it was read.
        root: the project folder.
        docs: the folder of hand-written pages.
        site: the folder that the site is put in.
    """
    yield from _theme_faults(values.get("theme"), root)
    yield from _extension_faults(values.get("markdown_extensions"))
    yield from _menu_faults(values.get("nav"))
    yield from _level_faults(values.get("validation"), "validation")
    for plugin in _rows(values.get("plugins")):
        for name, shown in plugin.items() if isinstance(plugin, dict) else ():
            if shown is not None and not isinstance(shown, dict):
                yield f"plugins: {name}", NO_SETTINGS_OF, {"value": repr(shown)}
    address = values.get("dev_addr")
    if isinstance(address, str) and not _HOST.match(address):
        yield "dev_addr", NO_ADDRESS, {"value": address}
    if site.resolve().is_relative_to(docs) or docs.is_relative_to(site.resolve()):
        yield "site_dir", IN_DOCS, {}
    for hook in _rows(values.get("hooks")):
        if not (root / str(hook)).is_file():
            yield "hooks", NO_PATH, {"path": str(hook)}


def _rows(written: object) -> list[object]:
    """A list as it is, and nothing for all else."""
    return written if isinstance(written, list) else []


def _theme_faults(theme: object, root: Path) -> Iterator[Fault]:
    """A theme that does not exist, has no name, or whose own folder is missing."""
    name = theme.get("name", "") if isinstance(theme, dict) else theme
    installed = {entry_point.name for entry_point in entry_points(group="mkdocs.themes")}
    if name == "" and isinstance(theme, dict):
        yield "theme", NEEDS_NAME, {}
    elif isinstance(name, str) and name not in installed:
        yield "theme", NOT_INSTALLED, {"value": name}
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    if custom and not (root / str(custom)).is_dir():
        yield "theme.custom_dir", NO_PATH, {"path": str(custom)}


def _extension_faults(written: object) -> Iterator[Fault]:
    """Extensions of Markdown that are not installed."""
    if written is not None and not isinstance(written, list | dict):
        yield "markdown_extensions", NO_LIST, {"value": repr(written)}
        return
    named = [
        name
        for item in written or ()
        for name in (item if isinstance(item, dict) else [item])
        if isinstance(name, str)
    ]
    known = (
        {entry_point.name for entry_point in entry_points(group="markdown.extensions")}
        if named
        else set()
    )
    for name in named:
        if name not in known and not _is_module(name.partition(":")[0]):
            yield "markdown_extensions", NOT_INSTALLED, {"value": name}


def _is_module(name: str) -> bool:
    """Whether a name is one of a Python module."""
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _menu_faults(nav: object) -> Iterator[Fault]:
    """A menu that is no list, and entries that are no pages."""
    if nav is not None and not isinstance(nav, list):
        yield "nav", NO_LIST, {"value": repr(nav)}
    for row in _rows(nav):
        if not isinstance(row, str | dict):
            yield "nav", NO_MENU_ENTRY, {"value": repr(row)}


def _level_faults(written: object, name: str) -> Iterator[Fault]:
    """Levels that MkDocs does not have, at any depth."""
    for key, shown in written.items() if isinstance(written, dict) else ():
        at = f"{name}.{key}"
        if isinstance(shown, dict):
            yield from _level_faults(shown, at)
        elif isinstance(shown, str) and shown not in LEVELS:
            yield at, NO_LEVEL, {"value": shown, "allowed": ", ".join(LEVELS)}
