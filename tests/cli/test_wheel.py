"""The package as a wheel: built, installed and used outside the repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from shk.cli.init import GENERATOR, Origin, origin
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "hooks" / "shk"


@dataclass(frozen=True)
class Installed:
    """An installed wheel."""

    wheel: Path
    """The wheel."""
    folder: Path
    """Where it was installed."""

    def run(self, here: Path, *words: str) -> str:
        """What a command says, run by the installed package in a folder."""
        variables = {**os.environ, "PYTHONPATH": str(self.folder), "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-W", "error::SyntaxWarning", *words]
        done = subprocess.run(
            command, cwd=here, env=variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel of the package as it is, built from a copy and installed beside nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", "node_modules")
    shutil.copytree(ROOT / "hooks", source / "hooks", ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "wheel", *offline, "--wheel-dir", folder, source], check=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    install = [*pip, "install", "--no-deps", "--no-index", "--no-compile", "--target", target]
    subprocess.run([*install, wheel], check=True)
    return Installed(wheel, target)


def test_the_wheel_holds_every_file_of_the_package(installed: Installed) -> None:
    tracked = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "hooks/shk"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    wanted = {path.removeprefix("hooks/") for path in tracked if (ROOT / path).is_file()}
    with ZipFile(installed.wheel) as archive:
        assert wanted - set(archive.namelist()) == set()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_new_portfolio_is_begun_checked_and_built_outside_the_repository(
    installed: Installed, tmp_path: Path, language: str
) -> None:
    where = installed.run(tmp_path, "-c", "import shk; print(shk.__file__)")
    assert where.startswith(str(installed.folder))
    shk = ("-m", "shk")
    installed.run(tmp_path, *shk, "init", "new", "--no-input", "--language", language)
    new = tmp_path / "new"
    requirement = (new / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1]
    assert (new / requirement).read_bytes() == installed.wheel.read_bytes()
    installed.run(new, *shk, "check", "--strict")
    installed.run(new, *shk, "build", "--strict")
    assert (new / "site" / "index.html").is_file()
    assert json.loads((new / "site" / "build.json").read_text())["commit"] is None


class Distribution:
    """An installed package, as pip wrote it down."""

    version = "1.2"

    def __init__(self, written: str | None) -> None:
        self.written = written

    def read_text(self, _name: str) -> str | None:
        """The file of its origin."""
        return self.written


@pytest.mark.parametrize(
    ("written", "requirement"),
    [
        (None, "shk==1.2"),
        (
            {"url": "https://code.example/a.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "shk @ git+https://code.example/a.git@abc",
        ),
        (
            {"url": "https://files.example/shk-1.2-py3-none-any.whl", "archive_info": {}},
            "shk @ https://files.example/shk-1.2-py3-none-any.whl",
        ),
        ({"url": "file:///gone/shk-1.2-py3-none-any.whl", "archive_info": {}}, GENERATOR),
        ({"url": "file:///a/checkout", "dir_info": {"editable": True}}, GENERATOR),
    ],
)
def test_a_portfolio_installs_the_generator_from_where_this_one_came(
    written: dict[str, object] | None, requirement: str
) -> None:
    text = None if written is None else json.dumps(written)
    assert origin(Distribution(text)) == Origin(requirement)  # type: ignore[arg-type]
