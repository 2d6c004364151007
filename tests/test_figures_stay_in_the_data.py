"""A figure of the plan stands in sample_data/ and nowhere in the code."""

import csv
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = [ROOT / "app.py", *(ROOT / "pages").rglob("*.py"), *(ROOT / "vink_model").rglob("*.py")]


def amounts_of_the_plan() -> set[int]:
    found = set()
    for name in ("budget", "funding", "stated_totals"):
        with (ROOT / "sample_data" / "plan" / f"{name}.csv").open(encoding="utf-8") as rows:
            found |= {int(row["amount_kr"]) for row in csv.DictReader(rows)}
    return found


def spellings(amount: int) -> set[str]:
    """An amount as code or words would write it: 1_450_000, 1450000, 1.450.000, 1,45 mio., 1.45 million."""
    millions = f"{amount / 1_000_000:.2f}".rstrip("0").rstrip(".")
    grouped = f"{amount:,}"
    plain = {grouped.replace(",", sign) for sign in ("_", "", ".", ",")}
    return plain | {f"{millions.replace('.', ',')} mio", f"{millions} mio", f"{millions} million"}


def test_no_amount_of_the_plan_stands_in_the_code() -> None:
    amounts = amounts_of_the_plan()
    assert len(amounts) > 10
    patterns = {re.escape(words) for amount in amounts for words in spellings(amount)}
    wanted = re.compile(rf"(?<![\d.,_])(?:{'|'.join(sorted(patterns))})(?![\d_])")
    told = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in CODE
        for found in wanted.finditer(path.read_text(encoding="utf-8"))
    ]
    assert told == []


def test_nothing_of_one_city_stands_in_the_code() -> None:
    named = [
        path.name for path in CODE if re.search(r"Copenhagen|København", path.read_text(encoding="utf-8"))
    ]
    assert named == []
