"""What the system says of a file that can not be read or written, in the reader's language."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

if TYPE_CHECKING:
    from shk.i18n.messages import Messages

FAULT = N_("{path} can not be read or written: {reason}.")
REASONS = {
    errno.EACCES: N_("you may not do that with it"),
    errno.EPERM: N_("you may not do that with it"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your part of the disk is full"),
    errno.ENOENT: N_("it does not exist"),
    errno.EEXIST: N_("it exists already"),
    errno.ENOTDIR: N_("a part of the path is a file, no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ELOOP: N_("links lead in a circle"),
    errno.EMFILE: N_("too many files are open"),
    errno.EIO: N_("the disk does not answer"),
    errno.EBUSY: N_("another program uses it"),
    errno.EADDRINUSE: N_("another program uses that address"),
    errno.EADDRNOTAVAIL: N_("this computer has no such address"),
}
"""What the numbers mean that a disk or a port can answer with, as source strings."""
OTHER = N_("the system says error {number}")


def reason_of(error: OSError, messages: Messages) -> str:
    """Why a file can not be used, in a few words."""
    number = error.errno or 0
    if source := REASONS.get(number):
        return messages.text(source)
    return Phrase(OTHER, {"number": str(number)}).text(messages)


def file_fault(error: OSError, messages: Messages) -> str:
    """Which file can not be used, and why, in a sentence."""
    path = error.filename or error.filename2 or "?"
    shown = path.decode("utf-8", "replace") if isinstance(path, bytes) else str(path)
    return Phrase(FAULT, {"path": shown, "reason": reason_of(error, messages)}).text(messages)
