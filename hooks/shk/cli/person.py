"""``shk person``: where a person is named, and how the name goes."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import dry_run_then_write, filled, opened, refuse_errors, run_change
from shk.cli.options import common_options, translated_help
from shk.cli.prompts import agreed
from shk.content.source_text import composed
from shk.editing.changes import EditRefusedError
from shk.editing.foreign_text import foreign_places, language_at
from shk.editing.person_mentions import PersonName, content_sources, find_mentions
from shk.editing.person_removal import NO_ROLE, Removal, known_roles, removal_plan
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, load_messages
from shk.i18n.nouns import definite_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.editing.changes import Plan
    from shk.editing.foreign_text import ForeignPlaces
    from shk.editing.person_mentions import Mention, Mentions
    from shk.editing.text_edit import SourceFile
    from shk.i18n.messages import Messages


ENGLISH = SOURCE_LANGUAGE
"""The language that ``--english-role`` is for."""


ASK_ROLE = N_("What is to stand in texts instead of “{name}”")


ASK_ENGLISH_ROLE = N_(
    "What is to stand in texts in English instead of “{name}” (Enter leaves them as they are)"
)


@dataclass(frozen=True)
class Asked:
    """What was written on the command line."""

    role: str | None
    """What is to stand in texts; None if it was not said."""
    english_role: str | None
    """What is to stand in texts in English; None if it was not said."""
    ask: bool
    """Whether what was not said may be asked for."""


@dataclass(frozen=True)
class Content:
    """What the name is to go from."""

    project: Project
    """The project, without errors."""
    sources: dict[str, SourceFile]
    """Every text by its path."""
    foreign: ForeignPlaces
    """What of the texts is in another language than the site's."""

    def names_in(self, person: PersonName, language: str) -> bool:
        """Whether a person is named in a language that is not the site's."""
        return any(
            language_at(match.start(), places) == language
            for path, places in self.foreign.items()
            for match in person.pattern().finditer(self.sources[path].seen)
        )


def content_of(project: Project) -> Content:
    """The texts of a project and what of them is in another language."""
    sources = content_sources(project.folders)
    language = project.messages.language
    foreign = foreign_places(sources, project.loaded.collection, project.folders, language)
    return Content(project, sources, foreign)


def removal_of(person: PersonName, asked: Asked, content: Content, messages: Messages) -> Removal:
    """What takes the name's place in each language.

    Raises:
        EditRefusedError: no role is known and nobody may be asked.
        click.Abort: the person pressed Ctrl-C.
    """
    project, name = content.project, person.written
    roles = known_roles(person, project.loaded.collection)
    guess = definite_role(roles[0], project.messages.language) if roles else ""
    role, english = asked.role, asked.english_role
    if role is None and asked.ask:
        role = click.prompt(filled(messages, ASK_ROLE, name=name), default=guess or None, type=str)
    if english is None and asked.ask and content.names_in(person, ENGLISH):
        question = filled(messages, ASK_ENGLISH_ROLE, name=name)
        english = click.prompt(question, default="", show_default=False, type=str)
    chosen, chosen_english = (" ".join((item or "").split()) for item in (role or guess, english))
    if not chosen:
        raise EditRefusedError(NO_ROLE, value=name)
    return Removal(person, chosen, roles, {ENGLISH: chosen_english} if chosen_english else {})


HELP = N_(
    "Tell where a person is named.\n\n"
    "NAME is first name and surname in quotes. The name is looked for in all fields and texts,"
    " whatever the size of its letters, and in the genitive too. Each place is told as"
    " path:line:column.\n\n"
    "With --remove the name gives way to the role, for somebody who asks to be taken away under"
    " the data-protection law. You see each change and are asked before anything is written.\n\n"
    "Example: shk person 'Anna Ek' --remove --role projektledaren"
)


ROLE = N_(
    "What is to stand in texts instead of the name, in the definite form: projektledaren."
    " Made from the person's role unless you write it."
)


ENGLISH_ROLE = N_(
    "As --role, for texts in English: the project manager. Without it those texts are left as"
    " they are, and you are told where the name still stands."
)


NOWHERE = N_("“{name}” is not named anywhere in the content.")


PARTS = N_("A part of the name stands alone here. Look for yourself whether it is the same person:")


FILES = N_("These files have the name in their own names. Give them other names yourself:")


ASK_WRITE = N_("Write these changes?")


REMOVED = N_("“{name}” is no longer named in the content.")


