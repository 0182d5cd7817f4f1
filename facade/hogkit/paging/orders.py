"""Which columns order the rows of a table so that no two are in the same place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from attrs import frozen

from ..arguments import text
from ..errors import InvalidArgument
from ..hogql.identifiers import identifier

# What is unique, of PostHog's own tables (posthog/hogql/database/schema/*.py). An event's uuid is chosen by
# who sends it, so two events may share it, even at one microsecond.
KEYS: dict[str, tuple[str, ...]] = {
    "events": ("timestamp", "uuid", "event", "distinct_id"),
    "persons": ("id",),
    "sessions": ("$start_timestamp", "session_id"),
    "groups": ("index", "key"),
    "person_distinct_ids": ("distinct_id",),
}
ARRIVAL = "created_at"  # when PostHog took it
# Those of their columns that say when.
TIMES = frozenset({"timestamp", ARRIVAL, "$start_timestamp", "$end_timestamp"})
_QUERY = re.compile(
    r"\s*(?:--[^\n]*\n\s*|/\*.*?\*/\s*)*(?:\(|(?:select|with)\s)", re.IGNORECASE | re.DOTALL
)
_ALIAS = "hogkit_rows"
_REASONS = {
    "events": "events of one import or batch share their microsecond, and uuids are the senders' own",
    "sessions": "sessions begin at the same moment",
}


@frozen
class Order:
    """A table, and the columns that order it.

    Attributes:
        table: What it is called; of a query a digest.
        source: The table as it is written after FROM.
        refs: The columns as they are written elsewhere: with their table, since a column that is selected
            may be called like one of these.
        timed: Whether the first is a time that pages are bounded by.
        known: Whether no two rows have the same key; else PostHog is asked.
        query: What is read, if it is no table but a query of the caller's.
    """

    table: str
    keys: tuple[str, ...]
    source: str
    refs: tuple[str, ...]
    timed: bool
    known: bool
    query: str = ""


def order(table: str, key: Sequence[str] | None, *, timed: bool) -> Order:
    """The order of a table.

    Args:
        key: The columns that order it; PostHog's own tables have one.
        timed: Whether the first of the key is a time that bounds are given for.

    Raises:
        InvalidArgument: There is no key, it is known not to be unique, or to begin with no time.
    """
    if is_query(text(table, "table")):
        return _of_query(table.strip().rstrip("; \t\r\n"), key, timed=timed)
    parts = table.split(".")
    keys = _keys(table, key)
    alias = identifier(parts[-1])
    source = identifier(*parts) if len(parts) == 1 else f"{identifier(*parts)} AS {alias}"
    known = table in KEYS and _unique(table, keys)
    refs = tuple(f"{alias}.{identifier(*column.split('.'))}" for column in keys)
    if timed and known and keys[0] not in TIMES:
        told = ", ".join(keys)
        raise InvalidArgument(f"since: {table} is ordered by {told}, and {keys[0]} is no time")
    return Order(table, keys, source, refs, timed or (known and keys[0] in TIMES), known)


def is_query(what: str) -> bool:
    """Whether it is a SELECT, and no table."""
    return _QUERY.match(what) is not None


def _of_query(sql: str, key: Sequence[str] | None, *, timed: bool) -> Order:
    keys = _keys("a query", key)
    table = f"query {hashlib.sha256(sql.encode()).hexdigest()[:16]}"
    refs = tuple(f"{_ALIAS}.{identifier(column)}" for column in keys)
    return Order(table, keys, f"({sql}\n) AS {_ALIAS}", refs, timed, known=False, query=sql)


def _keys(table: str, key: Sequence[str] | None) -> tuple[str, ...]:
    if isinstance(key, str):
        raise InvalidArgument(f"key: a sequence of columns is wanted; for one give ({key!r},)")
    keys = KEYS.get(table, ()) if key is None else tuple(text(column, "key") for column in key)
    if not keys:
        raise InvalidArgument(
            f"key: {table} needs one: columns that no two rows share the values of, such as "
            "(id,) or (created_at, id); without it rows at the edge of a page would be lost"
        )
    if len(set(keys)) < len(keys):
        raise InvalidArgument(f"key: {', '.join(keys)} names a column twice")
    return keys


def _unique(table: str, keys: tuple[str, ...]) -> bool:
    """Whether it has all that is unique."""
    needed = set(KEYS[table])
    if table == "sessions":
        needed.discard("$start_timestamp")
    if missing := sorted(needed - set(keys), key=KEYS[table].index):
        why = f": {_REASONS[table]}" if table in _REASONS else ""
        raise InvalidArgument(
            f"key: {', '.join(keys)} is not unique in {table}{why}; add {', '.join(missing)}"
        )
    return True


def position(columns: Sequence[str], key: str) -> int | None:
    """Where a key is among the columns as they were asked for; None if it is not, or not surely: another
    one that names it may be called like it, and then PostHog takes the one for the other.
    """
    said = re.compile(rf"(?<![\w$]){re.escape(key)}(?![\w$])")
    places = [place for place, column in enumerate(columns) if said.search(column)]
    sure = all(columns[place].strip(" `") == key for place in places)
    return places[0] if places and sure else None
