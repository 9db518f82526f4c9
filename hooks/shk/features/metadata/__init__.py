"""Page metadata for search engines and other programs, in the words of schema.org."""

from __future__ import annotations

from shk.features.metadata.breadcrumbs import page_nodes
from shk.features.metadata.json_ld import (
    CONTACT,
    ORGANISATION,
    Node,
    day,
    node,
    publisher,
    script_text,
)
from shk.features.metadata.organisation import organisation, website
from shk.features.metadata.records import article, events, project, version_article

__all__ = [
    "CONTACT",
    "ORGANISATION",
    "Node",
    "article",
    "day",
    "events",
    "node",
    "organisation",
    "page_nodes",
    "project",
    "publisher",
    "script_text",
    "version_article",
    "website",
]
