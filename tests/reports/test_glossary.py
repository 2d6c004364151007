"""The glossary names words that the code really uses."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = [
    line.strip("| ").split(" | ")
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| ---", "| In code"))
]
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder, pattern in (("vink_model", "*.py"), ("sample_data/plan", "*.csv"))
    for path in sorted((ROOT / folder).rglob(pattern))
)


def test_every_word_said_to_be_in_code_is_in_code() -> None:
    named = [word for row in ROWS for word in re.findall(r"`(.+?)`", row[0])]
    assert len(named) > 50
    assert [word for word in named if not re.search(rf"\b{word}\b", CODE)] == []


def test_every_thing_has_a_danish_and_an_english_name() -> None:
    assert [row for row in ROWS if len(row) < 3 or not row[1].strip() or not row[2].strip()] == []


def test_no_word_in_code_means_two_things() -> None:
    named = [word for row in ROWS for word in re.findall(r"`(.+?)`", row[0])]
    assert sorted(named) == sorted(set(named))
