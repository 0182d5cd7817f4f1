"""What is refused at the call, before it could cost a whole batch, and what passes in another form."""

from __future__ import annotations

import time
from collections import OrderedDict, UserDict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import Enum
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID
from zoneinfo import ZoneInfo

import hogkit
import pytest
from hogkit import PostHogError, Recorder
from hogkit.ingest.events import JunkDistinctId
from ingesting import KINDS, Client
from sink import TOKEN, Sink


class Unreadable(dict[str, Any]):
    """Its own code fails wherever it is run."""

    def _fail(self, *_: Any) -> Any:
        raise RuntimeError("phc_" + "a" * 40)

    __iter__ = __len__ = __bool__ = keys = items = _fail


class Plan(str, Enum):  # noqa: UP042 - str() of it is its name
    PRO = "pro"


class Prefixed(UUID):
    def __str__(self) -> str:
        return f"order_{self.hex}"


class Zone(tzinfo):
    """A zone that says nothing, or fails."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    def utcoffset(self, _: Any) -> None:
        if self.error is not None:
            raise self.error


class NotATime(datetime):
    """As the NaT of pandas: a datetime that is equal to nothing."""

    def __ne__(self, other: object) -> bool:
        return True

    def replace(self, **_: Any) -> Any:
        return self


class Sinking:
    """A client that captures into a recorder."""

    def __init__(self, kind: Any, **options: Any) -> None:
        self.recorder = Recorder()
        nowhere = SimpleNamespace(settings={"project_api_key": TOKEN})
        self.client = Client(kind, cast("Sink", nowhere), recorder=self.recorder, **options)

    def refused(self, *args: Any, **kwargs: Any) -> str:
        before = len(self.recorder.events)
        with pytest.raises(hogkit.InvalidEvent) as caught:
            self.client(*args, **kwargs)
        assert len(self.recorder.events) == before
        return str(caught.value)

    def sent(self, *args: Any, **kwargs: Any) -> Any:
        self.client(*args, **kwargs)
        return self.recorder.events[-1]


@pytest.fixture(params=KINDS)
def sinking(request: pytest.FixtureRequest) -> Iterator[Sinking]:
    made = Sinking(request.param)
    yield made
    made.client.close()


NO_MAPPINGS: list[Callable[[], Any]] = [
    lambda: ["a"], list, lambda: ("a", "b"), lambda: {"a"}, lambda: "ab", lambda: "", lambda: b"ab",
    lambda: 5, lambda: 1.5, lambda: True, lambda: datetime.now(UTC), object,
]  # fmt: skip


@pytest.mark.parametrize("made", NO_MAPPINGS, ids=lambda made: type(made()).__name__)
def test_what_is_no_mapping_never_becomes_an_event(
    sinking: Sinking, made: Callable[[], Any]
) -> None:
    """An array for the properties would make the JSON of all of its batch unreadable."""
    value = made()
    said = f"a mapping is wanted, not {type(value).__name__}"
    assert sinking.refused("capture", "e", "ada", value) == f"'e': properties: {said}"
    for name in ("groups", "set", "set_once"):
        assert sinking.refused("capture", "e", "ada", **{name: value}) == f"'e': {name}: {said}"
    assert sinking.refused("identify", "ada", value) == f"'$identify': set: {said}"
    assert sinking.refused("set_person", "ada", value) == f"'$set': set: {said}"
    assert said in sinking.refused("group_identify", "company", "acme", value)
    assert said in sinking.refused("capture_exception", ValueError(), "ada", value)
    assert said in sinking.refused(
        "capture_many", [{"event": "e", "distinct_id": "a", "properties": value}]
    )


def test_what_cannot_be_read_is_an_error_of_ours(sinking: Sinking) -> None:
    calls: list[tuple[Any, ...]] = [
        ("capture", "e", "ada", Unreadable(a=1)),
        ("identify", "ada", Unreadable(a=1)),
        ("set_person", "ada", Unreadable(a=1)),
        ("group_identify", "company", "acme", Unreadable(a=1)),
        ("capture_exception", ValueError(), "ada", Unreadable(a=1)),
    ]
    for call in calls:
        assert sinking.refused(*call).endswith("cannot be read: RuntimeError: phc_…")
    assert sinking.refused("capture", "e", "ada", groups=Unreadable(a=1)) == (
        "'e': groups: cannot be read: RuntimeError: phc_…"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_with_on_error_nothing_is_raised_whatever_is_given(kind: Any) -> None:
    told: list[PostHogError] = []
    sinking = Sinking(kind, on_error=told.append)
    for made in NO_MAPPINGS:
        sinking.client("capture", "e", "ada", made())
    sinking.client("capture", "e", "ada", Unreadable(a=1), set=Unreadable(a=1))
    sinking.client("capture", "e", 10**5_000)
    sinking.client("capture", "e", "ada", timestamp=datetime(2026, 1, 1, tzinfo=Zone(KeyError(1))))
    sinking.client("capture", "e", "ada", uuid=object())
    sinking.client.close()
    assert [type(error) for error in told] == [hogkit.InvalidEvent] * (len(NO_MAPPINGS) + 4)
    assert not sinking.recorder.events


def test_other_mappings_are_sent_as_ever(sinking: Sinking) -> None:
    for given in ({"a": 1}, OrderedDict(a=1), UserDict(a=1)):
        assert sinking.sent("capture", "e", "ada", given)["properties"]["a"] == 1
        assert sinking.sent("capture", "e", "ada", set=given)["properties"]["$set"] == {"a": 1}


@pytest.mark.parametrize("value", ["yes", 1, None, {}])
def test_a_cookieless_mode_that_posthog_refuses_a_batch_for(sinking: Sinking, value: Any) -> None:
    said = "'e': properties.$cookieless_mode: true or false is wanted"
    assert sinking.refused("capture", "e", "ada", {"$cookieless_mode": value}) == said
    sent = sinking.sent("capture", "e", "ada", {"$cookieless_mode": True})
    assert sent["properties"]["$cookieless_mode"] is True


def test_process_person_profile_is_no_matter_of_truth(sinking: Sinking) -> None:
    said = "'e': process_person_profile: True or False is wanted, not str"
    assert sinking.refused("capture", "e", "ada", process_person_profile="false") == said


MOMENTS = [
    (datetime(1890, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")), "1889-12-31T23:06:32+00:00"),
    ("2026-01-01T00:00:00+00:00:30", "2025-12-31T23:59:30+00:00"),
    (datetime(2026, 1, 1, tzinfo=Zone()), "2026-01-01T00:00:00+00:00"),
    (datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))), "9999-12-31T23:59:59.999999-05:00"),
    (datetime(1, 1, 1), "0001-01-01T00:00:00+00:00"),  # noqa: DTZ001
]  # fmt: skip


@pytest.mark.parametrize(("given", "written"), MOMENTS)
def test_a_time_is_written_as_posthog_can_read_it(
    sinking: Sinking, given: Any, written: str
) -> None:
    """Of one that it cannot read it would make the time of arrival."""
    assert sinking.sent("capture", "e", "ada", timestamp=given)["timestamp"] == written


NO_MOMENTS = [
    (NotATime(2026, 1, 1), "it is none"),
    (datetime.min.replace(tzinfo=timezone(timedelta(seconds=30))), "OverflowError: "),
    (datetime(2026, 1, 1, tzinfo=Zone(RuntimeError("none"))), "RuntimeError: none"),
    (1_767_225_600, "a datetime or text is wanted, not int"),
    ("\ud800", "'\\ud800' is no moment in time"),
]


@pytest.mark.parametrize(("given", "said"), NO_MOMENTS, ids=lambda given: type(given).__name__)
def test_what_is_no_time(sinking: Sinking, given: Any, said: str) -> None:
    found = sinking.refused("capture", "e", "ada", timestamp=given)
    assert found.startswith(f"'e': timestamp: {said}")


def test_a_long_text_is_no_time_at_once_and_is_not_said(sinking: Sinking) -> None:
    begun = time.perf_counter()
    said = sinking.refused("capture", "e", "ada", timestamp="9" * 1_000_000)
    assert said == f"'e': timestamp: '{'9' * 40}'… is no moment in time"
    assert time.perf_counter() - begun < 0.5


def test_ids_are_text_in_the_same_way_everywhere(sinking: Sinking) -> None:
    assert sinking.sent("capture", "e", Plan.PRO)["distinct_id"] == "pro"
    alias = sinking.sent("alias", Plan.PRO, 5)
    assert (alias["properties"]["alias"], alias["properties"]["distinct_id"]) == ("pro", "5")
    found = sinking.sent("identify", "ada", anonymous_id=UUID(int=1))["properties"]
    assert found["$anon_distinct_id"] == str(UUID(int=1))
    assert sinking.sent("group_identify", Plan.PRO, Plan.PRO)["distinct_id"] == "pro_pro"


@pytest.mark.parametrize(
    "value",
    [None, "", " ", True, 1.5, b"x", "x" * 201, 10**5_000],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_id(sinking: Sinking, value: Any) -> None:
    assert "alias" in sinking.refused("alias", value, "ada")
    assert "distinct_id" in sinking.refused("alias", "ada", value)
    assert "distinct_id" in sinking.refused("capture", "e", value)
    if value is not None:
        assert "anonymous_id" in sinking.refused("identify", "ada", anonymous_id=value)


def test_a_uuid_is_written_as_posthog_reads_it(sinking: Sinking) -> None:
    """PostHog refuses a whole request for one that it cannot."""
    plain = UUID(int=7)
    for given in (plain, Prefixed(int=7), str(plain), plain.hex.upper(), plain.urn, f"{{{plain}}}"):
        assert sinking.sent("capture", "e", "ada", uuid=given)["uuid"] == str(plain)
    assert sinking.refused("capture", "e", "a", uuid=b"x") == "'e': uuid: of type bytes is none"


@pytest.mark.parametrize("value", [5, b"ab", {"a": 1}, [b"a"], [""], object()])
def test_what_cannot_be_unset(sinking: Sinking, value: Any) -> None:
    assert sinking.refused("set_person", "ada", unset=value).startswith("unset: ")


def test_what_is_no_exception(sinking: Sinking) -> None:
    said = "$exception: an exception is wanted, not "
    for value in ("boom", (ValueError, ValueError(), None)):
        assert sinking.refused("capture_exception", value) == said + type(value).__name__


def test_a_class_without_a_module(sinking: Sinking) -> None:
    nowhere = type("Nowhere", (Exception,), {"__module__": None})
    [told] = sinking.sent("capture_exception", nowhere())["properties"]["$exception_list"]
    assert (told["type"], told["module"]) == ("Nowhere", "None")


def test_a_key_that_nobody_knows_is_said_in_short(sinking: Sinking) -> None:
    event = {"event": "e", "distinct_id": "a", "k" * 10_000: 1}
    assert len(sinking.refused("capture_many", [event])) < 200


@pytest.mark.parametrize("value", ["null", "UNDEFINED", "[object Object]", UUID(int=0), 0])
def test_an_id_that_looks_like_a_missing_one_is_warned_about_and_sent(
    sinking: Sinking, value: Any
) -> None:
    with pytest.warns(JunkDistinctId, match="looks like a missing one"):
        assert sinking.sent("capture", "e", value)["distinct_id"] == str(value)


@pytest.mark.parametrize("call", [("capture", "e", "null"), ("identify", "null")])
def test_the_warning_names_the_line_of_the_call(call: tuple[str, ...]) -> None:
    with (
        hogkit.PostHog(project_api_key=TOKEN, recorder=Recorder()) as posthog,
        pytest.warns(JunkDistinctId) as warned,
    ):
        getattr(posthog, call[0])(*call[1:])
    assert [found.filename for found in warned] == [__file__]
