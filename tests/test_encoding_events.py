"""An event as JSON: what its values become, and what is refused. With json, with orjson and by walking."""

from __future__ import annotations

import dataclasses
import importlib
import json
import socket
import sys
import threading
import uuid
import zlib
from collections import Counter, OrderedDict, UserDict, namedtuple
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, IntEnum, IntFlag, StrEnum
from json import encoder
from types import MappingProxyType
from typing import Any

import attrs
import pydantic
import pydantic.v1
import pytest
from hogkit.errors import InvalidEvent
from hogkit.ingest import compression, encoding
from hogkit.ingest.compression import compress
from hogkit.ingest.encoding import DEEPEST, MOST_DIGITS, encode


def walking(event: Mapping[str, Any]) -> bytes:
    raise ValueError("leaves all to the walk")


QUICK: dict[str, Callable[[], encoding.Encode]] = {
    "json": encoding._with_json,
    "orjson": encoding._with_orjson,
    "walking": lambda: walking,
}


def encoded(quick: str, event: Mapping[str, Any]) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        if quick == "orjson":
            pytest.importorskip("orjson")
        chosen = QUICK[quick]()
        patch.setattr(encoding, "_quick", lambda: chosen)
        return encode(event)


def sent(quick: str, value: Any) -> Any:
    """What PostHog reads of a property."""
    record = encoded(quick, {"event": "e", "properties": {"x": value}})
    return json.loads(record, parse_constant=pytest.fail)["properties"]["x"]


def refused(quick: str, value: Any) -> str:
    with pytest.raises(InvalidEvent) as caught:
        encoded(quick, {"event": "e", "properties": {"x": value}})
    assert caught.value.__context__ is None
    return str(caught.value)


each = pytest.mark.parametrize("quick", QUICK)


class Plan(Enum):
    PRO = "pro"
    PAIR = (1, Decimal(2))


class Size(IntEnum):
    LARGE = 3


class Colour(StrEnum):
    RED = "red"


class Rights(IntFlag):
    READ = 1
    WRITE = 2


Point = namedtuple("Point", "x y")


@dataclasses.dataclass
class Item:
    sku: str
    price: Decimal
    made: dataclasses.InitVar[int] = 0
    _stock: int = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Cart:
    items: list[Item]
    plan: Plan = Plan.PRO


@attrs.define
class Person:
    name: str
    born: date
    friends: list[Person] = attrs.field(factory=list)


class Model(pydantic.BaseModel):
    at: datetime
    plan: Plan
    tags: set[str] = set()


class OldModel(pydantic.v1.BaseModel):
    at: datetime
    price: Decimal


class Root(pydantic.RootModel[list[date]]):
    pass


class Odd(tzinfo):
    """Berlin before there were zones."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        return timedelta(minutes=53, seconds=28)


class Unzoned(tzinfo):
    def utcoffset(self, at: datetime | None) -> None:
        return None


class NotATime(datetime):
    """As pandas' NaT, which is a datetime."""

    def __ne__(self, other: object) -> bool:
        return True


class Loud(str):
    """Text, whatever its own methods say."""

    __slots__ = ()

    def __str__(self) -> str:
        return "LOUD"

    def encode(self, *args: Any) -> bytes:
        raise RuntimeError


class Whole(int):
    def __repr__(self) -> str:
        return "whole"


class Part(float):
    def __repr__(self) -> str:
        return "part"


class Backwards(list[Any]):
    def __iter__(self) -> Any:
        return iter(self[::-1])


class Doubled(dict[str, Any]):
    def items(self) -> Any:
        return [(key, value * 2) for key, value in super().items()]


