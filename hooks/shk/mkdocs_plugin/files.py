"""Our pages and files as MkDocs' files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

from shk.build.templates import asset_files

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from shk.site.page import FileArtifact, PageArtifact


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


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add our styles, scripts and fonts; a project's own of the same name wins."""
    for address, file in asset_files().items():
        if address not in files.src_uris:
            folder = file.parents[address.count("/")]
            files.append(
                File(
                    address,
                    src_dir=str(folder),
                    dest_dir=config.site_dir,
                    use_directory_urls=True,
                    inclusion=InclusionLevel.INCLUDED,
                )
            )


def plain_file(artifact: FileArtifact, config: MkDocsConfig) -> File:
    """A file that is written as it is."""
    return File.generated(
        config, artifact.uri, content=artifact.content, inclusion=InclusionLevel.INCLUDED
    )
