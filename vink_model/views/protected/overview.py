"""The status for the committee: where the effort stands, in one table."""

from vink_model.domain.codes import Measured
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.disclosure.published import Part
from vink_model.domain.measures import Stage
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.domain.money import ledgers
from vink_model.domain.provenance import Source
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.budget_words import millions
from vink_model.views.outcomes_summary import GROUPS
from vink_model.views.protected.answers import Told, told
from vink_model.views.protected.cards import WHOLE, notes_on_hidden
from vink_model.views.protected.outcomes import state_of_targets

Row = tuple[Text, Text, Text]


def overview(grounds: Grounds) -> tuple[Message, ...]:
    """One message: the status."""
    made = (_concerns(grounds), _triage(grounds), _courses(grounds), *_rest(grounds))
    rows = tuple(row for row in made if row is not None)
    if not rows:
        return ()
    table = Table(
        (
            Heading("what", Text("Hvad", "What")),
            Heading("figure", Text("Tal", "Figure")),
            Heading("detail", Text("Uddybning", "Detail")),
        ),
        rows,
    )
    found = told(grounds)
    message = Message(
        key="status",
        title=state_of_targets(found) if found else Text("Status for indsatsen", "The state of the effort"),
        sentence=_sentence(rows),
        table=table,
        sources=_sources(grounds),
        chart=_states(found) if found else None,
        notes=notes_on_hidden(table, grounds.cube.threshold.value),
    )
    return (message,)


def _states(found: tuple[Told, ...]) -> Bars:
    """How many targets there are of each state; none of their colours is good or bad."""
    states = [one.judgement.literal.state for one in found if one.judgement is not None]
    numbers = [(label, sum(state in group for state in states)) for _, label, group, _ in GROUPS]
    numbers.append((Text("Kan ikke vises", "Cannot be shown"), len(found) - len(states)))
    values = tuple(number for _, number in numbers)
    series = Series("targets", Text("Mål", "Targets"), values, Tone.PRIMARY)
    return Bars(tuple(label for label, _ in numbers), (series,), Unit.COUNT, is_horizontal=True)


def _sentence(rows: tuple[Row, ...]) -> Text:
    told = tuple(phrase("{w}: {f}", "{w}: {f}", w=what, f=figure) for what, figure, _ in rows)
    return joined(told, " · ")


def _concerns(grounds: Grounds) -> Row | None:
    published = grounds.plan.published_concerns
    if not published:
        return None
    newest, before = published[-1], published[-2] if len(published) > 1 else None
    detail = Text("Antallet har ingen god retning.", "The number has no good direction.")
    if before is not None:
        detail = phrase(
            "{n} i {period}. Antallet har ingen god retning.",
            "{n} in {period}. The number has no good direction.",
            n=before.enquiries,
            period=before.period,
        )
    label = phrase("Henvendelser i {p}", "Concerns in {p}", p=newest.period)
    return label, Quantity(newest.enquiries).text, detail


def _triage(grounds: Grounds) -> Row | None:
    name = Measured.TRIAGE_IN_TIME.value
    if not grounds.cube.has(name):
        return None
    table = grounds.cube.table(name)
    return (
        Text("Visiteret videre inden fristen", "Passed on in time"),
        table.share_said(Part.SUCCESS.value, Part.JUDGED.value, WHOLE),
        phrase(
            "{n} af {all}; {pending} afventer",
            "{n} of {all}; {pending} pending",
            n=table.said(Part.SUCCESS.value, WHOLE),
            all=table.said(Part.JUDGED.value, WHOLE),
            pending=table.said(Part.PENDING.value, WHOLE),
        ),
    )


def _courses(grounds: Grounds) -> Row | None:
    if not grounds.cube.has("courses_way"):
        return None
    table = grounds.cube.table("courses_way")
    return (
        Text("Forløb taget imod", "Courses accepted"),
        table.said(Stage.ACCEPTED.value, WHOLE),
        phrase("af {n} tilbudte", "of {n} offered", n=table.said(Stage.OFFERED.value, WHOLE)),
    )


def _rest(grounds: Grounds) -> tuple[Row, ...]:
    """Activities and money, which are about no person."""
    rows: list[Row] = []
    if grounds.cube.has("activities_by_kind"):
        held = grounds.cube.table("activities_by_kind")
        came = grounds.cube.table("participants_by_kind")
        detail = phrase("{n} deltagelser", "{n} attendances", n=came.said(WHOLE, WHOLE))
        rows.append((Text("Aktiviteter afholdt", "Activities held"), held.said(WHOLE, WHOLE), detail))
    for ledger in ledgers(grounds.plan)[-1:]:
        posts = Quantity(ledger.fte, Unit.FTE).text
        label = phrase("Linjernes midler i {y}", "The lines' means in {y}", y=str(ledger.year))
        rows.append((label, millions(ledger.lines_kr).text, posts))
    return tuple(rows)


def _sources(grounds: Grounds) -> tuple[Source, ...]:
    published = tuple(one.source for one in grounds.plan.published_concerns[-2:])
    money = tuple(one.source for one in grounds.plan.budget[-1:])
    sheets = ("concerns", "courses", "activities")
    counted = tuple(source for sheet, source in grounds.sources if sheet in sheets)
    found = (Source(s.document, s.page, s.status) for s in (*published, *money, *counted))
    return tuple(dict.fromkeys(found))
