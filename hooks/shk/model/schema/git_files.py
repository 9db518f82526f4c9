"""What git leaves in a file that a person has to finish: conflict markers, LFS pointers."""

from __future__ import annotations

import re

_SIDE = re.compile(r"^(?:<{7}|>{7})(?:$| .*$)")
_LFS = re.compile(rb"^version https://(?:git-lfs\.github\.com|hawser\.github\.com)/spec/v?\d")


def conflict_line(lines: list[str]) -> int | None:
    """The line of the first conflict marker, from 0; None if no merge is unfinished.

    A marker that names a side decides it: ``=======`` alone underlines a heading in
    Markdown.

    Args:
        lines: the lines of a file, without their ends.
    """
    return next((number for number, line in enumerate(lines) if _SIDE.match(line)), None)


def is_lfs_pointer(head: bytes) -> bool:
    """Whether a file holds Git LFS's note of where the real one lies.

    Args:
        head: how the file begins.
    """
    return bool(_LFS.match(head))
