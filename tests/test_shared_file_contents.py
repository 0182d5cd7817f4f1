"""What another version or another program has written into a shared file."""

from __future__ import annotations

import json
import math
import sqlite3
from array import array
from pathlib import Path
from typing import Any

import pytest
from budget_file import ACCOUNT, opened, placed, spend, used
from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_file import File
from hogkit.limits.stores import Account
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

path = pytest.fixture(name="path")(placed)
store = pytest.fixture(name="store")(opened)

ODD = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text() | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)
FIELDS = st.sampled_from(
    ["running", "queue", "blocked", "spacing", "spaced", "last", "span", "allowance", "unheard"]
)
INNER = st.sampled_from(
    ["left", "at", "cost", "refill", "most", "last", "unheard", f"{'x' * 40}:1"]
)


def rewritten(path: Path, column: str, value: object) -> None:
    with sqlite3.connect(path) as other:
        other.execute(f"UPDATE ledgers SET {column} = ?", [value])
    other.close()


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.dictionaries(FIELDS, ODD | st.dictionaries(INNER, ODD, max_size=4)),
    st.sets(FIELDS, max_size=3),
)
def test_whatever_another_version_writes_calls_go_on_and_the_stamps_stay(
    tmp_path_factory: pytest.TempPathFactory, changes: dict[str, Any], gone: set[str]
) -> None:
    store = File(tmp_path_factory.mktemp("odd") / "b", clock=lambda: 1_000.0)
    spend(store, 3)
    with sqlite3.connect(store.path) as other:
        rest = json.loads(other.execute("SELECT rest FROM ledgers").fetchone()[0])
    other.close()
    # A number there can be meant: a clock that was elsewhere.
    changes = {k: v for k, v in changes.items() if k != "last" or type(v) not in (int, float)}
    rest = {k: v for k, v in {**rest, **changes}.items() if k not in gone}
    rewritten(store.path, "rest", json.dumps(rest))
    view = store.look(ACCOUNT)
    assert view.used == (3,)
    assert math.isfinite(view.wait)
    store.settle(ACCOUNT, "x", 0.0, Settlement(refused=1.0, left=5.0, read=1.0))
    assert math.isfinite(store.ask(ACCOUNT, f"{store.mark}y", 9.0).wait)
    store.close()


@pytest.mark.parametrize("rest", ["[]", "7", "null", "{", "", None, 5, b"\xff\xfe", "[" * 100_000])
def test_what_is_no_object_leaves_the_stamps(store: File, path: Path, rest: object) -> None:
    spend(store, 3)
    rewritten(path, "rest", rest)
    spend(store)
    assert used(store) == 4


@pytest.mark.parametrize(
    ("stamps", "left"),
    [
        (None, 0),
        ("text", 0),
        (7, 0),
        (b"", 0),
        (array("d", [999.0]).tobytes() + b"half", 1),
        (array("d", [math.nan, 999.0, math.inf, -math.inf]).tobytes(), 1),
    ],
)
def test_stamps_that_cannot_be_read_are_left_out(
    store: File, path: Path, stamps: object, left: int
) -> None:
    store.clock = lambda: 1_000.0
    spend(store, 3)
    rewritten(path, "stamps", stamps)
    assert used(store) == left
    spend(store)
    assert used(store) == left + 1


def test_a_table_with_a_column_more_is_used(store: File, path: Path) -> None:
    spend(store)
    store.close()
    with sqlite3.connect(path) as other:
        other.execute("ALTER TABLE ledgers ADD COLUMN unheard TEXT")
    other.close()
    spend(store)
    assert used(store) == 2


def test_tickets_of_another_form_are_left_to_their_lease(store: File) -> None:
    place = store.mark.partition(":")[0]
    for ticket in (f"{place}:", f"{place}:x:y", f"{place}:{'9' * 5_000}:1:2:3", "other"):
        store.ask(Account(ACCOUNT.name, Rate((Window(100, 8.0),), at_once=9)), ticket, 1e6)
    assert store.ask(ACCOUNT, "t", 9.0).wait > 0
