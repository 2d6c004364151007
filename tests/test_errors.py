"""The tree drawn in `errors` is the tree that there is."""

import inspect

from vink_model import errors
from vink_model.errors import VinkError
from vink_model.text import Text


def drawn() -> list[str]:
    """The tree, line by line, as the module's docstring draws it."""
    _, tree = inspect.cleandoc(errors.__doc__ or "").split("\n\n")
    return tree.splitlines()


def grown(error: type[VinkError], lead: str = "") -> list[str]:
    """The tree, line by line, as the classes are."""
    lines = [] if lead else [error.__name__]
    children = [child for child in error.__subclasses__() if child.__module__ == errors.__name__]
    for child in children:
        is_last = child is children[-1]
        lines.append(f"{lead}{'└── ' if is_last else '├── '}{child.__name__}")
        below = lead + ("    " if is_last else "│   ")
        lines += grown(child, below)
    return lines


def test_the_drawing_is_true() -> None:
    assert drawn() == grown(VinkError)


def test_every_error_of_the_product_is_in_the_one_tree() -> None:
    made = {name for name, _ in inspect.getmembers(errors, inspect.isclass) if issubclass(_, Exception)}
    assert made == {line.lstrip("├└│─ ") for line in drawn()}


def test_every_error_says_in_one_sentence_what_happened() -> None:
    for _, error in inspect.getmembers(errors, inspect.isclass):
        if issubclass(error, VinkError):
            assert (error.__doc__ or "").endswith(".")


def test_an_error_has_a_title_and_a_remedy_for_its_reader() -> None:
    error = errors.StoreBusy(Text("Optaget", "Busy"), Text("Vent", "Wait"))
    assert (error.title.da, error.remedy.en, str(error)) == ("Optaget", "Wait", "Busy")
