"""The budget.

1. Where does each krone come from, where does it go, and what is different from one year to the next?
2. Does spending keep pace with the budget, where may the year end, and which account needs me?
3. What do a post, an activity and a course cost, and does what is printed add up?
"""

from pages._ui import frame
from pages._ui.budget_choices import choose_budget_part
from pages._ui.budget_parts import show_money, show_spending, show_sums, show_units
from pages._ui.data import dataset
from pages._ui.parts import show_heading
from vink_model.text import Text
from vink_model.views.budget_parts import BudgetPart

frame.guard()

show_heading(
    Text("Budget", "Budget"),
    Text(
        "Hvor kommer hver krone fra, hvad er den brugt til, hvad får man for den, og går det trykte op?",
        "Where does each krone come from, what was it spent on, what does it buy, and does the print add up?",
    ),
)

figures = dataset()
match choose_budget_part():
    case BudgetPart.MONEY:
        show_money(figures)
    case BudgetPart.SPENDING:
        show_spending(figures)
    case BudgetPart.UNITS:
        show_units(figures)
    case BudgetPart.SUMS:
        show_sums(figures)
