"""A file to a picture that is known to be of a form, size and shape that can be shown."""

from __future__ import annotations

import re
import warnings
from contextlib import suppress
from pathlib import PurePosixPath
from threading import Lock
from typing import TYPE_CHECKING

from PIL import (
    AvifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)
from pillow_heif import register_heif_opener

from shk.images.errors import PictureFaultError
from shk.images.recipe import BYTE_LIMIT, FORMATS, PIXEL_LIMIT, RATIO_LIMIT, SIDE_LIMIT
from shk.model.schema.git_files import is_lfs_pointer

if TYPE_CHECKING:
    from pathlib import Path

register_heif_opener()
READERS = (AvifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin)
"""Pillow's modules for the forms that are read; it imports all of its forty if one is missing."""

_OPENING = Lock()
"""Held while Pillow's warnings are set, which is done for all threads at once."""

_MARKUP = re.compile(rb"^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<", re.DOTALL)
_SVG = re.compile(rb"<(\w+:)?svg[\s>]", re.IGNORECASE)

_KNOWN = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"8BPS", "PSD"),
    (b"%PDF", "PDF"),
    (b"\0\0\1\0", "ICO"),
    (b"\0\0\0\x0cjP", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
)
"""How files begin that are pictures of other forms, with what those are called."""

_READERS = tuple(form for form in FORMATS if form != "MPO")
"""Pillow's readers; that of JPEG finds MPO by itself."""

_SEVERAL = frozenset({"MPO", "HEIF"})
"""Forms whose further pictures are a preview or a depth map, no movement."""


def open_picture(path: Path, src: str) -> Image.Image:
    """Open a picture without decoding it.

    Args:
        path: where the file lies.
        src: how its author names it; the ending is that of this name.

    Raises:
        PictureFaultError: it can not be shown.
    """
    image = _opened(path, _head(path))
    try:
        _refuse_unfit(image, src)
    except BaseException:
        image.close()
        raise
    return image


def _refuse_unfit(image: Image.Image, src: str) -> None:
    """Refuse a picture by its name, size and number of frames."""
    form = image.format or ""
    if PurePosixPath(src).suffix.lower() not in FORMATS[form]:
        raise PictureFaultError("picture-ending", form=_name_of(form), allowed=FORMATS[form][0])
    _refuse_shape(*image.size)
    if form not in _SEVERAL and getattr(image, "n_frames", 1) > 1:
        raise PictureFaultError("picture-animated")


def _head(path: Path) -> bytes:
    """The first bytes of a file that is neither empty nor far too large."""
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError as error:
        raise PictureFaultError("picture-broken") from error
    if not head:
        raise PictureFaultError("picture-empty")
    if is_lfs_pointer(head):
        raise PictureFaultError("lfs-pointer")
    if size > BYTE_LIMIT:
        raise PictureFaultError("picture-too-large", size=f"{size // 1024**2} MB")
    if _MARKUP.match(head):
        code = "picture-svg" if _SVG.search(head) else "picture-format"
        raise PictureFaultError(code, form="HTML")
    return head


def _opened(path: Path, head: bytes) -> Image.Image:
    """The picture, if it is of a form that is read; its size is not judged yet."""
    try:
        with _OPENING, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a broken EXIF is warned of, and taken off anyway
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(path, formats=_READERS)
            with suppress(Exception):
                Image.Image.getexif(image)  # is remembered; that of PNG would decode all of it
            return image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureFaultError("picture-too-large", size=_reported_pixels(str(error))) from error
    except UnidentifiedImageError as error:
        form = next((name for sign, name in _KNOWN if head.startswith(sign)), "")
        code = "picture-format" if form or not _begins_as_picture(head) else "picture-broken"
        raise PictureFaultError(code, form=form or "?") from error
    except Exception as error:
        raise PictureFaultError("picture-broken") from error


def _begins_as_picture(head: bytes) -> bool:
    """Whether a file begins as one of the forms that are read."""
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return True
    return head[8:12] == b"WEBP" or head[4:8] == b"ftyp"


def _refuse_shape(width: int, height: int) -> None:
    """Refuse what is too large to decode, and what no layout can show."""
    size = f"{width} × {height}"
    if width * height > PIXEL_LIMIT:
        raise PictureFaultError("picture-too-large", size=size)
    if max(width, height) > min(SIDE_LIMIT, RATIO_LIMIT * min(width, height)):
        raise PictureFaultError("picture-shape", size=size)


def _reported_pixels(text: str) -> str:
    """The number of pixels that Pillow names in an error."""
    match = re.search(r"\d+", text)
    return f"{int(match[0]) // 1_000_000} MP" if match else "?"


def _name_of(form: str) -> str:
    """What people call a form."""
    return {"MPO": "JPEG", "HEIF": "HEIC", "WEBP": "WebP"}.get(form, form)