ID = uuid.UUID("01932b2e-7f7a-7c33-9d52-2f7b1c2d3e4f")
AT = datetime(2026, 1, 2, 3, 4, 5, 678901, UTC)
CONVERTED: list[tuple[Any, Any]] = [
    ("text", "text"),
    ("\0\x1f\x7f\u2028 é 🦔\\\"/", "\0\x1f\x7f\u2028 é 🦔\\\"/"),
    (True, True), (None, None), (0, 0), (-(2**63), -(2**63)), (2**64 - 1, 2**64 - 1), (2**64, 2**64),
    (1.5, 1.5), (5e-324, 5e-324), (sys.float_info.max, sys.float_info.max),
    (float("nan"), None), (float("inf"), None), ([1.0, float("-inf")], [1.0, None]),
    ((1, (2,)), [1, [2]]), (Point(1, {"a": Point(2, 3)}), [1, {"a": [2, 3]}]), ({}, {}), ([], []),
    (Loud("a"), "a"), (Whole(3), 3), (Part(1.5), 1.5), (Part("nan"), None),
    (Backwards([1, 2]), [2, 1]), (Doubled(a=1), {"a": 2}), (OrderedDict(a=AT), {"a": AT.isoformat()}),
    (Counter("aab"), {"a": 2, "b": 1}), (MappingProxyType({"a": (1,)}), {"a": [1]}),
    (UserDict(a=UserDict(b=1)), {"a": {"b": 1}}),
    (AT, "2026-01-02T03:04:05.678901+00:00"),
    (AT.replace(tzinfo=None), "2026-01-02T03:04:05.678901+00:00"),
    (AT.replace(tzinfo=Unzoned()), "2026-01-02T03:04:05.678901+00:00"),
    (AT.replace(tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "2026-01-02T03:04:05.678901-03:30"),
    (AT.replace(tzinfo=Odd()), "2026-01-02T02:10:37.678901+00:00"),
    (NotATime(2026, 1, 2), None),
    (date(2026, 1, 2), "2026-01-02"), (time(3, 4, 5, 6), "03:04:05.000006"),
    (time(3, tzinfo=UTC), "03:00:00+00:00"), (timedelta(days=-1, microseconds=1), -86399.999999),
    (Decimal("19.99"), 19.99), (Decimal("NaN"), None), (Decimal("sNaN"), None), (Decimal("-Infinity"), None),
    (Decimal("1e-400"), 0.0), (ID, str(ID)),
    (Plan.PRO, "pro"), (Plan.PAIR, [1, 2.0]), (Size.LARGE, 3), (Colour.RED, "red"), (Rights.READ | Rights.WRITE, 3),
    ({3, 1, 2}, [1, 2, 3]), (frozenset({"b", "a"}), ["a", "b"]), ({ID}, [str(ID)]), ({Plan.PRO}, ["pro"]),
    (b"a\xc3\xa9", "aé"), (bytearray(b"ab"), "ab"), (b"\xff\x00", "/wA="), (b"", ""),
    (Item("a", Decimal("1.5")), {"sku": "a", "price": 1.5, "_stock": 2}),
    (Cart([Item("a", Decimal(1))]), {"items": [{"sku": "a", "price": 1.0, "_stock": 2}], "plan": "pro"}),
    (Person("a", date(2026, 1, 2), [Person("b", date.min)]),
     {"name": "a", "born": "2026-01-02", "friends": [{"name": "b", "born": "0001-01-01", "friends": []}]}),
    (Model(at=AT, plan=Plan.PRO, tags={"b", "a"}), {"at": AT.isoformat(), "plan": "pro", "tags": ["a", "b"]}),
    (OldModel(at=AT, price=Decimal("1.5")), {"at": AT.isoformat(), "price": 1.5}),
    (Root([date(2026, 1, 2)]), ["2026-01-02"]),
]  # fmt: skip


@each
@pytest.mark.parametrize(("value", "read"), CONVERTED, ids=lambda value: type(value).__name__)
def test_what_values_become(quick: str, value: Any, read: Any) -> None:
    found = sent(quick, value)
    assert found == read
    assert type(found) is type(read)
    assert sent(quick, {"deep": [value, float("nan")]}) == {"deep": [read, None]}


@each
def test_the_sign_of_a_zero_is_kept(quick: str) -> None:
    assert str(sent(quick, -0.0)) == "-0.0"


@each
def test_members_that_cannot_be_sorted_are_all_there(quick: str) -> None:
    assert sorted(sent(quick, {1, "a", None}), key=str) == [1, None, "a"]


def arrays() -> list[tuple[Any, Any]]:
    numpy = pytest.importorskip("numpy")
    at = "2026-01-02T03:04:05.678901"
    return [
        (numpy.float64(1.5), 1.5), (numpy.float64("nan"), None), (numpy.float32(0.5), 0.5),
        (numpy.float16("inf"), None), (numpy.longdouble(1.5), 1.5), (numpy.int64(3), 3),
        (numpy.uint64(2**64 - 1), 2**64 - 1), (numpy.bool_(True), True), (numpy.str_("a b"), "a b"),
        (numpy.bytes_(b"a"), "a"), (numpy.array(5), 5),
        (numpy.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]), (numpy.array([1.0, float("nan")]), [1.0, None]),
        (numpy.array([1.5], dtype=numpy.longdouble), [1.5]),
        (numpy.array([AT, Plan.PRO, None]), [AT.isoformat(), "pro", None]),
        (numpy.ma.array([1, 2], mask=[0, 1]), [1, None]), (numpy.ma.masked, None),
        (numpy.datetime64(at), f"{at}+00:00"), (numpy.datetime64(f"{at}999"), f"{at}+00:00"),
        (numpy.datetime64("2026-01-02"), "2026-01-02"), (numpy.datetime64("NaT"), None),
        (numpy.timedelta64(1500, "ms"), 1.5), (numpy.timedelta64(1500, "us"), 0.0015),
        (numpy.timedelta64(1_500_000, "ns"), 0.0015), (numpy.timedelta64(7), 7),
        (numpy.timedelta64(1, "Y"), 365.2425 * 24 * 3600),
        (numpy.array([[at, "NaT"]], dtype="M8[ns]"), [[f"{at}+00:00", None]]),
        (numpy.array(at, dtype="M8[ns]"), f"{at}+00:00"),
    ]  # fmt: skip


