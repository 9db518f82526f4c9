"""``llms.txt``: the site in short for language models, as llmstxt.org describes it.

Links lead to the Markdown twins of pages, which ``build.markdown_twins`` makes.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from shk.i18n.locales import language_name
from shk.i18n.messages import N_
from shk.model.portfolio.localize import translated_records
from shk.model.schema.envelope import CC_BY
from shk.model.schema.record import Kind
from shk.site.known import until_note
from shk.site.list_parts import PART
from shk.site.page import FileArtifact
from shk.site.urls import CATALOGUE_FORMS, TWIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.shell import SiteView
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.site.context import Context
    from shk.site.link import Link

HOW = N_(
    "Every page has a Markdown twin: add index.md to its address."
    " You may use texts and data under {licence} if you name {name}."
)
ALL = N_("All {number}")
MOST = 2 * PART - 1
"""Records of a kind that are listed, as many as the first page of their list has at most."""
CATALOGUE = N_("Catalogue of the open data (DCAT-AP-SE)")


def llms_file(context: Context, shell: SiteView) -> FileArtifact:
    """The file at the root of the site.

    Args:
        context: in the site's own language, with its whole address.
        shell: what is around its pages, with the hand-written ones.
    """
    lines = chain(_opening(context), *(_section(*section) for section in _sections(context, shell)))
    return FileArtifact("llms.txt", "\n".join(lines) + "\n")


def _opening(context: Context) -> Iterator[str]:
    """Name, summary and how to read on."""
    partnership = context.portfolio.partnership
    how = context.text(HOW).replace("{licence}", CC_BY.name).replace("{name}", partnership.name)
    known = until_note(context)
    text = " ".join(part for part in (how, known) if part)
    yield from (f"# {partnership.name}", "", f"> {partnership.summary}", "", text)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with its links; nothing if there are none."""
    result = list(lines)
    if result:
        yield from ("", f"## {title}", "", *result)


def _sections(context: Context, shell: SiteView) -> Iterator[tuple[str, Iterable[str]]]:
    """Each heading with its links."""
    text, addresses = context.text, context.addresses
    yield text(N_("About the site")), _pages(context, shell.pages)
    yield from _records(context)
    yield text(N_("Find your way")), _pages(context, (*shell.nav, *shell.explore))
    data = (
        _line(text(N_("Open data")), f"{context.address}{addresses.data}{TWIN}"),
        *(
            _line(f"{text(CATALOGUE)}, {ending}", context.address + addresses.catalogue(ending))
            for ending in CATALOGUE_FORMS
        ),
    )
    yield text(N_("Open data")), data
    for language in sorted(_languages(context.portfolio)):
        shown = translated_records(context.portfolio, language)
        localized = context.in_language(language)
        result = chain.from_iterable(
            _authored(localized, kind, (record for record in records if (kind, record.id) in shown))
            for kind, records in _kinds(localized.portfolio)
        )
        yield language_name(language), result


def _records(context: Context) -> Iterator[tuple[str, Iterable[str]]]:
    """Stories, newest first, and initiatives."""
    titles = {Kind.STORY: N_("Stories"), Kind.INITIATIVE: N_("Initiatives")}
    for kind, records in _kinds(context.portfolio):
        yield context.text(titles[kind]), _authored(context, kind, records)


def _kinds(portfolio: Portfolio) -> tuple[tuple[Kind, tuple[Authored, ...]], ...]:
    """The records that have texts, by kind."""
    return (
        (Kind.STORY, tuple(portfolio.stories.values())),
        (Kind.INITIATIVE, tuple(portfolio.initiatives.values())),
    )


def _languages(portfolio: Portfolio) -> set[str]:
    """The other languages that texts are available in."""
    records = chain.from_iterable(records for _, records in _kinds(portfolio))
    return {
        section.audience.language
        for record in records
        for section in record.sections
        if section.audience.language
    }


def _authored(context: Context, kind: Kind, records: Iterable[Authored]) -> Iterator[str]:
    """A line a record: its title, its twin and its summary; of many the first, and the list."""
    shown = tuple(records)
    for record in shown[:MOST]:
        address = context.address + context.addresses.of(kind, record.id)
        yield _line(record.title, f"{address}{TWIN}", record.summary)
    if len(shown) > MOST:
        title = context.text(ALL).replace("{number}", str(len(shown)))
        yield _line(title, f"{context.address}{context.addresses.index_of(kind)}{TWIN}")


def _pages(context: Context, links: Iterable[Link]) -> Iterator[str]:
    """A line a page, each page once."""
    for uri, title in {link.uri: link.title for link in links}.items():
        yield _line(title, f"{context.address}{uri}{TWIN}")


def _line(title: str, address: str, summary: str = "") -> str:
    """A link with what it leads to."""
    text = title.replace("[", r"\[").replace("]", r"\]")
    return f"- [{text}]({address})" + (f": {summary}" if summary else "")
