"""``shk diff``: what a change does to the site, as Markdown for the comment of a proposal."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import click

from shk.build.markdown_twins import PAGE
from shk.build.settings import SettingsError
from shk.build.site_diff import compare_sites, diff_markdown
from shk.cli.command import run
from shk.cli.options import a_folder, lang_option, translated_help
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.build.site_diff import SiteDiff
    from shk.cli.terminal import Terminal

HELP = N_(
    "Report what a change does to the site: pages added, changed and gone.\n\n"
    "OLD and NEW are the folders of two built sites. The answer is Markdown, for the comment of a"
    " proposal.\n\n"
    "Example: shk diff site-before site"
)
PICTURES = N_("Take pictures of changed pages before and after, into this folder; needs Chromium.")
NO_SITE = N_("There is no built site in {folder}.")
NO_CHROMIUM = N_("No Chromium is installed here, so there are no pictures.")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Names that Chromium goes by."""
MOST_PICTURES = 8
"""Changed pages that pictures are taken of."""
WINDOW = "1200,1400"
"""Width and height of a picture, in pixels."""


@click.command("diff", help=translated_help(HELP))
@click.argument("old", metavar=translated_help(N_("OLD")), type=a_folder())
@click.argument("new", metavar=translated_help(N_("NEW")), type=a_folder())
@click.option("--pictures", type=a_folder(), help=translated_help(PICTURES))
@lang_option
def diff_command(old: str, new: str, pictures: str | None, lang: str) -> None:
    """Report what a change does to the site."""
    messages = load_messages(lang)

    def work(terminal: Terminal) -> None:
        for folder in (old, new):
            if not (Path(folder) / PAGE).is_file():
                raise SettingsError(NO_SITE, folder=folder)
        diff = compare_sites(Path(old), Path(new))
        taken: dict[str, tuple[str, str]] = {}
        if pictures:
            browser = next(filter(None, map(which, BROWSERS)), None)
            if browser is None:
                terminal.console.print(messages.text(NO_CHROMIUM))
            else:
                taken = dict(_pictures(diff, (Path(old), Path(new)), Path(pictures), browser))
        click.echo(diff_markdown(diff, messages, taken), nl=False)

    run(work, lang)


def _pictures(
    diff: SiteDiff, sites: tuple[Path, Path], folder: Path, browser: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Take pictures of the first changed pages; yields their files by address."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, change in enumerate(diff.changed[:MOST_PICTURES], 1):
        files = [folder / f"{number}-{when}.png" for when in ("before", "after")]
        for site, file in zip(sites, files, strict=True):
            _take(browser, site / change.address / PAGE, file)
        if all(file.is_file() for file in files):
            yield change.address, (files[0].as_posix(), files[1].as_posix())


def _take(browser: str, page: Path, picture: Path) -> None:
    """Take a picture of a page with a browser that has no other page and no profile."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(  # noqa: S603 - a browser that was found, and our own files
            [
                browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--allow-file-access-from-files", f"--user-data-dir={profile}",
                f"--window-size={WINDOW}", f"--screenshot={picture.resolve()}",
                page.resolve().as_uri(),
            ],
            capture_output=True,
            check=False,
            timeout=60,
        )  # fmt: skip
