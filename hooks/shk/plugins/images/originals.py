"""Originals of pictures: MkDocs knows them, so that links are found, but never copies one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.structure.files import Files


class Original(File):
    """A file of the media folder."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs calls it
        """Stay where it is."""


def keep_originals_back(files: Files, folder: str) -> None:
    """Put an original in the place of every file of the media folder.

    Args:
        files: MkDocs' files.
        folder: the media folder below docs_dir, with a trailing slash.
    """
    for file in list(files.media_files()):
        if file.src_uri.startswith(folder):
            files.remove(file)
            files.append(
                Original(
                    file.src_uri,
                    src_dir=file.src_dir,
                    dest_dir=file.dest_dir,
                    use_directory_urls=file.use_directory_urls,
                    inclusion=file.inclusion,
                )
            )
