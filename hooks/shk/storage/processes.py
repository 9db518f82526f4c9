"""Work shared out among processes; what comes of it is in order, the same as from one.

Where a process can be copied with all that it holds, nothing has to be packed for the others
but what they made. Elsewhere work that can be packed goes to new processes that import what
they need, and all other work is done by this one.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Made = TypeVar("Made")

MOST = 8
"""Processes that are started at once; more would wait for the one that takes what they made."""


def in_order(
    make: Callable[[Item], Made], items: Sequence[Item], many: int, *, can_be_packed: bool = False
) -> Iterator[Made]:
    """What is made of each item, in the order of the items, by several processes if it pays.

    What another process reads and logs counts as read and logged by this one; nothing else
    that it does to objects is seen here. What fails there is tried again here.

    Args:
        make: makes something that can be packed of an item.
        items: what is to be made of.
        many: from how many items on it pays to start processes.
        can_be_packed: whether ``make`` and the items can be, which new processes need.
    """
    workers, method = min(_cores(), MOST), _method(can_be_packed=can_be_packed)
    if len(items) < many or workers == 1 or method is None:
        yield from map(make, items)
        return
    from shk.storage.process_pool import shared_out  # noqa: PLC0415 - most builds make little

    yield from shared_out(make, items, workers, method)


def _cores() -> int:
    """How many processes can run beside each other."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _method(*, can_be_packed: bool) -> str | None:
    """How processes are started; None if the work can not be handed to others.

    A process with threads is not copied, since a thread may hold a lock that no copy lets go,
    and neither is one on a Mac, whose libraries do not bear it.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        return "fork"
    return "spawn" if can_be_packed else None
