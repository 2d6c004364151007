"""Database sources: listed without their addresses, and refreshed from."""

from dataclasses import dataclass
from datetime import datetime

from vink_model.bootstrap import Product
from vink_model.commands.answer import Answer, Fact, done, with_faults
from vink_model.commands.figures import stored
from vink_model.domain.named_source import NamedSource
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Text, enumerated, phrase


@dataclass(frozen=True, slots=True)
class Months:
    """Which months are asked for; all of them when neither is said."""

    since: Month | None = None
    last: int | None = None
    """So many months, the present one included."""

    def first(self, now: datetime) -> Month | None:
        """The first month that is asked for. Empty: None for all months."""
        if self.last is not None:
            return Month.of(now.date()).plus(1 - self.last)
        return self.since


def listed(product: Product) -> Answer:
    """The declared sources, and whether each has an address."""
    sources = product.sources()
    if not sources:
        none = phrase(
            "Ingen kilder er erklæret i {f}.",
            "No sources are declared in {f}.",
            f=str(product.settings.sources_file),
        )
        return done(none, facts={"sources": []})
    return done(*map(_line, sources), facts={"sources": [_facts_of(source) for source in sources]})


def refresh(product: Product, name: str, months: Months, *, is_check: bool) -> Answer:
    """A source's figures fetched and stored, all of them or those of the last months.

    Raises: VinkError when it cannot be done.
    """
    since = months.first(product.now())
    if is_check:
        return with_faults(product.read_source(name, since=since))
    refreshed = product.refresh(name, since=since)
    if refreshed.outcome is None:
        return with_faults(refreshed.loaded)
    answer = stored(refreshed.outcome)
    if not refreshed.outcome.is_unchanged:
        return answer
    unchanged = phrase(
        "{n} siger det samme som før. Intet er ændret.",
        "{n} says the same as before. Nothing has changed.",
        n=name,
    )
    return done(unchanged, facts=answer.facts)


def _line(source: NamedSource) -> Text:
    if source.has_address:
        state = phrase("adressen står i {w}", "its address is in {w}", w=source.address_from)
    else:
        state = phrase("mangler sin adresse i {w}", "lacks its address in {w}", w=source.address_from)
    return phrase(
        "{n}: {t} ({s}); {state}",
        "{n}: {t} ({s}); {state}",
        n=source.name,
        t=source.title,
        s=enumerated(tuple(SHEETS[key].title for key in source.sheets)),
        state=state,
    )


def _facts_of(source: NamedSource) -> Fact:
    return {
        "name": source.name,
        "sheets": list(source.sheets),
        "address_from": source.address_from,
        "has_address": source.has_address,
    }
