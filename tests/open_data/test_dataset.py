"""Open data in the words of schema.org."""

from __future__ import annotations

import dataclasses

from shk.features.open_data.dataset import data_catalogue
from shk.features.open_data.datasets import datasets
from tests.portfolios import small_context

CONTEXT = dataclasses.replace(small_context(), address="https://example.org/")


def test_every_dataset_is_there_with_its_files() -> None:
    listed = datasets(CONTEXT)
    result = data_catalogue(CONTEXT, listed)
    assert result["name"] == "Open data of Town and College"
    assert [item["name"] for item in result["dataset"]] == [item.title for item in listed]
    files = [file["contentUrl"] for item in result["dataset"] for file in item["distribution"]]
    assert files == [f"https://example.org/{f.uri}" for item in listed for f in item.distributions]
