"""Links to other sites are found in texts and among parties."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

from shk.content.markdown.external_links import outside_links
from shk.model.portfolio.external_link import OutsideLink
from shk.model.schema.version import Section
from shk.model.schema.vocabulary import Audience
from tests.portfolios import small_portfolio


def test_every_outside_link_is_reported_once_a_file() -> None:
    full = small_portfolio()
    text = "[a](https://a.example/x) and [again](https://a.example/x), [here](../docs/om.md)"
    easy = Section(audience=Audience.EASY, body="<https://b.example>", line=4, opened=3)
    story = full.stories["well"].model_copy(update={"body": text, "sections": (easy,)})
    town = full.parties["town"].model_copy(update={"url": "https://town.example"})
    portfolio = dataclasses.replace(
        full,
        stories=MappingProxyType({**full.stories, "well": story}),
        parties=MappingProxyType({**full.parties, "town": town}),
    )
    pages = {"docs/about.md": "See [a](https://a.example/x) and `[no](https://no.example)`."}
    assert outside_links(portfolio, pages) == (
        OutsideLink("https://a.example/x", "A well for the hill", "stories/well.md"),
        OutsideLink("https://b.example", "A well for the hill", "stories/well.md"),
        OutsideLink("https://a.example/x", "docs/about.md", "docs/about.md"),
        OutsideLink("https://town.example", "Town", ""),
    )
