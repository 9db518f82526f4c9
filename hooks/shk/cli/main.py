"""The ``shk`` command: build, check and preview a site of impact stories.

Exit codes are those of ``shk.cli.exit_code.ExitCode``.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk import __version__
from shk.cli.exit_code import ExitCode
from shk.cli.options import common_options, today_option, told
from shk.cli.terminal import Terminal
from shk.language.messages import N_, load_messages
from shk.language.numbers import number_text
from shk.model.problem import stops_build
from shk.outputs.problem_text import RENDERERS
from shk.plugins.run import (
    BuildRefusedError,
    Run,
    SettingsError,
    SiteOptions,
    build,
    check,
    serve,
)

if TYPE_CHECKING:
    from collections.abc import Callable

BUILT = N_("The site is built: {pages} pages in {folder} in {seconds} seconds.")
NOT_BUILT = N_("The site was not built. What was there before is unchanged.")
STOPPED = N_("Stopped. The site that was there before is unchanged.")
PREVIEW = N_("The preview is at http://{address}/. Stop it with Ctrl-C.")


@click.group(
    help=told(N_("Build, check and preview a site of impact stories.")),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="shk")
def main() -> None:
    """Build, check and preview a site of impact stories."""


@main.command("build", help=told(N_("Build the site. On an error the last good site stays.")))
@common_options
@today_option
@click.option("-d", "--site-dir", type=click.Path(), help=told(N_("Folder for the site.")))
def build_command(
    config_file: str | None,
    site_dir: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
) -> None:
    """Build the site."""
    messages = load_messages(lang)
    begun = time.monotonic()

    def work(terminal: Terminal) -> None:
        options = SiteOptions(config_file, site_dir, strict)
        site = build(options, Run(terminal, today))
        done = messages.text(BUILT).replace("{pages}", number_text(terminal.pages, messages))
        seconds = number_text(round(time.monotonic() - begun, 1), messages)
        terminal.console.print(
            done.replace("{folder}", str(_shown(site))).replace("{seconds}", seconds)
        )

    _run(work, lang)


@main.command("check", help=told(N_("Check all content without building anything.")))
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

    _run(work, lang)


@main.command("serve", help=told(N_("Preview the site and follow every change.")))
@common_options
@today_option
@click.option("-a", "--dev-addr", metavar="HOST:PORT", help=told(N_("Address of the preview.")))
def serve_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
    dev_addr: str | None,
) -> None:
    """Preview the site."""

    def work(terminal: Terminal) -> None:
        address = dev_addr or "127.0.0.1:8000"
        terminal.console.print(load_messages(lang).text(PREVIEW).replace("{address}", address))
        serve(SiteOptions(config_file, strict=strict, dev_addr=dev_addr), Run(terminal, today))

    _run(work, lang)


def _run(work: Callable[[Terminal], None], lang: str) -> None:
    """Do a command's work and turn what stops it into words and an exit code."""
    messages = load_messages(lang)
    with Terminal(messages) as terminal:
        try:
            work(terminal)
        except BuildRefusedError:
            terminal.console.print(messages.text(NOT_BUILT))
            raise SystemExit(ExitCode.CONTENT) from None
        except SettingsError as error:
            terminal.console.print(f"mkdocs.yml: {error}")
            raise SystemExit(ExitCode.USAGE) from None
        except KeyboardInterrupt:
            terminal.console.print(messages.text(STOPPED))
            raise SystemExit(ExitCode.INTERRUPTED) from None


def _shown(folder: Path) -> Path:
    """A folder as a person knows it: from here if it lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
