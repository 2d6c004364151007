"""The commands: build the database, check and load workbooks, write the template and the documentation."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import IntEnum
from pathlib import Path

from vink_model.bootstrap import Product, open_product
from vink_model.domain.issues import Issue
from vink_model.errors import PathFault, SourceError, VinkError
from vink_model.reports.measures_docs import measures_page
from vink_model.reports.template import template_workbook
from vink_model.reports.workbook_docs import workbook_page
from vink_model.settings import ROOT, SAMPLE_DATA, Settings
from vink_model.text import Language, Text, phrase

SAMPLE_WORKBOOK = SAMPLE_DATA / "vink_2016_2017.xlsx"
GENERATED: Mapping[str, Callable[[], str]] = {
    "docs/workbook.md": workbook_page,
    "docs/measures.md": measures_page,
}
"""Pages of the documentation that are drawn from declarations."""


class Exit(IntEnum):
    """What a command answers the shell."""

    DONE = 0
    REFUSED = 1
    """The file has faults, or a page is stale."""
    UNUSABLE = 2
    """The command, a setting, a path or the database cannot be used."""


def main(arguments: Sequence[str] | None = None) -> Exit:
    """Run one command and say what came of it."""
    language = Language.DA
    try:
        settings = Settings.of()
        language = settings.language
        chosen = _commands(language).parse_args(arguments)
        language = Language(chosen.language)
        return _run(chosen, replace(settings, language=language))
    except VinkError as error:
        print(f"{error.title.said(language)}\n{error.remedy.said(language)}", file=sys.stderr)
        return Exit.REFUSED if isinstance(error, SourceError) else Exit.UNUSABLE


def _commands(language: Language) -> argparse.ArgumentParser:
    def words(da: str, en: str) -> str:
        return Text(da, en).said(language)

    parser = argparse.ArgumentParser(
        prog="python -m vink_model", description=words("Tallenes vej.", "The figures' way.")
    )
    languages = [one.value for one in Language]
    parser.add_argument(
        "--language", choices=languages, default=language.value, help=words("Sprog.", "Language.")
    )
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser(
        "build", help=words("Byg databasen, og indlæs eksemplet.", "Build the database and load the sample.")
    )
    build.add_argument("--empty", action="store_true", help=words("Kun tabeller, ingen tal.", "Tables only."))
    for name, help_ in (
        (
            "check",
            words(
                "Vis alle fejl i en projektmappe; gem intet.",
                "Show every fault in a workbook; store nothing.",
            ),
        ),
        ("load", words("Kontrollér og gem en projektmappe.", "Check and store a workbook.")),
        ("template", words("Skriv en tom skabelon.", "Write an empty template.")),
    ):
        commands.add_parser(name, help=help_).add_argument("file", type=Path)
    docs = commands.add_parser(
        "docs", help=words("Skriv den tegnede dokumentation.", "Write the drawn documentation.")
    )
    docs.add_argument(
        "--check", action="store_true", help=words("Skriv intet; sig om den er gammel.", "Only say if stale.")
    )
    return parser


def _run(chosen: argparse.Namespace, settings: Settings) -> Exit:
    match chosen.command:
        case "build":
            return _build(settings, is_empty=chosen.empty)
        case "check":
            return _check(settings, chosen.file)
        case "load":
            return _load(settings, chosen.file)
        case "template":
            return _template(settings, chosen.file)
        case _:
            return _docs(settings, is_check=chosen.check)


@contextmanager
def _product(settings: Settings) -> Iterator[Product]:
    product = open_product(settings)
    try:
        yield product
    finally:
        product.close()


def _build(settings: Settings, *, is_empty: bool) -> Exit:
    with _product(settings) as product:
        if is_empty:
            said = Text("Databasens tabeller er klar.", "The database's tables are ready.")
        elif product.history():
            said = Text(
                "Databasen har tal i forvejen. Intet er ændret.",
                "The database has figures. Nothing was changed.",
            )
        else:
            said = product.load(_content(SAMPLE_WORKBOOK), SAMPLE_WORKBOOK.name).sentence
    print(said.said(settings.language))
    return Exit.DONE


def _check(settings: Settings, file: Path) -> Exit:
    with _product(settings) as product:
        loaded = product.check(_content(file), file.name)
    for note in loaded.notes:
        print(note.said(settings.language))
    for issue in loaded.issues:
        print(_written(issue, settings.language))
    rows = [len(frame) for frame in loaded.frames.values() if len(frame)]
    said = phrase(
        "{file}: {issues} fejl; {sheets} ark med {rows} rækker efter foldning.",
        "{file}: {issues} faults; {sheets} sheets with {rows} rows after folding.",
        file=file.name,
        issues=len(loaded.issues),
        sheets=len(rows),
        rows=sum(rows),
    )
    print(said.said(settings.language))
    return Exit.REFUSED if loaded.issues else Exit.DONE


def _written(issue: Issue, language: Language) -> str:
    """An issue on one line, its place first."""
    place = f"{issue.sheet}!{issue.address or issue.row or ''}".rstrip("!")
    column = f" ({issue.column})" if issue.column else ""
    return f"{place}{column}: {issue.message.said(language)} {issue.remedy.said(language)} [{issue.rule}]"


def _load(settings: Settings, file: Path) -> Exit:
    with _product(settings) as product:
        outcome = product.load(_content(file), file.name)
    print(outcome.sentence.said(settings.language))
    return Exit.DONE


def _template(settings: Settings, file: Path) -> Exit:
    # An existing file may hold somebody's figures.
    if file.exists():
        raise PathFault(
            phrase("{file} findes allerede", "{file} exists already", file=str(file)),
            Text("Vælg et andet navn, eller flyt filen.", "Choose another name, or move the file."),
        )
    _write(file, template_workbook(settings.language))
    print(phrase("Skrevet: {file}", "Written: {file}", file=str(file)).said(settings.language))
    return Exit.DONE


def _docs(settings: Settings, *, is_check: bool) -> Exit:
    pages = {ROOT / name: page().encode() for name, page in GENERATED.items()}
    stale = [file for file, page in pages.items() if not file.exists() or file.read_bytes() != page]
    for file in stale:
        if not is_check:
            _write(file, pages[file])
        name = str(file.relative_to(ROOT))
        said = phrase("{file} er forældet: kør `make docs`", "{file} is stale: run `make docs`", file=name)
        done = phrase("Skrevet: {file}", "Written: {file}", file=name)
        print((said if is_check else done).said(settings.language))
    return Exit.REFUSED if stale and is_check else Exit.DONE


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PathFault(
            phrase("{file} kan ikke læses", "{file} cannot be read", file=str(file)),
            Text(
                "Se efter, at filen findes, og at du må læse den.",
                "See that it exists and that you may read it.",
            ),
        ) from error


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise PathFault(
            phrase("{file} kan ikke skrives", "{file} cannot be written", file=str(file)),
            Text(
                "Se efter, at mappen findes og må skrives.", "See that its folder exists and can be written."
            ),
        ) from error


if __name__ == "__main__":
    sys.exit(main())
