"""The committee note as PDF, tagged so that it can be read aloud."""

import json
from pathlib import Path
from typing import assert_never

import typst

from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack.note_content import Figures, Heading, Part, Points, Words, note_content
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import LETTERS
from vink_model.reports.pack.words import PROOFING
from vink_model.text import Text

_FORM = Path(__file__).parent / "note.typ"
_PAGE = Text("Side", "Page")
_OF = Text("af", "of")


def note_as_pdf(frozen: FrozenPack) -> bytes:
    """The note as PDF/UA, with the same words and figures as the document.

    A sign that our letters lack (an emoji, a word from right to left) is set in a font of the machine's;
    the file is tagged all the same, but does not claim the standard then.
    Raises: KeyError when the release has no such message.
    """
    given = {"note": json.dumps(_as_data(frozen), ensure_ascii=False)}
    made_at = int(frozen.release.built_at.timestamp())
    try:
        return typst.compile(
            _FORM,
            font_paths=[LETTERS],
            ignore_system_fonts=True,
            sys_inputs=given,
            pdf_standards="ua-1",
            timestamp=made_at,
        )
    except typst.TypstError:
        return typst.compile(_FORM, font_paths=[LETTERS], sys_inputs=given, timestamp=made_at)


def _as_data(frozen: FrozenPack) -> dict[str, object]:
    content, language = note_content(frozen), frozen.pack.language
    tag, _, region = PROOFING[language].partition("-")
    look = theme()
    return {
        "title": content.title,
        "under": content.under,
        "foot": content.foot,
        "code": frozen.code,
        "language": tag,
        "region": region,
        "page": _PAGE.said(language),
        "of": _OF.said(language),
        "colours": {
            "ink": look.ink,
            "accent": look.accent,
            "band": look.band,
            "line": look.line,
            "quiet": look.quiet,
        },
        "parts": [_part(part) for part in content.parts],
    }


def _part(part: Part) -> dict[str, object]:
    match part:
        case Heading():
            return {"kind": "heading", "level": part.level, "words": part.words}
        case Words():
            return {"kind": "words", "words": part.words, "quiet": part.is_quiet}
        case Points():
            return {"kind": "points", "points": list(part.points)}
        case Figures():
            return {
                "kind": "figures",
                "size": part.table.size,
                "widths": list(part.table.widths),
                "header": list(part.table.header),
                "rows": [list(row) for row in part.table.rows],
                "numbers": sorted(part.table.numbers),
            }
        case _:
            assert_never(part)
