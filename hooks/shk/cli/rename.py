"""``shk rename``: a page gets another address, and all that leads to it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import dry_run_then_write, filled, run_edit
from shk.cli.options import common_options, translated_help
from shk.editing.rename import renaming
from shk.editing.targets import find_target, new_id
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record import Kind
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.i18n.messages import Messages

HELP = N_(
    "Give an initiative or a story another address.\n\n"
    "OLD is what it is called now: its id, its address or the path of its file. NEW is what it"
    " is to be called. The file is moved, the old address goes on leading to the page, and every"
    " relation, every view in a text and every link to it is changed, all at once or not at all."
    " The title stays as it is.\n\n"
    "Example: shk rename tradgarden hamntradgarden"
)
RENAMED = N_("{old} is now {new}. The old address leads there.")
ALSO = N_("What leads to it was changed in these places:")
NOWHERE = N_("Nothing else led to it.")


@click.command("rename", help=translated_help(HELP))
@click.argument("old", metavar=translated_help(N_("OLD")))
@click.argument("new", metavar=translated_help(N_("NEW")))
@common_options
def rename_command(
    old: str,
    new: str,
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
) -> None:
    """Give a page another address."""
    messages = load_messages(lang)

    def work(project: Project, _terminal: Terminal) -> None:
        collection = project.loaded.collection
        target = find_target(old, collection, page_segments(project))
        wanted = new_id(new)
        addresses = Addresses(project.messages)
        before = addresses.of(target.kind, target.page.id)
        after = addresses.of(target.kind, wanted)
        result = renaming(target, wanted, collection, project.folders, (before, after))
        dry_run_then_write(result.plan, project, strict=strict)
        click.echo(filled(messages, RENAMED, old=result.old, new=result.new))
        _print_places([str(place) for place in result.places], messages)

    run_edit(work, config_file, lang)


def page_segments(project: Project) -> dict[str, Kind]:
    """What the first part of a page's address, and its folder, says of its kind."""
    addresses, folders = Addresses(project.messages), project.folders
    return {
        addresses.index_of(Kind.INITIATIVE).strip("/"): Kind.INITIATIVE,
        addresses.index_of(Kind.STORY).strip("/"): Kind.STORY,
        folders.initiatives.name: Kind.INITIATIVE,
        folders.stories.name: Kind.STORY,
    }


def _print_places(places: list[str], messages: Messages) -> None:
    """Report what else was changed."""
    click.echo(messages.text(ALSO if places else NOWHERE))
    for place in places:
        click.echo(f"  {place}")
