"""Which pages have a word: numbers and weights, packed in letters that JSON need not escape.

A page is the distance from the one before, in digits to the base of 32, the last of which is
below 32; a weight is one letter. So a thousand pages in a row are a thousand times the same
letter, of which compression leaves next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ALPHABET = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""What stands for 0 to 63."""
BASE = 32
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
_SHORT = 1024


def digits(number: int) -> bytes:
    """A number as the index writes it: the smallest digit last, and below 32."""
    last, rest = number % BASE, number // BASE
    packed = bytes([ALPHABET[last]])
    while rest:
        rest, digit = divmod(rest, BASE)
        packed = bytes([ALPHABET[BASE + digit]]) + packed
    return packed


_DIGITS = tuple(map(digits, range(_SHORT)))


def packed(number: int) -> bytes:
    """As ``digits``, which is looked up for numbers that come often."""
    return _DIGITS[number] if number < _SHORT else digits(number)


def numbers(text: bytes | bytearray) -> list[int]:
    """The numbers that were packed one after another."""
    result, number = [], 0
    for letter in text:
        value = _VALUES[letter]
        number = number * BASE + value % BASE
        if value < BASE:
            result.append(number)
            number = 0
    return result


@dataclass
class Postings:
    """The forms of a word, and the pages that have one of them, in order."""

    forms: dict[str, int] = field(default_factory=dict)
    """On how many pages each form stands."""
    pages: bytearray = field(default_factory=bytearray)
    """The distance of each page from the one before, packed; the first counts from -1."""
    weights: bytearray = field(default_factory=bytearray)
    """The weight of the word on each of them, packed."""
    last: int = -1
    """The last page."""

    def add(self, page: int, weight: int, forms: str) -> None:
        """Add a page after all others."""
        self.pages += packed(page - self.last)
        self.weights.append(ALPHABET[weight])
        self.last = page
        known = self.forms
        for form in forms.split(" ") if " " in forms else (forms,):
            known[form] = known.get(form, 0) + 1

    def change(self, page: int, old: tuple[int, str] | None, new: tuple[int, str] | None) -> None:
        """Change what is known of a page.

        Args:
            page: its number.
            old: the weight of the word on it and its forms there, until now.
            new: from now on.
        """
        for change, known in ((-1, old), (1, new)):
            for form in known[1].split(" ") if known else ():
                count = self.forms.get(form, 0) + change
                self.forms[form] = count
                if not count:
                    del self.forms[form]
        if (old and old[0]) == (new and new[0]):
            return
        by_page = self._by_page()
        by_page.pop(page, None)
        if new:
            by_page[page] = ALPHABET[new[0]]
        self.pages, self.weights, self.last = bytearray(), bytearray(), -1
        for number in sorted(by_page):
            self.pages += packed(number - self.last)
            self.weights.append(by_page[number])
            self.last = number

    def _by_page(self) -> dict[int, int]:
        """The letter of the weight on each page."""
        result, page = {}, -1
        for distance, weight in zip(numbers(self.pages), self.weights, strict=True):
            page += distance
            result[page] = weight
        return result
