"""What a page may import: import-linter can forbid packages, but not name the only ones allowed."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

ALLOWED_IN_PAGES = ("__future__", "pages._ui", "streamlit", "vink_model")

PAGES = sorted((ROOT / "pages").glob("*.py"))


def imported_names(code: str) -> set[str]:
    """Every module that the code imports, in full."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            # `from pages import _ui` names the part only behind the word import.
            parents = {"pages": "pages.", "vink_model": "vink_model."}
            prefix = parents.get(node.module or "", "")
            names |= {prefix + alias.name if prefix else str(node.module) for alias in node.names}
    return names


def strangers(code: str) -> set[str]:
    """The imported modules that a page has no business with."""
    return {
        name
        for name in imported_names(code)
        if not any(name == allowed or name.startswith(f"{allowed}.") for allowed in ALLOWED_IN_PAGES)
    }


def test_the_application_has_pages() -> None:
    assert PAGES


@pytest.mark.parametrize("path", [*PAGES, ROOT / "app.py"], ids=lambda path: path.name)
def test_a_page_imports_only_streamlit_the_model_and_the_shared_screen_pieces(path: Path) -> None:
    assert strangers(path.read_text(encoding="utf-8")) == set()


def test_a_page_that_reaches_for_pandas_or_another_page_is_noticed() -> None:
    code = "import pandas as pd, streamlit\nfrom pages import budget, _ui\nfrom pages._ui.cards import figure"
    assert strangers(code) == {"pandas", "pages.budget"}
