"""The form in the browser: its settings read from mkdocs.yml, its files put into a site."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from shk.build.run import Run, SettingsError
from shk.build.settings import content_folders
from shk.features.cms.page import FOLDER, admin_files
from shk.i18n.messages import N_, load_messages
from shk.mkdocs_plugin.config import admin_settings
from shk.mkdocs_plugin.run import settings_of

if TYPE_CHECKING:
    from shk.build.run import SiteOptions

NO_BUNDLE = N_("There is no {path}. Make the form's scripts with: make admin")
NO_SITE = N_("There is no site in {path}. Build it first with: shk build")
NO_ASSET = N_("There is no {path}. Build the site anew with: shk build")
ENTRY = "admin.js"
"""The script that a bundle begins with."""
STYLES = ("tokens", "base", "pages")
"""The style sheets of an authored page, by the stems of their names."""


def wanted_host(options: SiteOptions) -> str:
    """The kind of code host that the form is to write to; empty if mkdocs.yml names none.

    Raises:
        SettingsError: mkdocs.yml is wrong.
    """
    with settings_of(options, Run()) as (config, settings):
        told = admin_settings(settings.admin, config, content_folders(settings, config))
        return told.host.name


def write_admin(options: SiteOptions, bundle: Path) -> Path:
    """Put the form into a built site, in place of one that is there.

    Args:
        options: where mkdocs.yml and the site are.
        bundle: the folder of scripts that npm made.

    Returns:
        The form's folder.

    Raises:
        SettingsError: mkdocs.yml is wrong, or there is no site or no bundle.
    """
    with settings_of(options, Run()) as (config, settings):
        told = admin_settings(settings.admin, config, content_folders(settings, config))
        messages = load_messages(settings.language)
        site = Path(config.site_dir)
    if not (bundle / ENTRY).is_file():
        raise SettingsError(NO_BUNDLE, path=str(bundle / ENTRY))
    if not (site / "index.html").is_file():
        raise SettingsError(NO_SITE, path=str(site))
    styles = tuple(_asset(site, stem, ".css") for stem in STYLES)
    told = dataclasses.replace(told, styles=styles, icon=_asset(site, "icon", ".svg"))
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle, folder)
    for one in admin_files(told, messages):
        content = one.content if isinstance(one.content, bytes) else one.content.encode()
        (site / one.uri).write_bytes(content)
    return folder


def _asset(site: Path, stem: str, ending: str) -> str:
    """The address of an asset in a built site, which may have a mark of its content in its name.

    Raises:
        SettingsError: the site has no such asset.
    """
    folder = site / "assets"
    marked = re.compile(rf"{stem}(\.[0-9a-f]+)?{re.escape(ending)}")
    for one in sorted(folder.glob(f"{stem}*{ending}")):
        if marked.fullmatch(one.name):
            return f"assets/{one.name}"
    raise SettingsError(NO_ASSET, path=str(folder / f"{stem}{ending}"))
