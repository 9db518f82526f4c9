"""CSV as a Swedish Excel opens it, and texts that no spreadsheet runs.

UTF-8 with a byte order mark and semicolons between cells; a list is joined by ``|``. A
spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula (CWE-1236), so
a text that begins so gets an apostrophe in front.
"""

from __future__ import annotations

import re

SEPARATOR = ";"
"""What stands between cells."""
JOINER = "|"
"""What stands between the values of a list."""
BYTE_ORDER_MARK = "\ufeff"
"""Tells Excel that the file is UTF-8."""
GUARD = "'"
"""Stands in front of a text that a spreadsheet would otherwise run."""
_RUN_BY_SPREADSHEETS = re.compile(
    r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]"
)
"""How a text begins that is run: signs, also in full width, also after what can not be seen."""


def harmless(text: str) -> str:
    """A text as a spreadsheet shows it and never runs it."""
    return f"{GUARD}{text}" if _RUN_BY_SPREADSHEETS.match(text) else text


def unguarded(text: str) -> str:
    """A text without the apostrophe that ``harmless`` put in front of it."""
    bare = text.removeprefix(GUARD)
    return bare if _RUN_BY_SPREADSHEETS.match(bare) else text
