"""Runs the queries of one project, keeps their answers, and stops them."""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..hogql.parsing.errors import HogQLError
from .clickhouse import DEFAULT_LIMIT, Engine
from .engine.errors import ClickHouseError
from .engine.limits import QueryLimits
from .messages import Json
from .query_answers import read_rows
from .query_body import cacheable, content, described, echoed, paging
from .query_cache import Cache, Calculated, cache_key
from .query_errors import refused, refused_hogql, too_large
from .query_request import Asked
from .store import Store

if TYPE_CHECKING:
    from .engine.database import Ran

# posthog/hogql/user_query_validator.py
OFFSET = (
    "OFFSET cannot be used with a personal API key. Page by a key, such as "
    "`WHERE timestamp > {last} ORDER BY timestamp LIMIT n`, or use a batch export."
)
PAUSE = 0.005  # seconds


class HogQL:
    """Runs the queries of one project, each in the thread that it came from.

    Raises:
        ValueError: There is no such `timezone`.

    Attributes:
        limits: What one query may take; may be set at any time.
        statements: How many were run; answers from the cache are not counted.
    """

    def __init__(self, store: Store, timezone: str) -> None:
        self.timezone = known_zone(timezone)
        self.limits = QueryLimits()
        self.statements = 0
        self._store = store
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._cache = Cache()
        self._changes = 0
        self._running: dict[str, str] = {}  # by its name in the database, the client's

    def engine(self, purpose: str) -> Engine:
        """
        Raises:
            MissingExtra: See `Engine`.
        """
        with self._lock:
            if self._engine is None:
                self._engine = Engine(self._store, self.timezone, purpose)
            return self._engine

    @property
    def warehouse(self) -> Mapping[str, Mapping[str, str]]:
        """The added tables: the ClickHouse types of their columns."""
        return {} if self._engine is None else dict(self._engine.tables)

    def reset(self) -> None:
        """No added tables, and the usual limits; queries that run end with an error.

        The database empties itself when it sees that the store was cleared.
        """
        self.cancel_all()
        if self._engine is not None:
            self._engine.drop_tables()
        self._cache.clear()
        self.limits = QueryLimits()
        self.statements = 0

    def changed(self) -> None:
        """Called when the tables were changed by other things than what the store holds."""
        with self._lock:
            self._changes += 1

    def cached(self, asked: Asked) -> Calculated | None:
        return None if asked.forced else self._cache.get(self.key(asked), self._state())

    def key(self, asked: Asked) -> str:
        return cache_key({"query": asked.query, "zone": self.timezone, "limits": repr(self.limits)})

    def _state(self) -> Hashable:
        """Differs as soon as the data does."""
        with self._store.lock:
            return self._changes, len(self._store.events), len(self._store.added)

    def calculate(self, asked: Asked, query_id: str, seconds: float) -> Calculated:
        """
        Args:
            query_id: What `cancel` knows it by.
            seconds: How long it may run.

        Raises:
            Refused: It failed, in whichever way.
        """
        name = uuid4().hex  # Clients may give the same id twice.
        self._running[name] = query_id
        try:
            return self._calculate(asked, name, seconds)
        except HogQLError as error:
            raise refused_hogql(error, asked.sql) from None
        except ClickHouseError as error:
            raise refused(error) from None
        finally:
            del self._running[name]

    def _calculate(self, asked: Asked, name: str, seconds: float) -> Calculated:
        self._check_size(asked.sql)
        engine, key, state = self.engine("A query"), self.key(asked), self._state()
        began = time.perf_counter()
        translated = engine.translate(asked, self.timezone, self.limits.rows)
        if translated.offset_used:
            raise HogQLError(OFFSET)
        self._check_size(translated.sql)
        translating = time.perf_counter() - began
        ran = self._run(engine, translated.sql, name, seconds)
        limit = DEFAULT_LIMIT if translated.paged else None
        rows, at = read_rows(ran.content, limit), datetime.now(UTC)
        timings = {"./translate": translating, "./clickhouse_execute": ran.seconds}
        body = content(
            rows,
            described(translated.columns, rows),
            paging(rows, limit),
            echoed(asked, timings),
            cacheable(key, self.timezone, at),
        )
        calculated = Calculated(body, rows.count, ran.bytes_read, at)
        self._cache.put(key, state, calculated)
        return calculated

    def _check_size(self, sql: str) -> None:
        try:
            size = len(sql.encode())
        except UnicodeEncodeError:
            raise HogQLError("The query has characters that are no Unicode") from None
        if size > self.limits.sql:
            raise too_large(size, self.limits.sql)

    def _run(self, engine: Engine, sql: str, name: str, seconds: float) -> Ran:
        engine.filling.catch_up()
        limits = self.limits
        if limits.rows_per_second is not None:
            check_estimate(engine.rows_to_read(sql) / limits.rows_per_second, seconds)
        with self._lock:
            self.statements += 1
        return engine.database.run(
            sql,
            seconds=seconds,
            memory=limits.memory,
            bytes_to_read=limits.bytes_to_read,
            query_id=name,
        )

    def cancel(self, query_id: str) -> None:
        """Stop the queries of this id, and return when they have ended."""
        self._cancel(self._known(query_id))

    def cancel_all(self) -> None:
        self._cancel(list(self._running))

    def _known(self, query_id: str) -> list[str]:
        return [name for name, known in self._running.copy().items() if known == query_id]

    def _cancel(self, names: list[str]) -> None:
        """One that the database does not know is about to begin."""
        engine = self._engine
        for name in names:
            while engine is not None and name in self._running:
                if not engine.database.cancel(name):
                    time.sleep(PAUSE)

    def progress(self, query_id: str) -> Json | None:
        """A `ClickhouseQueryProgress`; None if it has not begun."""
        engine = self._engine
        found = [] if engine is None else [engine.progress(name) for name in self._known(query_id)]
        return next((row for row in found if row is not None), None)


def known_zone(name: str) -> str:
    """The name, if it is one; UTC is on any system."""
    try:
        if name != "UTC":
            ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError is of a directory.
        raise ValueError(f"{name!r} is no time zone, such as 'America/New_York'") from error
    return name


def check_estimate(estimated: float, seconds: float) -> None:
    """In ClickHouse's words, which are all that the answer says."""
    if estimated > seconds:
        detail = f"Estimated query execution time ({estimated:.3f} seconds) is too long."
        raise ClickHouseError(160, "TOO_SLOW", detail)
