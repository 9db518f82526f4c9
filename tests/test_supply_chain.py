"""What the wheel and the container are made of: all is listed, and the licences are allowed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from bench.sbom import (
    LOCK,
    component,
    document,
    of_debian,
    of_fonts,
    of_npm,
    of_python,
    refused,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_licence_is_allowed(record_property: Callable[[str, object], None]) -> None:
    packages = [*of_python(), *of_npm(), *of_fonts()]
    assert len(packages) > 100
    assert refused(packages) == []
    record_property("figure", f"{len(packages)} packages")


@pytest.mark.parametrize("licence", ["AGPL-3.0-only", "GPL-3.0", "Proprietary", ""])
def test_another_licence_is_refused(licence: str) -> None:
    (line,) = refused([component("pkg:pypi/a@1", licence, [], "required")])
    assert line == f"pkg:pypi/a@1: {licence or 'no licence'}"


def test_every_package_of_the_lock_is_listed_with_its_digests() -> None:
    text = LOCK.read_text(encoding="utf-8")
    named = set(re.findall(r"^([a-z0-9._-]+==[^\s;\\]+)", text, re.MULTILINE))
    listed = of_python()
    assert {f"{item['name']}=={item['version']}" for item in listed} == named
    assert sum(len(item["hashes"]) for item in listed) == text.count("--hash=sha256:")
    assert all(len(item["hashes"]) == 1 for item in of_npm())


def test_the_same_packages_are_the_same_bytes() -> None:
    packages = of_npm()
    bill = document("library", packages)
    assert bill == document("library", packages[::-1])
    assert json.loads(bill)["metadata"]["component"]["name"] == "shk"


def test_what_debian_has_in_the_container_is_listed() -> None:
    (nginx,) = of_debian("nginx-light 1.22.1-9+deb12u2 amd64\n\n")
    assert (nginx["name"], nginx["version"]) == ("nginx-light", "1.22.1-9+deb12u2")
    assert nginx["purl"] == "pkg:deb/debian/nginx-light@1.22.1-9+deb12u2?arch=amd64"
