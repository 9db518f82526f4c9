"""What the sources tell of consents, read without any parser: the finished site has none of it.

``confidential`` finds the lines wherever they stand. Here they become what a finished file is
searched for: the lines themselves and numbers in the register at any time, and after a
consent has ended also the words, the name and the picture.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import unquote

from shk.content.confidential import (
    BOX_SIGN,
    REGISTER,
    ConfidentialKeys,
    box_lines,
    group_around,
    plain_value,
    without_examples,
)
from shk.content.front_matter import after_front_matter
from shk.content.source_text import composed
from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import Mark
from shk.model.schema.fields import mark_in
from shk.model.schema.image import Consent
from shk.model.schema.record import Confidential, Example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shk.content.confidential import KeyLine

LINE = N_("A consent line")
NUMBER = N_("A register number")
WORDS = N_("Words whose consent has ended")
NAME = N_("The name of a person whose consent has ended")
PICTURE = N_("A picture whose consent has ended")
DETAILS = N_("Consent details")
"""What can leak, as source strings; the text itself is never told."""

Pair = tuple[str, str]
"""A field and a value of it, as ``plain_value`` makes them, in small letters."""

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LEADING = re.compile(r"^(?:\s|[*+•·▪>-]\s?|\d+[.)]\s|:\s|\[\^[^\]]*\]:)*")
_KEYED = re.compile(r"[\W_]*\w[\w \u00a0]{0,25}[*_\s]*:[*_]*\s")
_SAID_BY = re.compile(r"(?:—|–|--)\s*(?P<who>[^,\\]*)")
_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]]*)\](?:\(\s*(?:<(?P<angled>[^<>]+)>|(?P<src>[^()\n]*?\.\w+)))?|"
    r"<img\b[^>]*?\bsrc\s*=\s*[\"']?(?P<html>[^\"'>]+)"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<src>[^\s<>]+)", re.MULTILINE)
_RUN = re.compile(r"[\w ,.-]+")
_IMAGE_FIELD = re.compile(r"^image:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_SRC = re.compile(r"\bsrc\s*:\s*[\"']?(?P<src>[^\"',}\n]+)")
_SHORTEST_RUN, _SHORTEST_WORDS, _SHORTEST_NAME, _SHORTEST_NUMBER = 15, 3, 2, 5
_EXAMPLES = frozenset(
    example.text.casefold()
    for field in Consent.model_fields.values()
    if mark_in(field, Confidential) and (example := mark_in(field, Example))
)
"""What the reference page shows as examples of confidential fields."""


@dataclass(frozen=True)
class Source:
    """A file that the site is made of."""

    path: str
    """Its path from the project folder."""
    text: str
    """All of it, as it was written."""
    about: bool
    """Whether it is an initiative or a story, in which no box is an example."""
    page: bool
    """Whether it is Markdown, and no data file."""


@dataclass(frozen=True)
class Secret:
    """Something that no finished file may hold."""

    text: str
    """What is searched for."""
    what: str
    """What it is, as a source string."""
    mark: Mark
    """Where it stands in the sources."""


@dataclass(frozen=True)
class Secrets:
    """All that the finished site is searched for."""

    pairs: dict[Pair, Secret]
    """Lines of consents, living and ended."""
    prose: frozenset[Pair]
    """Lines of ordinary text that use the same words, which are no secret."""
    words: tuple[Secret, ...]
    """Numbers in the register; of ended consents also words and names."""
    pictures: dict[str, Mark]
    """Paths below the project folder of pictures whose consent has ended."""


def read_secrets(
    sources: Sequence[Source], keys: ConfidentialKeys, media: str, today: date
) -> Secrets:
    """Read what the sources tell of consents.

    Args:
        sources: every file that the site is made of.
        keys: the keys of confidential lines.
        media: the folder of pictures, from the project folder.
        today: the day the site is built for.
    """
    pairs: dict[Pair, Secret] = {}
    prose: set[Pair] = set()
    words: list[Secret] = []
    pictures: dict[str, Mark] = {}
    rest: list[str] = []
    for one in sources:
        text = one.text if one.about or not one.page else without_examples(one.text)
        first = after_front_matter(one.text) if one.page else 0  # its fields have keys of their own
        boxed = [line for line in box_lines(text, keys, strict=one.about) if line.number >= first]
        for line in boxed:
            secret = Secret(line.value, LINE, _mark(one, line))
            pairs.setdefault((line.field, line.value.casefold()), secret)
        prose |= {
            (line.field, line.value.casefold())
            for line in keys.lines_of(text)
            if line.number >= first and line not in boxed
        }
        words += _numbers(one, text, keys)
        over = [line for line in boxed if one.page and _is_over(line, keys, today)]
        ended = _Ended(one, text, over, keys)
        words += ended.words()
        pictures |= ended.pictures() | _ended_fields(one, keys, media, today)
        rest.append(ended.rest())
    return Secrets(pairs, frozenset(prose), _not_elsewhere(words, rest), pictures)


def _mark(source: Source, line: KeyLine) -> Mark:
    """Where a line stands."""
    return Mark(source.path, line.number + 1, line.column)


def _is_over(line: KeyLine, keys: ConfidentialKeys, today: date) -> bool:
    """Whether a line tells that a consent has ended."""
    day = _ISO.search(line.value) if keys.is_date(line) else None
    try:
        return day is not None and date.fromisoformat(day[0]) < today
    except ValueError:
        return False


def _numbers(source: Source, text: str, keys: ConfidentialKeys) -> Iterator[Secret]:
    """Numbers in the register that can be nothing else: with digits and other signs."""
    for line in keys.lines_of(text):
        number = plain_value(re.split(r"[,}\s]", line.value)[0])
        mixed = re.search(r"\d", number) and re.search(r"\D", number)
        told = number.casefold() not in _EXAMPLES
        if line.field == REGISTER and mixed and told and len(number) >= _SHORTEST_NUMBER:
            yield Secret(number, NUMBER, _mark(source, line))


@dataclass(frozen=True)
class _Ended:
    """What a source has that belongs to ended consents."""

    source: Source
    text: str
    lines: list[KeyLine]
    keys: ConfidentialKeys

    def words(self) -> Iterator[Secret]:
        """What was said and by whom, and what pictures show: all but lines with a key."""
        for number, line in self._of_boxes():
            mark = Mark(self.source.path, number + 1)
            for picture in _PICTURE.finditer(line):
                yield from _runs(picture["alt"] or "", mark)
            if _KEYED.match(line):
                continue
            plain = _LEADING.sub("", re.sub(r"<[^<>]*>", " ", line))
            said_by = _SAID_BY.match(plain)
            if said_by is None:
                yield from _runs(_PICTURE.sub(" ", plain), mark)
            elif len(said_by["who"].split()) >= _SHORTEST_NAME:
                yield Secret(said_by["who"].strip(), NAME, mark)

    def pictures(self) -> dict[str, Mark]:
        """The pictures, by their paths from the project folder."""
        found: dict[str, Mark] = {}
        folder = posixpath.dirname(self.source.path)
        for number, line in self._of_boxes():
            for one in _PICTURE.finditer(line):
                targets = [one["angled"] or one["src"] or one["html"] or ""]
                if not targets[0]:  # named below by reference; any of the text's could be meant
                    targets = [each["src"] for each in _REFERENCE.finditer(self.text)]
                for target in filter(None, targets):
                    path = posixpath.normpath(
                        posixpath.join(folder, composed(unquote(target.strip())))
                    )
                    found.setdefault(path, Mark(self.source.path, number + 1))
        return found

    def rest(self) -> str:
        """The source without the boxes and without numbers in the register, in small letters."""
        left_out = {number for number, _ in self._of_boxes()}
        numbers = (one for one in self.keys.lines_of(self.source.text) if one.field == REGISTER)
        left_out |= {one.number for one in numbers}
        lines = self.source.text.split("\n")
        kept = (line for number, line in enumerate(lines) if number not in left_out)
        return " ".join(" ".join(kept).split()).casefold()

    def _of_boxes(self) -> Iterator[tuple[int, str]]:
        """The lines of the boxes."""
        lines = self.text.split("\n")
        numbers: set[int] = set()
        for line in self.lines:
            group = group_around(lines, line.number)
            signs = [
                number
                for number in range(group.first, group.last + 1)
                if BOX_SIGN.search(lines[number])
            ]
            numbers |= set(range(min(signs, default=line.number), line.number + 1))
        return ((number, lines[number]) for number in sorted(numbers))


def _runs(text: str, mark: Mark) -> Iterator[Secret]:
    """The longest runs of words in a line that no markup and no escape can change."""
    runs = (one[0].strip(" ,.-") for one in _RUN.finditer(text))
    long = [
        one
        for one in runs
        if len(one) >= _SHORTEST_RUN and len(one.split()) >= _SHORTEST_WORDS and "  " not in one
    ]
    for one in sorted(long, key=len, reverse=True)[:3]:
        yield Secret(one, WORDS, mark)


def _ended_fields(
    source: Source, keys: ConfidentialKeys, media: str, today: date
) -> dict[str, Mark]:
    """The picture that front matter names, when the consent told beside it has ended."""
    head = "\n".join(source.text.split("\n")[: after_front_matter(source.text)])
    block = _IMAGE_FIELD.search(head) if source.page else None
    named = _SRC.search(block[0]) if block else None
    if not block or not named:
        return {}
    over = any(_is_over(line, keys, today) for line in keys.lines_of(block[0]))
    path = posixpath.normpath(posixpath.join(media, composed(named["src"].strip())))
    return {path: Mark(source.path, head.count("\n", 0, block.start()) + 1)} if over else {}


def _not_elsewhere(words: Iterable[Secret], rest: Sequence[str]) -> tuple[Secret, ...]:
    """What stands nowhere else in the sources; what does is told there on purpose."""
    found: dict[str, Secret] = {}
    for one in words:
        plain = one.text.casefold()
        if not any(plain in text for text in rest):
            found.setdefault(plain, one)
    return tuple(found.values())
