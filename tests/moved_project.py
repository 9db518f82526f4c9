"""A copy of the real project in which an initiative has been renamed and an address has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.conftest import ROOT, copy_project

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "framtidens-aldreboende", "ett-annat-namn"
"""The initiative's id before and after."""
ENDED_FILE = "/kalender/nagot-som-inte-langre-finns.ics"
REASON = "Platsen har aldrig funnits; raden är ett prov."
ENDED = "/platser/nagonstans-som-inte-langre-finns/"
LONG = f"/berattelser/{'en-adress-som-ar-langre-an-de-flesta-' * 4}x/lattlast/"
"""An address longer than what nginx has room for without being told."""
ROWS = f"""\
- {{from: {ENDED}, because: "{REASON}", on: 2026-11-01}}
- {{from: {ENDED_FILE}, because: "{REASON}", on: 2026-11-01}}
- {{from: {LONG}, to: /om/, because: "{REASON}", on: 2026-11-01}}
"""


def shk(project: Path, command: str, *words: str) -> Result:
    """Run a command on a project in this process."""
    return CliRunner().invoke(main, [command, "-f", str(project / "mkdocs.yml"), *words])


def moved_project(folder: Path) -> Path:
    """Copy the real project, record all its addresses and three invented ones, and rename."""
    project = copy_project(ROOT, folder)
    (project / ".cache").symlink_to(ROOT / ".cache")  # pictures and cards need not be made anew
    assert shk(project, "addresses", "--record").exit_code == ExitCode.DONE
    with (project / "docs/data/addresses.txt").open("a", encoding="utf-8") as ledger:
        ledger.write(f"{ENDED}\n{ENDED_FILE}\n{LONG}\n")
    (project / "docs/data/moved.yml").write_text(ROWS, encoding="utf-8")
    assert shk(project, "rename", OLD, NEW).exit_code == ExitCode.DONE
    return project
