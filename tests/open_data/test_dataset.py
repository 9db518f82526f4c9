"""Open data in the words of schema.org."""

from __future__ import annotations

import dataclasses

from shk.features.open_data.dataset import data_catalogue
from shk.features.open_data.datasets import datasets
from tests.portfolios import small_context

CONTEXT = dataclasses.replace(small_context(), address="https://example.org/")


def test_every_dataset_is_there_with_its_files() -> None:
    listed = datasets(CONTEXT)
    found = data_catalogue(CONTEXT, listed)
    assert found["name"] == "Open data of Town and College"
    assert [one["name"] for one in found["dataset"]] == [one.title for one in listed]
    files = [file["contentUrl"] for one in found["dataset"] for file in one["distribution"]]
    assert files == [f"https://example.org/{f.uri}" for one in listed for f in one.distributions]
