"""The overview.

1. What needs me today, and why?
2. Where do we stand: concerns, targets, courses, activities, money?
3. Where do I go to see more?
"""

from pages._ui import frame
from pages._ui.answers import show_answers
from pages._ui.attention import show_attention
from pages._ui.behind import behind_figure
from pages._ui.data import dataset, product
from pages._ui.parts import show_figures, show_heading, show_link
from vink_model.text import Text
from vink_model.views.overview import overview_screen

frame.guard()

screen = overview_screen(dataset(), product().owners(), product().now().date())

show_heading(Text("Overblik", "Overview"), screen.lead)
show_figures(screen.figures, narrowest=170, below=behind_figure("overview"))
if screen.attention:
    show_attention(screen.attention)
    show_link("outcomes", Text("Se alle resultatmål", "See all targets"))
show_answers(screen.answers)
