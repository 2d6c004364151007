"""The colours of charts.

All but the triangle's are the places that Streamlit keeps in its chart theme for the colours of config.toml:
the browser fills them in, so that a chart follows a switch between light and dark without being drawn anew.
"""

from vink_model.domain.messages import Tone

TEXT = "#000037"
"""As dark as text: 4.5:1 on both grounds."""
LINE = "#000035"
"""Grid lines and frames."""
GROUND = "#000038"
"""The colour of the page."""
CLEAR = "rgba(0,0,0,0)"

LEVEL_TEXT = "#11161d"
"""On the triangle's green and yellow, in both modes."""

# Of the theme's categories, those that are neither green nor red: these belong to the triangle.
_TONES = {
    Tone.PRIMARY: "#000001",
    Tone.SECOND: "#000002",
    Tone.THIRD: "#000004",
    Tone.FOURTH: "#000006",
    Tone.MUTED: "#00000680",
    Tone.DERIVED: "#000001",
    Tone.GREEN: "#00a797",
    Tone.YELLOW: "#c38822",
    Tone.RED: "#c51b46",
}


def colour(tone: Tone) -> str:
    """The colour that a tone is drawn in."""
    return _TONES[tone]


def see_through(tone: Tone, share: float) -> str:
    """The tone's colour with the ground shining through. Unit: share of opacity, 0 to 1."""
    return f"{_TONES[tone][:7]}{round(share * 255):02x}"
