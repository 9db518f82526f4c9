"""Routes MkDocs' events; everything it does has a name elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File

from shk.i18n.messages import N_
from shk.images.publish import PictureChangedError, publish
from shk.images.store import FOLDER, VariantStore
from shk.mkdocs_plugin.faults import BuildFailedError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
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


CHANGED = N_("The picture {path} was changed or removed while the site was built. Build again.")


class ImagesOptions(Config):
    """Options of ``shk/images``."""

    media_dir = c.Type(str, default="media")
    """Folder of pictures, below docs_dir."""


class ImagesPlugin(BasePlugin[ImagesOptions]):
    """Publishes what pages name of the pictures, and nothing of the originals."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - MkDocs passes it by name
        """Keep originals out of the site; what they hold beside pixels is nobody's business."""
        keep_originals_back(files, f"{self.config.media_dir}/")
        return files

    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put every picture that a finished page or file names into the site.

        After all that writes pages, before the site is searched and swapped in.
        """
        root = Path(config.config_file_path).resolve().parent
        media = Path(config.docs_dir).resolve() / self.config.media_dir
        try:
            publish(Path(config.site_dir), media, VariantStore(root / FOLDER))
        except PictureChangedError as error:
            raise BuildFailedError(CHANGED, path=str(error)) from error
