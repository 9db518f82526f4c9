"""Builds what `shk serve` shows, which has a page more than the public site: the style page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path


def build_preview(config_file: Path, target: Path) -> Path:
    """Build a project's preview into a folder, as a serving MkDocs does."""
    config = load_config(str(config_file), site_dir=str(target))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    return target
