"""The declared databases as they may be shown: by name, without their addresses."""

from collections.abc import Mapping
from pathlib import Path

from vink_model.domain.named_source import NamedSource
from vink_model.sources.database.connecting import has_address
from vink_model.sources.database.declaring import declared_sources


def named_sources(file: Path, addresses: Mapping[str, str]) -> tuple[NamedSource, ...]:
    """The databases of a declaration. Raises: SettingFault when it cannot be understood."""
    return tuple(
        NamedSource(
            name=source.name,
            title=source.title,
            sheets=source.sheets,
            address_from=source.address_from,
            has_address=has_address(source, addresses),
        )
        for source in declared_sources(file)
    )
