"""Rare events: when most months have none, the time from one event to the next says more than the counts."""

from vink_model.domain.trends.series import PhaseStart, Series, SeriesKind


def between_events(series: Series) -> tuple[Series, tuple[int, ...]]:
    """How many points without an event lie before each event, and which point each event came at.

    The first event of a phase, and the first after a gap, have no known distance and are left out; several at
    one point lie 0 from each other.

    Empty: without two events there is no distance.
    """
    starts = {at for at, _ in series.breaks}
    distances: list[int] = []
    places: list[int] = []
    since: int | None = None
    for at, figure in enumerate(series.figures):
        if at in starts or figure is None:
            since = None
        if not figure:
            since = None if since is None else since + 1
            continue
        for _ in range(int(figure)):
            if since is not None:
                distances.append(since)
                places.append(at)
            since = 0
    return (
        Series(
            SeriesKind.BETWEEN,
            tuple(distances),
            phases=_moved(series.phases, places),
            definitions=tuple(series.definitions[at] for at in places) if series.definitions else (),
        ),
        tuple(places),
    )


def _moved(phases: tuple[PhaseStart, ...], places: list[int]) -> tuple[PhaseStart, ...]:
    """The stated phases at the first event in each; one without events of its own is left out."""
    found: dict[int, PhaseStart] = {}
    for phase in sorted(phases, key=lambda one: one.at):
        at = sum(place < phase.at for place in places)
        if 0 < at < len(places):
            found[at] = PhaseStart(at, phase.reason, phase.author)
    return tuple(found.values())
