"""Whole sites of many texts with ended consents: no byte of them tells anything.

One site of 40 texts in ``make test``; ``SHK_BUILDS=50`` builds fifty, 2,000 texts.
"""

from __future__ import annotations

import gzip
import os
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from shk.build.leaking import refuse_leaks
from shk.build.pipeline import build
from shk.build.project import open_project
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from shk.content.source_text import relative_path
from shk.model.diagnostics.diagnostic import Severity
from tests.conftest import DEMO, copy_project
from tests.field.consents import BASIS, FORBIDDEN, NUMBER, TODAY, Written, written_boxes
from tests.images.photos import corners

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from shk.build.last_site import LastSite
    from shk.build.settings import Settings
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem

MANY = settings(
    max_examples=int(os.environ.get("SHK_BUILDS", "1")),
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
TEXTS = 40
SEVERAL = st.lists(written_boxes(), min_size=TEXTS, max_size=TEXTS).filter(
    lambda texts: len({text.body for text in texts}) > TEXTS * 0.7  # the simplest are all alike
)
NUMBERED = "R-{}-X"


class CollectingObserver:
    """Keeps the problems of a build."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def problems_found(self, problems: tuple[Problem, ...], _messages: Messages) -> None:
        """Keep them."""
        self.problems += problems

    def day_known(self, _day: object, _messages: object) -> None:
        """Not asked for."""

    def noted(self, _phrase: object, _messages: object) -> None:
        """Not asked for."""

    def next_build_known(self, day: date | None) -> None:
        """Not asked for."""

    def pages_counted(self, total: int) -> None:
        """Not asked for."""

    def page_drawn(self) -> None:
        """Not asked for."""


def write_project(folder: Path, texts: list[Written]) -> dict[str, Path]:
    """A Swedish project whose pages have the texts; the file of each by its path."""
    project = copy_project(DEMO, folder)
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("language: en", "language: sv")
    extensions = "[tables, attr_list, toc, admonition, def_list, footnotes, pymdownx.details]"
    text = text.replace("[tables, attr_list, toc]", extensions)
    config.write_text(text, encoding="utf-8")
    for width, name in enumerate(("traff", "en träff", "en träff (1)"), 600):
        corners(width, 400).save(project / "docs" / "media" / f"{name}.jpg")
    files: dict[str, Path] = {}
    for number, item in enumerate(texts):
        body = item.body.replace(NUMBER, NUMBERED.format(1000 + number))
        body = body.replace(BASIS, f"{BASIS}{number}x")
        if item.about:
            section = "Hela texten.\n\n# Lättläst\n\n" if number % 3 == 0 else ""
            body = (
                f"---\ntitle: Text {number}\nsummary: En text.\ndate: 2025-02-01\n"
                "initiatives: [reed-beds]\nsources: [{document: report-2024}]\n---\n\n"
                f"{section}{body}"
            )
        file = project / ("stories" if item.about else "docs") / f"text-{number}.md"
        file.write_bytes(body.encode())
        files[relative_path(file, project)] = file
    return files


def errors_of(project: Path) -> dict[str, set[str]]:
    """The codes of the errors in each file."""
    options = SiteOptions(str(project / "mkdocs.yml"))
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for problem in open_project(options, Run(today=TODAY.isoformat())).loaded.problems:
        if problem.code.severity is Severity.ERROR:
            texts[problem.location.path].add(problem.code.code)
    return texts


def bytes_of(site: Path) -> dict[str, bytes]:
    """What every file of a site holds, compressed ones opened."""
    result = {}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        content = file.read_bytes()
        opened = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        result[file.relative_to(site).as_posix()] = opened
    return result


@MANY
@given(texts=SEVERAL)
def test_no_byte_of_a_site_tells_of_an_ended_consent(
    texts: list[Written], tmp_path_factory: pytest.TempPathFactory
) -> None:
    project = tmp_path_factory.mktemp("consents") / "project"
    files = write_project(project, texts)
    while errors := errors_of(project):
        assert set(errors) <= set(files)  # nothing else is wrong with the project
        for path in errors:
            files.pop(path).unlink()
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=TODAY.isoformat()))
    secret = [*FORBIDDEN, "Zebr", "traff-", "en-traff"]
    secret.remove(NUMBER)
    secret += [NUMBERED.format(1000 + number) for number in range(len(texts))]
    for name, content in bytes_of(site).items():
        assert [item for item in secret if item.encode() in content or item in name] == [], name


@MANY
@given(texts=SEVERAL)
def test_with_the_reading_off_the_net_refuses_every_text(
    texts: list[Written], tmp_path_factory: pytest.TempPathFactory
) -> None:
    project = tmp_path_factory.mktemp("unread") / "project"
    files = write_project(project, texts)
    reported, finished = CollectingObserver(), list[bytes]()

    def searched(
        site: Site,
        project: Settings,
        run: Run,
        last: LastSite,
        *rest: Any,  # noqa: ANN401 - as ``refuse_leaks``
        served: bool,
    ) -> None:
        finished.extend(bytes_of(last.folder).values())
        refuse_leaks(site, project, run, last, *rest, served=served)

    with pytest.MonkeyPatch.context() as off:
        off.setattr("shk.content.markdown.directives.text_blocks", lambda *_: ())
        off.setattr("shk.build.render_directives.text_blocks", lambda *_: ())
        off.setattr("shk.features.open_data.markdown.without_placed", lambda text, _: text)
        off.setattr("shk.content.loader.check_unread_boxes", lambda *_: frozenset())
        off.setattr("shk.content.loader.check_html", lambda *_: None)  # stops before the net
        off.setattr("shk.content.images.check_body_pictures", lambda *_: None)
        off.setattr("shk.build.pipeline.refuse_leaks", searched)
        options = SiteOptions(str(project / "mkdocs.yml"))
        with pytest.raises(BuildRefusedError):
            build(options, Run(observer=reported, today=TODAY.isoformat()))
    assert not (project / "site").exists()
    leaked = {
        problem.location.path
        for problem in reported.problems
        if problem.code.code == "confidential-published"
    }
    assert finished
    everything = b"\n".join(finished)
    for number, path in enumerate(files):
        own = (NUMBERED.format(1000 + number), f"{BASIS}{number}x")
        # a table cell too many, and a note in a note, is in no file of the site
        assert path in leaked or not any(item.encode() in everything for item in own), path
    assert len(leaked & set(files)) > len(files) * 0.8