LEFT_ENGLISH = N_(
    "“{name}” still stands in texts in English, which were left as they are. Give the command"
    " again with --english-role, or write there yourself:"
)


STILL = N_("A part of the name still stands in {paths}. Look there yourself.")


HISTORY = N_(
    "Earlier versions in git still hold the name, and so does the site until it is built and"
    " published anew. If the name must go from the history too, ask whoever looks after the"
    " repository to rewrite it with git filter-repo --replace-text, to publish the result and to"
    " let everybody with a copy fetch it anew. Code hosts keep copies of proposals: ask them to"
    " clear those."
)


@click.command(
    "person",
    help=translated_help(HELP),
    short_help=translated_help(N_("Tell where a person is named.")),
)
@click.argument("name", metavar=translated_help(N_("NAME")))
@click.option(
    "--remove", is_flag=True, help=translated_help(N_("Put the role in the place of the name."))
)
@click.option("--role", metavar=translated_help(N_("TEXT")), help=translated_help(ROLE))
@click.option(
    "--english-role", metavar=translated_help(N_("TEXT")), help=translated_help(ENGLISH_ROLE)
)
@click.option("-y", "--yes", is_flag=True, help=translated_help(N_("Write without asking.")))
@common_options
def person_command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    name: str,
    remove: bool,  # noqa: FBT001 - click passes it by name
    role: str | None,
    english_role: str | None,
    yes: bool,  # noqa: FBT001 - as above
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - as above
    lang: str,
) -> None:
    """Tell where a person is named."""
    messages = load_messages(lang)
    person = PersonName(" ".join(composed(name).split()))
    if not person.written:
        raise click.BadParameter(translated_help(N_("Write a name.")), param_hint="NAME")

    def work(terminal: Terminal) -> None:
        project = opened(config_file, terminal, messages)
        texts = {
            path: content_source.seen
            for path, content_source in content_sources(project.folders).items()
        }
        mentions = find_mentions(person, texts, project.folders)
        _tell(person, mentions, messages)
        if remove and mentions.full:
            refuse_errors(project)
            content = content_of(project)
            removal = removal_of(person, Asked(role, english_role, ask=not yes), content, messages)
            plan = _shown_plan(removal, content)
            if plan and not yes and not agreed(messages.text(ASK_WRITE), messages):
                raise click.Abort
            dry_run_then_write(plan, project, strict=strict)
            _tell_removed(removal, project, messages)
            if paths := sorted({part.location.path for part in mentions.parts}):
                click.echo(filled(messages, STILL, paths=", ".join(paths)))

    run_change(work, lang)


def _tell(person: PersonName, expected: Mentions, messages: Messages) -> None:
    """Tell every place."""
    if not expected.full:
        click.echo(filled(messages, NOWHERE, name=person.written))
    _tell_mentions(expected.full)
    if expected.parts:
        click.echo(messages.text(PARTS))
        _tell_mentions(expected.parts)
    if expected.files:
        click.echo(messages.text(FILES))
        for file in expected.files:
            click.echo(f"  {file}")


def _tell_mentions(mentions: Sequence[Mention]) -> None:
    """Tell places with their lines."""
    for mention in mentions:
        click.echo(f"{mention.location}: {mention.line}")


def _shown_plan(removal: Removal, content: Content) -> Plan:
    """The changes, shown.

    Raises:
        EditRefusedError: a name would be left, or the role does not fit.
    """
    project = content.project
    collection, messages = project.loaded.collection, project.messages
    plan = removal_plan(removal, content.sources, collection, messages, content.foreign)
    _show(plan, project)
    return plan


def _tell_removed(removal: Removal, project: Project, messages: Messages) -> None:
    """Tell what has become of the name, having looked once more, and what that does not reach."""
    left = {
        path: content_source.seen
        for path, content_source in content_sources(project.folders).items()
    }
    rest = find_mentions(removal.name, left, project.folders)
    source = LEFT_ENGLISH if rest.full else REMOVED  # the plan was refused if it left any other
    click.echo(filled(messages, source, name=removal.name.written))
    _tell_mentions(rest.full)
    click.echo(messages.text(HISTORY))


def _show(plan: Plan, project: Project) -> None:
    """Show the lines that change, as a code host shows them."""
    for item in plan:
        path = item.path.relative_to(project.folders.root).as_posix()
        before = (item.before or b"").decode("utf-8-sig").splitlines()
        after = (item.after or b"").decode("utf-8-sig").splitlines()
        for line in unified_diff(before, after, path, path, n=0, lineterm=""):
            click.echo(line)
