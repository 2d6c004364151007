"""A figure's sources are cited shortly: each document once, with its pages and kinds of figure."""

from vink_model.domain.provenance import Source, Status, cited
from vink_model.text import Text


def test_a_source_names_its_document_its_page_and_its_status() -> None:
    assert Source("Plan", 4, Status.STATED).text == Text("Plan, s. 4 (Oplyst)", "Plan, p. 4 (Stated)")


def test_a_source_without_pages_names_none() -> None:
    assert Source("kk.dk", None, Status.DERIVED).text == Text("kk.dk (Beregnet)", "kk.dk (Derived)")


def test_several_pages_of_one_document_are_cited_together() -> None:
    sources = (
        Source("Plan", 8, Status.STATED),
        Source("Plan", 6, Status.DERIVED, "0,35 − 0,2"),
        Source("Plan", 6, Status.STATED),
        Source("tal.xlsx", None, Status.SYNTHETIC),
    )
    assert cited(sources) == Text(
        "Plan, s. 6, 8 (Oplyst, Beregnet); tal.xlsx (Syntetisk)",
        "Plan, p. 6, 8 (Stated, Derived); tal.xlsx (Synthetic)",
    )
