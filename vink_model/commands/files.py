"""Files that a command names, read and written whole or not at all."""

from pathlib import Path

from vink_model.errors import PathFault
from vink_model.text import Text, phrase


def content_of(file: Path) -> bytes:
    """What a file holds.

    Raises: PathFault.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise PathFault(
            phrase("{file} kan ikke læses", "{file} cannot be read", file=str(file)),
            Text(
                "Se efter, at filen findes, og at du må læse den.",
                "See that it exists and that you may read it.",
            ),
        ) from error


def write(file: Path, content: bytes) -> None:
    """Put the content into a file.

    Raises: PathFault.
    """
    try:
        file.write_bytes(content)
    except OSError as error:
        raise PathFault(
            phrase("{file} kan ikke skrives", "{file} cannot be written", file=str(file)),
            Text(
                "Se efter, at mappen findes og må skrives.", "See that its folder exists and can be written."
            ),
        ) from error


def write_new(file: Path, content: bytes) -> None:
    """Put the content into a file that was not there: an existing one may hold somebody's figures.

    Raises: PathFault.
    """
    if file.exists():
        raise PathFault(
            phrase("{file} findes allerede", "{file} exists already", file=str(file)),
            Text("Vælg et andet navn, eller flyt filen.", "Choose another name, or move the file."),
        )
    write(file, content)


def written(file: Path) -> Text:
    """That a file was written."""
    return phrase("Skrevet: {file}", "Written: {file}", file=str(file))
