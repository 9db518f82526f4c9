"""Settings of mkdocs.yml that MkDocs or its themes know and that change nothing here.

Our templates stand in place of the theme's, so what only the theme would read has no
effect. A project with templates of its own may read whatever it names in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

THEME = "material"
"""The theme whose icons and extensions are at hand; the look of another one is not shown."""
WITHOUT_EFFECT = N_(
    "mkdocs.yml: these settings have no effect, since the site has templates of its own: {names}."
    " Take them out. Colours, marks and templates of your own lie in a folder that"
    " theme.custom_dir names."
)

_READ_BY_THEMES = (
    "copyright",
    "edit_uri",
    "edit_uri_template",
    "extra",
    "extra_css",
    "extra_javascript",
    "google_analytics",
    "remote_branch",
    "remote_name",
    "repo_name",
    "repo_url",
    "site_author",
    "site_description",
)
"""Settings beside those of the theme that only templates of a theme or ``gh-deploy`` read."""
_OF_THEME = frozenset({"name", "custom_dir", "static_templates"})
"""Settings of the theme that are heeded here."""


def unused_note(names: Sequence[str]) -> Phrase | None:
    """What describes the settings without effect; None if there are none."""
    return Phrase(WITHOUT_EFFECT, {"names": ", ".join(names)}) if names else None


def unused_settings(
    written: Mapping[str, object], language: str, custom: Path | None
) -> Iterator[str]:
    """The settings that somebody wrote and that nothing reads, dotted.

    Args:
        written: the whole of mkdocs.yml.
        language: the language of the site.
        custom: the folder of the templates that a project has of its own.
    """
    own, theme = _own_templates(custom), written.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name not in {THEME, None}:
        yield f"theme.name: {name}"
    for key, value in theme.items() if isinstance(theme, dict) else ():
        spoken = key in {"language", "locale"} and str(value) == language
        if key not in _OF_THEME and not spoken and key not in own:
            yield f"theme.{key}"
    yield from (key for key in _READ_BY_THEMES if _is_set(written, key) and key not in own)


def _is_set(written: Mapping[str, object], key: str) -> bool:
    """Whether somebody wrote something else than nothing."""
    return written.get(key) not in (None, "", [], {})


def _own_templates(custom: Path | None) -> str:
    """The text of the templates that a project has of its own."""
    if not custom:
        return ""
    files = sorted(path for path in custom.rglob("*") if path.suffix in {".html", ".xml", ".js"})
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
