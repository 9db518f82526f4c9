"""Golden cases: a small project, what is changed in it, and the problems that must be told."""

from __future__ import annotations

import dataclasses
import shutil
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from shk.build.enforce_urls import check_urls
from shk.build.net import leak_problems, leak_search
from shk.build.project import check_content
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.content.loader import ContentFolders, Loaded, load_portfolio
from shk.content.source_text import relative_path
from shk.content.url_ledger import LEDGER_FILE
from shk.features.claims import Claim, site_claims, taken_addresses
from shk.features.site import build_site
from shk.i18n.messages import load_messages
from shk.lint.lint import LintContext, lint
from shk.lint.spelling import load_dictionary
from shk.model.diagnostics.diagnostic import in_order, stops_build
from shk.model.portfolio.publication import public_portfolio
from shk.site.context import Context

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import Problem

GOLDEN = Path(__file__).parents[1] / "golden"
BASE = GOLDEN / "base"
TODAY = date(2025, 6, 1)
"""The day that all cases are checked on."""
RUN = Run(today=TODAY.isoformat())
"""A run of a command on that day."""

SETTINGS = """\
site_name: Granbykontraktet
site_url: https://site.example/
plugins:
  - shk/portfolio: {language: sv, languages: [en]}
  - shk/images
  - shk/cards
exclude_docs: /data/
validation: {nav: {omitted_files: warn}}
"""
"""What stands in mkdocs.yml beside the menu."""
MENU = "nav:\n  - Om: om.md\n"
"""The menu of the base project."""

_TOLD_APART = ("change", "rewrite", "files", "bytes_hex", "sizes", "folders", "links", "remove")
"""What a case can do to the base project; each key is explained in ``make_project``."""


