"""A person's name as it can stand in a text, whole names only."""

from __future__ import annotations

import re
from dataclasses import dataclass

_GENITIVE = "(?P<genitive>:?s|['’ʼ]s?)?"
_BEFORE = r"(?<![^\W_])(?<![^\W_]-)"
_AFTER = r"(?![^\W_])(?!-(?-i:[A-ZÅÄÖÉÜ]))"
_GAP = r"(?:\s|&nbsp;|&#160;)+"


@dataclass(frozen=True)
class PersonName:
    """A name that is looked for."""

    written: str
    """The name as it was asked for, with one space between its parts."""

    @property
    def parts(self) -> tuple[str, ...]:
        """First name, surname and what is between."""
        return tuple(self.written.split())

    def pattern(self, roles: tuple[str, ...] = ()) -> re.Pattern[str]:
        """Finds the name in any case, across line ends, also in the genitive.

        A double name that the name is only half of is another person's.

        Args:
            roles: words that belong to the name when they stand right before it,
                so that they are not said twice when it goes.
        """
        title = "|".join(re.escape(one) for one in sorted(roles, key=len, reverse=True))
        before = rf"(?:(?:{title}){_GAP})?" if title else ""
        name = _GAP.join(map(re.escape, self.parts))
        return re.compile(rf"{_BEFORE}{before}{name}{_GENITIVE}{_AFTER}", re.IGNORECASE)

    def part_pattern(self) -> re.Pattern[str] | None:
        """Finds one part of the name alone; None for a name of one part."""
        if len(self.parts) == 1:
            return None
        either = "|".join(re.escape(one) for one in self.parts)
        return re.compile(
            rf"{_BEFORE}(?:{either})(?:{_GAP}(?:{either}))*{_GENITIVE}{_AFTER}", re.IGNORECASE
        )

    def matches(self, text: str) -> bool:
        """Whether a text is this name and nothing else."""
        return text.casefold().split() == self.written.casefold().split()
