"""``build.json``: which commit a published site was built from, when, and by which proposal.

It holds no more than the history of the project does, and lets anybody see whether a change
is live: ``shk status`` and the form for the browser read it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from shk.site.page import FileArtifact
from shk.site.urls import BUILD_STAMP


@dataclass(frozen=True)
class BuildStamp:
    """What a build came from; what nobody knows is None or empty."""

    commit: str
    """The commit's whole name; empty without git."""
    committed: datetime | None
    """When the commit was made."""
    built: datetime | None
    """When the site was built; the time of the commit unless the build was given another."""
    proposal: str
    """The address of the proposal that brought the commit; empty if there was none."""


def stamp_file(stamp: BuildStamp) -> FileArtifact:
    """The file of a build."""
    shown = {
        "commit": stamp.commit or None,
        "committed": _written(stamp.committed),
        "built": _written(stamp.built),
        "proposal": stamp.proposal or None,
    }
    return FileArtifact(BUILD_STAMP, json.dumps(shown, indent=2) + "\n")


def read_stamp_file(text: str) -> BuildStamp:
    """What a published file says.

    Raises:
        ValueError: it is no such file.
    """
    try:
        read = json.loads(text)
        commit, proposal = read["commit"] or "", read["proposal"] or ""
        if not isinstance(commit, str) or not isinstance(proposal, str):
            raise TypeError("commit and proposal are texts")  # noqa: TRY301 - reported with the rest
        return BuildStamp(commit, _read(read["committed"]), _read(read["built"]), proposal)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"no {BUILD_STAMP}: {error}") from None


def _written(moment: datetime | None) -> str | None:
    """A moment as ISO 8601 in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None


def _read(text: str | None) -> datetime | None:
    """A moment from ISO 8601; one that names no time zone is in UTC."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
