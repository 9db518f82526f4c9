"""``shk build``: build the site, unless it is as a build would make it."""

from __future__ import annotations

import os

import click

from shk.build.up_to_date import Asked, BuildReport, up_to_date
from shk.cli.commands import SUMMARIES
from shk.cli.options import a_folder, common_options, proposal_option, today_option, translated_help
from shk.i18n.messages import N_, load_messages

UP_TO_DATE = N_("The site is up to date: {pages} pages in {folder}. Nothing has changed.")
CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml")
"""What MkDocs looks for when no file is named."""


@click.command("build", help=translated_help(SUMMARIES["build"]))
@common_options
@today_option
@proposal_option
@click.option(
    "--preview",
    is_flag=True,
    help=translated_help(
        N_("Show drafts and future pages too, marked. Never publish such a site.")
    ),
)
@click.option("-d", "--site-dir", type=a_folder(), help=translated_help(N_("Folder for the site.")))
def build_command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    config_file: str | None,
    site_dir: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
    proposal: bool,  # noqa: FBT001 - as above
    preview: bool,  # noqa: FBT001 - as above
) -> None:
    """Build the site."""
    options = (site_dir or "", str(strict), str(proposal), str(preview), lang)
    asked = _asked(config_file, options, today)
    if asked and (kept := up_to_date(asked)):
        _print_again(kept, lang)
        return
    from shk.build.run import Run  # noqa: PLC0415 - what a build needs
    from shk.build.settings import SiteOptions  # noqa: PLC0415 - as above
    from shk.cli.building import build_and_remember  # noqa: PLC0415 - as above

    run = Run(today=today, proposal=proposal, preview=preview)
    build_and_remember(SiteOptions(config_file, site_dir, strict), run, asked, lang)


def _asked(config_file: str | None, options: tuple[str, ...], today: str | None) -> Asked | None:
    """What is asked for, if there is a mkdocs.yml to ask it of."""
    names = (config_file,) if config_file else CONFIG_FILES
    name = next((name for name in names if os.path.isfile(name)), None)  # noqa: PTH113 - before anything heavy
    return Asked(os.path.abspath(name), options, today or "") if name else None  # noqa: PTH100 - as above


def _print_again(kept: BuildReport, lang: str) -> None:
    """Report what the last build reported, and that there is nothing to do."""
    for text, style in kept.lines:
        # rich, which printed them before, takes as long to import as all else here
        words = style.split()
        colour = next((word for word in words if word != "bold"), None)
        shown = click.style(text, fg=colour, bold="bold" in words or None)
        click.echo(shown, err=True, color=False if os.environ.get("NO_COLOR") else None)
    here = os.getcwd() + os.sep  # noqa: PTH109 - as above
    done = load_messages(lang).text(UP_TO_DATE).replace("{pages}", kept.pages)
    click.echo(done.replace("{folder}", kept.site.removeprefix(here)), err=True)
    if kept.next_build:
        click.echo(kept.next_build, err=True)
