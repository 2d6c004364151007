"""The file that declares database sources (TOML), read whole or refused with the place that is wrong."""

import re
import tomllib
from collections.abc import Mapping as ByName
from pathlib import Path

from vink_model.domain.checks.wording import listed, nearest
from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping
from vink_model.domain.sheets import OBSERVATION_SHEETS, Sheet
from vink_model.errors import SettingFault
from vink_model.sources.database.declared import DatabaseSource, Patience
from vink_model.sources.database.toml_part import Part, fault
from vink_model.text import Text, phrase

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LONGEST_WAIT = 24 * 60 * 60
_SHEETS = {sheet.key: sheet for sheet in OBSERVATION_SHEETS}


def declared_sources(file: Path) -> tuple[DatabaseSource, ...]:
    """The sources that a file declares, in its order. Empty: none when there is no such file.

    Raises: SettingFault for a file that cannot be read or understood, naming the place.
    """
    said = _parsed(file)
    return tuple(_source(name, Part(file.name, name, part), file.parent) for name, part in said.items())


def source_named(name: str, sources: tuple[DatabaseSource, ...], file: Path) -> DatabaseSource:
    """The source of a name.

    Raises: SettingFault with the nearest name.
    """
    found = next((source for source in sources if source.name == name), None)
    if found is not None:
        return found
    names = [source.name for source in sources]
    near = nearest(name, names)
    remedy = phrase("Erklær den i {f}.", "Declare it in {f}.", f=str(file))
    if near is not None:
        remedy = phrase("Mente du '{n}'?", "Did you mean '{n}'?", n=near)
    elif names:
        remedy = phrase("Der er disse: {n}.", "There are these: {n}.", n=listed(names))
    raise SettingFault(
        phrase("Der er ingen kilde '{n}'", "There is no source '{n}'", n=name[:60]),
        remedy,
    )


def _parsed(file: Path) -> ByName[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise SettingFault(
            phrase("{f} kan ikke læses", "{f} cannot be read", f=str(file)),
            Text(
                "VINK_SOURCES skal pege på en tekstfil (UTF-8), som må læses.",
                "VINK_SOURCES must point at a text file (UTF-8) that may be read.",
            ),
        ) from None
    except tomllib.TOMLDecodeError as error:
        # The parser's own words can repeat what stands in the file, so only the line is said.
        line = int(found[1]) if (found := re.search(r"at line (\d+)", str(error))) else None
        place = f", linje {line}", f", line {line}"
        raise SettingFault(
            phrase(
                "{f} er ikke TOML{p}",
                "{f} is not TOML{p}",
                f=str(file),
                p=Text(*place) if line else Text("", ""),
            ),
            Text("Se et eksempel i docs/sources.md.", "See an example in docs/sources.md."),
        ) from None


def _source(name: str, part: Part, folder: Path) -> DatabaseSource:
    if not _NAME.fullmatch(name):
        raise fault(part, Text("små bogstaver, tal, - og _", "lower-case letters, digits, - and _"))
    if part.holds("url"):
        raise fault(
            part.at("url"),
            Text(
                "url_env, navnet på en miljøvariabel: adressen kan rumme et kodeord",
                "url_env, the name of an environment variable: the address can hold a password",
            ),
        )
    url_env, url_file = part.words_or_none("url_env"), part.words_or_none("url_file")
    if (url_env is None) == (url_file is None):
        raise fault(part, Text("enten url_env eller url_file", "either url_env or url_file"))
    source = DatabaseSource(
        name=name,
        title=_title(part, name),
        url_env=url_env,
        url_file=None if url_file is None else folder / url_file,
        schema=part.words_or_none("schema"),
        mapping=Mapping(name, tuple(_table(one) for one in part.parts("tables"))),
        patience=_patience(part),
    )
    part.done()
    return source


def _title(part: Part, name: str) -> Text:
    title = part.part_or_none("title")
    if title is None:
        return Text(name, name)
    text = Text(title.words("da"), title.words("en"))
    title.done()
    return text


def _patience(part: Part) -> Patience:
    usual = Patience()
    return Patience(
        part.number("connect_seconds", usual.connect_seconds, _LONGEST_WAIT),
        part.number("answer_seconds", usual.answer_seconds, _LONGEST_WAIT),
        part.number("tries", usual.tries, 20),
    )


def _table(part: Part) -> SheetMapping:
    sheet = _SHEETS.get(part.name)
    if sheet is None:
        raise fault(part, Text(listed(_SHEETS), listed(_SHEETS)))
    table = part.words("table")
    columns = tuple(_column(one, sheet) for one in part.values("columns"))
    part.done()
    missing = [c.key for c in sheet if c.required and c.key not in {column.target for column in columns}]
    if missing:
        raise fault(part.at("columns"), Text(f"også {listed(missing)}", f"{listed(missing)} as well"))
    return SheetMapping(sheet.key, table, columns)


def _column(part: Part, sheet: Sheet) -> ColumnMapping:
    if part.name not in {column.key for column in sheet}:
        keys = listed((column.key for column in sheet), 20)
        raise fault(part, Text(keys, keys))
    if part.is_words:
        return ColumnMapping(part.name, part.own_words())
    column = ColumnMapping(
        target=part.name,
        found=part.words_or_none("found"),
        constant=part.words_or_whole("constant"),
        codes=part.pairs("codes"),
        left_out=part.list_of_words("left_out"),
    )
    part.done()
    if (column.found is None) == (column.constant is None):
        raise fault(part, Text("enten found eller constant", "either found or constant"))
    if sheet[part.name] in sheet.measures and isinstance(column.constant, str):
        raise fault(part.at("constant"), Text("et helt tal", "a whole number"))
    return column
