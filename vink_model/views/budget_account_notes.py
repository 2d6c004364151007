"""What must be known to read the accounts rightly: broken earmarks, rounding, and what is assumed."""

from vink_model.domain.dataset import Dataset
from vink_model.domain.plan import Plan
from vink_model.domain.spending import Followed, misplaced
from vink_model.text import Text, phrase
from vink_model.views.budget_spending_words import about, bare_about
from vink_model.views.budget_words import line_name
from vink_model.views.words import quoted


def account_notes(dataset: Dataset, year: int, rows: tuple[Followed, ...]) -> tuple[Text, ...]:
    """The notes below the accounts of a year. Empty: nothing needs saying."""
    notes = [*_broken_earmarks(dataset, year), *_rounding(dataset.plan, rows)]
    if any(one.budget and one.budget.is_approximate for one in rows):
        notes.append(
            Text("ca.: planen trykker beløbet som 'ca.'.", "about: the plan prints the amount as 'about'.")
        )
    if any(one.carried for one in rows):
        notes.append(
            Text(
                "Budgettet er med resten fra året før, som er en antagelse.",
                "The budget includes the remainder of the year before, which is an assumption.",
            )
        )
    return tuple(notes)


def _broken_earmarks(dataset: Dataset, year: int) -> tuple[Text, ...]:
    """Earmarked money that was booked elsewhere. Empty: every earmark was kept."""
    names = {initiative.key: initiative.name for initiative in dataset.plan.initiatives}
    return tuple(
        phrase(
            "Øremærket brudt: {kr} fra {payer} er bogført uden for {what}.",
            "Earmark broken: {kr} from {payer} is booked outside {what}.",
            kr=about(found.amount_kr),
            payer=found.payer.name,
            what=quoted(names.get(found.initiative, Text(found.initiative, found.initiative))),
        )
        for found in misplaced(dataset, year)
    )


def _rounding(plan: Plan, rows: tuple[Followed, ...]) -> tuple[Text, ...]:
    """Where a line's payers do not add up to the line, so that a reader who adds finds it said."""
    told = []
    for total in (one for one in rows if one.account.line and not one.account.payer):
        parts = [one for one in rows if one.account.line == total.account.line and one.account.payer]
        if total.budget is None or not parts:
            continue
        given = sum(one.budget.amount_kr for one in parts if one.budget)
        if given != total.budget.amount_kr and all(one.budget for one in parts):
            told.append(
                phrase(
                    "{line}: kilderne giver {given}, og linjen er trykt {printed}; planens tal er afrundet.",
                    "{line}: the sources give {given}, and the line is printed {printed}; the plan's figures "
                    "are rounded.",
                    line=line_name(plan, total.account.line or ""),
                    given=bare_about(given),
                    printed=bare_about(total.budget.amount_kr),
                )
            )
    return tuple(told)
