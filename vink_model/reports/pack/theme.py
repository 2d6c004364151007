"""The colours of the committee's files: the light theme of the screens, read where the screens read it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from vink_model.domain.charts import Tone
from vink_model.settings import ROOT

_CONFIG = ROOT / ".streamlit" / "config.toml"
_WHOLE = 255


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as six hexadecimal digits, without the sign."""

    ink: str
    accent: str
    ground: str
    band: str
    """Behind what is set apart: a table's header, a card."""
    line: str
    quiet: str
    """Words that matter less; 4.5:1 on the ground."""
    tones: Mapping[Tone, str]

    def tint(self, tone: Tone, share: float) -> str:
        """A tone as it looks on the ground when only a share of it covers. Unit: 0 to 1."""
        return _mixed(self.tones[tone], self.ground, share)

    def on(self, colour: str) -> str:
        """The words' colour that can be read on a colour: ink or ground, whichever stands out more."""
        light = _luminance(colour)
        to_ground = (_luminance(self.ground) + 0.05) / (light + 0.05)
        return self.ground if to_ground >= (light + 0.05) / (_luminance(self.ink) + 0.05) else self.ink


@cache
def theme() -> Theme:
    """The light theme of `.streamlit/config.toml`."""
    light = tomllib.loads(_CONFIG.read_text(encoding="utf-8"))["theme"]["light"]
    bare = {key: value.lstrip("#") for key, value in light.items() if isinstance(value, str)}
    charts = [each.lstrip("#") for each in light["chartCategoricalColors"]]
    # Of the theme's categories, those that are neither green nor red: these belong to the triangle.
    first, second, third, fourth = (charts[place] for place in (0, 1, 3, 5))
    return Theme(
        ink=bare["textColor"],
        accent=bare["primaryColor"],
        ground=bare["backgroundColor"],
        band=bare["secondaryBackgroundColor"],
        line=bare["borderColor"],
        quiet=bare["grayColor"],
        tones={
            Tone.PRIMARY: first,
            Tone.SECOND: second,
            Tone.THIRD: third,
            Tone.FOURTH: fourth,
            Tone.MUTED: _mixed(fourth, bare["backgroundColor"], 0.5),
            Tone.DERIVED: first,
            Tone.GREEN: bare["greenColor"],
            Tone.YELLOW: bare["yellowColor"],
            Tone.RED: bare["redColor"],
        },
    )


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))


def _mixed(colour: str, ground: str, share: float) -> str:
    mixed = (round(a * share + b * (1 - share)) for a, b in zip(_parts(colour), _parts(ground), strict=True))
    return "".join(f"{part:02x}" for part in mixed)


def _luminance(colour: str) -> float:
    """How bright a colour is. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (_linear(part / _WHOLE) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
