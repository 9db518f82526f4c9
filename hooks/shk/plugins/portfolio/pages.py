"""Our pages and files as MkDocs' files."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from shk.outputs.artifact import FileArtifact, PageArtifact


def page_file(artifact: PageArtifact, config: MkDocsConfig, root: Path) -> File:
    """A page as a file of MkDocs.

    An authored page keeps its repo path as ``src_uri``, so that relative links
    between Markdown files work in an editor, on a code host and on the site;
    its public address is set apart from it. A version has a path of its own beside
    its file, where no file is. Pages stay out of the navigation.
    """
    destination = f"{artifact.uri}index.html"
    if not artifact.source:
        source = f"{artifact.uri}index.md"
        return File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    return File(
        artifact.text_name,
        src_dir=str(root),
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=destination,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def plain_file(artifact: FileArtifact, config: MkDocsConfig) -> File:
    """A file that is written as it is."""
    return File.generated(
        config, artifact.uri, content=artifact.content, inclusion=InclusionLevel.INCLUDED
    )


def keep_old_files(old_files: Mapping[str, str], site: Path) -> None:
    """Put a copy of each file that has moved at its old address.

    A static host can not lead a feed reader or a calendar on; a server with our rules
    never hands the copy out.

    Args:
        old_files: old addresses, each with the address of the file.
        site: the folder of the site, with all its files.
    """
    for old, new in old_files.items():
        (site / old).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / new, site / old)
