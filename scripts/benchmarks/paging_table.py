"""What runs of `scripts/bench paging` found, in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from attrs import frozen

Key = tuple[datetime, str, str, str]


@frozen
class Found:
    """One run.

    Attributes:
        lost: Events that it did not give.
        doubled: Rows that it gave once more.
        strange: Rows that are no events.
        stuck: Whether it would not have come to an end; the rest of it is lost.
        read: Bytes, as the engine says.
        scans: The same, where 1 is one pass over the same columns.
    """

    ties: str
    name: str
    events: int
    lost: int
    doubled: int
    strange: int
    stuck: bool
    statements: int
    read: int
    scans: float
    seconds: float


@frozen
class Counted:
    """Rows against the truth."""

    lost: int
    doubled: int
    strange: int


def key(row: Sequence[Any]) -> Key:
    """What tells an event from all others."""
    when = datetime.fromisoformat(row[0])
    return (when if when.tzinfo else when.replace(tzinfo=UTC), row[1], row[2], row[3])


def counted(rows: Iterable[Sequence[Any]], truth: set[Key]) -> Counted:
    given = [key(row) for row in rows]
    distinct = set(given)
    return Counted(len(truth - distinct), len(given) - len(distinct), len(distinct - truth))


def show(found: Sequence[Found], told: str) -> None:
    """One kind of data."""
    width = max(len(one.name) for one in found)
    print(told)
    print(
        f"{'':{width}}  {'lost':>8}  {'':>6}  {'doubled':>7}  {'':5}  {'queries':>7}"
        f"  {'MB read':>8}  {'× a scan':>8}  {'s':>6}"
    )
    for one in found:
        print(row(one, width))
    print()


def row(one: Found, width: int) -> str:
    share = f"{one.lost / one.events:.2%}" if one.lost else ""
    stuck = "stuck" if one.stuck else ""
    strange = f"  and {one.strange:,} that do not exist" if one.strange else ""
    counts = f"{one.lost:>8,}  {share:>6}  {one.doubled:>7,}  {stuck:5}  {one.statements:>7,}"
    costs = f"{one.read / 1e6:>8,.1f}  {one.scans:>8.1f}  {one.seconds:>6.1f}"
    return f"{one.name:{width}}  {counts}  {costs}{strange}"
