"""``shk status``: where a change is, from the published stamp and the git on this computer."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from shk.build.settings import SettingsError
from shk.build.stamp import read_stamp
from shk.cli import status
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.features.build_stamp import BuildStamp, stamp_file

if TYPE_CHECKING:
    from pathlib import Path

BUILT = datetime(2025, 3, 4, 13, 2, tzinfo=UTC)


class Project:
    """A clone of a code host with a page, and what the published site says."""

    def __init__(self, root: Path, host: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.patch = root, monkeypatch
        subprocess.run(["git", "init", "--bare", "-qb", "main", host], check=True)
        self.git("init", "-qb", "main")
        (root / "mkdocs.yml").write_text(
            "site_name: X\nsite_url: https://x.example/\nplugins: [shk/portfolio: {language: en}]\n"
        )
        (root / "docs").mkdir()
        self.git("remote", "add", "origin", str(host))
        self.first = self.commit("first")
        self.git("push", "-q", "origin", "main")

    def git(self, *words: str) -> str:
        """What git answers."""
        who = ["-c", "user.name=N", "-c", "user.email=n@x.example", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(self.root), *who, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, text: str) -> str:
        """Change the page and commit it; returns the commit."""
        (self.root / "page.md").write_text(text)
        self.git("add", "-A")
        self.git("commit", "-qm", text)
        return self.git("rev-parse", "HEAD")

    def publish(self, commit: str, proposal: str = "") -> None:
        """Let the published site come from a commit."""
        text = str(stamp_file(BuildStamp(commit, BUILT, BUILT, proposal)).content)
        self.patch.setattr(status, "fetch", lambda _address: text)

    def status(self, *words: str) -> str:
        """What the command says."""
        config = str(self.root / "mkdocs.yml")
        given = ["status", *words, "-f", config, "--lang", "en", "--today", "2025-03-04"]
        result = CliRunner().invoke(main, given)
        assert result.exit_code == ExitCode.DONE, result.output
        return result.stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    (tmp_path / "work").mkdir()
    return Project(tmp_path / "work", tmp_path / "host.git", monkeypatch)


def test_a_published_commit_is_live_since_its_build_and_names_its_proposal(
    project: Project,
) -> None:
    project.publish(project.first, "https://code.example/pull/7")
    assert "Live since 13:02." in project.status().replace("\u202f", " ")
    assert "https://code.example/pull/7" in project.status()


def test_a_later_build_has_it_too(project: Project) -> None:
    project.publish(project.commit("second"))
    project.git("checkout", "-q", project.first)
    assert "Live. The published site was built" in project.status()


def test_what_is_merged_is_being_built(project: Project) -> None:
    project.commit("second")
    project.git("push", "-q", "origin", "main")
    project.publish(project.first)
    assert "Building" in project.status()


def test_what_is_in_a_proposal_is_checked(project: Project) -> None:
    project.git("checkout", "-qb", "idea")
    project.commit("second")
    project.git("push", "-q", "origin", "idea")
    project.publish(project.first)
    assert "Checking" in project.status()


def test_what_was_not_sent_is_here_only(project: Project) -> None:
    project.commit("second")
    project.publish(project.first)
    assert "git push" in project.status()


def test_a_commit_that_was_not_fetched_is_said_to_be_unknown(project: Project) -> None:
    project.publish("b" * 40)
    assert "git fetch" in project.status()


def test_a_page_is_judged_by_its_own_last_commit(project: Project) -> None:
    (project.root / "other.md").write_text("more")
    project.git("add", "-A")
    project.git("commit", "-qm", "other")
    project.publish(project.first)
    page = str(project.root / "page.md")
    assert "Live since" in project.status(page)
    (project.root / "page.md").write_text("not committed")
    assert "not committed" in project.status(page)


def test_a_site_that_does_not_answer_is_reported(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(address: str) -> str:
        raise OSError(f"no answer from {address}")

    monkeypatch.setattr(status, "fetch", silent)
    words = ["status", "-f", str(project.root / "mkdocs.yml"), "--lang", "en"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == ExitCode.USAGE
    assert "no answer from https://x.example/build.json" in result.stderr


def test_the_stamp_is_that_of_the_commit_unless_a_moment_is_given(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SHK_BUILT_AT", "SHK_PROPOSAL", "SHK_PROPOSALS"):
        monkeypatch.delenv(name, raising=False)
    plain = read_stamp(project.root)
    assert (plain.commit, plain.proposal) == (project.first, "")
    assert plain.built == plain.committed
    monkeypatch.setenv("SHK_BUILT_AT", "1")
    assert read_stamp(project.root).built == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
    monkeypatch.setenv("SHK_BUILT_AT", "now")
    with pytest.raises(SettingsError):
        read_stamp(project.root)


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("Merge pull request #12 from a/b\n\nTitle", "12"),
        ("Merge pull request 'Title' (#12) from a into main", "12"),
        ("Title of what was done (#12)", "12"),
        ("Merge branch 'a' into 'main'\n\nTitle\n\nSee merge request group/site!12", "12"),
        ("Mends fault #12 of the map", ""),
    ],
)
def test_the_proposal_is_read_off_the_message_of_the_code_host(
    project: Project, monkeypatch: pytest.MonkeyPatch, message: str, number: str
) -> None:
    monkeypatch.delenv("SHK_PROPOSAL", raising=False)
    monkeypatch.setenv("SHK_PROPOSALS", "https://code.example/proposals/")
    project.commit(message)
    expected = f"https://code.example/proposals/{number}" if number else ""
    assert read_stamp(project.root).proposal == expected


def test_a_folder_without_git_tells_no_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHK_PROPOSAL", "javascript:alert(1)")
    stamp = read_stamp(tmp_path)
    assert (stamp.commit, stamp.committed, stamp.proposal) == ("", None, "")
