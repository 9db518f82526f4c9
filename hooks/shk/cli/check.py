"""``shk check``: check all content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.build.project import check_content, watched_paths
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions
from shk.build.watch import follow
from shk.cli.command import run
from shk.cli.commands import SUMMARIES
from shk.cli.exit_code import ExitCode
from shk.cli.options import common_options, proposal_option, today_option, translated_help
from shk.i18n.messages import N_, load_messages
from shk.model.diagnostics.diagnostic import in_order, stops_build
from shk.model.diagnostics.renderers import RENDERERS

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

WATCHING = N_("Checks again upon each change. Stop with Ctrl-C.")


@click.command("check", help=translated_help(SUMMARIES["check"]))
@common_options
@today_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help=translated_help(N_("Form of the answer, on standard output.")),
)
@click.option(
    "--advice/--no-advice",
    "advised",
    default=True,
    show_default=True,
    help=translated_help(N_("Give advice too; it never stops anything.")),
)
@proposal_option
@click.option("--watch", is_flag=True, help=translated_help(N_("Check again upon each change.")))
def check_command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    today: str | None,
    form: str,
    advised: bool,  # noqa: FBT001 - as above
    watch: bool,  # noqa: FBT001 - as above
    proposal: bool,  # noqa: FBT001 - as above
) -> None:
    """Check all content."""
    options = SiteOptions(config_file, strict=strict)

    def check_once(asked: Run) -> bool:
        """Print everything; returns whether the content could be published."""
        checked = check_content(options, asked, advised=advised)
        result = in_order([*checked.problems, *checked.advice])
        click.echo(RENDERERS[form](result, load_messages(lang)))
        return not stops_build(result, strict=checked.strict)

    def work(terminal: Terminal) -> None:
        asked = Run(terminal, today, proposal=proposal)
        if not watch:
            if not check_once(asked):
                raise SystemExit(ExitCode.CONTENT)
            return

        def check_again(_changed: frozenset[str]) -> None:
            """Check; wrong settings are reported and fixed while watching."""
            click.clear()
            try:
                check_once(asked)
            except SettingsError as error:
                terminal.console.print(error.text(load_messages(lang)))
            terminal.console.print(load_messages(lang).text(WATCHING))

        follow(watched_paths(options), check_again)

    run(work, lang)
