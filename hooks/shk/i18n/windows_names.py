"""Names that Windows refuses: whoever has such a file in a project can not fetch it there."""

from __future__ import annotations

import re

_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def is_device(name: str) -> bool:
    """Whether a name, with or without an ending, is that of a device: aux, ``con.md``, com1."""
    return bool(_DEVICE.fullmatch(name.partition(".")[0].rstrip(" ")))


def is_unfit(name: str) -> bool:
    """Whether Windows can have no file or folder of a name.

    Args:
        name: one part of a path.
    """
    ends_badly = name[-1:] in (".", " ")
    return is_device(name) or ends_badly or bool(_FORBIDDEN.search(name))
