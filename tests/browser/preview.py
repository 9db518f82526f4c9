"""Builds what `shk serve` shows, which has a page more than the public site: the style page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.build.config_file import load_settings
from shk.build.pipeline import write_site
from shk.build.prepare import read_site
from shk.build.run import Run
from shk.build.settings import SiteOptions

if TYPE_CHECKING:
    from pathlib import Path


def build_preview(config_file: Path, target: Path) -> Path:
    """Build a project's preview into a folder."""
    settings, run = load_settings(SiteOptions(str(config_file))), Run()
    write_site(read_site(settings, run, preview=True), settings, run, target, serving=True)
    return target
