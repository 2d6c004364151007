"""Databases as sources: declared by name, read only, folded where their rows lie."""

from vink_model.sources.database.connecting import has_address
from vink_model.sources.database.declared import DatabaseSource, Patience
from vink_model.sources.database.declaring import declared_sources, source_named
from vink_model.sources.database.listed import named_sources
from vink_model.sources.database.reading import read_database

__all__ = [
    "DatabaseSource",
    "Patience",
    "declared_sources",
    "has_address",
    "named_sources",
    "read_database",
    "source_named",
]
