"""Builds the foreign workbooks of this folder, each after the form of a real kind of publication or extract.

Only the form is imitated: titles, notes, marks, headings, labels. Every figure is made up.

Run from the repository's root: python -m sample_data.foreign.make
"""

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

FOLDER = Path(__file__).parent
CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - Excel's times have no zone

Cell = str | int | float | date | None
Rows = Sequence[Sequence[Cell]]
Change = Callable[[Worksheet], None]


def book(sheet: str, rows: Rows, change: Change | None = None) -> bytes:
    """A workbook of one sheet, then changed."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": CREATED})
        worksheet = workbook.add_worksheet(sheet)
        day = workbook.add_format({"num_format": "dd-mm-yyyy"})
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                worksheet.write(number, place, cell, day if isinstance(cell, date) else None)
        if change is not None:
            change(worksheet)
    return stream.getvalue()


PREVENT: Rows = (
    ("Table 2: Referrals by sector of referral, years ending March",),
    ("Figures are made up after the form of the Home Office's Prevent statistics",),
    (),
    (
        "Year",
        "Education",
        "Local authorities",
        "Police",
        "Prisons [2]",
        "Friends and family",
        "Total",
        "% of total",
    ),
    ("2014/15", 30, 18, 41, "[c]", 4, 96, "100%"),
    ("2015/16", 36, 20, 39, 6, "-", 102, "100%"),
    ("2016/17 [r]", 41, 22, "1,035", 7, 5, "1,110", "100%"),
    (),
    ("Source: made up",),
    ("[2] Prisons and probation together since the year 2015/16.",),
    ("[c] Fewer than five referrals, held back.",),
)
"""The row of 2015/16 says 102 where its parts add to 101."""

SCOTTISH: Rows = (
    ("Referrals by police division",),
    (),
    ("Financial year", "Division", "Referrals"),
    ("2016/17", "North", 12),
    ("2016/17", "East", "<5"),
    ("2016/17", "All divisions", 15),
    ("2016/17 (revised)", "North", 13),
    ("2016/17 (revised)", "East", "x"),
    ("2017/18", "North", 14),
    ("2017/18", "East", ".."),
    ("2020/19", "North", 9),
    ("2020/19", "East", 8),
    (),
    ("Note: the figures are made up.",),
)

_SENDERS = ("Folkeskole", "Ungdomsklub", "Politi", "Pårørende")
_HOURS = ("24 timer", "48 timer", "72 timer")
CASES: Rows = (
    (
        "Journalnr", "Modtaget", "Modtaget via", "Henvist af", "Sagstype", "Hastegrad", "Niveau", "Bydel",
        "Alder", "Visiteret", "Udfald",
    ),
    *(
        (
            f"J-{4100 + 7 * n}",
            date(2016, 1 + n % 6, 1 + n % 28),
            "Hotline" if n % 2 else "SSP",
            _SENDERS[n % 4],
            "Enkeltperson" if n % 5 else "Gruppe",
            _HOURS[n % 3],
            "individual" if n % 3 else "group",
            "Nordby" if n % 2 else "Sydby",
            "15-17" if n % 4 else "18-24 år",
            "Rettidig" if n % 6 else "For sent",
            "Ingen opfølgning" if n % 3 else "Rådgivning",
        )
        for n in range(60)
    ),
)  # fmt: skip

MONTHS_ACROSS: Rows = (
    ("Besvarelser pr. måned", None, None, None, None, None, None),
    ("Undersøgelse", "Svar", "jan 2016", "feb 2016", "mar 2016", "2016M04", "I alt"),
    ("Temadage: i stand til at hjælpe unge", "Bekræftende", 10, 12, 9, "1.234", 1265),
    ("Temadage: i stand til at hjælpe unge", "Ikke bekræftende", 2, "–", 1, 0, 3),
    ("Pårørendekurser: bedre i stand til at støtte", "Bekræftende", 5, 6, "..", 4, 15),
    ("I alt", None, 17, 18, 10, 1238, 1283),
)


def _merge(worksheet: Worksheet) -> None:
    worksheet.merge_range("A3:A4", "Undersøgelse")
    worksheet.merge_range("B3:B4", "Svar")
    worksheet.merge_range("C3:D3", "2016")
    worksheet.merge_range("E3:F3", "2017")
    worksheet.merge_range("A5:A6", "theme_day")


MERGED: Rows = (
    ("Spørgeskemaer",),
    (),
    (),
    (None, None, "1. kvt.", "2. kvt.", "1. kvt.", "2. kvt."),
    (None, "Bekræftende", 11, 12, 13, 14),
    (None, "Ikke bekræftende", 1, 2, 3, "<5"),
)

PERCENT_ONLY: Rows = (
    ("Andel af deltagerne",),
    ("Måned", "Undersøgelse", "Svar", "Andel i pct."),
    ("2016-05", "theme_day", "positive", "81 %"),
    ("2016-05", "theme_day", "not_positive", "19 %"),
)

FILES: dict[str, Callable[[], bytes]] = {
    "prevent_by_sector.xlsx": lambda: book("Table 2", PREVENT),
    "scottish_divisions.xlsx": lambda: book("Referrals", SCOTTISH),
    "danish_case_extract.xlsx": lambda: book("Udtræk", CASES),
    "months_across.xlsx": lambda: book("Data", MONTHS_ACROSS),
    "merged_headings.xlsx": lambda: book("Svar", MERGED, _merge),
    "percent_only.xlsx": lambda: book("Andele", PERCENT_ONLY),
}


def main() -> None:
    """Write every workbook."""
    for name, made in FILES.items():
        (FOLDER / name).write_bytes(made())


if __name__ == "__main__":
    main()
