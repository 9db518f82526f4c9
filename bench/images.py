"""What pictures cost a build: cold, when all are encoded, and warm, when none is.

Makes photographs of 12 megapixels in a folder of its own, light and noise of
several grains, so that they compress about as photographs do, and gives each a
story of the invented project of the tests. The whole site is then built three
times: without the pictures, cold and warm. What pictures cost is what a build
takes beyond the one without them. Run as ``python -m bench.images [NUMBER]``.
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

from shk.imaging.store import FOLDER
from tests.conftest import DEMO, DEMO_DAY, copy_project

PHOTOS = 200
SIZE = (4000, 3000)
GRAINS = ((40, 0.5), (8, 0.3), (2, 0.12))
"""How coarse each noise is, in pixels, and how much of the picture it becomes."""
MOST_WARM = 0.03
"""The share of the cold build that the warm one may take."""


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


def write_stories(project: Path, photos: int, *, shown: bool) -> None:
    """Give each photograph a story, or take the pictures off them."""
    pattern = project / "stories" / "a-lane-of-their-own.md"
    text = pattern.read_text(encoding="utf-8")
    for number in range(photos):
        image = f"image: {{src: photo-{number}.jpg, alt: Noise}}\n" if shown else ""
        told = text.replace("sources:", f"{image}sources:", 1)
        (project / "stories" / f"photo-{number}.md").write_text(told, encoding="utf-8")


def seconds_of_build(project: Path) -> float:
    """Build once, in a process of its own, so that nothing is remembered but what lies on disk."""
    command = (sys.executable, "-m", "shk", "build", "-f", str(project / "mkdocs.yml"))
    begun = time.perf_counter()
    subprocess.run((*command, "--today", DEMO_DAY), check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - begun


def main(photos: int) -> None:
    """Print what each build takes, and the ratios."""
    project = copy_project(DEMO, Path(tempfile.mkdtemp(prefix="shk-bench-")) / "project")
    media = project / "docs" / "media"
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(
            pool.map(
                lambda number: write_photo(media / f"photo-{number}.jpg", number), range(photos)
            )
        )
    original = sum(one.stat().st_size for one in media.iterdir())
    write_stories(project, photos, shown=False)
    seconds_of_build(project)  # warms up the files of the interpreter
    without = seconds_of_build(project)
    write_stories(project, photos, shown=True)
    shutil.rmtree(project / FOLDER)
    cold = seconds_of_build(project)
    warm = seconds_of_build(project)
    made = [one for one in (project / "site" / "media").iterdir() if one.is_file()]
    published = sum(one.stat().st_size for one in made)
    print(f"{photos} photographs of {SIZE[0]} × {SIZE[1]}, {original / 1e6:.0f} MB")
    print(f"{len(made)} files published, {published / 1e6:.0f} MB")
    print("build             seconds   beyond without   share of cold")
    for name, seconds in (("without pictures", without), ("cold", cold), ("warm", warm)):
        print(f"{name:16} {seconds:8.2f} {seconds - without:16.2f} {seconds / cold:14.1%}")
    share = (warm - without) / (cold - without)
    verdict = "within" if share < MOST_WARM else "beyond"
    print(f"pictures, warm / cold: {share:.2%}, {verdict} the {MOST_WARM:.0%} we hold ourselves to")
    shutil.rmtree(project.parent)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS)
