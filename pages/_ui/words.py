"""Words from elsewhere set into Markdown as they are, with nothing in them taken for a sign."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|$~:])")
_LIST = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+]))(?=\s)", re.MULTILINE)
"""What would begin a list: '22. nov.', '- '."""


def unmarked(words: str) -> str:
    """Words in which no character is a sign of Markdown any more."""
    return _LIST.sub(_kept, _SIGNS.sub(r"\\\1", words))


def _kept(found: re.Match[str]) -> str:
    blank, number, point, stroke = found.groups(default="")
    return f"{blank}{number}\\{point}{stroke}"
