"""What axe finds on a page, with every rule on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.provide_checkers import CHECKERS

if TYPE_CHECKING:
    from playwright.sync_api import Page


COLOURS = "cat.color"
"""The tag of rules about colours, all that another theme can change in the same window."""


def faults(page: Page, within: str = "", tag: str = "") -> list[str]:
    """What axe finds: every rule for WCAG 2.2 A and AA, its best practices and its trials.

    Args:
        page: the page as it is.
        within: a selector of the parts that are looked at; empty for the whole page.
        tag: the rules that are asked; empty for all.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.add_script_tag(path=CHECKERS / "node_modules" / "axe-core" / "axe.min.js")
    result = page.evaluate(
        """([within, tag]) => axe.run(document.querySelector(within || "html") && within
            || document, { resultTypes: ["violations"], runOnly: { type: "rule",
            values: axe.getRules(tag ? [tag] : []).filter((one) =>
                !one.tags.includes("wcag2aaa") && !one.tags.includes("deprecated"))
                .map((one) => one.ruleId) } })""",
        [within, tag],
    )
    return [
        f"{item['id']}: {node['target']} {node['html'][:120]}"
        for item in result["violations"]
        for node in item["nodes"]
    ]
