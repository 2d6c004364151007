"""What is said when a database fails us; neither its address nor a value that it holds is ever repeated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vink_model.errors import (
    LayoutFault,
    SettingFault,
    SourceAccessDenied,
    SourceError,
    SourceTooSlow,
    SourceUnreachable,
)
from vink_model.sources.database.declared import DatabaseSource
from vink_model.sources.database.failures import Failure
from vink_model.text import Text, counted, phrase


@dataclass(frozen=True, slots=True)
class Asked:
    """What was being asked of which source when it failed."""

    source: DatabaseSource
    table: str | None = None
    """None before any table was asked for."""

    @property
    def what(self) -> Text:
        """The table, or the tables as a whole."""
        if self.table is None:
            return Text("dens tabeller", "its tables")
        return phrase("tabellen '{t}'", "the table '{t}'", t=self.table)


def said(failure: Failure, asked: Asked) -> SourceError:
    """The error that the reader gets."""
    return _WORDS[failure](asked)


def no_driver(source: DatabaseSource, kind: str) -> SettingFault:
    """The package that talks to such a database is not installed."""
    return SettingFault(
        phrase(
            "Driveren til '{n}' er ikke installeret", "The driver for '{n}' is not installed", n=source.name
        ),
        phrase(
            "Adressen i {w} begynder med '{k}'. Installér pakken, som docs/sources.md nævner for den.",
            "The address in {w} begins with '{k}'. Install the package that docs/sources.md names for it.",
            w=source.address_from,
            k=kind,
        ),
    )


def _unreachable(asked: Asked) -> SourceError:
    source = asked.source
    tries = counted(source.patience.tries, Text("forsøg", "attempt"), Text("forsøg", "attempts"))
    return SourceUnreachable(
        phrase("Kilden '{n}' kan ikke nås", "The source '{n}' cannot be reached", n=source.name),
        phrase(
            "Serveren svarer ikke, eller forbindelsen blev tabt ({t}). Intet er gemt; prøv igen senere, "
            "og se efter, at adressen i {w} er rigtig.",
            "The server does not answer, or the connection was lost ({t}). Nothing was stored; try again "
            "later, and see that the address in {w} is right.",
            t=tries,
            w=source.address_from,
        ),
    )


def _denied(asked: Asked) -> SourceError:
    return SourceAccessDenied(
        phrase("Kilden '{n}' giver ikke adgang", "The source '{n}' denies access", n=asked.source.name),
        phrase(
            "Se efter, at bruger og kodeord i {w} er rigtige, og at brugeren må læse {t}.",
            "See that user and password in {w} are right, and that the user may read {t}.",
            w=asked.source.address_from,
            t=asked.what,
        ),
    )


def _no_database(asked: Asked) -> SourceError:
    return SourceAccessDenied(
        phrase("Kilden '{n}' har ingen database", "The source '{n}' has no database", n=asked.source.name),
        phrase(
            "Databasen eller filen, som {w} peger på, findes ikke eller er ingen database.",
            "The database or file that {w} points at is not there or is no database.",
            w=asked.source.address_from,
        ),
    )


def _too_slow(asked: Asked) -> SourceError:
    seconds = asked.source.patience.answer_seconds
    return SourceTooSlow(
        phrase(
            "Kilden '{n}' svarede ikke i tide", "The source '{n}' did not answer in time", n=asked.source.name
        ),
        phrase(
            "Efter {s} blev der ikke ventet længere på {t}. Intet er gemt. Hent færre måneder, læg et indeks "
            "på månedens kolonne, eller sæt answer_seconds op.",
            "After {s} we stopped waiting for {t}. Nothing was stored. Fetch fewer months, index the month's "
            "column, or raise answer_seconds.",
            s=counted(seconds, Text("sekund", "second"), Text("sekunder", "seconds")),
            t=asked.what,
        ),
    )


def _changed(asked: Asked) -> SourceError:
    return LayoutFault(
        phrase("'{n}' kan ikke foldes", "'{n}' cannot be folded", n=asked.source.name),
        phrase(
            "Databasen vil ikke tælle {t} op: en kolonne er ændret eller af en anden slags end ventet. "
            "Sammenlign med kildens erklæring.",
            "The database will not count {t}: a column has changed or is of another kind than expected. "
            "Compare with the source's declaration.",
            t=asked.what,
        ),
    )


def _encoded(asked: Asked) -> SourceError:
    return LayoutFault(
        phrase(
            "'{n}' har ord i en anden tegnkodning",
            "'{n}' holds words in another encoding",
            n=asked.source.name,
        ),
        phrase(
            "Ret tegnsættet for {t}, eller lav en visning, der giver UTF-8.",
            "Fix the encoding of {t}, or make a view that gives UTF-8.",
            t=asked.what,
        ),
    )


_WORDS: Mapping[Failure, Callable[[Asked], SourceError]] = {
    Failure.UNREACHABLE: _unreachable,
    Failure.ACCESS: _denied,
    Failure.MISSING: _no_database,
    Failure.SLOW: _too_slow,
    Failure.LAYOUT: _changed,
    Failure.ENCODING: _encoded,
}
