"""Words from elsewhere set into Markdown as they are, with nothing in them taken for a sign."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|$~:])")


def unmarked(words: str) -> str:
    """Words in which no character is a sign of Markdown any more."""
    return _SIGNS.sub(r"\\\1", words)
