"""Which commit a build comes from, read off git and what the machine that builds is given.

No clock is read: without ``SHK_BUILT_AT`` a site says that it was built when its commit was
made, so that two builds of one commit are alike.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from shk.build.settings import SettingsError
from shk.features.build_stamp import BuildStamp
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from pathlib import Path

BUILT_AT = "SHK_BUILT_AT"
"""The variable with the moment of the build, in seconds since 1970."""
PROPOSAL = "SHK_PROPOSAL"
"""The variable with the address of the proposal that is built."""
PROPOSALS = "SHK_PROPOSALS"
"""The variable with what stands before the number in the address of every proposal."""
WRONG_BUILT_AT = N_("SHK_BUILT_AT is {value}, which is no time in seconds.")
_NUMBER = re.compile(
    r"^Merge pull request (?:'.*' \()?#(?P<a>\d+)|\(#(?P<b>\d+)\)$"
    r"|^See merge request \S*!(?P<c>\d+)$",
    re.MULTILINE,
)
"""The number of a proposal in the message of the commit that a code host made of it."""
_WEB = re.compile(r"https://[^\s<>\"]+")


class Place(StrEnum):
    """Where a commit is on its way from a computer to readers."""

    LIVE = "live"
    """The published site was built from it, or from a later commit."""
    BUILDING = "building"
    """It is on the main branch, and the published site is older."""
    CHECKING = "checking"
    """It is on another branch of the code host, as part of a proposal."""
    HERE = "here"
    """It is on this computer alone."""
    UNKNOWN = "unknown"
    """The published site was built from a commit that this copy has not fetched."""


def read_stamp(root: Path) -> BuildStamp:
    """What a build of a project comes from.

    Args:
        root: the project folder.

    Raises:
        SettingsError: a variable with a moment holds none.
    """
    fields = git(root, "show", "--no-patch", "--format=%H%n%ct%n%B", "HEAD").split("\n", 2)
    if len(fields) < 3:  # noqa: PLR2004 - no git, or nothing committed
        return BuildStamp("", None, _given_moment(), _proposal(""))
    commit, seconds, message = fields
    committed = datetime.fromtimestamp(int(seconds), tz=UTC)
    return BuildStamp(commit, committed, _given_moment() or committed, _proposal(message))


def place_of_commit(root: Path, commit: str, published: str, main: str) -> Place:
    """How far a commit has come.

    Args:
        root: the project folder.
        commit: the commit in question.
        published: the commit that the published site was built from; empty if it states none.
        main: the branch of the code host that is published: ``origin/main``.
    """
    if published and is_within(root, commit, published):
        return Place.LIVE
    if published and not git(root, "cat-file", "-t", published):
        return Place.UNKNOWN
    if is_within(root, commit, main):
        return Place.BUILDING
    on_host = git(root, "branch", "--remotes", "--contains", commit)
    return Place.CHECKING if on_host else Place.HERE


def main_branch(root: Path) -> str:
    """The branch of the code host that is published, ``origin/main`` where git names no other."""
    return git(root, "rev-parse", "--abbrev-ref", "origin/HEAD").strip() or "origin/main"


def is_within(root: Path, commit: str, later: str) -> bool:
    """Whether a commit is part of the history of another, or is that one."""
    return git(root, "merge-base", "--is-ancestor", commit, later, silent="yes") == "yes"


def git(root: Path, *words: str, silent: str = "") -> str:
    """What git prints; empty if it refuses or is not there.

    Args:
        root: the project folder.
        words: the command.
        silent: what to give for a command that succeeds and prints nothing.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own words and our own folder
            ["git", "-C", str(root), *words],  # noqa: S607 - git is found on PATH as the author's own
            capture_output=True,
            check=False,
        )
    except OSError:
        return ""
    return (done.stdout.decode("utf-8", "replace") or silent) if done.returncode == 0 else ""


def _given_moment() -> datetime | None:
    """The moment that the build was given.

    Raises:
        SettingsError: it is none.
    """
    value = os.environ.get(BUILT_AT)
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), tz=UTC)
    except (OSError, OverflowError, ValueError):
        raise SettingsError(WRONG_BUILT_AT, value=value) from None


def _proposal(message: str) -> str:
    """The address of the proposal, as given or by its number in a commit's message."""
    given = os.environ.get(PROPOSAL, "")
    if not given and (match := _NUMBER.search(message)):
        before = os.environ.get(PROPOSALS, "")
        given = f"{before}{match[match.lastgroup or 0]}" if before else ""
    return given if _WEB.fullmatch(given) else ""
