"""What earlier releases showed and hid: what they showed is known, and what they hid stays hidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.disclosure.drafts import Draft
from vink_model.domain.disclosure.tables import Need, Standing
from vink_model.text import Text, counted, phrase

_FIGURE, _FIGURES = Text("tal", "figure"), Text("tal", "figures")


@dataclass(slots=True)
class _History:
    """What earlier releases said of one cell."""

    shown: set[int] = field(default_factory=set)
    was_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Frozen:
    """What came of the earlier releases."""

    hidden: frozenset[str] = frozenset()
    """Cells that are hidden because one of them hid it."""
    public_but_small: frozenset[str] = frozenset()
    """Cells that one of them showed, and that are too small to be shown: known, yet not shown again."""
    remarks: tuple[Text, ...] = ()


def freeze(draft: Draft, earlier: tuple[ProtectedCube, ...], threshold: int) -> Frozen:
    """Settle every cell that an earlier release had.

    A figure that was shown and has not changed is known to everyone and covers nothing. One that was hidden
    stays hidden, and stays as uncertain as a small one, even when it is none: shown, it would give away what
    it covered then.
    """
    hidden, small, contradicted, changed = set(), set(), 0, 0
    for key, history in _histories(earlier).items():
        cell = draft.cells.get(key)
        if cell is None:
            continue
        changed += bool(history.shown) and cell.count not in history.shown
        if cell.count in history.shown:
            draft.cells[key] = replace(cell, standing=Standing.SHOWN, need=None)
            contradicted += history.was_hidden
            if cell.is_people and 0 < cell.count < threshold:
                small.add(key)
        elif history.was_hidden:
            is_small = cell.is_people and 0 < cell.count < threshold
            need = cell.need or (None if is_small else Need(cell.count, cell.count, threshold - 1))
            draft.cells[key] = replace(cell, standing=Standing.HIDDEN, need=need)
            hidden.add(key)
    remarks = _remarks(len(hidden), len(small), contradicted, changed)
    return Frozen(frozenset(hidden), frozenset(small), remarks)


def _histories(earlier: tuple[ProtectedCube, ...]) -> Mapping[str, _History]:
    found: dict[str, _History] = {}
    for cube in earlier:
        for key, figure in cube.figures():
            history = found.setdefault(key, _History())
            if figure is None:
                history.was_hidden = True
            else:
                history.shown.add(figure)
    return found


def _remarks(hidden: int, small: int, contradicted: int, changed: int) -> tuple[Text, ...]:
    said = (
        (
            hidden,
            phrase(
                "{n} er skjult, fordi en tidligere udgivelse skjulte dem.",
                "{n} stay hidden because an earlier release hid them.",
                n=counted(hidden, _FIGURE, _FIGURES),
            ),
        ),
        (
            small,
            phrase(
                "{n} under grænsen er allerede vist i en tidligere udgivelse. Det kan ikke trækkes tilbage; "
                "de vises ikke igen.",
                "{n} below the threshold were shown by an earlier release. That cannot be undone; they are "
                "not shown again.",
                n=counted(small, _FIGURE, _FIGURES),
            ),
        ),
        (
            contradicted,
            phrase(
                "Tidligere udgivelser modsiger hinanden: {n} er skjult i den ene og vist i den anden, "
                "og regnes som kendt.",
                "Earlier releases contradict each other: {n} hidden in one and shown in another, "
                "and taken as known.",
                n=counted(contradicted, _FIGURE, _FIGURES),
            ),
        ),
        (
            changed,
            phrase(
                "{n} er ændret siden en tidligere udgivelse; den, der sammenligner, ser forskellen.",
                "{n} changed since an earlier release; whoever compares sees the difference.",
                n=counted(changed, _FIGURE, _FIGURES),
            ),
        ),
    )
    return tuple(words for number, words in said if number)
