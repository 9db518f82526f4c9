"""Runs of words that stand in the sources, kept as hashes and not as text.

The repository holds no copy of the sources. It holds what is needed to see that
our texts are not copied from them: a hash of every run of eight words, and a
second hash of the run's consonants, since parts of the sources are scanned and
their vowels were misread. The file is made anew with

    python -m tests.truth.word_runs SOURCE...
"""

from __future__ import annotations

import hashlib
import re
import struct
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

LENGTH = 8
"""How many words make a run."""
ENOUGH = 16
"""How many sure consonants a run needs before its skeleton says anything; about 20 in all."""
FILE = Path(__file__).parent / "source_runs.bin"
"""Where the hashes of the sources are kept."""

_MARKUP = re.compile(r"<[^>\n]*>|\]\([^)\n]*\)|https?://\S+")
_BROKEN = re.compile(r"(?<=[^\W\d_])(?:-[ \t]*\n\s*|\u00ad\s*)(?=[^\W\d_])")
_WORD = re.compile(r"[a-z0-9]+")
_MISREAD = re.compile(r"[aeiouy0-9lbdg]")
"""Vowels, digits, and what the scans have for them: l for i, d for ä, g for å, a stray b."""


@dataclass(frozen=True)
class SourceRuns:
    """The hashes of all runs of the sources."""

    exact: frozenset[int]
    """Hashes of runs of words."""
    skeletons: frozenset[int]
    """Hashes of runs of consonant skeletons."""


def normalise(text: str, *, join: bool = True) -> list[str]:
    """The words of a text, in lower case and without marks above letters.

    Args:
        text: Plain text or Markdown.
        join: Whether a word that is hyphenated at the end of a line is one word.

    Returns:
        Words of a–z and 0–9.
    """
    text = _MARKUP.sub(" ", text)
    if join:
        text = _BROKEN.sub("", text)
    folded = unicodedata.normalize("NFKD", text)
    return _WORD.findall("".join(c for c in folded if not unicodedata.combining(c)).lower())


def windows(words: list[str], length: int = LENGTH) -> list[tuple[str, ...]]:
    """Every run of so many words, overlapping, in order."""
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]


def exact_hash(run: tuple[str, ...]) -> int:
    """64 bits of BLAKE2b over the words of a run."""
    digest = hashlib.blake2b(" ".join(run).encode("ascii"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def skeleton_hash(run: tuple[str, ...]) -> int | None:
    """The same over the consonants of a run; None when they are too few to tell."""
    bones = tuple(_MISREAD.sub("", word) for word in run)
    return exact_hash(bones) if sum(map(len, bones)) >= ENOUGH else None


def runs(words: list[str], length: int = LENGTH) -> SourceRuns:
    """The hashes of all runs of a list of words."""
    result = windows(words, length)
    bones = {skeleton_hash(run) for run in result} - {None}
    return SourceRuns(
        frozenset(exact_hash(run) for run in result),
        frozenset(bone for bone in bones if bone is not None),
    )


def known_runs(words: list[str], known: SourceRuns) -> list[str]:
    """The runs of a text that stand in the sources too, as readable words."""
    return [
        " ".join(run)
        for run in windows(words)
        if exact_hash(run) in known.exact or skeleton_hash(run) in known.skeletons
    ]


def packed(known: SourceRuns) -> bytes:
    """The bytes of a file: two blocks, each a count and its hashes in order, big-endian."""
    blocks = [sorted(known.exact), sorted(known.skeletons)]
    return b"".join(struct.pack(f">{len(block) + 1}Q", len(block), *block) for block in blocks)


def load_runs(file: Path = FILE) -> SourceRuns:
    """Read what ``packed`` has written."""
    content = file.read_bytes()
    values = struct.unpack(f">{len(content) // 8}Q", content)
    count = values[0]
    exact, rest = values[1 : count + 1], values[count + 1 :]
    if len(rest) != rest[0] + 1:
        raise ValueError(f"{file} does not hold what its counts say")
    return SourceRuns(frozenset(exact), frozenset(rest[1:]))


def runs_of_sources(texts: list[str]) -> SourceRuns:
    """The runs of all sources, with words that a line breaks read as one and as two."""
    results = [runs(normalise(text, join=join)) for text in texts for join in (True, False)]
    return SourceRuns(
        frozenset().union(*(item.exact for item in results)),
        frozenset().union(*(item.skeletons for item in results)),
    )


def main(arguments: list[str]) -> None:
    """Write the file of hashes for the sources that are named."""
    if not arguments:
        raise SystemExit("python -m tests.truth.word_runs SOURCE...")
    known = runs_of_sources([Path(argument).read_text(encoding="utf-8") for argument in arguments])
    FILE.write_bytes(packed(known))
    sys.stdout.write(f"{FILE}: {len(known.exact)} runs, {len(known.skeletons)} skeletons\n")


if __name__ == "__main__":
    main(sys.argv[1:])
