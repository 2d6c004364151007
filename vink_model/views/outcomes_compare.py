"""The share targets in two periods: what differs by more than chance, and why some are not compared."""

from vink_model.domain.codes import TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.intervals import proportion_interval
from vink_model.domain.looks import looks
from vink_model.domain.measures import Period
from vink_model.domain.messages import Heading, Interval, Intervals, Message, Table, Value
from vink_model.domain.plan import Target
from vink_model.domain.share_claims import NoShares, ShareClaim, share_claimed, shares_told
from vink_model.month import span
from vink_model.text import Quantity, Text, Unit, counted, joined, phrase
from vink_model.views.outcomes import in_order
from vink_model.views.outcomes_cards import sources_of
from vink_model.views.periods_offered import months_of_period, period_names

TITLE = Text("Er andelene ændret mellem to perioder?", "Have the shares changed between two periods?")
Found = tuple[Target, ShareClaim | NoShares]


def compare_message(dataset: Dataset, first: str, second: str) -> Message | None:
    """Every share target in both periods. Empty: None when no month was counted."""
    if dataset.months is None or not first or not second:
        return None
    months = span(*dataset.months)
    sides = tuple(months_of_period(code, months) for code in (first, second))
    if set(sides[0]) & set(sides[1]):
        return _refused(Text("Perioderne overlapper", "The periods overlap"))
    names = period_names(months)
    labels = (names.get(first, Text(first, first)), names.get(second, Text(second, second)))
    periods = (Period(sides[0][0], sides[0][-1]), Period(sides[1][0], sides[1][-1]))
    targets = [target for target in in_order(dataset) if target.kind is TargetKind.SHARE]
    found = [
        (target, share_claimed((target.measured, target.subject, target.name), periods, labels, dataset))
        for target in targets
    ]
    claims = tuple(claim for _, claim in found if isinstance(claim, ShareClaim))
    return _message(dataset, found, claims, labels)


def _refused(why: Text) -> Message:
    return Message(
        key="share_changes",
        title=TITLE,
        sentence=phrase("De kan ikke sammenlignes. {why}.", "They cannot be compared. {why}.", why=why),
        table=Table((), ()),
        sources=(),
    )


def _message(
    dataset: Dataset, found: list[Found], claims: tuple[ShareClaim, ...], labels: tuple[Text, Text]
) -> Message:
    nothing = Text("Ingen andel kan sammenlignes endnu.", "No share can be compared yet.")
    sources = (source for target, _ in found for source in sources_of(target, dataset))
    return Message(
        key="share_changes",
        title=TITLE,
        sentence=joined((shares_told(claims) if claims else nothing, *_left_out(len(found) - len(claims)))),
        table=Table(_headings(labels), tuple(_row(target, one) for target, one in found)),
        sources=tuple(dict.fromkeys(sources)),
        chart=Intervals(tuple(row for target, one in found for row in _rows(target, one)))
        if claims
        else None,
        notes=_notes(claims),
        claims=claims,
    )


def _left_out(number: int) -> tuple[Text, ...]:
    if not number:
        return ()
    return (
        phrase(
            "{n} kan ikke sammenlignes; tabellen siger hvorfor.",
            "{n} cannot be compared; the table says why.",
            n=counted(number, Text("andel", "share"), Text("andele", "shares")),
        ),
    )


def _headings(labels: tuple[Text, Text]) -> tuple[Heading, ...]:
    return (
        Heading("target", Text("Mål", "Target")),
        Heading("first", labels[0]),
        Heading("second", labels[1]),
        Heading("difference", Text("Forskel i procentpoint", "Difference in points"), Unit.NUMBER, 0),
        Heading("low", Text("95 % fra", "95% from"), Unit.NUMBER, 0),
        Heading("high", Text("95 % til", "95% to"), Unit.NUMBER, 0),
        Heading("reading", Text("Læsning", "Reading")),
    )


def _row(target: Target, one: ShareClaim | NoShares) -> tuple[Value, ...]:
    if isinstance(one, NoShares):
        return (target.name, None, None, None, None, None, one.label)
    before, after = one.before, one.after
    points = 100 * ((after.share or 0) - (before.share or 0))
    return (
        target.name,
        _of(before.successes, before.judged),
        _of(after.successes, after.judged),
        points,
        _points(one.difference.low),
        _points(one.difference.high),
        one.verdict,
    )


def _points(share: float) -> Value:
    return Quantity(round(100 * share), Unit.NUMBER).text


def _of(part: int, whole: int) -> Text:
    return phrase("{k} af {n}", "{k} of {n}", k=part, n=whole)


def _rows(target: Target, one: ShareClaim | NoShares) -> tuple[Interval, ...]:
    """Two rows a target, one a period, each with its own interval."""
    if isinstance(one, NoShares):
        return ()
    return tuple(
        Interval(
            f"{target.key}_{place}",
            phrase("{name} · {period}", "{name} · {period}", name=target.name, period=one.labels[place]),
            side.share,
            None if (found := proportion_interval(side.successes, side.judged)) is None else found.low,
            None if found is None else found.high,
            target.share,
        )
        for place, side in enumerate((one.before, one.after))
    )


def _notes(claims: tuple[ShareClaim, ...]) -> tuple[Text, ...]:
    pending = sum(side.pending for claim in claims for side in (claim.before, claim.after))
    notes = [
        Text(
            "Kun de, hvis tid er kommet, tæller i andelene. Intervallet for forskellen er Newcombes, 95 %.",
            "Only those whose time has come count in the shares. The interval of the difference is "
            "Newcombe's, 95%.",
        )
    ]
    if claims:
        notes.append(
            phrase(
                "{n} sammenligninger: vent {expected} falske ved et rent tilfælde. "
                "{pending} afventer og er med i ingen af andelene.",
                "{n} comparisons: expect {expected} false ones by sheer chance. "
                "{pending} are pending and are in neither share.",
                n=len(claims),
                expected=Quantity(looks(len(claims)).expected, Unit.NUMBER, 1),
                pending=pending,
            )
        )
    return (joined(tuple(notes)),)
