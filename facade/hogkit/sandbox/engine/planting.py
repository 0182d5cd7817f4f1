"""Realistic events in any number, made by ClickHouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, get_args

from . import planting_people
from .planting_events import Plan, Ties, insert, sample

if TYPE_CHECKING:
    from ..store import Store
    from .database import Database

CHUNK = 100_000  # events of one INSERT: some hundred MB of memory
MOST = 100_000_000
SAMPLE = 3_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Progress = Callable[[int], object]


def plant_events(
    database: Database,
    store: Store,
    *,
    seed: int,
    events: int,
    ties: Ties,
    days: int = 90,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> None:
    """Add events of the last days, of users who come back, some of whom sign up and pay.

    What was there before is merged; of the new ones nothing is.

    The same seed, events, ties, days and now give the same events; another seed, other ones. One row
    of 1,000 is an exact copy of another, until it is merged away; another one of 1,000 has the uuid
    of an event with another name or distinct id. Of all, 3 % arrived late. The persons are the
    store's too, so queries see them after the next `Filling.catch_up`.

    Args:
        ties: How many events share an instant with others. `none`; `some`, 2 % of them, about 50
            at a time; `bulk`, also imports, with 5,000 at a time if there are 10,000 events.
        progress: Called with how many events are there.

    Raises:
        ValueError: A number is out of range, or `ties` is none of these.
    """
    check(events, ties, days)
    ended = datetime.now(UTC) if now is None else now
    plan = Plan(seed, events, ties, micros(ended - timedelta(days=days)), micros(ended))
    add_persons(database, store, plan)
    learn(database, store, plan)
    for first in range(0, events, CHUNK):
        count = min(CHUNK, events - first)
        database.execute(insert(database.name, plan, first, count, copies=False))
        if progress is not None:
            progress(first + count)
    # ClickHouse would have merged all but the newest parts: a day is then in few places, as it is at PostHog.
    database.merge()
    database.execute(insert(database.name, plan, 0, events, copies=True))


def check(events: int, ties: str, days: int) -> None:
    if not 1 <= events <= MOST:
        raise ValueError(f"events is from 1 to {MOST:,}, not {events}")
    if not 1 <= days <= 3_650:
        raise ValueError(f"days is from 1 to 3650, not {days}")
    if ties not in get_args(Ties):
        raise ValueError(f"ties is one of {', '.join(get_args(Ties))}, not {ties!r}")


def add_persons(database: Database, store: Store, plan: Plan) -> None:
    """As the events have them; who signed up has a second distinct id, and is identified."""
    named = planting_people.columns(plan.seed, plan.start, plan.span)
    aliases = ", ".join(f"{expression} AS {alias}" for alias, expression in named.items())
    signed_up = f"stage < {planting_people.SIGNED_UP}"
    sql = (
        f"WITH number AS user, {aliases} SELECT joined, {signed_up} AS known, anonymous, identified, "  # noqa: S608
        f"if(known, customer, visitor) AS properties FROM numbers({plan.users})"
    )
    for line in database.execute(sql, "JSONEachRow").splitlines():
        add_person(store, json.loads(line))


def add_person(store: Store, row: dict[str, Any]) -> None:
    names = [row["anonymous"], row["identified"]] if row["known"] else [row["anonymous"]]
    when = EPOCH + timedelta(microseconds=int(row["joined"]))
    with store.lock:
        store.add_person(names, json.loads(row["properties"]), when)


def learn(database: Database, store: Store, plan: Plan) -> None:
    """Names of events and properties; all that there are come up among so many."""
    for first in {0, max(0, plan.events - SAMPLE)}:
        count = min(SAMPLE, plan.events)
        for line in database.execute(sample(plan, first, count), "JSONEachRow").splitlines():
            row = json.loads(line)
            store.taxonomy.learn(row["name"], json.loads(row["told"]))


def micros(when: datetime) -> int:
    return (when - EPOCH) // timedelta(microseconds=1)
