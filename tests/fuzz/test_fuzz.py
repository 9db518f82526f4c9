"""Spoiled input ends in problems, never in a traceback; ``make fuzz`` tries 100,000 of them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import SHARES, tried

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FEW = {"project": 3, "picture": 60, "markdown": 100}
"""How many inputs a target gets here; the others get 200."""


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What is logged is not of interest; the level is put back."""
    log = logging.getLogger("shk")
    level = log.level
    yield
    log.setLevel(level)


@pytest.mark.parametrize("name", SHARES)
def test_spoiled_input_ends_in_problems(
    name: str,
    tmp_path_factory: pytest.TempPathFactory,
    record_property: Callable[[str, object], None],
) -> None:
    @settings(max_examples=FEW.get(name, 200), deadline=None)
    @given(st.integers(min_value=0, max_value=2**32))
    def spoil(seed: int) -> None:
        tried(name, seed, tmp_path_factory.mktemp("fuzz"))

    spoil()
    record_property("figure", f"{name} {FEW.get(name, 200)}")
