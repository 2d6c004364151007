"""The committee.

1. What do we show the committee, in which order, and with which words?
2. Is it safe: what is held back on each slide, and why?
3. How do I take it there and open exactly the same again?
"""

from pages._ui import frame
from pages._ui.committee import choose_part, has_release, show_part, show_without_release
from pages._ui.parts import show_heading
from vink_model.text import Text

frame.guard()

show_heading(
    Text("Udvalg", "Committee"),
    Text(
        "Vælg sider, ret ordene, se dem, som de bliver, og frys dem under en kode, der åbner det samme igen.",
        "Choose slides, edit the words, see them as they will be, and freeze them under a code that opens "
        "the same again.",
    ),
)

part = choose_part()
if part == "receipt" or has_release():
    show_part(part)
else:
    show_without_release()
