"""What was written about the figures; of two who write at once, the second is told of the first.

Every version stays, so that it can be seen what stood beside a figure on a day.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, func, insert, select

from vink_model.domain.commentary import About, Comment, comment_of
from vink_model.domain.measures import Period
from vink_model.errors import StoreChanged
from vink_model.month import Month
from vink_model.store.engine import reading, writing
from vink_model.store.schema import COMMENTS
from vink_model.text import Text, day_text, phrase

_HELD = COMMENTS.c


@dataclass(frozen=True, slots=True)
class Commentary:
    """What somebody at the keyboard can read and write about the figures."""

    engine: Engine
    who: str
    now: Callable[[], datetime]

    def comments(self) -> dict[About, Comment]:
        """The comments that stand, by what each is about."""
        return read_comments(self.engine)

    def write(self, about: About, words: str, value: Text, expected_version: int) -> Comment:
        """Write about a figure; `expected_version` is that of the comment seen, 0 where none was.

        Raises: as `write_comment`.
        """
        return write_comment(
            self.engine,
            about,
            words=words,
            value=value,
            expected_version=expected_version,
            who=self.who,
            now=self.now(),
        )

    def archive(self, about: About, expected_version: int) -> None:
        """Put a comment away.

        Raises: as `archive_comment`.
        """
        archive_comment(self.engine, about, expected_version=expected_version, who=self.who, now=self.now())


def read_comments(engine: Engine) -> dict[About, Comment]:
    """The newest version of each comment that is not archived, by what it is about."""
    newest = (
        select(_HELD.figure, _HELD.first_month, _HELD.last_month, func.max(_HELD.version).label("version"))
        .group_by(_HELD.figure, _HELD.first_month, _HELD.last_month)
        .subquery()
    )
    same = and_(*(_HELD[column.name] == column for column in newest.c))
    with reading(engine) as connection:
        rows = connection.execute(select(COMMENTS).join(newest, same)).all()
    found = map(_comment, rows)
    return {one.about: one for one in found if not one.is_archived}


def comment_versions(engine: Engine, about: About) -> tuple[Comment, ...]:
    """Every version of one comment, newest first, the archived ones too."""
    asked = select(COMMENTS).where(_is(about)).order_by(_HELD.version.desc())
    with reading(engine) as connection:
        return tuple(map(_comment, connection.execute(asked)))


def write_comment(
    engine: Engine,
    about: About,
    *,
    words: str,
    value: Text,
    expected_version: int,
    who: str,
    now: datetime,
) -> Comment:
    """Write about a figure; the expected version is that of the comment seen, 0 where none was.

    Raises: StoreChanged saying who changed it meanwhile, RefusedForPrivacy or RefusedForFaults for words
    that cannot be kept.
    """
    kept = comment_of(words)
    with writing(engine) as connection:
        newest = _newest(connection, about)
        _expect(newest, expected_version)
        version = 1 if newest is None else newest.version + 1
        comment = Comment(about, kept, value, version, now, who)
        _add(connection, comment)
    return comment


def archive_comment(engine: Engine, about: About, *, expected_version: int, who: str, now: datetime) -> None:
    """Put a comment away; its versions stay, and a new comment can be written.

    Raises: StoreChanged when somebody changed it meanwhile, or there is none.
    """
    with writing(engine) as connection:
        newest = _newest(connection, about)
        _expect(newest, expected_version)
        if newest is None or newest.is_archived:
            raise _changed(None)
        away = replace(newest, version=newest.version + 1, written_at=now, author=who, is_archived=True)
        _add(connection, away)


def _newest(connection: Connection, about: About) -> Comment | None:
    asked = select(COMMENTS).where(_is(about)).order_by(_HELD.version.desc()).limit(1)
    row = connection.execute(asked).one_or_none()
    return None if row is None else _comment(row)


def _expect(newest: Comment | None, seen: int) -> None:
    """Refuse unless the newest version is the one that was seen; an archived one is seen as none."""
    standing = 0 if newest is None or newest.is_archived else newest.version
    if standing != seen:
        raise _changed(newest)


def _is(about: About) -> ColumnElement[bool]:
    return and_(
        _HELD.figure == about.figure,
        _HELD.first_month == str(about.period.first),
        _HELD.last_month == str(about.period.last),
    )


def _add(connection: Connection, comment: Comment) -> None:
    facts = {
        _HELD.figure: comment.about.figure,
        _HELD.first_month: str(comment.about.period.first),
        _HELD.last_month: str(comment.about.period.last),
        _HELD.version: comment.version,
        _HELD.words: comment.words,
        _HELD.value_da: comment.value.da,
        _HELD.value_en: comment.value.en,
        _HELD.written_at: comment.written_at,
        _HELD.author: comment.author,
        _HELD.is_archived: comment.is_archived,
    }
    connection.execute(insert(COMMENTS).values(facts))


def _comment(row: Row[tuple[object, ...]]) -> Comment:
    return Comment(
        About(row.figure, Period(Month.parse(row.first_month), Month.parse(row.last_month))),
        row.words,
        Text(row.value_da, row.value_en),
        row.version,
        row.written_at,
        row.author,
        row.is_archived,
    )


def _changed(present: Comment | None) -> StoreChanged:
    title = Text("Kommentaren er ændret imens", "The comment has changed meanwhile")
    if present is None:
        return StoreChanged(title, Text("Se tallet igen.", "Look at the figure again."))
    return StoreChanged(
        title,
        phrase(
            "{who} {did} {day} kl. {hour} UTC, efter at du så kommentaren. Din ændring er ikke gemt.",
            "{who} {did} on {day} at {hour} UTC, after you saw the comment. Your change was not stored.",
            who=present.author,
            did=Text("arkiverede den", "archived it") if present.is_archived else Text("skrev", "wrote"),
            day=day_text(present.written_at.date()),
            hour=f"{present.written_at:%H:%M}",
        ),
    )
