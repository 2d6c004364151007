"""Whether a screen keeps the rules of accessibility, as the axe engine knows them."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
OF_STREAMLITS_MENU = {"list", "listitem"}
"""Its list of pages holds headings between the items; nothing of ours can fix it."""
SKETCHES = "[data-testid=stMetricChart]"
"""Streamlit gives the sketch in a headline figure no words; what it shows stands in words beside it."""


def faults_of_access(page: Page) -> dict[str, str]:
    """What breaks the rules, each with the first place where it does. Empty: all are kept."""
    looked_at = {"exclude": [[SKETCHES]]} if page.locator(SKETCHES).count() else None
    found = Axe().run(page, context=looked_at, options={"runOnly": list(RULES)}).response["violations"]
    return {f["id"]: f["nodes"][0]["html"] for f in found if f["id"] not in OF_STREAMLITS_MENU}
