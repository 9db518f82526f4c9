"""Refuses a finished site with something confidential in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.build.net import leak_problems, leak_search, page_examples, site_leaks
from shk.build.run import RefusedContentError
from shk.content.kept import NOTHING_KEPT, Kept
from shk.content.written_pages import hand_written_address
from shk.model.diagnostics.renderers import count_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.build.last_site import LastSite
    from shk.build.run import Run
    from shk.build.settings import Settings
    from shk.features.site import Site


def refuse_leaks(  # noqa: PLR0913, PLR0917 - all that says what may stand where
    site: Site,
    settings: Settings,
    run: Run,
    last: LastSite,
    examples: Mapping[str, Iterable[str]],
    drawn: Iterable[str] = (),
    kept: Kept = NOTHING_KEPT,
    *,
    served: bool = False,
) -> None:
    """Search all files of a finished site, and refuse it when one holds what it must not.

    Args:
        site: what the pages were made of.
        settings: where the content lies.
        run: its observer receives the problems.
        last: the files of the finished site.
        examples: what pages show as examples on purpose, by their addresses.
        drawn: what is drawn in pictures, and so stands in no file as text.
        kept: which files were searched before.
        served: whether the folder may be served already; files with something confidential
            are removed then.

    Raises:
        RefusedContentError: there is something confidential; the observer has reported it.
    """
    folders, context, folder = settings.folders, site.context, last.folder
    files = (docs_file for docs_file in settings.docs_files if docs_file.endswith(".md"))
    pages = {hand_written_address(file): settings.docs / file for file in files}
    allowed = page_examples(examples, pages)
    search = leak_search(folders, context.messages, context.today, allowed, kept)
    leaks = site_leaks(search, folder, folders.root, drawn, kept, last.searched_before)
    if not leaks:
        return
    last.searched = b""
    for name in {leak.name for leak in leaks} if served else ():
        (folder / name).unlink(missing_ok=True)
    problems = leak_problems(leaks)
    run.observer.problems_found(problems, context.messages)
    raise RefusedContentError(count_text(problems, context.messages))
