"""``shk versions``: which versions are behind their full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import dry_run_then_write, filled, run_edit
from shk.cli.options import common_options, translated_help
from shk.cli.rename import page_segments
from shk.content.source_text import relative_path
from shk.editing.record_original import recording
from shk.editing.targets import find_target
from shk.i18n.messages import N_, load_messages
from shk.lint.versions import outdated_versions
from shk.model.portfolio.originals import drift_of
from shk.model.schema.authored import Authored
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.editing.changes import Change
    from shk.i18n.messages import Messages

HELP = N_(
    "List the versions that are behind their full text.\n\n"
    "A version in another language or in easy words is made from a full text. With --record the"
    " command writes into the front matter which one it was: for the versions of PAGE, once you"
    " have seen that they still say the same; without PAGE for those that have no mark yet.\n\n"
    "Example: shk versions stories/ny-mat.md --record"
)
RECORD = N_("Write down that the versions were made from the full text as it is now.")
RECORDED = N_("{path}: the versions are made from this text.")
ALL_RECORDED = N_("Nothing to write: the versions are marked already.")
UP_TO_DATE = N_("Every version is made from its full text as it is now.")


@click.command("versions", help=translated_help(HELP))
@click.argument("page", required=False, metavar=translated_help(N_("PAGE")))
@click.option("--record", is_flag=True, help=translated_help(RECORD))
@common_options
def versions_command(
    page: str | None,
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    *,
    record: bool,
) -> None:
    """List the versions that are behind, or mark them as made from the present text."""
    messages = load_messages(lang)

    def work(project: Project, terminal: Terminal) -> None:
        pages = tuple(_pages(project, page))
        if not record:
            _list(pages, project, terminal, messages)
            return
        changes = tuple(_changes(pages, project, every=page is not None))
        if changes:
            dry_run_then_write(changes, project, strict=strict)
        for change in changes:
            path = relative_path(change.path, project.folders.root)
            click.echo(filled(messages, RECORDED, path=path))
        if not changes:
            click.echo(messages.text(ALL_RECORDED))

    run_edit(work, config_file, lang)


def _list(
    pages: tuple[Authored, ...], project: Project, terminal: Terminal, messages: Messages
) -> None:
    """Print the advice on the versions of some pages."""
    paths = {page.path for page in pages}
    advice = [
        outdated_version
        for outdated_version in outdated_versions(project.loaded, messages)
        if outdated_version.location.path in paths
    ]
    for item in advice:
        terminal.print_problem(item, messages)
    if not advice:
        click.echo(messages.text(UP_TO_DATE))


def _changes(pages: tuple[Authored, ...], project: Project, *, every: bool) -> Iterator[Change]:
    """Yield the change of each page with versions to mark.

    Args:
        pages: the pages.
        project: the project they belong to.
        every: whether versions that have a mark get a new one.
    """
    for page in pages:
        audiences = [each.audience for each in page.sections]
        if not every:
            audiences = [each for each in audiences if drift_of(page, each) is None]
        if audiences and (change := recording(page, audiences, project.folders.root)):
            yield change


def _pages(project: Project, named: str | None) -> Iterator[Authored]:
    """The page that is named, or every one."""
    collection = project.loaded.collection
    if named is not None:
        yield find_target(named, collection, page_segments(project)).page
        return
    for kind in (Kind.INITIATIVE, Kind.STORY):
        for entry in collection.entries[kind].values():
            if isinstance(entry.record, Authored):
                yield entry.record
