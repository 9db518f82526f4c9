"""What a change does to a site: two built sites are compared page by page.

Pages are compared by their Markdown twins, so that a new style sheet or another list in the
footer does not make every page a changed one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import unified_diff
from html import unescape
from typing import TYPE_CHECKING

from shk.build.markdown_twins import PAGE, TWIN
from shk.i18n.messages import N_, NP_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from shk.i18n.messages import Messages

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LEADS_ON = re.compile(r'<meta http-equiv="refresh"', re.IGNORECASE)
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
_FENCE = re.compile(r"`{3,}")
MOST_PAGES = 40
"""Pages listed of each sort; the rest are counted."""
MOST_LINES = 60
"""Lines shown of what differs in a page."""
LONGEST = 60_000
"""Characters of the whole; code hosts take about 65,000 in a comment."""

SUMMARY = N_("What the change does to the site")
NOTHING = N_("No page says anything else than before.")
ADDED, CHANGED, GONE = N_("New pages"), N_("Changed pages"), N_("Pages that are gone")
LEADS_ON = N_("its address leads on")
DEAD = N_("its address leads nowhere")
REDRAWN = NP_(
    "%(num)s page says the same and looks different.",
    "%(num)s pages say the same and look different.",
)
LINES = N_("lines added: {added}, taken away: {removed}")
MORE = NP_("… and %(num)s more page", "… and %(num)s more pages")
BEFORE, AFTER = N_("Before"), N_("After")


@dataclass(frozen=True)
class PageState:
    """A page of a built site."""

    title: str
    """Its title, without the name of the site."""
    html: str
    """The whole file."""
    text: tuple[str, ...]
    """The lines of its Markdown twin; empty without one."""


@dataclass(frozen=True)
class PageChange:
    """A page that differs."""

    address: str
    """Its address from the site's root."""
    title: str
    """Its title; the new one when it has two."""
    lines: tuple[str, ...] = ()
    """What differs in the text of a changed page, as a unified diff without its head."""
    leads_on: bool = False
    """Whether the address of a page that is gone leads to another."""


@dataclass(frozen=True)
class SiteDiff:
    """What differs between two built sites, each list by address."""

    added: tuple[PageChange, ...]
    """Pages that were not there."""
    changed: tuple[PageChange, ...]
    """Pages that say something else."""
    gone: tuple[PageChange, ...]
    """Pages that are not there any more."""
    redrawn: int
    """How many pages say the same and have another HTML."""


def compare_sites(old: Path, new: Path) -> SiteDiff:
    """Compare two built sites.

    Args:
        old: the folder of the site as it was.
        new: the folder of the site as it will be.
    """
    before, after = _pages(old), _pages(new)
    added = [
        PageChange(address, after[address].title)
        for address in sorted(after.keys() - before.keys())
    ]
    gone = [
        PageChange(address, before[address].title, leads_on=(new / address / PAGE).is_file())
        for address in sorted(before.keys() - after.keys())
    ]
    changed, redrawn = [], 0
    for address in sorted(before.keys() & after.keys()):
        then, now = before[address], after[address]
        if then.text != now.text or (not now.text and then.html != now.html):
            lines = tuple(unified_diff(then.text, now.text, lineterm="", n=0))[2:]
            changed.append(PageChange(address, now.title, lines))
        else:
            redrawn += then.html != now.html
    return SiteDiff(tuple(added), tuple(changed), tuple(gone), redrawn)


def diff_markdown(
    diff: SiteDiff, messages: Messages, pictures: Mapping[str, tuple[str, str]]
) -> str:
    """What differs, as Markdown for the comment of a proposal.

    Args:
        diff: what differs.
        messages: the language of the words.
        pictures: files with pictures of a page before and after, by its address.
    """
    text = "\n".join((*_lists(diff, messages), ""))
    for change in diff.changed[:MOST_PAGES]:
        part = "\n".join((*_details(change, messages, pictures.get(change.address)), ""))
        if len(text) + len(part) > LONGEST:
            break
        text += part if part.strip() else ""
    return text


def _lists(diff: SiteDiff, messages: Messages) -> Iterator[str]:
    """The lines that name pages, with an empty one between blocks."""
    yield f"## {messages.text(SUMMARY)}"
    if not (diff.added or diff.changed or diff.gone):
        yield from ("", messages.text(NOTHING))
    yield from _listed(ADDED, diff.added, messages, lambda _change: "")
    counted = messages.text(LINES)
    yield from _listed(CHANGED, diff.changed, messages, lambda change: _counted(change, counted))
    yield from _listed(
        GONE,
        diff.gone,
        messages,
        lambda change: messages.text(LEADS_ON if change.leads_on else DEAD),
    )
    if diff.redrawn:
        yield from ("", messages.plural(*REDRAWN, diff.redrawn))


def _listed(
    title: str,
    changes: tuple[PageChange, ...],
    messages: Messages,
    note: Callable[[PageChange], str],
) -> Iterator[str]:
    """A heading with its number of pages, and a line for each page."""
    if not changes:
        return
    yield from ("", f"### {messages.text(title)}: {len(changes)}", "")
    for change in changes[:MOST_PAGES]:
        said = note(change)
        yield f"- {_plain(change.title)} – `/{change.address}`{f' ({said})' if said else ''}"
    if len(changes) > MOST_PAGES:
        yield f"- {messages.plural(*MORE, len(changes) - MOST_PAGES)}"


def _details(
    change: PageChange, messages: Messages, pictures: tuple[str, str] | None
) -> Iterator[str]:
    """What differs in a page, to be opened by those who want to see it."""
    if not change.lines and not pictures:
        return
    yield from ("", f"<details><summary>{_plain(change.title)}</summary>", "")
    if change.lines:
        shown = [line for line in change.lines if not line.startswith("@@")]
        ticks = max((len(mark) for line in shown for mark in _FENCE.findall(line)), default=2) + 1
        more = ["…"] if len(shown) > MOST_LINES else []
        yield from (f"{'`' * ticks}diff", *shown[:MOST_LINES], *more, "`" * ticks)
    if pictures:
        first, last = pictures
        words = messages.text(BEFORE), messages.text(AFTER)
        yield from ("", f"| {words[0]} | {words[1]} |", "|---|---|")
        yield f"| ![{words[0]}]({first}) | ![{words[1]}]({last}) |"
    yield from ("", "</details>")


def _counted(change: PageChange, words: str) -> str:
    """How many lines of a page came and went; empty for a page without a twin."""
    if not change.lines:
        return ""
    added = sum(line.startswith("+") for line in change.lines)
    removed = sum(line.startswith("-") for line in change.lines)
    return words.replace("{added}", str(added)).replace("{removed}", str(removed))


def _plain(title: str) -> str:
    """A title in which no sign means anything to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", title)


def _pages(site: Path) -> dict[str, PageState]:
    """Every page of a site by its address; addresses that only lead on are none."""
    pages = {}
    for file in sorted(site.rglob(PAGE)):
        html = file.read_text(encoding="utf-8")
        if _LEADS_ON.search(html):
            continue
        twin = file.with_name(TWIN)
        text = twin.read_text(encoding="utf-8").splitlines() if twin.is_file() else ()
        folder = file.parent.relative_to(site).as_posix()
        address = "" if folder == "." else f"{folder}/"
        pages[address] = PageState(_title(html), html, tuple(text))
    return pages


def _title(html: str) -> str:
    """The title of a page without the name of the site, which comes last."""
    match = _TITLE.search(html)
    title = unescape(match[1]).strip() if match else ""
    return title.rpartition(" – ")[0].partition(" – ")[0] or title
