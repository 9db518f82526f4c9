"""What the search keeps of one page: what a result shows, and its words with their weights.

Nothing in it depends on another page, so it is made once and kept with what the page is made of.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from math import log2
from typing import TYPE_CHECKING

from shk.features.search.metadata import LIST, TYPE, VERSION
from shk.features.search.page_text import page_text
from shk.features.search.words import HYPHEN, JOINED, SIGNS, head_of, small, words_in_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from shk.features.search.page_text import PageText

VERSION_MARK, LIST_MARK = (f"{TYPE}:{value}" for value in (VERSION, LIST))
"""The marks of a version in the site's language, and of an overview."""

TEXT = 2
"""What a word in the text weighs, in halves, so that a version's weigh half of it."""
TITLE = 24
"""What all words of a title weigh together beside what each weighs by itself, in halves."""
TITLE_WORD = 12
"""What a word of a title weighs by itself, in halves."""
HEADINGS = (0, 12, 8, 6, 4, 4, 4)
"""What a word of a heading weighs beside the text, in halves, by the level of the heading."""

LEVELS = 32
"""Steps of a word's weight on a page in the index."""
_SATURATION = 1.6
"""BM25's k1: how soon it means nothing more that a word comes again."""
_BY_LENGTH = 0.3
"""BM25's b: how much a long text has to say a word more often."""
_MEAN = 300
"""Words of a text that is neither long nor short; fixed, so that no page depends on others."""
_STEPS = 2
"""Steps of length for each doubling of it: few edits change a step."""
_MOST = 255
"""Where weights end."""


@dataclass(frozen=True)
class SearchEntry:
    """What the search keeps of a page."""

    language: str
    """The language of the index it belongs to."""
    marks: tuple[str, ...]
    """What it can be narrowed by: ``type:story``."""
    title: str
    """What a result is called."""
    hue: str
    """The hue of its focus area; empty for none."""
    text: str
    """Its text without the title."""
    places: tuple[tuple[int, str, str], ...]
    """Where the text below a heading begins in it, the heading's id, and what it says; a place
    without an id belongs to the page as a whole."""
    words: tuple[tuple[str, int, str], ...]
    """Its words: what each stands below in the index, its weight in halves, and its forms."""
    length: int
    """Halves of words in its text."""

    @property
    def is_version(self) -> bool:
        """Whether it is found on the page of its record."""
        return VERSION_MARK in self.marks


def search_entry(html: str) -> SearchEntry | None:
    """What the search keeps of a finished page; None for one that can not be found."""
    text = page_text(html, LIST_MARK)
    if text is None:
        return None
    said = " ".join(text.blocks)
    weights, length = _weights(text, said)
    by_head: defaultdict[str, list[str]] = defaultdict(list)
    for form in weights:
        by_head[head_of(form, text.language)].append(form)
    words = (
        (head, sum(map(weights.__getitem__, forms)), " ".join(sorted(forms)))
        for head, forms in by_head.items()
    )
    return SearchEntry(
        language=text.language,
        marks=text.marks,
        title=text.title,
        hue=text.hue,
        text=said,
        places=tuple(text.places),
        words=tuple(sorted(words)),
        length=length,
    )


def _weights(text: PageText, said: str) -> tuple[Mapping[str, int], int]:
    """The weight of each form on a page, and how many halves of words its text has."""
    weights: defaultdict[str, int] = defaultdict(int)
    plain = small(said)
    words = words_in_text(plain)
    for form, times in Counter(words).items():
        weights[form] = TEXT * times
    for form in _joined(plain):
        weights[form] += TEXT
    for level, _, heading in text.headings:
        for form in _forms(heading):
            weights[form] += HEADINGS[level]
    title = _forms(text.title)
    for form in title:
        weights[form] += TITLE_WORD + TITLE // len(title)
    return weights, len(words) * TEXT


def _forms(text: str) -> Sequence[str]:
    """The words of a text, with those that hyphens join also as one."""
    plain = small(text)
    return [*words_in_text(plain), *_joined(plain)]


def _joined(plain: str) -> Iterator[str]:
    """The words that hyphens join, as one, and those with signs without them: $100 also as 100."""
    for form in words_in_text(plain) if any(sign in plain for sign in SIGNS) else ():
        if (bare := form.strip(SIGNS)) != form:
            yield bare
    for joined in JOINED.findall(plain) if HYPHEN.search(plain) else ():
        yield HYPHEN.sub("", joined)


def with_version(entry: SearchEntry, version: SearchEntry) -> SearchEntry:
    """A page with the text of a version of it, whose words weigh half; no place leads to it."""
    words = {head: (weight, forms) for head, weight, forms in entry.words}
    for head, weight, forms in version.words:
        known = words.get(head)
        both = {*forms.split(" "), *(known[1].split(" ") if known else ())}
        words[head] = ((known[0] if known else 0) + weight // 2, " ".join(sorted(both)))
    end = len(entry.text) + 1
    return replace(
        entry,
        text=f"{entry.text} {version.text}",
        places=(*entry.places, (end, "", "")),
        words=tuple((head, *known) for head, known in sorted(words.items())),
        length=entry.length + version.length // 2,
    )


def page_file(entry: SearchEntry, address: str) -> str:
    """What a browser reads of a page whose result it shows.

    Args:
        entry: the page.
        address: where it lies, from the start of the site.
    """
    shown = {
        "url": address,
        "title": entry.title,
        "hue": entry.hue,
        "marks": entry.marks,
        "text": entry.text,
        "places": entry.places,
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def levels_of(length: int) -> bytes:
    """The step of each weight on a page of some length, both in halves.

    It is what BM25 makes of a word on a page, but for how rare the word is, which a browser
    sees by itself.
    """
    step = round(_STEPS * log2(max(length, TEXT) / (TEXT * _MEAN)))
    if step not in _KNOWN:
        norm = _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * 2 ** (step / _STEPS))
        shares = (weight / (weight + TEXT * norm) for weight in range(_MOST + 1))
        _KNOWN[step] = bytes(min(LEVELS - 1, int(LEVELS * share)) for share in shares)
    return _KNOWN[step]


_KNOWN: dict[int, bytes] = {}
"""What was reckoned before, by the step of the length."""


def levels(entry: SearchEntry) -> Iterator[tuple[str, int, str]]:
    """The words of a page as the index has them: what each stands below, its step, its forms."""
    by_weight = levels_of(entry.length)
    for head, weight, forms in entry.words:
        yield head, by_weight[min(weight, _MOST)], forms
