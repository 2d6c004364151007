"""Files as LibreOffice shows them, with the letters that they are set in."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from vink_model.reports.pack.typeset import LETTERS


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands on a page. Unit: points."""

    said: str
    left: float
    top: float
    right: float
    bottom: float


def as_pdf(content: bytes, folder: Path, name: str) -> Path:
    """The file as LibreOffice prints it."""
    program = shutil.which("soffice")
    if program is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or Poppler is not installed (make system-packages)")
    given = folder / name
    given.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(given)],
        check=True,
        capture_output=True,
        timeout=240,
        env={**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))},
    )
    return given.with_suffix(".pdf")


def words_on(pdf: Path) -> list[list[Word]]:
    """The words of each page, in the order in which they are drawn."""
    told = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    pattern = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    pages = []
    for page in told.split("<page ")[1:]:
        found = re.findall(pattern, page)
        pages.append([Word(said, *map(float, box)) for *box, said in found])
    return pages


def _fonts(folder: Path) -> Path:
    """A list of fonts with ours in it, whatever is on the machine."""
    listed = folder / "fonts.conf"
    listed.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{LETTERS}</dir><dir>/usr/share/fonts</dir>"
        f"<cachedir>{folder / 'fonts'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return listed
