"""What axe finds on a page, with every rule on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.provide_checkers import CHECKERS

if TYPE_CHECKING:
    from playwright.sync_api import Page


def faults(page: Page, within: str = "") -> list[str]:
    """What axe finds: every rule for WCAG 2.2 A and AA, its best practices and its trials.

    Args:
        page: the page as it is.
        within: a selector of the parts that are looked at; empty for the whole page.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.add_script_tag(path=CHECKERS / "node_modules" / "axe-core" / "axe.min.js")
    result = page.evaluate(
        """(within) => axe.run(document.querySelector(within || "html") && within || document, {
            resultTypes: ["violations"],
            rules: Object.fromEntries(axe.getRules()
                .filter((one) => !one.tags.includes("wcag2aaa") && !one.tags.includes("deprecated"))
                .map((one) => [one.ruleId, { enabled: true }])),
        })""",
        within,
    )
    return [
        f"{item['id']}: {node['target']} {node['html'][:120]}"
        for item in result["violations"]
        for node in item["nodes"]
    ]
