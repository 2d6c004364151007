"""Visiting a screen as people do: from app.py, at an address, in a language."""

from streamlit.testing.v1 import AppTest

from tests.running_app import ROOT
from vink_model.text import NBSP


def visit(screen: str, **address: str) -> AppTest:
    """The screen as a new visitor finds it at an address; `lang="EN"` asks for English."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, code in address.items():
        app.query_params[name] = code
    # The menu must have been there once: it gives the page its address.
    return app.run().switch_page(f"pages/{screen}.py").run()


def shown(app: AppTest) -> str:
    """All words and headline figures on the screen, without the signs of Markdown."""
    assert not app.exception
    parts = (app.title, app.header, app.subheader, app.markdown, app.info, app.metric)
    words = "\n".join(str(element.value) for elements in parts for element in elements)
    return words.replace("\\", "").replace(NBSP, " ")


def charts(app: AppTest) -> int:
    """How many charts are on the screen."""
    return len(app.get("plotly_chart"))


def slides(app: AppTest) -> str:
    """All that is written on the slides of the screen, as HTML."""
    return "\n".join(str(getattr(element, "value", "")) for element in app.get("html"))
