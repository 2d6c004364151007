"""The private PostgreSQL server: that the tests which ask for one really get one."""

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text


def test_the_server_is_postgresql_and_reaches_no_network(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.execute(text("SHOW listen_addresses")).scalar_one() == ""
        assert "PostgreSQL" in connection.execute(text("SELECT version()")).scalar_one()
    engine.dispose()


@pytest.mark.parametrize("turn", ["first", "second"])
def test_every_test_gets_a_database_of_its_own(fresh_postgres_url: str, turn: str) -> None:
    url = make_url(fresh_postgres_url)
    with psycopg.connect(host=str(url.query["host"]), user=url.username, dbname=url.database) as connection:
        connection.execute("CREATE TABLE spor (navn text)")
        connection.execute("INSERT INTO spor VALUES (%s)", [turn])
        assert connection.execute("SELECT navn FROM spor").fetchall() == [(turn,)]
