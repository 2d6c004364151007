"""docs/measures.md tells every figure of the catalogue, and its links lead somewhere."""

import re

from vink_model.domain.measures import CATALOGUE, Place
from vink_model.reports.measures_docs import measures_page
from vink_model.reports.workbook_docs import workbook_page
from vink_model.settings import ROOT


def anchors(page: str) -> set[str]:
    """The addresses of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_figure_has_its_heading() -> None:
    heads = re.findall(r"^### .* · `(\w+)`$", measures_page(), re.MULTILINE)
    assert heads == [key for place in Place for key, one in CATALOGUE.items() if one.place is place]


def test_every_source_links_to_its_sheet_in_the_workbook_page() -> None:
    links = set(re.findall(r"workbook\.md#([^)]+)\)", measures_page()))
    assert links
    assert links <= anchors(workbook_page())


def test_the_page_in_docs_is_the_one_that_the_catalogue_gives() -> None:
    assert (ROOT / "docs" / "measures.md").read_text(encoding="utf-8") == measures_page()
