"""The figures: built, checked, loaded, written out, and put back."""

from pathlib import Path

from vink_model.bootstrap import Product
from vink_model.commands.answer import Answer, Fact, done, with_faults
from vink_model.commands.files import content_of, write_new, written
from vink_model.domain.dataset import Import
from vink_model.domain.loaded import Loaded
from vink_model.domain.states import BEFORE_THE_FIRST, State, StateKind
from vink_model.settings import SAMPLE_DATA
from vink_model.store import Outcome
from vink_model.text import Text, day_text, phrase

SAMPLE_WORKBOOK = SAMPLE_DATA / "vink_2016_2017.xlsx"


def build(product: Product, *, is_empty: bool, sample: Path = SAMPLE_WORKBOOK) -> Answer:
    """Bring the tables up to date, and load the sample into a database without figures."""
    if is_empty:
        return done(Text("Databasens tabeller er klar.", "The database's tables are ready."))
    if product.history():
        return done(
            Text(
                "Databasen har tal i forvejen. Intet er ændret.",
                "The database has figures. Nothing was changed.",
            )
        )
    return stored(product.load(content_of(sample), sample.name))


def check(product: Product, file: Path, mapping: str | None) -> Answer:
    """Every fault of a workbook, and nothing stored."""
    return with_faults(_checked(product, file, mapping))


def load(product: Product, file: Path, mapping: str | None) -> Answer:
    """A workbook checked and stored."""
    return stored(product.load_checked(_checked(product, file, mapping)))


def stored(outcome: Outcome) -> Answer:
    """What came of storing."""
    return done(outcome.sentence, facts={"change": outcome.change.value, "load": _facts_of(outcome.by)})


def export(product: Product, file: Path) -> Answer:
    """The present figures as the workbook that can be loaded again."""
    write_new(file, product.exported(product.settings.language))
    return done(written(file), facts={"file": str(file), "version": product.version()})


def history(product: Product) -> Answer:
    """Every state that the figures were in, newest first."""
    states = product.states()
    if not states:
        return done(Text("Intet er indlæst endnu.", "Nothing was loaded yet."), facts={"states": []})
    return done(*map(_line, states), facts={"states": [_facts_of_state(state) for state in states]})


def undo(product: Product, to: int | None) -> Answer:
    """The figures put back to an earlier state: the one before, or the one of a number.

    Raises: UnknownState, StoreChanged when somebody changes the figures at the same moment.
    """
    states = product.states()
    if not states:
        return done(Text("Der er intet at fortryde.", "There is nothing to undo."), facts={"state": None})
    newest = states[0]
    # An undo after an undo goes one further back; it does not undo the undo.
    stands = newest.number if newest.restored is None else newest.restored
    number = max(stands - 1, BEFORE_THE_FIRST) if to is None else to
    outcome = product.restore(number, expected_version=newest.version)
    facts: dict[str, Fact] = {"state": number, "is_unchanged": outcome.is_unchanged}
    return done(outcome.sentence, facts=facts)


def _checked(product: Product, file: Path, mapping: str | None) -> Loaded:
    content = content_of(file)
    if mapping is None:
        return product.check(content, file.name)
    return product.check_mapped(content, file.name, mapping)


def _line(state: State) -> Text:
    what = Text(state.kind.label.da, state.kind.label.en)
    if state.load is not None:
        what = phrase("{k}: {f}", "{k}: {f}", k=what, f=state.load.file_name)
    elif state.restored is not None:
        what = phrase("{k}: tilstand {n}", "{k}: state {n}", k=what, n=state.restored)
    return phrase(
        "{n}. {d}, {w}: {what}",
        "{n}. {d}, {w}: {what}",
        n=str(state.number),
        d=day_text(state.at.date()),
        w=state.by,
        what=what,
    )


def _facts_of_state(state: State) -> Fact:
    return {
        "number": state.number,
        "kind": state.kind.value,
        "at": state.at.isoformat(),
        "by": state.by,
        "restored": state.restored,
        "load": None if state.load is None else _facts_of(state.load),
        "sheets": [move.sheet for move in state.moves],
        "is_load": state.kind is StateKind.LOAD,
        "is_current": state.is_current,
    }


def _facts_of(load: Import) -> Fact:
    return {
        "number": load.number,
        "name": load.file_name,
        "sha256": load.sha256,
        "loaded_at": load.loaded_at.isoformat(),
        "loaded_by": load.loaded_by,
        "source_rows": load.source_rows,
        "cells": load.cells,
    }
