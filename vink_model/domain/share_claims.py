"""A share of one period against that of another, as a value that can be held against the figures again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.codes import Coded, Measured
from vink_model.domain.dataset import Dataset
from vink_model.domain.differences import difference_interval
from vink_model.domain.intervals import Interval
from vink_model.domain.measures import MEASURES, Counted, Period, Scope, counted_until
from vink_model.domain.measures.definitions import counted_by_definition
from vink_model.domain.rates import Change
from vink_model.text import Text, counted, enumerated, phrase


class NoShares(Coded):
    """Why two shares are not set against each other."""

    NOT_LOADED = "not_loaded", "Der er intet talt", "Nothing was counted"
    NO_SHARE = "no_share", "Der tælles ingen andel", "No share is counted"
    TOO_FEW = "too_few", "For få til en andel i en af perioderne", "Too few for a share in one of the periods"
    NOT_ASSESSED = (
        "not_assessed",
        "Nogle er ikke vurderet, så andelen er ikke kendt",
        "Some were not assessed, so the share is not known",
    )
    CHANGED = "changed", "De tælles efter hver sin definition", "Each is counted by a definition of its own"


@dataclass(frozen=True, slots=True)
class ShareClaim:
    """So many of so many in two periods, and what they show."""

    measure: Measured
    subject: str | None
    name: Text
    """What the share is of, in the plan's words."""
    earlier: Period
    later: Period
    before: Counted
    after: Counted
    labels: tuple[Text, Text]
    """What the two periods are called."""
    difference: Interval
    """How much larger the later share is. Unit: fractions of one."""

    @property
    def direction(self) -> Change:
        """Which way, when the interval of the difference leaves 0 out."""
        if self.difference.low > 0:
            return Change.ROSE
        return Change.FELL if self.difference.high < 0 else Change.CAN_BE_CHANCE

    @property
    def beside(self) -> Text:
        """The two beside each other: Accept a course: 9 of 12 (2017) against 11 of 14 (2016)."""
        return phrase(
            "{name}: {k} af {n} ({b}) mod {j} af {m} ({a})",
            "{name}: {k} of {n} ({b}) against {j} of {m} ({a})",
            name=self.name,
            k=self.after.successes,
            n=self.after.judged,
            j=self.before.successes,
            m=self.before.judged,
            a=self.labels[0],
            b=self.labels[1],
        )

    @property
    def verdict(self) -> Text:
        """What they show, in three words."""
        return _VERDICTS[self.direction]

    @property
    def said(self) -> tuple[Text, ...]:
        """Every way in which it can stand in a sentence."""
        return (phrase("{b}: {v}", "{b}: {v}", b=self.beside, v=self.verdict),)

    def is_borne_out(self, dataset: Dataset) -> bool:
        """Whether the figures still say what the claim says."""
        asked = (self.measure, self.subject, self.name)
        return share_claimed(asked, (self.earlier, self.later), self.labels, dataset) == self


Asked = tuple[Measured, str | None, Text]
"""A measure, what narrows it, and what the share is called."""
_VERDICTS: Mapping[Change, Text] = {
    Change.ROSE: Text("mere end tilfældigt", "more than chance"),
    Change.FELL: Text("mere end tilfældigt", "more than chance"),
    Change.CAN_BE_CHANCE: Text("kan være tilfældigt", "can be chance"),
}


def share_claimed(
    asked: Asked, periods: tuple[Period, Period], labels: tuple[Text, Text], dataset: Dataset
) -> ShareClaim | NoShares:
    """What a measure counts in two periods, or why the two are not set against each other.

    Only those whose time has come are judged; whoever is pending is in neither share.
    """
    measure, subject, name = asked
    sides = [_counted(measure, subject, period, dataset) for period in periods]
    reasons = [side for side in sides if isinstance(side, NoShares)]
    before, after = sides
    if reasons or isinstance(before, NoShares) or isinstance(after, NoShares):
        return reasons[0]
    if before.used != after.used:
        return NoShares.CHANGED
    least = MEASURES[measure].minimum_n or 1
    if min(before.judged, after.judged) < least:
        return NoShares.TOO_FEW
    if before.missing or after.missing:
        return NoShares.NOT_ASSESSED
    found = difference_interval((before.successes, before.judged), (after.successes, after.judged))
    if found is None:
        return NoShares.TOO_FEW
    return ShareClaim(measure, subject, name, *periods, before, after, labels, found)


def shares_told(claims: Sequence[ShareClaim]) -> Text:
    """What is more than chance, and of the rest how many. Empty: no words for no claims."""
    beyond = [claim for claim in claims if claim.direction is not Change.CAN_BE_CHANCE]
    rest = len(claims) - len(beyond)
    if not beyond:
        return phrase(
            "Ændringen i {n} er ikke større, end tilfældet forklarer.",
            "The change of {n} is no larger than chance explains.",
            n=counted(rest, Text("andel", "share"), Text("andele", "shares")),
        )
    return phrase(
        "Mere end tilfældigt: {told}. For {rest} andre kan forskellen være tilfældig.",
        "More than chance: {told}. For {rest} others the difference can be chance.",
        told=enumerated(tuple(claim.beside for claim in beyond)),
        rest=rest,
    )


def _counted(measure: Measured, subject: str | None, period: Period, dataset: Dataset) -> Counted | NoShares:
    declared, as_of = MEASURES[measure], counted_until(dataset)
    cells = dataset.cells.get(declared.sheet)
    if cells is None or not len(cells) or as_of is None:
        return NoShares.NOT_LOADED
    found = counted_by_definition(declared, cells, Scope(subject, period, as_of))
    return found if isinstance(found, Counted) else NoShares.NO_SHARE
