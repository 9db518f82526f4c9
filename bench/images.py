"""What pictures cost a build: cold, when all are encoded, and warm, when none is.

Makes photographs of 12 megapixels in a folder of its own, light and noise of
several grains, so that they compress about as photographs do, and puts them into
stories of a portfolio that ``shk init`` begins: pictures are nearly all that it
has to build. It is built three times: without the pictures, cold and warm, and
whole builds are compared, from the start of the process to its end.
Run as ``python -m bench.images [NUMBER]``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from bench.command_line import command_line
from shk.images.store import FOLDER

PHOTOS = 200
IN_A_STORY = 20
SIZE = (4000, 3000)
GRAINS = ((40, 0.5), (8, 0.3), (2, 0.12))
"""How coarse each noise is, in pixels, and how much of the picture it becomes."""
MOST_WARM = 0.03
"""The share of the cold build that the warm one may take, each as a whole."""
TODAY = "2026-01-01"
"""The day it is on the built site; the starter's examples are older."""


def write_photo(file: Path, number: int) -> None:
    """Write one photograph; each has its own light and noise."""
    light = Image.linear_gradient("L").rotate(number % 4 * 90)
    bands = []
    for turn in range(3):
        band = light.rotate(turn * 90).resize(SIZE, Image.Resampling.BICUBIC)
        for grain, share in GRAINS:
            size = (SIZE[0] // grain, SIZE[1] // grain)
            noise = Image.effect_noise(size, 90).resize(SIZE, Image.Resampling.BICUBIC)
            band = Image.blend(band, noise, share)
        bands.append(band)
    Image.merge("RGB", bands).save(file, "JPEG", quality=90)


def write_photos(media: Path, photos: int) -> int:
    """Write so many photographs, and return how many bytes they are together."""
    media.mkdir(exist_ok=True)
    files = [media / f"photo-{number}.jpg" for number in range(photos)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(write_photo, files, range(photos)))
    return sum(file.stat().st_size for file in files)


def begin_portfolio(project: Path) -> None:
    """Begin a portfolio, as another partnership would."""
    run("init", str(project), "--no-input", "--name", "Bench", "--language", "en")


def write_stories(project: Path, photos: int, *, shown: bool) -> None:
    """Put the photographs into stories, so many in each, or take them out again."""
    pattern = next((project / "stories").glob("*.md")).read_text(encoding="utf-8")
    for first in range(0, photos, IN_A_STORY):
        names = [f"photo-{number}.jpg" for number in range(first, min(first + IN_A_STORY, photos))]
        pictures = "".join(f"\n![Noise](../docs/media/{name})\n" for name in names)
        story = project / "stories" / f"photographs-{first}.md"
        story.write_text(pattern + pictures * shown, encoding="utf-8")


def run(*arguments: str) -> None:
    """Run ``shk`` in a process of its own, so that nothing is remembered but what lies on disk."""
    command = (sys.executable, "-m", "shk", *arguments)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command


def seconds_of_build(project: Path) -> float:
    """Build once, and return how long it took."""
    begun = time.perf_counter()
    run("build", "-f", str(project / "mkdocs.yml"), "--today", TODAY)
    return time.perf_counter() - begun


def main() -> None:
    """Print what each build takes, and the ratios."""
    photos: int = command_line(__doc__, number=int).number or PHOTOS
    project = Path(tempfile.mkdtemp(prefix="shk-bench-")) / "project"
    begin_portfolio(project)
    original = write_photos(project / "docs" / "media", photos)
    write_stories(project, photos, shown=False)
    seconds_of_build(project)  # warms up the files of the interpreter
    without = seconds_of_build(project)
    write_stories(project, photos, shown=True)
    shutil.rmtree(project / FOLDER, ignore_errors=True)
    cold = seconds_of_build(project)
    warm = seconds_of_build(project)
    made = [path for path in (project / "site" / "media").iterdir() if path.is_file()]
    published = sum(item.stat().st_size for item in made)
    print(f"{photos} photographs of {SIZE[0]} × {SIZE[1]}, {original / 1e6:.0f} MB")
    print(f"{len(made)} files published, {published / 1e6:.0f} MB")
    print("build             seconds   beyond without   share of cold")
    for name, seconds in (("without pictures", without), ("cold", cold), ("warm", warm)):
        print(f"{name:16} {seconds:8.2f} {seconds - without:16.2f} {seconds / cold:14.2%}")
    share = warm / cold
    verdict = "within" if share < MOST_WARM else "beyond"
    print(f"warm / cold: {share:.2%}, {verdict} the {MOST_WARM:.0%} we hold ourselves to")
    shutil.rmtree(project.parent)


if __name__ == "__main__":
    main()
