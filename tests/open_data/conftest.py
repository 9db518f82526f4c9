"""The open data of the small portfolio."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from shk.features.open_data.datasets import data_files
from shk.features.open_data.source import data_context
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.site.context import Context


@pytest.fixture(scope="session")
def source() -> Context:
    """What the data is made from."""
    return data_context(dataclasses.replace(small_context(), address="https://town.example/"))


@pytest.fixture(scope="session")
def files(source: Context) -> dict[str, str]:
    """Every file by the last parts of its address."""
    result = {
        data_file.uri.removeprefix("data/v1/"): data_file.content
        for data_file in data_files(source)
    }
    return {
        name: item.decode("utf-8") if isinstance(item, bytes) else item
        for name, item in result.items()
    }