@each
def test_what_values_of_numpy_become(quick: str) -> None:
    for value, read in arrays():
        found = sent(quick, value)
        assert (found, type(found)) == (read, type(read)), repr(value)


@each
def test_numpy_that_has_no_form(quick: str) -> None:
    numpy = pytest.importorskip("numpy")
    assert "a complex" in refused(quick, numpy.complex64(1j))
    assert "a clongdouble: TypeError: is no number" in refused(quick, [numpy.clongdouble(1j)])
    assert "OverflowError" in refused(quick, numpy.datetime64("20000-01-01T00:00:00.0", "us"))


KEYS: list[tuple[Any, str]] = [
    ("a b", "a b"), ("", ""), (Loud("a"), "a"), (1, "1"), (-(2**70), str(-(2**70))), (Whole(3), "3"),
    (True, "true"), (False, "false"), (None, "null"), (1.5, "1.5"), (1e22, "1e+22"), (float("nan"), "null"),
    (Colour.RED, "red"), (Size.LARGE, "3"), (Plan.PRO, "pro"), (ID, str(ID)), (date(2026, 1, 2), "2026-01-02"),
    (AT, AT.isoformat()),
]  # fmt: skip


@each
@pytest.mark.parametrize(("key", "read"), KEYS, ids=repr)
def test_what_keys_become(quick: str, key: Any, read: str) -> None:
    assert sent(quick, {key: {key: 1}}) == {read: {read: 1}}
    assert sent(quick, UserDict({key: float("inf")})) == {read: None}


