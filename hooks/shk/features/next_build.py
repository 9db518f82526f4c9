"""``next-build.json``: when the site is to be built again although no file has changed.

It stands in the site, for a scheduled run to read before it does anything. It
holds days only, nothing of what is to come.
"""

from __future__ import annotations

import json
from datetime import date

from shk.site.page import FileArtifact
from shk.site.urls import NEXT_BUILD


def next_build_file(today: date, day: date | None) -> FileArtifact:
    """The file of a build.

    Args:
        today: the day the site is built for.
        day: the day of the next build, or None if nothing is to come.
    """
    shown = {"built_for": today.isoformat(), "next_build": day.isoformat() if day else None}
    return FileArtifact(NEXT_BUILD, json.dumps(shown, indent=2) + "\n")


def read_next_build(text: str) -> date | None:
    """The day of the next build, from the file's text.

    Raises:
        ValueError: it is no such file.
    """
    try:
        day = json.loads(text)["next_build"]
        return date.fromisoformat(day) if day is not None else None
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"no {NEXT_BUILD}: {error}") from None
