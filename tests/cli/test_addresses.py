"""``shk addresses`` tells what is new, records it, and takes nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path


def addresses(project: Path, *words: str) -> Result:
    """Run the command on a project, in English."""
    command = ["addresses", "-f", str(project / "mkdocs.yml"), "--today", DEMO_DAY, "--lang", "en"]
    return CliRunner().invoke(main, [*command, *words])


def test_new_addresses_are_reported_then_recorded_and_old_ones_stay(demo: Path) -> None:
    ledger = demo / "docs/data/addresses.txt"
    asked = addresses(demo)
    assert asked.exit_code == ExitCode.DONE
    assert not ledger.exists()
    new = asked.stdout.split()
    assert {"/", "/about/", "/initiatives/reed-beds/", "/stories/feed.atom"} < set(new)
    assert "/initiatives/hidden-draft/" not in new
    ledger.write_text("/places/lost/\n/about/\n", encoding="utf-8")
    recorded = addresses(demo, "--record")
    assert recorded.exit_code == ExitCode.DONE
    lines = [line for line in ledger.read_text(encoding="utf-8").splitlines() if line[0] == "/"]
    assert lines == sorted({*new, "/places/lost/"})
    before = ledger.read_bytes()
    again = addresses(demo, "--record")
    assert again.stdout == ""
    assert "every address" in again.stderr
    assert ledger.read_bytes() == before


def test_content_with_errors_records_nothing(demo: Path) -> None:
    (demo / "docs/data/partnership.yml").unlink()
    assert addresses(demo, "--record").exit_code == ExitCode.CONTENT
    assert not (demo / "docs/data/addresses.txt").exists()


def test_a_build_refuses_what_would_vanish(demo: Path) -> None:
    (demo / "docs/data/addresses.txt").write_text("/initiatives/reed-bed/\n", encoding="utf-8")
    command = ["build", "-f", str(demo / "mkdocs.yml"), "--today", DEMO_DAY, "--lang", "en"]
    refused = CliRunner().invoke(main, command)
    assert refused.exit_code == ExitCode.CONTENT
    assert "aliases: [reeds, reed-bed]" in refused.stderr
    assert not (demo / "site").exists()