@each
def test_of_keys_that_become_the_same_the_last_counts(quick: str) -> None:
    assert sent(quick, {1: "a", "1": "b"}) == {"1": "b"}


class Broken:
    """Its own code fails in each way in which a value's code is run."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    @property
    def __class__(self) -> Any:
        raise self.error


class BrokenItems(dict[str, Any]):
    def items(self) -> Any:
        raise RuntimeError("no items")


class BrokenModel(pydantic.BaseModel):
    @pydantic.model_serializer
    def fail(self) -> Any:
        raise RuntimeError("phc_" + "a" * 40 + "\n" + "x" * 5_000)


@attrs.define
class Unset:
    name: str = attrs.field(init=False)


class Disordered(int):
    def __lt__(self, other: object) -> bool:
        raise RuntimeError("no order")


class Proxy:
    """Claims to be text, which no encoder believes."""

    @property
    def __class__(self) -> Any:
        return str


class Silent(Exception):
    def __str__(self) -> str:
        raise RuntimeError


HALF = "\ud83e"
REFUSED: list[tuple[str, Callable[[], Any], str]] = [
    ("an object", object, "properties.x: cannot be sent as JSON: an object"),
    ("a socket", lambda: {"cart": [1, 2, {"price": socket.socket}]},
     "properties.x.cart[2].price: cannot be sent as JSON: a type"),
    ("within a conversion", lambda: Cart([Item("a", object())]),  # type: ignore[arg-type]
     "properties.x.items[0].price: cannot be sent as JSON: an object"),
    ("keys that need quotes", lambda: {"a b": {"$set": {"é": {"1": {"a.b": {1: 1j}}}}}},
     "properties.x['a b'].$set.é['1']['a.b']['1']: cannot be sent as JSON: a complex"),
    ("keys of a subclass", lambda: {Loud("a"): {Loud("a b"): 1j}},
     "properties.x.a['a b']: cannot be sent as JSON: a complex"),
    ("a function", lambda: [print], "properties.x[0]: cannot be sent as JSON: a builtin_function_or_method"),
    ("a class that has fields", lambda: Cart, "properties.x: cannot be sent as JSON: a type"),
    ("an iterator", lambda: iter([1]), "properties.x: cannot be sent as JSON: a list_iterator"),
    ("a range", lambda: range(3), "properties.x: cannot be sent as JSON: a range"),
    ("a type without a name", lambda: type("", (), {})(), "properties.x: cannot be sent as JSON: an"),
    ("a key", lambda: [{(1, 2): 1}], "properties.x[0]: cannot be sent as JSON: its key is a tuple"),
    ("a key of an unknown type", lambda: {object: 1}, "properties.x: cannot be sent as JSON: its key is a type"),
    ("half a character", lambda: ["a", HALF], "properties.x[1]: cannot be sent as JSON: text with a lone surrogate"),
    ("half a character in a key", lambda: {"a": {HALF: 1}},
     "properties.x.a: cannot be sent as JSON: its key is text with a lone surrogate"),
    ("below half a character", lambda: Loud(HALF), "properties.x: cannot be sent as JSON: text with a lone surrogate"),
    ("a large integer", lambda: [10**MOST_DIGITS],
     "properties.x[0]: cannot be sent as JSON: an integer of more than 308 digits"),
    ("a negative one", lambda: -(10**400), "properties.x: cannot be sent as JSON: an integer of more than 308 digits"),
    ("one that Python does not write", lambda: 10**5_000,
     "properties.x: cannot be sent as JSON: an integer of more than 308 digits"),
    ("a large Decimal", lambda: Decimal("1e400"),
     "properties.x: cannot be sent as JSON: a Decimal: OverflowError: is beyond what a double holds"),
    ("no class", lambda: Broken(RuntimeError("none")), "properties.x: cannot be sent as JSON: a Broken: RuntimeError: none"),
    ("no words", lambda: Broken(Silent()), "properties.x: cannot be sent as JSON: a Broken: test_encoding_events.Silent"),
    ("no items", lambda: [BrokenItems(a=1)],
     "properties.x[0]: cannot be sent as JSON: a BrokenItems: RuntimeError: no items"),
    ("an attribute that is missing", Unset, "properties.x: cannot be sent as JSON: an Unset: AttributeError: "),
    ("no order", lambda: {Disordered(1), Disordered(2)},
     "properties.x: cannot be sent as JSON: a set: RuntimeError: no order"),
    ("a proxy", Proxy, "properties.x: cannot be sent as JSON: a Proxy: TypeError: "),
    ("a moment beyond the years", lambda: datetime.max.replace(tzinfo=timezone(timedelta(seconds=-1))),
     "properties.x: cannot be sent as JSON: a datetime: OverflowError: "),
]  # fmt: skip


@each
@pytest.mark.parametrize(
    ("value", "said"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_what_is_refused(quick: str, value: Callable[[], Any], said: str) -> None:
    assert refused(quick, value()).startswith(said)


@each
def test_a_refusal_says_no_value(quick: str) -> None:
    said = refused(quick, BrokenModel())
    assert said.startswith("properties.x: cannot be sent as JSON: a BrokenModel: ")
    assert "aaaa" not in said
    assert len(said) < 200
    assert len(refused(quick, {"k" * 10_000: object()})) < 300


@each
def test_nothing_but_the_properties_is_named_otherwise(quick: str) -> None:
    with pytest.raises(InvalidEvent, match=r"^distinct_id: cannot be sent as JSON: text with"):
        encoded(quick, {"event": "e", "distinct_id": HALF})
    with pytest.raises(
        InvalidEvent, match=r"^the event: cannot be sent as JSON: its key is a tuple"
    ):
        encoded(quick, {(): 1})  # type: ignore[dict-item]


@each
def test_the_largest_integers(quick: str) -> None:
    largest = 10**MOST_DIGITS - 1
    assert sent(quick, [largest, -largest]) == [largest, -largest]
    assert sent(quick, "9" * 2_000) == "9" * 2_000


@pytest.mark.parametrize("before", range(160))
def test_a_long_number_is_found_wherever_it_stands(before: int) -> None:
    assert "an integer" in refused("json", {"k": "x" * before, "n": 10**MOST_DIGITS})


def nested(levels: int, innermost: Any, held: Callable[[Any], Any] = lambda inner: [inner]) -> Any:
    for _ in range(levels):
        innermost = held(innermost)
    return innermost


HOLDERS: dict[str, Callable[[Any], Any]] = {
    "list": lambda inner: [inner],
    "object": lambda inner: {"a": 1, '"]}\\': "}]", "b": inner},
    "attrs": lambda inner: Person("a", date.min, inner),
    "mapping": lambda inner: UserDict(a=inner),
    "enum": lambda inner: Enum("Held", {"ONE": [inner]}).ONE,  # type: ignore[attr-defined]
}


@each
@pytest.mark.parametrize("holder", HOLDERS)
def test_the_deepest_event_and_one_level_more(quick: str, holder: str) -> None:
    """serde_json takes 127 levels: the request, the batch, the event, its properties and 123."""
    assert DEEPEST == 127 - 2
    held = HOLDERS[holder]
    deepest = nested(DEEPEST - 2, 1, held)
    assert sent(quick, deepest) is not None
    assert refused(quick, held(deepest)).endswith(
        "…: cannot be sent as JSON: more than 125 levels of nesting, or something within itself"
    )


@each
def test_many_containers_are_not_deep(quick: str) -> None:
    many = [{"a": [], "b": '"[{\\'} for _ in range(2_000)]
    assert sent(quick, many) == many


def test_many_containers_are_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "_encoded_by_walking", pytest.fail)
    assert encode({"properties": {"x": [{"a": "]]]]"}] * 500}}).count(b"]]]]") == 500


@each
def test_what_holds_itself(quick: str) -> None:
    held: dict[str, Any] = {}
    held["a"] = [held]
    person = Person("a", date.min)
    person.friends.append(person)
    for cycle in (held, person):
        assert "something within itself" in refused(quick, cycle)


@each
def test_a_stack_without_room(quick: str) -> None:
    def below(frames: int) -> str:
        return below(frames - 1) if frames else refused(quick, nested(500, 1))

    used = len(importlib.import_module("inspect").stack(0))
    assert below(sys.getrecursionlimit() - used - 150) == (
        "the event: cannot be sent as JSON: too deep for the stack of calls"
    )


@each
def test_nothing_is_changed(quick: str) -> None:
    given = {"event": "e", "properties": {"x": [{1: (AT, {"a": float("nan")})}], "y": {2, 1}}}
    before = repr(given)
    encoded(quick, given)
    assert repr(given) == before


@each
def test_a_property_that_other_threads_change(quick: str) -> None:
    """Who walks sees one state of it, and never an iterator that fails."""
    shared: dict[Any, Any] = {0: float("nan")}
    ended = threading.Event()

    def change() -> None:
        for n in range(1, 10**9):
            if ended.is_set():
                return
            shared[n % 50] = float("nan")
            shared.pop((n + 25) % 50, None)

    other = threading.Thread(target=change)
    other.start()
    try:
        for _ in range(500):
            assert set(sent(quick, shared).values()) <= {None}
    finally:
        ended.set()
        other.join()


@each
def test_compact_utf_8(quick: str) -> None:
    event = {"event": "é", "properties": {"a": [1, 2], "b": {"c": None}}}
    assert encoded(quick, event) == '{"event":"é","properties":{"a":[1,2],"b":{"c":null}}}'.encode()
    assert encoded(quick, MappingProxyType(event)) == encoded(quick, event)


def test_an_interrupt_is_no_refusal() -> None:
    class Interrupted(UserDict[str, Any]):
        def items(self) -> Any:
            raise KeyboardInterrupt

    for quick in ("json", "walking"):
        with pytest.raises(KeyboardInterrupt):
            encoded(quick, {"properties": Interrupted()})


def test_which_encoder_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert encoding._quick.__wrapped__().__qualname__.startswith("_with_json")
    monkeypatch.delitem(sys.modules, "orjson")
    orjson = pytest.importorskip("orjson")
    asked: list[object] = []

    def dumps(value: object, **_: Any) -> bytes:
        asked.append(value)
        return b"{}"

    monkeypatch.setattr(orjson, "dumps", dumps)
    assert encoding._quick.__wrapped__()({"a": 1}) == b"{}"
    assert asked == [{"a": 1}]


def test_without_the_encoder_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "c_make_encoder", None)
    for value, read in CONVERTED:
        assert sent("json", value) == read
    assert "an object" in refused("json", object())


def bodies() -> list[bytes]:
    return [
        b"",
        b"{}",
        b'{"batch":[' + b",".join(b'{"event":"%d"}' % n for n in range(5_000)) + b"]}",
    ]


@pytest.mark.parametrize("fast", [True, False])
def test_what_is_compressed(fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if fast:
        wanted = pytest.importorskip("isal.isal_zlib").compress
    else:
        monkeypatch.setitem(sys.modules, "isal", None)
        wanted = zlib.compress
    chosen = compression._compressing.__wrapped__()
    assert chosen is wanted
    monkeypatch.setattr(compression, "_compressing", lambda: chosen)
    for body in bodies():
        small = compress(body)
        assert zlib.decompress(small, 31) == body
        # rust/capture knows gzip by these three (GZIP_MAGIC_NUMBERS); then no name and no time.
        assert small[:8] == b"\x1f\x8b\x08" + bytes(5)
        assert compress(body) == small
    assert len(small) < len(body) / 5
