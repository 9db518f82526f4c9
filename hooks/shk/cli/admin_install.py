"""The form in the browser put into a built site."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.build.config_file import load_settings
from shk.build.settings import SettingsError
from shk.build.staging import open_staging, swap_in, throw_away
from shk.content.data_files import PARTNERSHIP_FILE
from shk.content.files import list_files
from shk.content.source_text import relative_path
from shk.features.cms import FOLDER, AdminSettings, Host, admin_files, read_host
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record import Kind
from shk.model.schema.record_types import DATA_FILES
from shk.storage.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from shk.build.settings import Settings, SiteOptions

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
    return _host(load_settings(options)).name


def _host(settings: Settings) -> Host:
    """The code host that mkdocs.yml names.

    Raises:
        SettingsError: a setting of it is wrong.
    """
    try:
        return read_host(settings.admin)
    except ValueError as error:
        raise SettingsError(f"shk/portfolio: {error}") from None


def admin_settings(settings: Settings) -> AdminSettings:
    """The settings of the form.

    Raises:
        SettingsError: a setting of the code host is wrong.
    """
    folders, root = settings.folders, settings.root
    data = relative_path(folders.data, root)
    return AdminSettings(
        site_name=settings.site_name,
        site_url=settings.address,
        pages={
            Kind.STORY: relative_path(folders.stories, root),
            Kind.INITIATIVE: relative_path(folders.initiatives, root),
        },
        data={
            kind: tuple(
                relative_path(file, root)
                for file in list_files(folders.data, stem) or (folders.data / f"{stem}.yml",)
            )
            for stem, kind in DATA_FILES.items()
        },
        partnership=f"{data}/{PARTNERSHIP_FILE}.yml",
        media=relative_path(folders.media, root),
        host=_host(settings),
    )


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
    settings = load_settings(options)
    text, messages, site = admin_settings(settings), load_messages(settings.language), settings.site
    if not (bundle / ENTRY).is_file():
        raise SettingsError(NO_BUNDLE, path=str(bundle / ENTRY))
    if not (site / "index.html").is_file():
        raise SettingsError(NO_SITE, path=str(site))
    styles = tuple(_asset(site, stem, ".css") for stem in STYLES)
    text = dataclasses.replace(text, styles=styles, icon=_asset(site, "icon", ".svg"))
    staging = open_staging(site / FOLDER)
    try:
        shutil.copytree(bundle, staging.next)
        for admin_file in admin_files(text, messages):
            write_file(
                staging.next / PurePosixPath(admin_file.uri).relative_to(FOLDER), admin_file.content
            )
        swap_in(staging)
    except BaseException:
        throw_away(staging)
        raise
    return staging.site


def _asset(site: Path, stem: str, ending: str) -> str:
    """The address of an asset in a built site, which may have a mark of its content in its name.

    Raises:
        SettingsError: the site has no such asset.
    """
    folder = site / "assets"
    marked = re.compile(rf"{stem}(\.[0-9a-f]+)?{re.escape(ending)}")
    for path in sorted(folder.glob(f"{stem}*{ending}")):
        if marked.fullmatch(path.name):
            return f"assets/{path.name}"
    raise SettingsError(NO_ASSET, path=str(folder / f"{stem}{ending}"))
