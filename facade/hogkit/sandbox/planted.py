"""How many events of each name were planted, hour by hour: what insights are told of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from .strict import loads

if TYPE_CHECKING:
    from .engine.database import Database

Hours = Counter[tuple[str, int]]  # by the event's name and the hour's beginning, in Unix seconds


class Planted:
    """Events that the store does not hold."""

    def __init__(self) -> None:
        self._hours: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def change(self, before: Hours, after: Hours) -> None:
        """Told what the tables held before and after events were planted or merged."""
        for name, start in before.keys() | after.keys():
            change = after[name, start] - before[name, start]
            if change:
                self._hours[name][start] += change

    def within(
        self, begin: datetime, end: datetime, names: Collection[str | None]
    ) -> Iterator[tuple[datetime, int]]:
        """The hours, those at the edges whole; of all names, if None is among them."""
        first, last, zone = begin.timestamp() - 3600, end.timestamp(), begin.tzinfo
        for name, hours in self._hours.items():
            if name in names or None in names:
                for start, count in hours.items():
                    if first < start <= last:
                        yield max(at(start, zone), begin), count

    def first(self, zone: tzinfo | None) -> datetime | None:
        starts = [min(hours) for hours in self._hours.values() if hours]
        return at(min(starts), zone) if starts else None


def at(start: int, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(start, UTC).astimezone(zone)


def hourly(database: Database) -> Hours:
    """All events in the tables, by the hours of the project's zone."""
    sql = (
        f"SELECT event, toUnixTimestamp(toStartOfHour(toTimeZone(timestamp, '{database.zone}'))), count() "  # noqa: S608 - checked
        f"FROM {database.name}.events GROUP BY ALL"
    )
    rows = map(loads, database.execute(sql, "JSONCompactEachRow").splitlines())
    return Counter({(name, int(start)): int(count) for name, start, count in rows})
