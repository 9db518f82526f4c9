"""A Markdown text as its page will show it, and what is known of it after one conversion."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from html.parser import HTMLParser
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from shk.content.checks.html import Part, not_shown
from shk.content.kept import Kept, key_of
from shk.content.libraries import reading_key
from shk.content.markdown.extension import EditorMarkdown
from shk.content.markdown.sanitize import WITH_CONTENT
from shk.content.markdown.visible_syntax import Leftover, leftovers
from shk.storage.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

USUAL = ("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
         "tables", "toc")  # fmt: skip
"""The extensions of a site that names no others, with those that MkDocs adds."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_AFTER_ATTRIBUTES, _AFTER_ALL = 6, -5
"""Priorities: below attribute lists (8), and below ids (5) and signs that were escaped (0)."""


@dataclass(frozen=True)
class Heading:
    """A heading of a text."""

    level: int
    """Its level, from 1."""
    text: str
    """Its words."""
    id: str
    """What links name it by."""


@dataclass(frozen=True)
class Target:
    """What a link or picture leads to."""

    tag: str
    """``a`` or ``img``."""
    address: str
    """What it leads to, as written."""
    text: str
    """The words of a link, those of a picture in it counted."""


@dataclass(frozen=True)
class Reading:
    """What a text became."""

    html: str = ""
    """The text as HTML."""
    targets: tuple[Target, ...] = ()
    """Its links and pictures, in their order."""
    headings: tuple[Heading, ...] = ()
    """Its headings, in their order."""
    ids: frozenset[str] = frozenset()
    """Every id in it."""
    leftovers: tuple[Leftover, ...] = ()
    """Signs of Markdown that readers will see, and cells that they will not."""
    unused: tuple[str, ...] = ()
    """Definitions that nothing in the text names, as they are written before the colon."""
    removed: tuple[Part, ...] = ()
    """What its page leaves out of it."""


NOTHING = Reading()
"""The reading of an empty text."""
TOO_DEEP = Reading(ids=frozenset({""}))
"""The reading of a text in which things stand in each other too deep to be taken apart."""


@dataclass(frozen=True)
class MarkdownSettings:
    """How a site reads Markdown."""

    extensions: tuple[str, ...] = USUAL
    """The extensions of mkdocs.yml."""
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    """What mkdocs.yml sets for them."""


MOST = 65_536
"""Readings that are remembered in a process; more than ten thousand stories have in all their
versions."""

MANY = 100
"""From how many new texts on it pays to start further processes."""

KNOWN = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"}
    | {"footnotes", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"}
)
"""Extensions that make of a text what it says alone; another may read files or ask a clock."""


def makes_of_text_alone(extensions: Iterable[str]) -> bool:
    """Whether what extensions make of a text can be kept, since nothing else decides it."""
    return {extension.removeprefix("markdown.extensions.") for extension in extensions} <= KNOWN


class TextReader:
    """Reads texts with the extensions of a site; a text that comes again is read once."""

    def __init__(self, settings: MarkdownSettings | None = None) -> None:
        self._settings = settings = settings or MarkdownSettings()
        self._read: dict[str, Reading] = {}
        self._walk = _Walk()
        self._markdown = markdown.Markdown(
            extensions=[*settings.extensions, EditorMarkdown(), self._walk],
            extension_configs={key: dict(config) for key, config in settings.configs.items()},
        )

    def read(self, body: str) -> Reading:
        """Read a text; a record has it without the line end."""
        body = body.rstrip()
        result = self._read.get(body)
        if result is None:
            result = self._convert(body)
            self._remember(body, result)
        return result

    def remembered(self, body: str) -> Reading:
        """A text as this process has read it; nothing if it has not, or can not be sure of it."""
        reading = self._read.get(body.rstrip(), NOTHING)
        return reading if self.key and reading is not TOO_DEEP else NOTHING

    def read_all(self, bodies: Iterable[str], kept: Kept) -> None:
        """Read texts that several checks ask for; one that was read before is not converted.

        Args:
            bodies: the texts.
            kept: what was read before, by content; what is read now is added.
        """
        if self.key is None:
            return
        missing = {}
        for body in map(str.rstrip, bodies):
            if body not in self._read and body not in missing:
                key = key_of("reading", self.key, body)
                result = kept.get(key)
                if isinstance(result, Reading):
                    self._remember(body, result)
                else:
                    missing[body] = key
        readings = in_order(self._convert, tuple(missing), MANY)
        for (body, key), reading in zip(missing.items(), readings, strict=True):
            self._remember(body, reading)
            kept.put(key, reading)

    @cached_property
    def key(self) -> bytes | None:
        """All that decides how a text is read, beside the text; None if it is not known."""
        settings = self._settings
        if not makes_of_text_alone(settings.extensions):
            return None
        configs = sorted(
            (name, sorted(config.items())) for name, config in settings.configs.items()
        )
        return key_of(reading_key(), settings.extensions, configs)

    def _remember(self, body: str, expected: Reading) -> None:
        """Remember a reading for the other checks of this process."""
        if len(self._read) >= MOST:
            self._read.clear()
        self._read[body] = expected

    def _convert(self, body: str) -> Reading:
        """Convert a text and gather what there is to know."""
        if not body.strip():
            return NOTHING
        self._markdown.reset()
        self._walk.begin(self._markdown)
        try:
            html = self._markdown.convert(body)
        except RecursionError:  # emphasis in emphasis, hundreds deep
            return TOO_DEEP
        reading = self._walk.reading(html, self._markdown)
        return replace(reading, removed=tuple(not_shown(body, html)))


