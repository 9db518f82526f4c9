"""Our templates in place of the theme's shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

import shk

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.theme import Theme

    from shk.language.messages import Messages

TEMPLATES = Path(shk.__file__).parent / "templates"
"""The folder of our templates and assets."""


def put_templates_first(theme: Theme) -> None:
    """Let our templates win over the theme's, and a project's own over ours."""
    ours = str(TEMPLATES)
    if ours in theme.dirs:
        return
    custom = 1 if theme.custom_dir else 0
    theme.dirs.insert(custom, ours)


def leave_out_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Drop scripts and styles of the theme; our shell does not load them.

    Material's are 4 MB that no page asks for.
    """
    kept = {str(TEMPLATES), config.theme.custom_dir, config.docs_dir}
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
