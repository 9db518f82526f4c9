"""Texts as people and chance write them, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = (
    "title", "date", "summary", "sources", "id", "name", ": ", ":", "\n", "\n", "\n  ", "\n- ",
    "- ", "[", "]", "{", "}", ", ", '"', "'", "&a ", "*a", "!t ", "!!str ", "# ", "|", ">", "\t",
    "---", "\n---\n", "\n...\n", "? ", "<<", "%", "@", "`", "~", "null", "true", "nan", "\\", "\\0",
    "\\UFFFFFFFF", "\\ud800", "å", "a\u030a", "\u2028", "\x85", "\ufeff", "\0", "\r", "\r\n",
    "2024-02-30", "våren 2025", "9" * 400, "[" * 30, "- " * 30, "# H", "[a](b.md)", "![a](../x)",
)  # fmt: skip
"""What YAML and Markdown are made of, and what breaks them."""

broken_texts = st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
"""Texts that seldom are right."""
