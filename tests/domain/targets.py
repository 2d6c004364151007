"""Targets and plans written by hand: a test names only what it is about."""

from decimal import Decimal

from vink_model.domain.codes import Comparison, Measured, TargetKind
from vink_model.domain.plan import Funding, FundingSource, Plan, Target, Track
from vink_model.domain.provenance import Source, Status
from vink_model.text import Text

PLAN_PAGE = Source("Trial plan", 4, Status.STATED)


def target(
    key: str = "trial",
    *,
    kind: TargetKind = TargetKind.SHARE,
    value: int | str | None = 60,
    measured: Measured = Measured.ACCEPTANCE,
    subject: str | None = None,
    year: int | None = None,
    track: str = "first",
) -> Target:
    """A target that promises at least 60 % acceptance unless told otherwise."""
    return Target(
        key=key,
        track=track,
        name=Text(f"Mål {key}", f"Target {key}"),
        kind=kind,
        comparison=Comparison.AT_LEAST,
        value=None if value is None else Decimal(value),
        year=year,
        measured=measured,
        subject=subject,
        unit=Text("procent", "per cent") if kind is TargetKind.SHARE else Text("personer", "persons"),
        population=Text("de adspurgte", "those asked"),
        success=Text("de siger ja", "they say yes"),
        source=PLAN_PAGE,
    )


def plan_of_years(*years: int, targets: tuple[Target, ...] = ()) -> Plan:
    """A plan with money in the given years, and a track for each that its targets name."""
    funding = tuple(
        Funding(year, FundingSource("tax", Text("Skat", "Tax")), 1, 1, None, False, None, PLAN_PAGE)
        for year in years
    )
    tracks = tuple(
        Track(key, place, Text(f"Spor {key}", f"Track {key}"), 2016, None, PLAN_PAGE)
        for place, key in enumerate(dict.fromkeys(t.track for t in targets), 1)
    )
    return Plan(funding=funding, tracks=tracks, targets=targets)
