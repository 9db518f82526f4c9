"""``shk check``: check all content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.cli.exit_code import ExitCode
from shk.cli.options import common_options, told
from shk.cli.running import run
from shk.language.messages import N_, load_messages
from shk.model.problem import stops_build
from shk.outputs.problem_text import RENDERERS
from shk.plugins.run import Run, SiteOptions, check

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal


@click.command("check", help=told(N_("Check all content without building anything.")))
@common_options
@click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help=told(N_("Form of the answer, on standard output.")),
)
def check_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    form: str,
) -> None:
    """Check all content."""

    def work(_terminal: Terminal) -> None:
        loaded, _ = check(SiteOptions(config_file, strict=strict), Run())
        click.echo(RENDERERS[form](loaded.problems, load_messages(lang)))
        if stops_build(loaded.problems, strict=bool(strict)):
            raise SystemExit(ExitCode.CONTENT)

    run(work, lang)
