"""A command imports what it needs and nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from shk.cli.commands import SUMMARIES
from shk.cli.main import main

HEAVY = {"babel", "mkdocs", "pydantic", "rich", "jinja2", "markdown", "PIL", "rdflib", "yaml"}
"""What takes long to import."""

ASKED = """
import sys
from shk.cli.main import main
main({words!r}, standalone_mode=False)
print(*sorted({{one.partition(".")[0] for one in sys.modules}}), file=sys.stderr)
"""


@pytest.mark.parametrize("words", [["--version"], ["--help"]])
def test_what_tells_of_the_program_imports_no_part_of_it(words: list[str]) -> None:
    command = [sys.executable, "-c", ASKED.format(words=words)]
    subprocess.run(command, check=True, capture_output=True)  # compiles the catalogues
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_every_command_is_named_as_it_is_listed() -> None:
    assert list(main.commands) == list(SUMMARIES)
    assert [command.name for command in main.commands.values()] == list(SUMMARIES)
