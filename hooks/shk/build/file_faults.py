"""What the system says of a file that can not be read or written, in the reader's language."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from shk.i18n.characters import one_line
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.i18n.messages import Messages

FAULT = N_("{path} can not be read or written: {reason}.")
NAMELESS = N_("A file can not be read or written: {reason}.")

_MAY_NOT = N_("you may not do that with it")
_ROOM = N_("Make room on the disk and give the command again.")
_ASK_RIGHTS = N_("Let its owner give you the right to write it, or choose another folder.")
_MOVE_AWAY = N_("Move away what lies there and give the command again.")
_AGAIN = N_("Give the command again; if it fails again, tell whoever looks after the computer.")

REASONS: Mapping[int, tuple[str, str]] = {
    errno.EACCES: (_MAY_NOT, _ASK_RIGHTS),
    errno.EPERM: (_MAY_NOT, _ASK_RIGHTS),
    errno.EROFS: (N_("the disk can only be read"), N_("Choose a folder on another disk.")),
    errno.ENOSPC: (N_("the disk is full, or holds no more files"), _ROOM),
    errno.EDQUOT: (N_("your part of the disk is full"), _ROOM),
    errno.EFBIG: (
        N_("the file would be larger than files may be here"),
        N_("Raise the limit (ulimit -f) and give the command again."),
    ),
    errno.ENOENT: (N_("it does not exist"), _AGAIN),
    errno.EEXIST: (N_("it exists already"), _MOVE_AWAY),
    errno.ENOTDIR: (N_("a part of the path is a file, no folder"), _MOVE_AWAY),
    errno.EISDIR: (N_("it is a folder"), _MOVE_AWAY),
    errno.ENOTEMPTY: (N_("the folder is not empty"), _MOVE_AWAY),
    errno.ENAMETOOLONG: (N_("its name is too long"), N_("Choose a folder with a shorter path.")),
    errno.ELOOP: (N_("links lead in a circle"), _MOVE_AWAY),
    errno.EMFILE: (N_("too many files are open"), _AGAIN),
    errno.ENFILE: (N_("too many files are open"), _AGAIN),
    errno.ENOMEM: (N_("there is not enough memory"), N_("Close other programs and try again.")),
    errno.EAGAIN: (N_("the computer can start no more programs"), _AGAIN),
    errno.EIO: (N_("the disk does not answer"), _AGAIN),
    errno.EBUSY: (
        N_("another program uses it, or a disk is attached at it"),
        N_("Attach the disk at the folder above, or choose a folder in it with --site-dir."),
    ),
    errno.EADDRINUSE: (
        N_("another program uses that address"),
        N_("Choose another with --dev-addr, such as 127.0.0.1:8001."),
    ),
    errno.EADDRNOTAVAIL: (
        N_("this computer has no such address"),
        N_("Choose another with --dev-addr, such as 127.0.0.1:8001."),
    ),
}
"""What the numbers mean that a disk or a port can answer with, and what is to be done."""
_OF_TARGETS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}
"""What a file can be reported for only when it is written: of two, the second is meant."""
OTHER = N_("the system says error {number}")


def reason_of(error: OSError, messages: Messages) -> str:
    """Why a file can not be used, in a few words."""
    number = error.errno or 0
    if number in REASONS:
        return messages.text(REASONS[number][0])
    return Phrase(OTHER, {"number": str(number)}).text(messages)


def what_failed(error: OSError, messages: Messages) -> str:
    """Which file can not be used and why, without a full stop."""
    written = error.filename2 if error.errno in _OF_TARGETS else None
    path = written or error.filename or error.filename2
    shown = path.decode("utf-8", "replace") if isinstance(path, bytes) else str(path or "")
    details = {"path": one_line(shown), "reason": reason_of(error, messages)}
    return Phrase(FAULT if shown else NAMELESS, details).text(messages).rstrip(".")


def file_fault(error: OSError, messages: Messages) -> str:
    """Which file can not be used, why, and what is to be done: one line."""
    remedy = REASONS.get(error.errno or 0, ("", _AGAIN))[1]
    return f"{what_failed(error, messages)}. {messages.text(remedy)}"
