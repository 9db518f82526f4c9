"""The ledger of a project beside the addresses that its site has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.ledger import LEDGER_FILE
from shk.model.ledger import ledger_text
from shk.outputs.permanence.vanished import unrecorded
from shk.plugins.portfolio.permanence import hold_content
from shk.plugins.project import open_project
from shk.plugins.run import BuildRefusedError, Run, SiteOptions, settings_of

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Recording:
    """What the ledger holds and what it lacks."""

    file: Path
    """The ledger; it may not exist."""
    root: Path
    """The project folder."""
    new: tuple[str, ...]
    """Addresses of the site that it lacks, from the site's root, with a slash in front."""
    known: tuple[str, ...]
    """Every address of the site, written alike."""
    text: str
    """The whole ledger with those in it."""


def read_recording(options: SiteOptions, run: Run) -> Recording:
    """Read the content and see which addresses the ledger lacks; nothing is written.

    Raises:
        BuildRefusedError: the content has errors; the observer has been told of them.
        SettingsError: mkdocs.yml or a day is wrong.
    """
    project = open_project(options, run)
    loaded, folders = project.loaded, project.folders
    if loaded.portfolio is None:
        run.observer.problems_found(loaded.problems, project.messages)
        raise BuildRefusedError
    with settings_of(options, run) as (config, settings):
        published = hold_content(loaded, settings, config, project.today).published
    new = unrecorded(published)
    return Recording(
        file=folders.data / LEDGER_FILE,
        root=folders.root,
        new=tuple(f"/{one}" for one in new),
        known=tuple(f"/{one}" for one in sorted(published.current)),
        text=ledger_text((*published.ledger.places, *new)),
    )
