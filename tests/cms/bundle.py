"""The form's scripts as npm has built them; a missing or old bundle is a failure, never a skip."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "hooks" / "shk" / "features" / "cms" / "browser"
BUILT = ROOT / "build" / "admin"
"""Where make has npm work: the sources, node_modules, and the bundle in dist/."""


def built_bundle() -> Path:
    """The folder of the bundle, made from the sources as they are now."""
    bundle = BUILT / "dist"
    assert (bundle / "admin.js").is_file(), "no form: run make test or make admin, which build it"
    old = [
        path.name
        for path in SOURCES.iterdir()
        if path.is_file() and path.read_bytes() != (BUILT / path.name).read_bytes()
    ]
    assert old == [], "the form is older than its sources: run make test or make admin"
    return bundle
