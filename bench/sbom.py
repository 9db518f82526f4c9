r"""Writes what the wheel and the container are made of as CycloneDX, and judges the licences.

``python -m bench.sbom [DEBIAN]`` writes ``build/sbom/wheel.cdx.json``: every package of the lock
files with its digests and licence. With a file of what Debian's packages the container has,
``build/sbom/container.cdx.json`` too; inside the container ``dpkg-query`` lists it:
``dpkg-query -W -f '${Package} ${Version} ${Architecture}\n'``. A licence that is not among those
allowed ends the command with exit code 1. The same lock files give the same bytes.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import tomllib
from importlib.metadata import metadata
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from bench.command_line import command_line, existing

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.txt"
NPM_LOCK = ROOT / "hooks" / "shk" / "features" / "cms" / "browser" / "package-lock.json"
FONTS = ROOT / "hooks" / "shk" / "site" / "assets" / "fonts" / "README.md"
FOLDER = ROOT / "build" / "sbom"

ALLOWED = {
    **{item: item for item in ("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT")},
    **{
        item: item
        for item in ("BlueOak-1.0.0", "CC0-1.0", "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0")
    },
    "Apache Software License": "Apache-2.0",
    "Apache-2.0 OR BSD-2-Clause": "Apache-2.0 OR BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    # libraries and a dictionary that are used as they are, and whose licence leaves ours alone
    "FreeBSD and LGPLv3+": "BSD-2-Clause OR LGPL-3.0-or-later",
    "GNU General Public License v2 or later (GPLv2+)": (
        "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1"
    ),
    "LGPL-3.0-only": "LGPL-3.0-only",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only)",
}
"""What a package may say of its licence, and what that is in the words of SPDX."""


def stated_licence(name: str) -> str:
    """What an installed package says of its licence: the first of three places that names one.

    Raises:
        PackageNotFoundError: it is not installed.
    """
    facts = metadata(name)
    classes = (item for item in facts.get_all("Classifier") or () if item.startswith("License ::"))
    stated = (
        value for key in ("License-Expression", "License") for value in facts.get_all(key) or ()
    )
    named = (*stated, *(item.split(" :: ")[-1] for item in classes))
    return next((item for item in named if item and item != "UNKNOWN" and "\n" not in item), "")


def component(purl: str, licence: str, hashes: list[dict[str, str]], scope: str) -> dict[str, Any]:
    """A package as CycloneDX has it."""
    name, _, version = purl.partition("?")[0].split("/", 1)[1].rpartition("@")
    shown: dict[str, Any] = {"type": "library", "bom-ref": purl, "version": version}
    shown["name"] = unquote(name).removeprefix("debian/")
    shown |= {"purl": purl, "scope": scope}
    if hashes:
        shown["hashes"] = hashes
    if licence:
        shown["licenses"] = [{"expression": ALLOWED.get(licence, licence)}]
    return shown


def of_python(lock: Path = LOCK) -> list[dict[str, Any]]:
    """The packages of a lock file of pip, with the digests that pip holds them to."""
    blocks = re.split(r"\n(?=[a-z0-9])", lock.read_text(encoding="utf-8"))
    result = []
    for block in blocks:
        if match := re.match(r"([a-z0-9._-]+)==([^\s;\\]+)", block):
            digests = re.findall(r"--hash=sha256:([0-9a-f]{64})", block)
            hashes = [{"alg": "SHA-256", "content": item} for item in sorted(digests)]
            purl = f"pkg:pypi/{match[1]}@{match[2]}"
            result.append(component(purl, stated_licence(match[1]), hashes, "required"))
    return result


def of_npm(lock: Path = NPM_LOCK) -> list[dict[str, Any]]:
    """The packages of the form in the browser; those that only build it are not in it."""
    rows = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    result = {}
    for path, row in rows.items():
        if path:
            name = path.rpartition("node_modules/")[2].replace("@", "%40")
            algorithm, _, digest = row["integrity"].partition("-")
            content = base64.b64decode(digest).hex()
            hashes = [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": content}]
            scope = "excluded" if row.get("dev") else "optional"
            purl = f"pkg:npm/{name}@{row['version']}"
            result[purl] = component(purl, str(row.get("license") or ""), hashes, scope)
    return list(result.values())


def of_fonts(listed: Path = FONTS) -> list[dict[str, Any]]:
    """The typefaces that lie in the wheel, from the table that says what they are made of."""
    typefaces = re.findall(r"\(`(@[^`]+)` ([\d.]+)", listed.read_text(encoding="utf-8"))
    purls = [f"pkg:npm/{name.replace('@', '%40')}@{version}" for name, version in typefaces]
    return [component(purl, "OFL-1.1", [], "required") for purl in purls]


def of_debian(listed: str) -> list[dict[str, Any]]:
    """Debian's packages, from the lines of ``dpkg-query``; their licences are Debian's to judge."""
    rows = (line.split() for line in listed.splitlines() if line.strip())
    return [
        component(f"pkg:deb/debian/{name}@{version}?arch={architecture}", "", [], "required")
        for name, version, architecture in rows
    ]


def document(kind: str, components: list[dict[str, Any]]) -> str:
    """A bill of materials of our wheel (a library) or container, as JSON."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ordered = sorted(components, key=lambda item: str(item["bom-ref"]))
    about: dict[str, Any] = {"type": kind, "name": project["name"], "version": project["version"]}
    about |= {"licenses": [{"expression": project["license"]}]}
    number = uuid5(NAMESPACE_URL, json.dumps([about, ordered]))
    tree = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": about},
        "components": ordered,
    }
    return json.dumps(tree, indent=1) + "\n"


def refused(components: list[dict[str, Any]]) -> list[str]:
    """The packages whose licence is not among those allowed, with what they say."""
    allowed = set(ALLOWED.values())
    stated = {
        item["purl"]: (item.get("licenses") or [{"expression": "no licence"}])[0]["expression"]
        for item in components
    }
    return [f"{purl}: {licence}" for purl, licence in stated.items() if licence not in allowed]


def main() -> None:
    """Write the bills of materials; end with exit code 1 if a licence is not allowed."""
    asked = command_line(__doc__, debian=existing)
    FOLDER.mkdir(parents=True, exist_ok=True)
    packages = [*of_python(), *of_npm(), *of_fonts()]
    bills = {"wheel": document("library", packages)}
    if asked.debian:
        listed = asked.debian.read_text(encoding="utf-8")
        bills["container"] = document("container", [*of_python(), *of_debian(listed)])
    for name, text in bills.items():
        (FOLDER / f"{name}.cdx.json").write_text(text, encoding="utf-8")
        print(f"build/sbom/{name}.cdx.json: {text.count('bom-ref')} packages")
    sys.exit("\n".join(refused(packages)) or 0)


if __name__ == "__main__":
    main()
