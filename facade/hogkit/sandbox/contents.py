"""What a sandbox holds, to look at and to add to from any thread."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .adding import add, make_known, shown
from .engine.limits import QueryLimits
from .hogql import HogQL
from .messages import Json
from .planted import hourly
from .store import Store
from .strict import dumps, loads

if TYPE_CHECKING:
    from .clickhouse import Engine
    from .engine.planting_events import Ties


class Contents:
    """Events, persons and all else; what is returned may be changed freely.

    What is about queries needs the extra `engine`, and raises MissingExtra without it.
    """

    def __init__(self, store: Store, timezone: str) -> None:
        super().__init__()
        self._store = store
        self._hogql = HogQL(store, timezone)

    @property
    def events(self) -> Sequence[Json]:
        """What was captured so far, in the order of arrival: uuid, event, distinct_id, timestamp
        (as corrected), properties, received_at, and historical_migration if it was said.

        To count them is cheap; to look at them takes some µs for each, as they are packed.
        """
        with self._store.lock:
            return self._store.events.listed()

    @property
    def uuids(self) -> Counter[str]:
        """How often each uuid was captured: more than once if an event was sent again although it
        had arrived."""
        return Counter(event["uuid"] for event in self.events)

    @property
    def dropped(self) -> int:
        """How many events were answered with 200 and not kept."""
        with self._store.lock:
            return self._store.dropped.total()

    @property
    def persons(self) -> list[Json]:
        """The newest first."""
        with self._store.lock:
            rows = [person.as_json() for person in self._store.people]
        return copied(rows)

    @property
    def feature_flags(self) -> list[Json]:
        """As the private API shows them, deleted ones too."""
        with self._store.lock:
            rows = shown(self._store, "feature_flags")
        return copied(rows)

    @property
    def dashboards(self) -> list[Json]:
        """As the private API shows them, deleted ones too."""
        with self._store.lock:
            rows = shown(self._store, "dashboards")
        return copied(rows)

    def add_feature_flag(
        self,
        key: str,
        *,
        rollout: float = 100,
        active: bool = True,
        properties: Sequence[Mapping[str, Any]] = (),
        variants: Mapping[str, float] | None = None,
        payloads: Mapping[str, Any] | None = None,
    ) -> Json:
        """Add a flag with one condition, and return it as the private API shows it.

        Args:
            rollout: Percentage of those who have the properties.
            properties: Filters, such as `{"key": "plan", "operator": "exact", "value": "pro"}`.
            variants: Percentage of each.
            payloads: A JSON value for each variant, or for `"true"` if there are none.
        """
        wanted = [{"type": "person", "operator": "exact", **given} for given in properties]
        filters: Json = {"groups": [{"properties": wanted, "rollout_percentage": rollout}]}
        filters["payloads"] = {
            name: json.dumps(value, allow_nan=False) for name, value in (payloads or {}).items()
        }
        if variants is not None:
            filters["multivariate"] = {"variants": offered(variants)}
        with self._store.lock:
            return add(
                self._store, "feature_flags", {"key": key, "active": active, "filters": filters}
            )

    def add_dashboard(self, name: str, *, description: str = "", pinned: bool = False) -> Json:
        return self.add("dashboards", name=name, description=description, pinned=pinned)

    def add(self, resource: str, **fields: Any) -> Json:
        """Add one more of what the private API lists, and return it as it shows it.

        Args:
            resource: As in its path: insights, annotations, cohorts, experiments, surveys, actions,
                session_recordings, session_recording_playlists, feature_flags, dashboards, persons,
                groups, activity_log.
            fields: JSON. Fields that PostHog fills in may be among them, and ones that it does not
                have. An insight with a `result` shows that one always; one without shows what it can
                compute. A person takes `distinct_id` or `distinct_ids`, and `properties`.

        Raises:
            ValueError: There is no such resource, or PostHog would refuse a field.
        """
        with self._store.lock:
            return add(self._store, resource, fields)

    def add_person(self, distinct_id: str, properties: Mapping[str, Any] | None = None) -> None:
        """Make someone identified known, or set more of their properties, which are JSON."""
        told = {"distinct_id": distinct_id, "properties": dict(properties or {})}
        with self._store.lock:
            make_known(self._store, loads(dumps(told)))

    @property
    def timezone(self) -> str:
        """Of the project."""
        return self._hogql.timezone

    @property
    def query_limits(self) -> QueryLimits:
        """What one query may take; it can be set at any time, and counts for the next one."""
        return self._hogql.limits

    @query_limits.setter
    def query_limits(self, limits: QueryLimits) -> None:
        given: Any = limits
        if not isinstance(given, QueryLimits):
            raise TypeError(f"query_limits: QueryLimits is wanted, not {type(given).__name__}")
        self._hogql.limits = limits

    @property
    def queries(self) -> int:
        """How many queries ClickHouse has run; answers from the cache are not counted."""
        return self._hogql.statements

    def merge(self) -> None:
        """Leave one of each event that was ingested more than once, as ClickHouse does at some time."""
        engine = self._hogql.engine("Sandbox.merge")
        with self._counting(engine):
            engine.database.merge()

    def add_table(
        self,
        name: str,
        columns: Mapping[str, str],
        rows: Iterable[Mapping[str, Any]] = (),
        *,
        key: Sequence[str] = (),
    ) -> None:
        """Add a table as of the data warehouse, until the next `reset`.

        Args:
            columns: Their ClickHouse types, such as `{"id": "Int64", "paid_at": "DateTime64(6, 'UTC')"}`.
            rows: Each by column; what is no JSON is written as its text.
            key: The columns that it is ordered by.
        """
        self._hogql.engine("Sandbox.add_table").add_table(name, columns, rows, key)
        self._hogql.changed()

    def plant(
        self,
        *,
        seed: int = 1,
        events: int = 100_000,
        ties: Ties = "some",
        days: int = 90,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Add made-up events of the last `days`, always the same for the same arguments, and their
        persons. They are in the tables of queries alone, not in `events`; trends count them.

        Args:
            ties: Whether events share a microsecond: `none`, `some`, or `bulk`, which also has
                imports of thousands at once.
            progress: Called with the number of events so far.
        """
        engine = self._hogql.engine("Sandbox.plant")
        with self._counting(engine):
            engine.plant(seed=seed, events=events, ties=ties, days=days, progress=progress)

    @contextmanager
    def _counting(self, engine: Engine) -> Generator[None]:
        """Insights are told what changed in the tables; what is captured meanwhile they count twice."""
        engine.filling.catch_up()
        before = hourly(engine.database)
        yield  # Of what failed nothing is asked: Ctrl-C leaves ClickHouse in the middle of something.
        after = hourly(engine.database)
        with self._store.lock:
            self._store.planted.change(before, after)
        self._hogql.changed()


def offered(variants: Mapping[str, float]) -> list[Json]:
    return [{"key": name, "rollout_percentage": share} for name, share in variants.items()]


def copied(rows: list[Json]) -> list[Json]:
    """Made without holding the store: it replaces what rows hold, and changes none of it."""
    return [copy.deepcopy(row) for row in rows]
