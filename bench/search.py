"""Measures the search index of a large site: to make it, to change it, and what one search fetches.

Run as ``python -m bench.search [STORIES]``: stories of the invented corpus (10,000) as pages with
nothing but what the search reads. Processor seconds of an index made anew and of one text edited,
the most memory, the files, and the bytes that a first search of some questions fetches, as they
are sent (gzip). The words of the corpus are 140 and stand in nearly every story: the hardest case.
"""

from __future__ import annotations

import resource
import tempfile
import time
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from bench.command_line import command_line
from bench.peers.corpus import Corpus
from bench.serve_gzip import gzip_server
from shk.build.last_site import LastSite
from shk.build.search_index import write_index
from shk.build.templates import asset_files
from shk.content.kept import Kept
from tests.browser.fixtures import QUIET
from tests.browser.provide_chromium import find_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.peers.corpus import Story

QUESTIONS = ("river", "river bridge school", "harv", "teacher 17", '"river bridge"')
"""What is searched for: a word, three, the beginning of one, one that is rare, and a phrase."""
ASK = """async ([words, script, folder]) => {
    const { openIndex, find } = await import(script);
    const found = await find(await openIndex(new URL(folder, document.baseURI)), words, {});
    await Promise.all(found.pages.slice(0, 10).map(found.data));
    return found.pages.length;
}"""
"""As the search page asks (features/search/assets/search.js)."""


def page_of(story: Story) -> str:
    """A story with what the search reads of a page."""
    marks = (
        "type:story",
        f"focus-area:{story.initiative.area}",
        f"goal:{story.initiative.goal}",
        f"year:{story.day.year}",
    )
    heads = "".join(f'<meta data-search-mark="{mark}">' for mark in marks)
    parts = (
        f'<h2 id="{part[3:].strip().replace(" ", "-").lower()}">{part[3:]}</h2>'
        if part.startswith("## ")
        else f"<p>{part}</p>"
        for part in story.body.split("\n\n")
    )
    return (
        f'<html lang="en"><head><title>{story.title}</title>{heads}</head><body>'
        f"<main data-search-body><h1>{story.title}</h1>{''.join(parts)}</main></body></html>"
    )


def write_site(root: Path, pages: dict[str, str]) -> float:
    """Put pages with their index in the place of the last site; processor seconds of the index."""
    place = root / "site"
    with closing(Kept(root / "kept.sqlite")) as kept:
        last = LastSite(root / "next", place, b"bench", kept, "site")
        with closing(last):
            last.folder.mkdir()
            for name, html in pages.items():
                last.put(name, html)
            begun = time.process_time()
            write_index(last)
            seconds = time.process_time() - begun
            last.remember()
        if place.exists():
            place.rename(root / "before")
        last.folder.rename(place)
    return seconds


def fetched(site: Path) -> Iterator[str]:
    """A line for each question: pages that are found, requests and bytes of a first search."""
    for name in ("index.html", "404.html"):
        (site / name).write_text("<!doctype html><title>Search</title>", encoding="utf-8")
    for name, file in asset_files().items():
        if name.startswith("assets/search"):
            (site / name).parent.mkdir(exist_ok=True)
            (site / name).write_bytes(file.read_bytes())
    server = gzip_server(site)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        for words in QUESTIONS:
            page = browser.new_context().new_page()
            page.goto(address)
            sizes: list[int] = []
            page.on(
                "requestfinished",
                lambda request, to=sizes: to.append(request.sizes()["responseBodySize"]),
            )
            script = f"{address}assets/search-index.js"
            begun = time.perf_counter()
            count = page.evaluate(ASK, [words, script, "search-index/en/"])
            took = time.perf_counter() - begun
            page.wait_for_timeout(300)
            yield f"| {words} | {count} | {len(sizes)} | {sum(sizes) / 1000:.1f} | {took:.2f} |"
            page.context.close()
        browser.close()
    server.shutdown()


def main() -> None:
    """Print the figures."""
    size = command_line(__doc__, stories=int).stories or 10_000
    pages = {f"stories/{item.slug}/index.html": page_of(item) for item in Corpus(size).stories}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        made = write_site(root, pages)
        name = f"stories/{Corpus(size).stories[size // 2].slug}/index.html"
        pages[name] = pages[name].replace("</main>", "<p>Together.</p></main>")
        changed = write_site(root, pages)
        files = list((root / "site" / "search-index").rglob("*.json"))
        total = sum(file.stat().st_size for file in files) / 1e6
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size} stories: made in {made:.2f} CPU s, a text edited in {changed:.2f} CPU s")
        print(
            f"{len(files)} files, {total:.1f} MB; at most {most:.0f} MB of memory, pages included"
        )
        print("\n| question | found | requests | kB gzip | s |\n|---|--:|--:|--:|--:|")
        for line in fetched(root / "site"):
            print(line)


if __name__ == "__main__":
    main()
