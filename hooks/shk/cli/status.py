"""``shk status``: how far a change has come on its way to readers."""

from __future__ import annotations

import http.client
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import click
from babel.dates import format_time

from shk.build.clock import zone_of
from shk.build.config_file import load_settings
from shk.build.settings import SettingsError, SiteOptions
from shk.build.stamp import Place, git, main_branch, place_of_commit
from shk.cli.command import run
from shk.cli.options import common_options, today_option, translated_help
from shk.features.build_stamp import BuildStamp, read_stamp_file
from shk.i18n.dates import day_text
from shk.i18n.messages import N_, load_messages
from shk.site.urls import BUILD_STAMP

if TYPE_CHECKING:
    from datetime import datetime

    from shk.build.settings import Settings
    from shk.cli.terminal import Terminal
    from shk.i18n.messages import Messages

HELP = N_(
    "Report how far a change has come: checked, being built, or live.\n\n"
    "PAGE is the file of a story or another file; without it the command reports on your last"
    " commit. It asks the published site which commit it was built from, and git where the change"
    " is.\n\n"
    "Example: shk status stories/ny-mat.md"
)
PLACES = {
    Place.BUILDING: N_("Building: it is on the main branch, and will be public when that is done."),
    Place.CHECKING: N_("Checking: it is in a proposal, and nobody has brought it in yet."),
    Place.HERE: N_("It is on this computer only. Send it with: git push"),
    Place.UNKNOWN: N_(
        "The published site was built from a commit that this copy does not have. Get it with: git"
        " fetch"
    ),
}
LIVE_SINCE = N_("Live since {when}.")
LIVE = N_("Live. The published site was built {when}.")
LIVE_UNTIMED = N_("Live.")
UNSAVED = N_("It has changes that are not committed. Commit them with: git commit")
NO_COMMIT = N_("Git knows no commit of it.")
BY_PROPOSAL = N_("Proposal: {address}")
SILENT = N_("{address} does not state which commit the published site was built from: {reason}")
TIMEOUT = 15
"""Seconds to wait for the published site."""


@click.command("status", help=translated_help(HELP))
@click.argument("page", required=False, metavar=translated_help(N_("PAGE")))
@common_options
@today_option
def status_command(
    page: str | None,
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    today: str | None,
) -> None:
    """Tell how far a change has come."""

    def work(_terminal: Terminal) -> None:
        settings, messages = (
            load_settings(SiteOptions(config_file, strict=strict)),
            load_messages(lang),
        )
        address = f"{settings.address}{BUILD_STAMP}"
        words = ("--", str(Path(page).resolve())) if page else ()
        lines = git(settings.root, "log", "-1", "--format=%H%n%s", *words).splitlines()
        if not lines:
            raise SettingsError(NO_COMMIT)
        click.echo(f"{lines[0][:9]} {lines[1]}" if len(lines) > 1 else lines[0][:9])
        if page and git(settings.root, "status", "--porcelain", *words):
            click.echo(messages.text(UNSAVED))
        try:
            stamp = read_stamp_file(fetch(address))
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise SettingsError(SILENT, address=address, reason=str(error)) from None
        for line in _lines(settings, lines[0], stamp, today, messages):
            click.echo(line)

    run(work, lang)


def fetch(address: str) -> str:
    """The text at an address of the published site.

    Raises:
        OSError: the site does not answer.
        http.client.HTTPException: it answers in no way that HTTP knows.
        ValueError: the text is not UTF-8.
    """
    with urllib.request.urlopen(address, timeout=TIMEOUT) as answer:  # noqa: S310 - the site's own address, http or https
        text: bytes = answer.read(10_000)
    return text.decode("utf-8")


def _lines(
    settings: Settings, commit: str, stamp: BuildStamp, today: str | None, messages: Messages
) -> list[str]:
    """Where the commit is, and the proposal it came with when it is the published one."""
    place = place_of_commit(settings.root, commit, stamp.commit, main_branch(settings.root))
    if place is not Place.LIVE:
        return [messages.text(PLACES[place])]
    when = _moment_text(settings, stamp.built, today, messages) if stamp.built else ""
    is_newest = stamp.commit == commit
    source = (LIVE_SINCE if is_newest else LIVE) if when else LIVE_UNTIMED
    lines = [messages.text(source).replace("{when}", when)]
    if is_newest and stamp.proposal:
        lines.append(messages.text(BY_PROPOSAL).replace("{address}", stamp.proposal))
    return lines


def _moment_text(
    settings: Settings, moment: datetime, today: str | None, messages: Messages
) -> str:
    """A moment in the time zone of the portfolio: 14:02, with the day unless that is today."""
    here = moment.astimezone(zone_of(settings.language, settings.timezone or None))
    time = format_time(here, "short", locale=messages.locale)
    if here.date() == settings.day(today):
        return time
    return f"{day_text(here.date(), messages)} {time}"
