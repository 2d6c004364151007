"""What is drawn from declarations alone: the template and the documentation."""

from collections.abc import Callable, Mapping
from pathlib import Path

from vink_model.commands.answer import Answer, Exit, done
from vink_model.commands.files import write, write_new, written
from vink_model.reports.measures_docs import measures_page
from vink_model.reports.template import template_workbook
from vink_model.reports.workbook_docs import workbook_page
from vink_model.settings import ROOT, Settings
from vink_model.text import phrase

GENERATED: Mapping[str, Callable[[], str]] = {
    "docs/workbook.md": workbook_page,
    "docs/measures.md": measures_page,
}
"""Pages of the documentation that are drawn from declarations."""


def template(settings: Settings, file: Path) -> Answer:
    """Write an empty workbook to fill in."""
    write_new(file, template_workbook(settings.language))
    return done(written(file), facts={"file": str(file)})


def docs(*, is_check: bool, root: Path = ROOT) -> Answer:
    """Write the pages that are stale, or only say so."""
    drawn = {name: page().encode() for name, page in GENERATED.items()}
    stale = [name for name, page in drawn.items() if _present(root / name) != page]
    lines = []
    for name in stale:
        if is_check:
            lines.append(phrase("{f} er forældet: kør `make docs`", "{f} is stale: run `make docs`", f=name))
        else:
            write(root / name, drawn[name])
            lines.append(phrase("Skrevet: {f}", "Written: {f}", f=name))
    status = Exit.REFUSED if stale and is_check else Exit.DONE
    return Answer(status, tuple(lines), {"stale": list(stale)})


def _present(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
