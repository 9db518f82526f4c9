"""What the sources say about consents, read without any parser: the finished site has none of it.

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

from shk.content.checks.confidential import (
    BOX_SIGN,
    REGISTER,
    ConfidentialKeys,
    box_lines,
    group_around,
    plain_value,
    without_examples,
)
from shk.content.source_text import composed
from shk.content.yaml.front_matter import after_front_matter
from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.fields import mark_in
from shk.model.schema.image import Consent
from shk.model.schema.record import Confidential, Example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shk.content.checks.confidential import KeyLine

LINE = N_("A consent line")
NUMBER = N_("A register number")
WORDS = N_("Words whose consent has ended")
NAME = N_("The name of a person whose consent has ended")
PICTURE = N_("A picture whose consent has ended")
DETAILS = N_("Consent details")
"""What can leak, as source strings; the text itself is never reported."""

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
    location: SourceLocation
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
    pictures: dict[str, SourceLocation]
    """Paths below the project folder of pictures whose consent has ended."""


def read_secrets(
    sources: Sequence[Source], keys: ConfidentialKeys, media: str, today: date
) -> Secrets:
    """Read what the sources say about consents.

    Args:
        sources: every file that the site is made of.
        keys: the keys of confidential lines.
        media: the folder of pictures, from the project folder.
        today: the day the site is built for.
    """
    pairs: dict[Pair, Secret] = {}
    prose: set[Pair] = set()
    words: list[Secret] = []
    pictures: dict[str, SourceLocation] = {}
    for source in sources:
        if not keys.lines_of(source.text) and not keys.lines_of(_text_of(source)):
            continue  # most texts describe no consent
        ended, boxed, first = _taken_apart(source, keys, today)
        for line in boxed:
            secret = Secret(line.value, LINE, _mark(source, line))
            pairs.setdefault((line.field, line.value.casefold()), secret)
        prose |= {
            (line.field, line.value.casefold())
            for line in keys.lines_of(ended.text)
            if line.number >= first and line not in boxed
        }
        words += _numbers(source, ended.text, keys)
        words += ended.words()
        pictures |= ended.pictures() | _ended_fields(source, keys, media, today)
    rest = [_taken_apart(source, keys, today)[0].rest() for source in sources] if words else []
    return Secrets(pairs, frozenset(prose), _not_elsewhere(words, rest), pictures)


def _taken_apart(
    source: Source, keys: ConfidentialKeys, today: date
) -> tuple[_Ended, list[KeyLine], int]:
    """What a source has of ended consents, its confidential lines, and where its text begins."""
    text = _text_of(source)
    first = after_front_matter(source.text) if source.page else 0  # fields have keys of their own
    boxed = [line for line in box_lines(text, keys, strict=source.about) if line.number >= first]
    over = [line for line in boxed if source.page and _is_over(line, keys, today)]
    return _Ended(source, text, over, keys), boxed, first


def _text_of(source: Source) -> str:
    """What of a source is no example."""
    return source.text if source.about or not source.page else without_examples(source.text)


def _mark(source: Source, line: KeyLine) -> SourceLocation:
    """Where a line stands."""
    return SourceLocation(source.path, line.number + 1, line.column)


def _is_over(line: KeyLine, keys: ConfidentialKeys, today: date) -> bool:
    """Whether a line says that a consent has ended."""
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
        shown = number.casefold() not in _EXAMPLES
        if line.field == REGISTER and mixed and shown and len(number) >= _SHORTEST_NUMBER:
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
            location = SourceLocation(self.source.path, number + 1)
            for picture in _PICTURE.finditer(line):
                yield from _runs(picture["alt"] or "", location)
            if _KEYED.match(line):
                continue
            plain = _LEADING.sub("", re.sub(r"<[^<>]*>", " ", line))
            said_by = _SAID_BY.match(plain)
            if said_by is None:
                yield from _runs(_PICTURE.sub(" ", plain), location)
            elif len(said_by["who"].split()) >= _SHORTEST_NAME:
                yield Secret(said_by["who"].strip(), NAME, location)

    def pictures(self) -> dict[str, SourceLocation]:
        """The pictures, by their paths from the project folder."""
        source_locations: dict[str, SourceLocation] = {}
        folder = posixpath.dirname(self.source.path)
        for number, line in self._of_boxes():
            for match in _PICTURE.finditer(line):
                targets = [match["angled"] or match["src"] or match["html"] or ""]
                if not targets[0]:  # named below by reference; any of the text's could be meant
                    targets = [each["src"] for each in _REFERENCE.finditer(self.text)]
                for target in filter(None, targets):
                    path = posixpath.normpath(
                        posixpath.join(folder, composed(unquote(target.strip())))
                    )
                    source_locations.setdefault(path, SourceLocation(self.source.path, number + 1))
        return source_locations

    def rest(self) -> str:
        """The source without the boxes and without numbers in the register, in small letters."""
        left_out = {number for number, _ in self._of_boxes()}
        numbers = (line for line in self.keys.lines_of(self.source.text) if line.field == REGISTER)
        left_out |= {number.number for number in numbers}
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


def _runs(text: str, location: SourceLocation) -> Iterator[Secret]:
    """The longest runs of words in a line that no markup and no escape can change."""
    runs = (match[0].strip(" ,.-") for match in _RUN.finditer(text))
    long = [
        run
        for run in runs
        if len(run) >= _SHORTEST_RUN and len(run.split()) >= _SHORTEST_WORDS and "  " not in run
    ]
    for item in sorted(long, key=len, reverse=True)[:3]:
        yield Secret(item, WORDS, location)


def _ended_fields(
    source: Source, keys: ConfidentialKeys, media: str, today: date
) -> dict[str, SourceLocation]:
    """The picture that front matter names, when the consent reported beside it has ended."""
    head = "\n".join(source.text.split("\n")[: after_front_matter(source.text)])
    block = _IMAGE_FIELD.search(head) if source.page else None
    named = _SRC.search(block[0]) if block else None
    if not block or not named:
        return {}
    over = any(_is_over(line, keys, today) for line in keys.lines_of(block[0]))
    path = posixpath.normpath(posixpath.join(media, composed(named["src"].strip())))
    return (
        {path: SourceLocation(source.path, head.count("\n", 0, block.start()) + 1)} if over else {}
    )


def _not_elsewhere(words: Iterable[Secret], rest: Sequence[str]) -> tuple[Secret, ...]:
    """What stands nowhere else in the sources; what does is reported there on purpose."""
    secrets: dict[str, Secret] = {}
    for word in words:
        plain = word.text.casefold()
        if not any(plain in text for text in rest):
            secrets.setdefault(plain, word)
    return tuple(secrets.values())
