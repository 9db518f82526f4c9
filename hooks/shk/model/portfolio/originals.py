"""Which parts of a full text have changed since a version of it was written.

A version records one short digest for each part of the full text it was made from. A part
is the opening (title, summary and everything above the first heading of the second level) or
one such heading with the text under it. Line breaks and spacing do not count.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.version import DIGEST_LENGTH, DIGEST_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.authored import Authored
    from shk.model.schema.version import Version
    from shk.model.schema.vocabulary import Audience

_HEADING = re.compile(r"^##(?!#)\s+(?P<title>.+?)(?:\s+#+)?(?:\s*\{[^}]*\})?\s*$")
_AS_LETTERS = str.maketrans("0123456789abcdef", DIGEST_LETTERS)
_EMPHASIS = re.compile(r"[*_`]+")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


@dataclass(frozen=True)
class Part:
    """A part of a full text."""

    title: str
    """Its heading without signs of emphasis; empty for the opening."""
    digest: str
    """The first digits of the SHA-256 of its words, written in ``DIGEST_LETTERS``."""


@dataclass(frozen=True)
class Drift:
    """How a full text differs from the one a version was made from."""

    changed: tuple[Part, ...]
    """Parts that are new or have other words, in the order of the text."""
    removed: int
    """How many parts are gone without another in their place."""

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.changed) or self.removed > 0


NO_DRIFT = Drift((), 0)
"""The full text is the one that the version was made from."""


def parts_of(page: Authored) -> tuple[Part, ...]:
    """The parts of a page's full text, the opening first."""
    return tuple(_parts(page))


def fingerprint(page: Authored) -> str:
    """What a version made from the present full text records as ``made_from``."""
    return "-".join(one.digest for one in parts_of(page))


def version_for(page: Authored, audience: Audience) -> Version | None:
    """The entry of the front matter about the version for an audience, if there is one."""
    return next((one for one in page.versions if one.audience is audience), None)


def drift_of(page: Authored, audience: Audience) -> Drift | None:
    """How the full text has changed since a version was written; None if that is not recorded.

    Args:
        page: the page with the full text.
        audience: whom the version is for.
    """
    entry = version_for(page, audience)
    if entry is None or entry.made_from is None:
        return None
    left = Counter(entry.made_from.split("-"))
    changed = []
    for part in parts_of(page):
        if left[part.digest]:
            left[part.digest] -= 1
        else:
            changed.append(part)
    return Drift(tuple(changed), max(left.total() - len(changed), 0))


def _parts(page: Authored) -> Iterator[Part]:
    """Yield each part."""
    title, words = "", [page.title, page.summary]
    in_code = False
    for line in page.body.splitlines():
        in_code ^= _FENCE.match(line) is not None
        heading = None if in_code else _HEADING.match(line)
        if heading:
            yield Part(title, _digest(words))
            title, words = _EMPHASIS.sub("", heading["title"]), []
        words.append(line)
    yield Part(title, _digest(words))


def _digest(lines: list[str]) -> str:
    """The digest of the words of some lines."""
    words = " ".join(" ".join(lines).split())
    return hashlib.sha256(words.encode()).hexdigest()[:DIGEST_LENGTH].translate(_AS_LETTERS)
