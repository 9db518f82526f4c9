"""What is to stand in the place of a name, asked for when it is not written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from shk.cli.changing import filled
from shk.editing.foreign_places import foreign_places, language_at
from shk.editing.mentions import content_sources
from shk.editing.person_entries import told_roles
from shk.editing.person_removal import NO_ROLE, Removal
from shk.editing.plan import EditRefusedError
from shk.language.messages import N_, SOURCE_LANGUAGE
from shk.language.roles import definite_role

if TYPE_CHECKING:
    from shk.editing.foreign_places import ForeignPlaces
    from shk.editing.person_name import PersonName
    from shk.editing.source_file import SourceFile
    from shk.language.messages import Messages
    from shk.plugins.project import Project

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
    roles = told_roles(person, project.loaded.collection)
    guess = definite_role(roles[0], project.messages.language) if roles else ""
    role, english = asked.role, asked.english_role
    if role is None and asked.ask:
        role = click.prompt(filled(messages, ASK_ROLE, name=name), default=guess or None, type=str)
    if english is None and asked.ask and content.names_in(person, ENGLISH):
        question = filled(messages, ASK_ENGLISH_ROLE, name=name)
        english = click.prompt(question, default="", show_default=False, type=str)
    chosen, chosen_english = (" ".join((one or "").split()) for one in (role or guess, english))
    if not chosen:
        raise EditRefusedError(NO_ROLE, value=name)
    return Removal(person, chosen, roles, {ENGLISH: chosen_english} if chosen_english else {})
