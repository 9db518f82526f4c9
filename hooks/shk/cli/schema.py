"""``shk schema``: files that let an editor complete and explain what is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.build.project import open_project
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import run, shown
from shk.cli.options import a_folder, common_options, translated_help
from shk.content.data_files import PARTNERSHIP_FILE
from shk.content.redirects import MOVED_FILE
from shk.features.field_reference import known_ids, list_schema, record_schema
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record import Kind
from shk.model.schema.record_types import DATA_FILES, RECORD_TYPES
from shk.model.schema.redirect import Moved
from shk.model.schema.reference import Partnership

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal
    from shk.features.field_reference import Schema
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio

PAGES = {"initiative": Kind.INITIATIVE, "story": Kind.STORY}
"""Stems of the schemas of front matter, and what the pages are."""
FOLDER = ".vscode/schema"
"""Where an editor's settings look for the schemas."""

WRITTEN = N_("{number} schemas are in {folder}.")
WITHOUT_IDS = N_("The content has errors, so ids are not offered. Run shk check.")


@click.command(
    "schema",
    help=translated_help(N_("Write schemas that let an editor complete and explain fields.")),
    short_help=translated_help(N_("Let an editor complete and explain fields.")),
)
@common_options
@click.option(
    "-o",
    "--output",
    type=a_folder(),
    help=translated_help(N_("Folder for the schemas; else .vscode/schema beside mkdocs.yml.")),
)
def schema_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    output: str | None,
) -> None:
    """Write the schemas."""
    words = load_messages(lang)

    def work(terminal: Terminal) -> None:
        project = open_project(SiteOptions(config_file, strict=strict), Run())
        loaded, messages = project.loaded, project.messages
        schemas = checkout_schemas(messages, loaded.portfolio)
        folder = Path(output) if output else Path(config_file or "").parent / FOLDER
        write_schemas(schemas, folder)
        done = words.text(WRITTEN).replace("{number}", str(len(schemas)))
        terminal.console.print(done.replace("{folder}", str(shown(folder.resolve()))))
        if loaded.portfolio is None:
            terminal.console.print(words.text(WITHOUT_IDS))

    run(work, lang)


def checkout_schemas(messages: Messages, portfolio: Portfolio | None) -> dict[str, Schema]:
    """The schema of every file of a checkout, by stem.

    Args:
        messages: the language of titles and descriptions.
        portfolio: whose ids are offered; None offers none.
    """
    ids = known_ids(portfolio, RECORD_TYPES) if portfolio else None
    return {
        **{stem: record_schema(RECORD_TYPES[kind], messages, ids) for stem, kind in PAGES.items()},
        PARTNERSHIP_FILE: record_schema(Partnership, messages, ids),
        MOVED_FILE: list_schema(Moved, messages, ids),
        **{
            stem: list_schema(RECORD_TYPES[kind], messages, ids)
            for stem, kind in DATA_FILES.items()
        },
    }


def write_schemas(schemas: dict[str, Schema], folder: Path) -> None:
    """Write schemas as files; one that says the same already is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, schema in schemas.items():
        file = folder / f"{stem}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
