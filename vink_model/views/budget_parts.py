"""The parts of the budget's screen; a visit shows one at a time."""

from vink_model.domain.codes import Coded


class BudgetPart(Coded):
    """A part of the screen, by its question."""

    MONEY = "money", "Hvor pengene går", "Where the money goes"
    SPENDING = "spending", "Forbrug", "Spending"
    UNITS = "units", "Årsværk og enhedspriser", "Posts and unit costs"
    SUMS = "sums", "Afstemning", "Reconciliation"