class _Named(dict[str, tuple[str, str]]):
    """The definitions of links, which remembers those that a text names."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def __getitem__(self, key: str) -> tuple[str, str]:
        """The definition, named from now on."""
        self.used.add(key)
        return super().__getitem__(key)


class _Walk(Extension):
    """Walks the parsed document twice: when all is in its place, and when all is finished."""

    def __init__(self) -> None:
        super().__init__()
        self.leftovers: list[Leftover] = []
        self.headings: list[Heading] = []
        self._explained: set[str] = set()

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add the two walks, and count the cells of tables."""
        md.treeprocessors.register(_Step(md, self._see), "shown-text", _AFTER_ATTRIBUTES)
        md.treeprocessors.register(_Step(md, self._gather), "gathered", _AFTER_ALL)
        if "table" in md.parser.blockprocessors:
            _count_cells(md, self.leftovers)

    def begin(self, md: markdown.Markdown) -> None:
        """Forget the last text."""
        md.references = _Named()
        for item in (self.leftovers, self.headings, self._explained):
            item.clear()

    def reading(self, html: str, md: markdown.Markdown) -> Reading:
        """What has been gathered."""
        finished = _RenderedPage()
        finished.feed(html)
        finished.close()
        return Reading(
            html=html,
            targets=tuple(finished.targets),
            headings=tuple(self.headings),
            ids=frozenset(finished.ids),
            leftovers=tuple(self.leftovers),
            unused=tuple(self._unused(md)),
        )

    def _see(self, root: Element) -> None:
        """Look for signs that are still signs."""
        self.leftovers += leftovers(root)

    def _gather(self, root: Element) -> None:
        """Gather headings and words that are explained."""
        for element in root.iter():
            if element.tag in _HEADINGS:
                text = " ".join("".join(element.itertext()).split())
                self.headings.append(Heading(int(element.tag[1]), text, element.get("id", "")))
            if element.tag == "abbr":
                self._explained.add("".join(element.itertext()))

    def _unused(self, md: markdown.Markdown) -> list[str]:
        """Definitions that nothing names."""
        named = md.references
        unused = [f"[{item}]" for item in named if item not in getattr(named, "used", named)]
        for extension in md.registeredExtensions:
            notes: Sequence[str] = getattr(extension, "footnotes", ())
            order: Sequence[str] = getattr(extension, "footnote_order", ())
            unused += [f"[^{note}]" for note in notes if note not in order]
        if "abbr" in md.parser.blockprocessors:
            words: Any = getattr(md.parser.blockprocessors["abbr"], "abbrs", {})
            unused += [f"*[{word}]" for word in words if word not in self._explained]
        return unused


class _Step(Treeprocessor):
    """Hands a document on and leaves it as it is."""

    def __init__(self, md: markdown.Markdown, see: Callable[[Element], None]) -> None:
        super().__init__(md)
        self._look = see

    def run(self, root: Element) -> None:
        """Hand it on."""
        self._look(root)


def _count_cells(md: markdown.Markdown, leftovers: list[Leftover]) -> None:
    """Note each row of a table that has other cells than its head."""
    processor: Any = md.parser.blockprocessors["table"]
    build = processor._build_row  # noqa: SLF001 - the only place that sees a row before it is cut

    def counted(row: str, parent: Element, align: Sequence[str | None]) -> None:
        """Build a row and note what it lacks or loses."""
        cells = processor._split_row(row)  # noqa: SLF001 - as above
        if len(cells) != len(align):
            count = {"count": str(len(cells)), "columns": str(len(align))}
            leftovers.append(Leftover("table-cells", row, count))
        build(row, parent, align)

    processor._build_row = counted  # noqa: SLF001 - as above


class _RenderedPage(HTMLParser):
    """Gathers links, pictures and ids of a finished text, those written as HTML too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.targets: list[Target] = []
        self.ids: set[str] = set()
        self._link: int | None = None
        self._inside = ""  # an element that goes with all that it holds

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an id, a link or a picture."""
        if self._inside:
            return
        self._inside = tag if tag in WITH_CONTENT else ""
        shown = {name: value or "" for name, value in attrs}
        if result := shown.get("id"):
            self.ids.add(result)
        if tag == "a" and "href" in shown:
            self._link = len(self.targets)
            self.targets.append(Target("a", shown["href"], ""))
        elif tag == "img" and "src" in shown:
            self.handle_data(shown.get("alt", ""))
            self.targets.append(Target("img", shown["src"], shown.get("alt", "")))

    def handle_endtag(self, tag: str) -> None:
        """End a link."""
        if tag == self._inside:
            self._inside = ""
        elif tag == "a":
            self._link = None

    def handle_data(self, data: str) -> None:
        """Add to the words of a link."""
        if self._link is not None and data.strip():
            link = self.targets[self._link]
            words = " ".join([*link.text.split(), *data.split()])
            self.targets[self._link] = Target(link.tag, link.address, words)


USUAL_READER = TextReader()
"""Reads texts as a site with the usual extensions does."""
