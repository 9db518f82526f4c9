"""``shk person``: where a person is named, and the fields that hold the name without it."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import dry_run_then_write, filled, opened, refuse_errors, run_change
from shk.cli.options import common_options, translated_help
from shk.cli.prompts import agreed
from shk.content.source_text import composed
from shk.editing.person_mentions import PersonName, content_sources, find_mentions
from shk.editing.person_removal import removal_plan
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.editing.changes import Plan
    from shk.editing.person_mentions import Mention, Mentions
    from shk.i18n.messages import Messages


HELP = N_(
    "Report where a person is named.\n\n"
    "NAME is first name and surname in quotes. The name is looked for in all fields and texts,"
    " whatever the size of its letters, and in the genitive too. Each place is reported as"
    " path:line:column.\n\n"
    "With --remove the entries of people in initiatives lose the name and keep the role, for"
    " somebody who asks to be taken away under the data-protection law. You see each change and are"
    " asked before anything is written. Then the places in texts are listed, where you write"
    " yourself what is to stand there.\n\n"
    "Example: shk person 'Anna Ek' --remove"
)


NOWHERE = N_("“{name}” is not named anywhere in the content.")


PARTS = N_("A part of the name stands alone here. Look for yourself whether it is the same person:")


FILES = N_("These files have the name in their own names. Give them other names yourself:")


ASK_WRITE = N_("Write these changes?")


REMOVED = N_("“{name}” is no longer named in the content.")


LEFT = N_("“{name}” still stands here. Write yourself what is to stand there instead:")


HISTORY = N_(
    "Earlier versions in git still hold the name, and so does the site until it is built and"
    " published anew. If the name must go from the history too, ask whoever looks after the"
    " repository to rewrite it with git filter-repo --replace-text, to publish the result and to"
    " let everybody with a copy fetch it anew. Code hosts keep copies of proposals: ask them to"
    " clear those. What builds keep on this machine may hold the name too: remove it with"
    " shk clean."
)


@click.command("person", help=translated_help(HELP))
@click.argument("name", metavar=translated_help(N_("NAME")))
@click.option(
    "--remove", is_flag=True, help=translated_help(N_("Take the name out of people's entries."))
)
@click.option("-y", "--yes", is_flag=True, help=translated_help(N_("Write without asking.")))
@common_options
def person_command(
    name: str,
    remove: bool,  # noqa: FBT001 - click passes it by name
    yes: bool,  # noqa: FBT001 - as above
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - as above
    lang: str,
) -> None:
    """Report where a person is named."""
    messages = load_messages(lang)
    person = PersonName(" ".join(composed(name).split()))
    if not person.written:
        raise click.BadParameter(translated_help(N_("Write a name.")), param_hint="NAME")

    def work(terminal: Terminal) -> None:
        project = opened(config_file, terminal, messages)
        mentions = _mentions(person, project)
        if remove and mentions.full:
            refuse_errors(project)
            plan = _shown_plan(person, project)
            if plan and not yes and not agreed(messages.text(ASK_WRITE), messages):
                raise click.Abort
            if plan:
                dry_run_then_write(plan, project, strict=strict)
            _report_removed(person, project, messages)
        else:
            _report(person, mentions, messages)

    run_change(work, lang)


def _mentions(person: PersonName, project: Project) -> Mentions:
    """Every place in the content, as it is now, that names a person."""
    sources = content_sources(project.folders)
    texts = {path: source.seen for path, source in sources.items()}
    return find_mentions(person, texts, project.folders)


def _report(person: PersonName, mentions: Mentions, messages: Messages) -> None:
    """Print every place, or that there is none."""
    if not mentions.full:
        click.echo(filled(messages, NOWHERE, name=person.written))
    _print_mentions(mentions, messages)


def _report_removed(person: PersonName, project: Project, messages: Messages) -> None:
    """Print where the name still stands, and what no change of files reaches."""
    mentions = _mentions(person, project)
    text = LEFT if mentions.full else REMOVED
    click.echo(filled(messages, text, name=person.written))
    _print_mentions(mentions, messages)
    click.echo(messages.text(HISTORY))


def _print_mentions(mentions: Mentions, messages: Messages) -> None:
    """Print all that was found about a name."""
    _print_places(mentions.full)
    if mentions.parts:
        click.echo(messages.text(PARTS))
        _print_places(mentions.parts)
    if mentions.files:
        click.echo(messages.text(FILES))
        for file in mentions.files:
            click.echo(f"  {file}")


def _print_places(mentions: Sequence[Mention]) -> None:
    """Print places with their lines."""
    for mention in mentions:
        click.echo(f"{mention.location}: {mention.line}")


def _shown_plan(person: PersonName, project: Project) -> Plan:
    """The changes, after the lines that change were printed as a code host shows them."""
    sources = content_sources(project.folders)
    plan = removal_plan(person, sources, project.loaded.collection, project.messages)
    for item in plan:
        path = item.path.relative_to(project.folders.root).as_posix()
        before = (item.before or b"").decode("utf-8-sig").splitlines()
        after = (item.after or b"").decode("utf-8-sig").splitlines()
        for line in unified_diff(before, after, path, path, n=0, lineterm=""):
            click.echo(line)
    return plan
