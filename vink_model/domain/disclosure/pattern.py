"""The cheapest pattern of one piece: a small program that learns from the attacker what it must hide.

The program chooses cells to hide; the attacker says of each sensitive cell how far from the truth it can lie,
and where that is too little, the prices of the attacker's own program tell which cells could have helped.
Each such demand is added, until the attacker finds nothing. The last choice is then the cheapest safe one.
Source: Fischetti & Salazar-González 2000, Journal of the American Statistical Association 95:916, and 2001,
Management Science 47:1008 (demands from the attacker's prices, cut to the size of what is asked).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.disclosure.attack import Asked, piece_leaks
from vink_model.domain.disclosure.believer import Believer, Question
from vink_model.domain.disclosure.linear import Floats, Piece
from vink_model.domain.disclosure.solver import Choice, Chosen
from vink_model.domain.disclosure.tables import Standing

_ROUNDS = 400
"""After so many rounds the search is given up."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for one piece."""

    hidden: tuple[str, ...]
    is_proven: bool
    """Whether nothing cheaper is safe; not when time ran out."""


@dataclass(frozen=True, slots=True)
class Face:
    """One piece as one kind of attacker knows it. The cells and sums of all faces are the same."""

    piece: Piece
    asked: Asked


def cheapest(faces: tuple[Face, ...], weights: Floats, seconds: float) -> Found | None:
    """The cheapest pattern that is safe against all attackers. None when there is none, or none in time."""
    piece, needs = faces[0].piece, faces[0].asked.needs
    forced = np.array([cell.key in needs or cell.standing is not Standing.FREE for cell in piece.cells])
    demands, is_proven = Choice(weights, forced, seconds), True
    questioned = [(Believer(face.piece), face, tuple(_questions(face.piece, face.asked))) for face in faces]
    for face in faces:
        _learn_from_sums(face.piece, face.asked, demands, forced)
    for _ in range(_ROUNDS):
        choice = demands.cheapest()
        if choice is None:
            return None
        chosen, is_best = choice
        is_proven = is_proven and is_best
        for believer, _face, _questions_of in questioned:
            believer.see(chosen)
        news = [new for one, _, asked in questioned for new in _unanswered(one, forced, asked)]
        news = news or [new for one, face, _ in questioned for new in _leaking(face, one, chosen, forced)]
        if not news:
            return Found(tuple(cell.key for cell, x in zip(piece.cells, chosen, strict=True) if x), is_proven)
        for row, least in news:
            demands.demand(row, least)
    return None


def _questions(piece: Piece, asked: Asked) -> Iterator[Question]:
    for key, place in piece.place.items():
        need, count = asked.needs.get(key), piece.cells[place].count
        if need is None:
            continue
        if need.high > count:
            yield Question(place, up=need.high - count)
        if need.low < count:
            yield Question(place, down=count - need.low)
        if need.width > 0:
            yield Question(place, width=need.width)


def _learn_from_sums(piece: Piece, asked: Asked, demands: Choice, forced: Chosen) -> None:
    """A cell that is the only hidden one of a sum is not hidden; an insider needs two others besides."""
    alone = {own for own, _ in asked.insiders}
    for members in _members(piece):
        for place in members:
            need = asked.needs.get(piece.cells[place].key)
            row = np.zeros(len(forced))
            row[members] = 1
            row[place] = 0 if forced[place] else -1
            if not forced[place] or (need is not None and need.low < need.high):
                demands.demand(row, 1.0 if forced[place] else 0.0)
        small = [place for place in members if piece.cells[place].key in asked.needs]
        pairs = ((piece.cells[a].key, piece.cells[b].key) for a in small for b in small)
        has_alone = len(members) > 2 and any(piece.cells[place].key in alone for place in small)
        if has_alone and any(pair in asked.insiders for pair in pairs):
            row = np.zeros(len(forced))
            row[members] = 1
            demands.demand(row, 3.0)


def _members(piece: Piece) -> Iterator[NDArray[np.int32]]:
    for row in range(piece.matrix.shape[0]):
        yield piece.matrix.indices[piece.matrix.indptr[row] : piece.matrix.indptr[row + 1]]


def _unanswered(
    believer: Believer, forced: Chosen, questions: tuple[Question, ...]
) -> Iterator[tuple[Floats, float]]:
    """What must be hidden besides, for every question that the attacker can still answer."""
    found = 0
    for question in questions:
        demand = None if believer.is_misled(question) else believer.demand(question, forced)
        if demand is not None:
            yield demand
            found += 1
        if found >= _ENOUGH:
            return


_ENOUGH = 25
"""Demands a round: after so many the program had better choose anew."""


def _leaking(
    face: Face, believer: Believer, chosen: Chosen, forced: Chosen
) -> Iterator[tuple[Floats, float]]:
    """What the audit itself still finds: insiders, and what only holds because counts are whole."""
    piece = face.piece
    for leak in piece_leaks(piece.only(chosen), face.asked):
        own = None if leak.insider is None else piece.place[leak.insider]
        question = Question(piece.place[leak.key], width=1, own=own)
        demand = None if own is None or believer.is_misled(question) else believer.demand(question, forced)
        yield demand or ((~chosen).astype(float), 1.0)
