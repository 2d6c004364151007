"""The commands and their arguments, with their help in the reader's language."""

import argparse
from pathlib import Path

from vink_model.month import Month
from vink_model.text import Language, Text

_HELP = {
    "build": Text("Byg databasen, og indlæs eksemplet.", "Build the database and load the sample."),
    "check": Text(
        "Vis alle fejl i en projektmappe; gem intet.", "Show every fault in a workbook; store nothing."
    ),
    "load": Text("Kontrollér og gem en projektmappe.", "Check and store a workbook."),
    "template": Text("Skriv en tom skabelon.", "Write an empty template."),
    "export": Text("Skriv de nuværende tal som projektmappe.", "Write the present figures as a workbook."),
    "history": Text("Vis de tilstande, tallene har haft.", "List the states that the figures were in."),
    "undo": Text("Gå tilbage til tilstanden før.", "Go back to the state before."),
    "sources": Text(
        "Vis databasekilderne, aldrig deres adresser.", "List the sources, never their addresses."
    ),
    "refresh": Text("Hent tal fra en databasekilde.", "Fetch figures from a database source."),
    "release": Text(
        "Byg det, udvalget må se, af de nuværende tal.",
        "Build what the committee may see, of the present figures.",
    ),
    "verify": Text(
        "Hold en fil fra en udvalgspakke op mod det, der blev frosset.",
        "Hold a file of a committee pack against what was frozen.",
    ),
    "docs": Text("Skriv den tegnede dokumentation.", "Write the drawn documentation."),
}
_MAPPING = Text("Navnet på en gemt kortlægning.", "The name of a stored mapping.")


def parser_of(language: Language) -> argparse.ArgumentParser:
    """The command line as it is read."""
    parser = argparse.ArgumentParser(
        prog="python -m vink_model", description=Text("Tallenes vej.", "The figures' way.").said(language)
    )
    languages = [one.value for one in Language]
    speech = Text("Sprog.", "Language.").said(language)
    parser.add_argument("--language", choices=languages, default=language.value, help=speech)
    machine = Text("Svar som JSON til maskiner.", "Answer as JSON, for machines.").said(language)
    parser.add_argument("--json", action="store_true", help=machine)
    commands = parser.add_subparsers(dest="command", required=True)
    one_of = {name: commands.add_parser(name, help=text.said(language)) for name, text in _HELP.items()}
    for name in ("check", "load", "template", "export", "verify"):
        one_of[name].add_argument("file", type=Path)
    for name in ("check", "load"):
        one_of[name].add_argument("--mapping", metavar="NAME", help=_MAPPING.said(language))
    _add_options(one_of, language)
    _add_refresh(one_of["refresh"], language)
    _add_release(one_of["release"], language)
    return parser


def _add_options(one_of: dict[str, argparse.ArgumentParser], language: Language) -> None:
    empty = Text("Kun tabeller, ingen tal.", "Tables only.").said(language)
    one_of["build"].add_argument("--empty", action="store_true", help=empty)
    stale = Text("Skriv intet; sig om den er gammel.", "Only say if stale.").said(language)
    one_of["docs"].add_argument("--check", action="store_true", help=stale)
    to = Text(
        "Tilstandens nummer i historikken; 0 er før den første.", "The state's number; 0 is before all."
    )
    one_of["undo"].add_argument("--to", type=int, metavar="N", help=to.said(language))


def _add_refresh(refresh: argparse.ArgumentParser, language: Language) -> None:
    refresh.add_argument("name")
    since = Text("Kun fra denne måned, fx 2016-05.", "Only from this month on, such as 2016-05.")
    months = Text(
        "Kun de seneste måneder, den nuværende med.", "Only the last months, the present one included."
    )
    which = refresh.add_mutually_exclusive_group()
    which.add_argument("--since", type=_month, metavar="2016-05", help=since.said(language))
    which.add_argument("--months", type=_months, metavar="N", help=months.said(language))
    dry = Text("Vis fejl og antal; gem intet.", "Show faults and counts; store nothing.")
    refresh.add_argument("--check", action="store_true", help=dry.said(language))


def _add_release(release: argparse.ArgumentParser, language: Language) -> None:
    approve = Text("Godkend en udgivelse i stedet.", "Approve a release instead.")
    every = Text("Vis alle udgivelser i stedet.", "List every release instead.")
    compare = Text("Vis forskellen på to udgivelser i stedet.", "Show what differs between two instead.")
    instead = release.add_mutually_exclusive_group()
    instead.add_argument("--approve", metavar="CODE", help=approve.said(language))
    instead.add_argument("--list", action="store_true", help=every.said(language))
    instead.add_argument("--compare", nargs=2, metavar="CODE", help=compare.said(language))


def _month(words: str) -> Month:
    return Month.parse(words)


def _months(words: str) -> int:
    number = int(words)
    if not 1 <= number <= 1_200:
        raise ValueError("from 1 to 1200")
    return number
