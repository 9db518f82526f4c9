"""Our templates in place of the theme's shell."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

import shk
from shk.build.relative_url import url_filter
from shk.build.template_calls import QuickContext, Wording
from shk.content.kept import key_of
from shk.i18n.catalogues import keep
from shk.site.motif_svg import motif_svg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.bccache import Bucket

    from shk.content.kept import Kept
    from shk.i18n.messages import Messages

PACKAGE = Path(shk.__file__).parent
TEMPLATES = (PACKAGE / "features", PACKAGE / "site")
"""Where templates are looked up: ``map/page.html`` in a feature, ``base.html`` in the kernel."""
COMPILED = Path(__file__).parent / "__pycache__"
"""Where templates of the package are kept as they are compiled."""
_OURS = "ours-"
"""What the key of a template of the package begins with."""


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
    environment.filters |= {"url": url_filter, "drawn": motif_svg}
    environment.context_class = QuickContext
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
    environment.add_extension(Unindented)
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        messages.text, messages.plural, newstyle=True
    )
    wording = Wording(messages.text)
    environment.globals |= {"_": wording, "gettext": wording}


class Unindented(Extension):
    """Leaves out the space that tags of HTML are indented by; a line still ends where it did."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The text of a template as it is compiled."""
        del filename
        return re.sub(r"\n[ \t]+(?=<)", "\n", source) if (name or "").endswith(".html") else source


@lru_cache(maxsize=16)
def interface(messages: Messages) -> Mapping[str, object]:
    """What a template calls to translate, for the context of a page in another language.

    Jinja2 looks these names up in a page's context before the environment's own.
    """
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        messages.text, messages.plural, newstyle=True
    )
    wording = Wording(messages.text)
    return {"_": wording, "gettext": wording, "ngettext": environment.globals["ngettext"]}


class KeptTemplates(BytecodeCache):
    """Compiled templates: ours beside the package's modules, others in the store of the project."""

    def __init__(self, kept: Kept) -> None:
        """Take the store of the project."""
        self._kept = kept

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What a template is found by; that of ours says so."""
        ours = filename is not None and Path(filename).is_relative_to(PACKAGE)
        return f"{_OURS if ours else ''}{super().get_cache_key(name, filename)}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template that was compiled before."""
        key = _template_key(bucket)
        if bucket.key.startswith(_OURS):
            with suppress(OSError):
                written = _beside(bucket).read_bytes()
                if written.startswith(key):
                    bucket.bytecode_from_string(written.removeprefix(key))
            return
        result = self._kept.get(key)
        if isinstance(result, bytes):
            bucket.bytecode_from_string(result)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        key, compiled = _template_key(bucket), bucket.bytecode_to_string()
        if bucket.key.startswith(_OURS):
            keep(_beside(bucket), key + compiled)
        else:
            self._kept.put(key, compiled)


def _beside(bucket: Bucket) -> Path:
    """The file of a compiled template, as Python has one for each module."""
    name = bucket.key.removeprefix(_OURS)
    return COMPILED / f"{name}.{sys.implementation.cache_tag}.template"


def _template_key(bucket: Bucket) -> bytes:
    """Everything that decides what a template is compiled to: its text and its environment."""
    return key_of("template", jinja2.__version__, sys.version, _own(), bucket.key, bucket.checksum)


@cache
def _own() -> bytes:
    """The text of this module, which makes the environment."""
    return Path(__file__).read_bytes()