def golden_cases() -> list[tuple[str, dict[str, Any]]]:
    """Every case of every file with the name it is told by."""
    return [
        (f"{file.stem}: {case['name']}", case)
        for file in sorted((GOLDEN / "content").glob("*.yml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def folders_of(root: Path) -> ContentFolders:
    """Where the content of a project lies."""
    docs = root / "docs"
    return ContentFolders(
        root,
        docs / "data",
        root / "initiatives",
        root / "stories",
        docs / "media",
        pages=tuple(sorted(docs.glob("*.md"))),
    )


def copy_base(root: Path) -> ContentFolders:
    """Copy the base project to a folder."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    return folders_of(root)


def make_project(case: dict[str, Any], root: Path) -> ContentFolders:
    """Make the base project with the changes of a case.

    ``change`` replaces text in a file, ``rewrite`` all files at once (bom, crlf,
    cr or nfd), ``files`` gives whole texts, ``bytes_hex`` bytes, ``sizes`` a file
    of so many letters, ``folders`` folders, ``links`` symbolic links and
    ``remove`` takes files away. ``menu`` is the menu of mkdocs.yml; the whole site
    is checked then, and not its content alone.
    """
    distinct_names = {
        *("name", "problems", "advised_on", "proposal", "published", "finished", "menu"),
        *_TOLD_APART,
    }
    unknown = set(case) - distinct_names
    assert not unknown, unknown
    folders = copy_base(root)
    for path, edits in case.get("change", {}).items():
        _change(root / path, edits)
    if how := case.get("rewrite"):
        _rewrite_all(root, how)
    _add(case, root)
    if "published" in case:
        lines = "".join(f"{item}\n" for item in case["published"])
        (folders.data / LEDGER_FILE).write_text(lines, encoding="utf-8")
    for path in case.get("remove", ()):
        (root / path).unlink()
    if menu := case.get("menu"):
        write_settings(root, menu)
    return folders


def write_settings(root: Path, menu: str = MENU) -> SiteOptions:
    """Write mkdocs.yml, and what a command is given to find it."""
    file = root / "mkdocs.yml"
    file.write_text(f"{SETTINGS}{menu}", encoding="utf-8")
    return SiteOptions(str(file), site_dir=str(root / "site"), strict=True)


def _change(file: Path, edits: dict[str, str]) -> None:
    """Replace each text that stands exactly once in a file."""
    text = file.read_text(encoding="utf-8")
    for old, new in edits.items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8", newline="")


def _add(case: dict[str, Any], root: Path) -> None:
    """Add files, folders and links."""
    contents = {path: text.encode() for path, text in case.get("files", {}).items()}
    contents |= {path: bytes.fromhex(pairs) for path, pairs in case.get("bytes_hex", {}).items()}
    contents |= {path: b"a" * size for path, size in case.get("sizes", {}).items()}
    for path, content in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    for path in case.get("folders", ()):
        (root / path).mkdir(parents=True)
    for path, target in case.get("links", {}).items():
        (root / path).symlink_to(target)


def _rewrite_all(root: Path, how: str) -> None:
    """Write every text file as another editor or system would."""
    for file in [*root.rglob("*.md"), *root.rglob("*.yml")]:
        text = file.read_text(encoding="utf-8")
        if how == "nfd":
            text = unicodedata.normalize("NFD", text)
        ends = {"crlf": "\r\n", "cr": "\r"}.get(how, "\n")
        coding = "utf-8-sig" if how == "bom" else "utf-8"
        file.write_bytes(text.replace("\n", ends).encode(coding))


def reported(loaded: Loaded) -> list[tuple[str, str, str]]:
    """The code, place and field of every problem of a load."""
    return [
        (problem.code.code, str(problem.location), problem.field) for problem in loaded.problems
    ]


def expected(case: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The code, place and field of every problem that a case must tell."""
    return [(item["code"], item["at"], item.get("field", "")) for item in case["problems"]]


def load_case(case: dict[str, Any], root: Path) -> Loaded:
    """Make the project of a case and load it; ``advised_on`` adds the advice of that day.

    With ``proposal``, pages may be named that another proposal brings. ``published`` are
    the addresses in the ledger, to which the site is then held. ``finished`` are files of
    the finished site, which are searched for what is confidential.
    """
    make_project(case, root)
    loaded = load_portfolio(
        folders_of(root),
        messages=load_messages("sv"),
        today=TODAY,
        proposal=case.get("proposal", False),
    )
    if "menu" in case:
        checked = check_content(write_settings(root, case["menu"]), RUN, advised=False)
        portfolio = None if stops_build(checked.problems) else loaded.portfolio
        return dataclasses.replace(loaded, portfolio=portfolio, problems=checked.problems)
    if "published" in case:
        loaded = url_check(loaded, folders_of(root))
    if "finished" in case:
        loaded = searched(loaded, folders_of(root), case["finished"])
    if day := case.get("advised_on"):
        problems = loaded.problems + new_advice(loaded, day)
        portfolio = None if stops_build(problems) else loaded.portfolio
        return dataclasses.replace(loaded, portfolio=portfolio, problems=problems)
    return loaded


def searched(loaded: Loaded, folders: ContentFolders, finished: dict[str, str]) -> Loaded:
    """A load with what would leak into finished files."""
    search = leak_search(folders, load_messages("sv"), TODAY, {})
    leaks = [
        leak for name, text in finished.items() for leak in search.leaks_in(name, text.encode())
    ]
    problems = in_order([*loaded.problems, *leak_problems(leaks)])
    portfolio = None if stops_build(problems) else loaded.portfolio
    return dataclasses.replace(loaded, portfolio=portfolio, problems=problems)


def url_check(loaded: Loaded, folders: ContentFolders) -> Loaded:
    """A load with the problems of its addresses, as a check has them."""
    if loaded.portfolio is None:
        return loaded
    context = Context(public_portfolio(loaded.portfolio, TODAY), load_messages("sv"), TODAY)
    site = build_site(context, "https://site.example/")
    urls = check_urls(loaded, site, (), folders)
    own = ((page.stem, relative_path(page, folders.root)) for page in folders.pages)
    pages = (Claim(f"{stem}/index.html", path, path) for stem, path in own)
    taken = taken_addresses(site_claims(site), pages)
    problems = in_order([*loaded.problems, *urls.problems, *urls.advice, *taken])
    portfolio = None if stops_build(problems) else loaded.portfolio
    return dataclasses.replace(loaded, portfolio=portfolio, problems=problems)


def advice_of(loaded: Loaded, day: date) -> tuple[Problem, ...]:
    """The advice on a project in Swedish."""
    given = LintContext("sv", day, "docs/data/words.txt", load_dictionary("sv"))
    return lint(loaded, given)


def new_advice(loaded: Loaded, day: date) -> tuple[Problem, ...]:
    """The advice on a project that the base project does not get for the same file."""
    base = load_portfolio(folders_of(BASE), messages=load_messages("sv"), today=TODAY)
    known = {(item.code.code, item.location.path, item.field) for item in advice_of(base, day)}
    return tuple(
        item
        for item in advice_of(loaded, day)
        if (item.code.code, item.location.path, item.field) not in known
    )
