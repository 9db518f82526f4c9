"""Links in Markdown bodies: what one leads to inside the site must be there.

One reading of targets serves the check and the build. What a file of the project answers for
is known as soon as all files are read (``check_links``); what only the whole site can answer
for, such as ``/portfolj/``, is judged with its addresses (``check_addresses``).
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from shk.content.checks.link_targets import Verdict, inside, site_address_of, split, verdict_of
from shk.content.checks.pending import may_come
from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.markdown.inline_syntax import BARE_ADDRESS, bare_address, href_of
from shk.content.markdown.reading import USUAL_READER
from shk.content.source_text import composed
from shk.content.validate import nearest
from shk.content.yaml.tree import Fields, Items, Leaf
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from shk.content.checks.link_targets import LinkedFiles
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord, Markdown
    from shk.content.yaml.tree import Tree

_TO_THE_TOP = frozenset({"", "top"})
_WHOLE_ADDRESS = re.compile(r"https?://\S+\Z")
"""A field that is an address and nothing else; addresses in sentences are never links."""
_SHOWN_IDS = 5
"""How many places of a page are reported when none is like the one that was meant."""


def link_targets(body: str) -> list[str]:
    """What the links and pictures of a Markdown text lead to, in order, as written."""
    return [target for _, target in tagged_targets(body)]


def tagged_targets(body: str) -> tuple[tuple[str, str], ...]:
    """What links (``a``) and pictures (``img``) lead to, each with its tag, in order."""
    if "]" not in body and "<" not in body and not BARE_ADDRESS.search(body):
        return ()
    return tuple((target.tag, target.address) for target in USUAL_READER.read(body).targets)


def check_links(
    texts: Sequence[Markdown],
    files: LinkedFiles,
    diagnostics: Diagnostics,
    source_locations: Container[SourceLocation] = frozenset(),
) -> None:
    """Note every link that no file of the project answers for, and every place that is not there.

    Links are read from the file's own path in the project, as an editor and a
    code host read them.

    Args:
        texts: the texts whose links are checked.
        files: what they may lead to; the paths of texts can be suggested.
        diagnostics: where problems are noted.
        source_locations: places that another check looks after.
    """
    paths = tuple(dict.fromkeys(item.path for item in files.texts))
    for text in texts:
        folder = posixpath.dirname(text.path)
        targets = [item.address for item in files.reader.read(text.body).targets if item.address]
        verdicts = {target: verdict_of(target, folder, files) for target in targets}
        doubtful = [item for item in targets if "#" in item or verdicts[item] is not Verdict.GOOD]
        for target, location in _places(doubtful, text):
            verdict = verdicts[target]
            if verdict is Verdict.GOOD:
                _check_place(target, location, text, files, diagnostics)
            elif verdict is not Verdict.PENDING and location not in source_locations:
                code, details = verdict.value, _details(target, folder, paths, files)
                full = "://" in target
                pending = not full and may_come(target, folder, diagnostics.pending)
                if verdict is Verdict.BROKEN and pending:
                    code = "body-link-awaited"
                diagnostics.add(code, location, value=target, **details)


def check_addresses(
    files: LinkedFiles,
    addresses: Collection[str],
    pages: Mapping[str, str],
    diagnostics: Diagnostics,
) -> None:
    """Note every link by an address of the site that nothing of the site answers for.

    Args:
        files: the texts, and what else links may lead to.
        addresses: every address of the site, without a slash in front.
        pages: the paths of the files of authored and hand-written pages, by address.
        diagnostics: where problems are noted.
    """
    known = [f"/{item}" for item in addresses]
    for text in files.texts:
        folder = posixpath.dirname(text.path)
        targets = [item.address for item in files.reader.read(text.body).targets if item.address]
        pending = [item for item in targets if verdict_of(item, folder, files) is Verdict.PENDING]
        for target, location in _places(pending, text):
            address = site_address_of(target, folder, files)
            at = _answered(address, addresses)
            if at is None:
                diagnostics.add(
                    "body-link", location, value=target, **nearest(f"/{address}", known)
                )
            elif at in pages:
                place = split(target).fragment
                _note_place(place, pages[at], files.ids(pages[at]), location, diagnostics)


def own_addresses(
    entries: Iterable[LocatedRecord], files: LinkedFiles
) -> Iterator[tuple[str, str, SourceLocation]]:
    """Yield every field that holds an address on the site itself: its name, value and place.

    Args:
        entries: the records with the trees they were read from.
        files: where the site lies.
    """
    for entry in entries:
        for name, leaf in _leaves(entry.fields):
            value = leaf.value or ""
            is_whole = _WHOLE_ADDRESS.match(value) is not None
            if is_whole and verdict_of(value, "", files) is Verdict.PENDING:
                yield name, value, leaf.location


def check_fields(
    entries: Iterable[LocatedRecord],
    files: LinkedFiles,
    addresses: Collection[str],
    diagnostics: Diagnostics,
) -> None:
    """Note every field with an address on the site that nothing of the site answers for.

    Args:
        entries: the records with the trees they were read from.
        files: where the site lies.
        addresses: every address of the site, without a slash in front.
        diagnostics: where problems are noted.
    """
    known = [f"/{item}" for item in addresses]
    for name, value, location in own_addresses(entries, files):
        address = site_address_of(value, "", files)
        if _answered(address, addresses) is None:
            diagnostics.add(
                "field-link", location, name, value=value, **nearest(f"/{address}", known)
            )


def _leaves(tree: Tree, name: str = "") -> Iterator[tuple[str, Leaf]]:
    """Yield every value of a record with the dotted name of its field."""
    match tree:
        case Leaf():
            yield name, tree
        case Items():
            for number, item in enumerate(tree.items, 1):
                yield from _leaves(item, f"{name}[{number}]")
        case Fields():
            for key, value in tree.fields.items():
                yield from _leaves(value, f"{name}.{key}" if name else key)


def _answered(address: str, addresses: Collection[str]) -> str | None:
    """The address that answers for one as it was written; None when none does."""
    forms = (address, address.removesuffix("index.html"), f"{address}/")
    return next((form for form in forms if form in addresses), None)


def _check_place(
    target: str,
    location: SourceLocation,
    text: Markdown,
    files: LinkedFiles,
    diagnostics: Diagnostics,
) -> None:
    """Note a place on a page that is not there."""
    try:
        parts = split(target)
    except ValueError:
        return
    if parts.scheme or parts.netloc or not parts.fragment:
        return
    if not parts.path:
        _note_place(parts.fragment, text.path, files.ids_of(text), location, diagnostics)
    else:
        path = inside(composed(unquote(parts.path)), posixpath.dirname(text.path))
        _note_place(parts.fragment, path, files.ids(path), location, diagnostics)


def _note_place(
    fragment: str,
    page: str,
    ids: frozenset[str] | None,
    location: SourceLocation,
    diagnostics: Diagnostics,
) -> None:
    """Note a place that a page has not; one that browsers look for by its words is left alone."""
    place = unquote(fragment)
    known = ids is None or place in ids or place in _TO_THE_TOP
    if known or place.startswith((":~:", "fnref", *MADE_IDS)):
        return
    own = sorted(id_ for id_ in ids or () if not id_.startswith("fn"))
    near = nearest(place, own)
    near = {key: f"#{value}" for key, value in near.items()}
    allowed = ", ".join(f"#{item}" for item in own[:_SHOWN_IDS]) or "–"
    diagnostics.add("body-place", location, value=f"#{place}", path=page, allowed=allowed, **near)


MADE_IDS = ("effect-", "milestone-", "start-", "end-", "activity-", "story-")
"""How places begin that a page gets from its fields, and not from its text."""


def _details(target: str, folder: str, paths: Sequence[str], files: LinkedFiles) -> dict[str, str]:
    """What the texts of the codes name: what may have been meant, and where files go."""
    details = {"docs": posixpath.relpath(files.docs, folder)}
    bare = BARE_ADDRESS.match(target)
    if bare and bare_address(bare) == target and "://" not in target:
        return {**details, "suggestion": href_of(target)}
    known = [posixpath.relpath(path, folder) for path in paths]
    return {**details, **_nearest_link(target, known)}


def _places(targets: Sequence[str], text: Markdown) -> Iterator[tuple[str, SourceLocation]]:
    """Each target with its place; the second of two alike stands at the second place."""
    if not targets:
        return
    lines = [(n, without_code(line)) for n, line in prose_lines(text.body, text.line)]
    for target in dict.fromkeys(targets):
        if target.startswith("mailto:"):
            continue
        spelled = re.escape(target).replace("&", "&(?:amp;)?")
        written = re.compile(rf"(?<![\w./-]){spelled}(?![\w./-])")
        places = (
            SourceLocation(text.path, number, match.start() + 1)
            for number, line in lines
            for match in written.finditer(line)
        )
        for _ in range(targets.count(target)):
            yield target, next(places, SourceLocation(text.path, text.line))


def _nearest_link(target: str, known: Sequence[str]) -> dict[str, str]:
    """The page most like the one linked to, by its path or else by its name alone."""
    path, sign, place = target.partition("#")
    near = nearest(path, known)
    if not near:
        by_name = {posixpath.basename(item): item for item in known}
        near = nearest(posixpath.basename(path), by_name)
        near = {"suggestion": by_name[near["suggestion"]]} if near else {}
    return {"suggestion": f"{near['suggestion']}{sign}{place}"} if near else {}
