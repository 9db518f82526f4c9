"""Advice on versions whose full text has changed since, or that do not record their original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.validate import dotted
from shk.content.yaml.tree import place_of
from shk.i18n.messages import N_
from shk.lint.texts import authored_entries
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.portfolio.originals import drift_of, fingerprint
from shk.model.schema.version import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.loader import Loaded
    from shk.i18n.messages import Messages

OPENING = N_("the opening")
"""What stands above the first heading of a text, in a list of its parts."""
REMOVED = N_("a part that is gone")
"""Stands in the list when the full text only became shorter."""


def outdated_versions(loaded: Loaded, messages: Messages) -> Iterator[Problem]:
    """Advice on each version that is behind its full text, or whose full text is not known.

    Args:
        loaded: the content.
        messages: in whose language the opening of a text and audiences are named.
    """
    for _, entry, page in authored_entries(loaded):
        numbers = {version.audience: number for number, version in enumerate(page.versions)}
        for section in page.sections:
            drift, number = drift_of(page, section.audience), numbers.get(section.audience)
            if drift is not None and not drift:
                continue
            details = {
                "value": messages.text(section.audience.heading, CONTEXT),
                "path": page.path,
                "mark": fingerprint(page),
            }
            field = "" if number is None else dotted(("versions", number, "made_from"))
            location = SourceLocation(page.path, section.opened)
            if drift is None:
                yield Problem(CODES["version-without-original"], location, field, details)
                continue
            assert number is not None  # noqa: S101 - drift is read off the entry
            names = [item.title or messages.text(OPENING) for item in drift.changed]
            details["parts"] = ", ".join(names) or messages.text(REMOVED)
            location = place_of(entry.fields, ("versions", number, "made_from"))
            yield Problem(CODES["version-outdated"], location, field, details)
