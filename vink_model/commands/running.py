"""Which command does what."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from vink_model.bootstrap import Product, open_product
from vink_model.commands import figures, named_sources, pages, releases
from vink_model.commands.answer import Answer
from vink_model.settings import Settings


def run(chosen: argparse.Namespace, settings: Settings) -> Answer:
    """Do what was asked for.

    Raises: VinkError when it cannot be done.
    """
    match chosen.command:
        case "template":
            return pages.template(settings, chosen.file)
        case "docs":
            return pages.docs(is_check=chosen.check)
    with _opened(settings) as product:
        if chosen.command == "release":
            return _with_releases(chosen, product)
        if chosen.command == "verify":
            # It brings the readers and writers of Office files along.
            from vink_model.commands import committee_files

            return committee_files.verify(product, chosen.file)
        return _with_product(chosen, product)


def _with_product(chosen: argparse.Namespace, product: Product) -> Answer:
    match chosen.command:
        case "build":
            return figures.build(product, is_empty=chosen.empty)
        case "check":
            return figures.check(product, chosen.file, chosen.mapping)
        case "load":
            return figures.load(product, chosen.file, chosen.mapping)
        case "export":
            return figures.export(product, chosen.file)
        case "history":
            return figures.history(product)
        case "undo":
            return figures.undo(product, chosen.to)
        case "sources":
            return named_sources.listed(product)
        case _:
            months = named_sources.Months(chosen.since, chosen.months)
            return named_sources.refresh(product, chosen.name, months, is_check=chosen.check)


def _with_releases(chosen: argparse.Namespace, product: Product) -> Answer:
    if chosen.approve is not None:
        return releases.approve(product, chosen.approve)
    if chosen.list:
        return releases.listed(product)
    if chosen.compare is not None:
        return releases.compared(product, *chosen.compare)
    return releases.build(product)


@contextmanager
def _opened(settings: Settings) -> Iterator[Product]:
    product = open_product(settings)
    try:
        yield product
    finally:
        product.close()
