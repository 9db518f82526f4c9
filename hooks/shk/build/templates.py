"""Our templates in place of the theme's shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import shk
from shk.build.relative_url import url_filter

if TYPE_CHECKING:
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
    result = {
        f"assets/{file.relative_to(folder).as_posix()}": file
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".md"
    }
    return {**result, "embed.js": PACKAGE / "features" / "embeds" / "embed.js"}


def make_environment(custom: Path | None, messages: Messages) -> Environment:
    """The environment that pages are rendered in: ours, a project's own templates first."""
    folders = [*([custom] if custom else []), *TEMPLATES]
    environment = Environment(loader=FileSystemLoader(folders), auto_reload=False, autoescape=True)
    environment.filters["url"] = url_filter
    prepare(environment, messages)
    return environment


def find_asset(name: str, custom: Path | None) -> Path:
    """A style or a typeface by its path below ``assets``, a project's own before ours."""
    own = custom / "assets" / name if custom else None
    return own if own and own.is_file() else asset_files()[f"assets/{name}"]


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
