"""Names of files below docs_dir as they are published: letters joined (NFC), on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from shk.content.source_text import composed

if TYPE_CHECKING:
    from mkdocs.structure.files import Files


def compose_names(files: Files) -> None:
    """Give every file whose name macOS took apart the name that texts and addresses have.

    Args:
        files: MkDocs' files; those of docs_dir are found on the disk as before.
    """
    for file in list(files):
        name = composed(file.src_uri)
        if name == file.src_uri or file.src_dir is None or files.get_file_from_path(name):
            continue
        files.remove(file)
        source = file.abs_src_path
        renamed = File(
            name,
            src_dir=file.src_dir,
            dest_dir=file.dest_dir,
            use_directory_urls=file.use_directory_urls,
            inclusion=file.inclusion,
        )
        renamed.abs_src_path = source
        files.append(renamed)


def composed_nav(nav: Any) -> Any:  # noqa: ANN401 - as MkDocs has it: lists, titles and paths
    """The navigation of mkdocs.yml with the letters of its paths joined."""
    if isinstance(nav, str):
        return composed(nav)
    if isinstance(nav, list):
        return [composed_nav(one) for one in nav]
    if isinstance(nav, dict):
        return {composed_nav(key): composed_nav(value) for key, value in nav.items()}
    return nav
