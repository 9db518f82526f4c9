"""Our templates in place of the theme's shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import shk

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.theme import Theme

    from shk.i18n.messages import Messages

PACKAGE = Path(shk.__file__).parent
TEMPLATES = (PACKAGE / "features", PACKAGE / "site")
"""Where templates are looked up: ``map/page.html`` in a feature, ``base.html`` in the kernel."""


def asset_files() -> dict[str, Path]:
    """Our styles, scripts and fonts, each by its address in the site.

    What lies in the folder ``assets`` of the kernel or of a feature is published below
    ``assets/``; what partners name themselves, at the top.
    """
    folders = (PACKAGE / "site" / "assets", *sorted((PACKAGE / "features").glob("*/assets")))
    found = {
        f"assets/{file.relative_to(folder).as_posix()}": file
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".md"
    }
    return {**found, "embed.js": PACKAGE / "features" / "embeds" / "embed.js"}


def put_templates_first(environment: Environment, theme: Theme) -> None:
    """Let our templates win over the theme's, and a project's own over ours."""
    custom = [theme.custom_dir] if theme.custom_dir else []
    environment.loader = FileSystemLoader([*custom, *TEMPLATES, *theme.dirs])


def leave_out_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Drop scripts and styles of the theme; our shell does not load them.

    Material's are 4 MB that no page asks for.
    """
    kept = {config.theme.custom_dir, config.docs_dir}
    for file in list(files):
        if file.src_dir in config.theme.dirs and file.src_dir not in kept:
            files.remove(file)


def prepare(environment: Environment, messages: Messages) -> None:
    """Make templates safe and translated: escaping on, unknown names an error."""
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        messages.text, messages.plural, newstyle=True
    )


def interface(messages: Messages) -> dict[str, object]:
    """What a template calls to translate, for the context of a page in another language.

    Jinja2 looks these names up in a page's context before the environment's own.
    """
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        messages.text, messages.plural, newstyle=True
    )
    return {name: environment.globals[name] for name in ("gettext", "ngettext")}
