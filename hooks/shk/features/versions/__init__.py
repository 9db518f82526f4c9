"""Pages of a text's other versions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shk.features.versions.version import all_versions, body_of, version_view
from shk.model.schema.version import text_name
from shk.site.page import PageSpec, Source
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

__all__ = ["all_versions", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """A page a version; what is not public has none."""
    for kind, record, audience in all_versions(context):
        name = text_name(record.path, audience)
        yield PageSpec(
            version_address(context, kind, record.id, audience),
            "versions/version.html",
            partial(version_view, context, kind, record, audience),
            Source(record.path, body_of(record, audience), record.changed, name),
            audience.language,
        )
