"""Workbooks opened as another program sees them."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook


def opened(content: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(content))


def through_libreoffice(content: bytes, folder: Path, form: str) -> bytes:
    """The file that LibreOffice makes of a file of any kind that it has opened."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-calc)")
    given = folder / "given.xlsx"
    given.write_bytes(content)
    made = folder / "made"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", form, "--outdir", str(made), str(given)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (made / f"given.{form}").read_bytes()
