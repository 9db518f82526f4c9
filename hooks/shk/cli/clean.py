"""``shk clean``: remove what is kept between builds."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import click

from shk.build.config_file import load_settings
from shk.build.settings import SiteOptions
from shk.cli.command import run, shown
from shk.cli.commands import SUMMARIES
from shk.cli.options import common_options, translated_help
from shk.content.kept import FILE
from shk.i18n.messages import N_, load_messages
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from pathlib import Path

    from shk.cli.terminal import Terminal

REMOVED = N_("Removed {size} MB in {number} files from {folder}. The next build makes them anew.")
NOTHING = N_("Nothing is kept in {folder}.")


@click.command("clean", help=translated_help(SUMMARIES["clean"]))
@common_options
def clean_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
) -> None:
    """Remove what is kept between builds."""
    messages = load_messages(lang)

    def work(terminal: Terminal) -> None:
        settings = load_settings(SiteOptions(config_file, strict=strict))
        folder = (settings.root / FILE).parent
        sizes = remove_kept(folder)
        done = messages.text(REMOVED if sizes else NOTHING)
        done = done.replace("{size}", number_text(round(sum(sizes) / 1e6, 1), messages))
        done = done.replace("{number}", number_text(len(sizes), messages))
        terminal.console.print(done.replace("{folder}", str(shown(folder))))

    run(work, lang)


def remove_kept(folder: Path) -> tuple[int, ...]:
    """Remove what is kept in a folder; the sizes of its files in bytes."""
    sizes = tuple(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
    if folder.is_dir():
        shutil.rmtree(folder)
    return sizes
