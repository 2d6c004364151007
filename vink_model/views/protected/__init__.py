"""What is released of each screen: makers that see the protected figures and the public plan alone.

They are handed to the gate, which gives them nothing else; so percentages, axes, alternative texts, sentences
and tables can only be made of figures that may be shown.
"""

from collections.abc import Callable, Mapping

from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message
from vink_model.views.protected.budget import budget
from vink_model.views.protected.concerns import concerns
from vink_model.views.protected.method import method
from vink_model.views.protected.outcomes import outcomes
from vink_model.views.protected.overview import overview
from vink_model.views.protected.scenarios import scenarios
from vink_model.views.protected.triangle import triangle

__all__ = ["MAKERS", "Maker"]

Maker = Callable[[Grounds], tuple[Message, ...]]

MAKERS: Mapping[str, Maker] = {
    "overview": overview,
    "triangle": triangle,
    "concerns": concerns,
    "outcomes": outcomes,
    "budget": budget,
    "scenarios": scenarios,
    "method": method,
}
"""By screen, in the order of the menu."""
