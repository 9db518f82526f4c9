"""The file that tells search engines what they may read: everything."""

from __future__ import annotations

from shk.outputs.artifact import FileArtifact


def robots_file(site_url: str) -> FileArtifact:
    """Allow everything and name the sitemap.

    Args:
        site_url: the site's address with a trailing slash.
    """
    return FileArtifact(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
    )
