"""Every resource, from its list to its deletion, on both clients, against a sandbox over a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import hogkit
import pytest
from answering import BOTH
from hogkit import PostHog
from hogkit.resources.table import ROWS
from hogkit.sandbox import Sandbox
from list_world import COUNTED, NAMES, NEEDED, STYLES, numbers, whole

every = pytest.mark.parametrize("name", NAMES)
each_kind = pytest.mark.parametrize("kind", BOTH)
COUNT = 5
# What PostHog wants of a new one; a name where nothing is said.
FIELDS: dict[str, dict[str, Any]] = {
    "feature_flags": {"key": "flag-{}"}, "persons": {"distinct_id": "person-{}"}, "annotations": {"content": "note {}"},
    "experiments": {"name": "{}", "feature_flag_key": "experiment-{}"}, "surveys": {"name": "{}", "type": "popover"},
    "groups": {"group_type_index": 0, "group_key": "group-{}"}, "session_recordings": {}, "activity_log": {},
}  # fmt: skip
CHANGES: dict[str, dict[str, Any]] = {
    "feature_flags": {"active": False}, "persons": {"properties": {"plan": "pro"}}, "annotations": {"content": "new"},
    "event_definitions": {"description": "new"}, "property_definitions": {"property_type": "String"},
    "users": {"first_name": "new"},
}  # fmt: skip
# How many there are; an experiment has a flag, and events have properties of PostHog's own.
THERE = {"users": 1, "projects": 1, "feature_flags": 2 * COUNT, "property_definitions": COUNT + 3}
SAVED = tuple(name for name, row in ROWS.items() if row.create and name != "projects")
DEFINED = ("event_definitions", "property_definitions")


def fields(name: str, number: int) -> dict[str, Any]:
    given = FIELDS.get(name, {"name": "name-{}"})
    return {key: it.format(number) if isinstance(it, str) else it for key, it in given.items()}


@pytest.fixture(scope="module")
def made() -> Iterator[Sandbox]:
    with Sandbox(seed=False) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(made: Sandbox) -> Sandbox:
    """With a few of each."""
    made.reset()
    for number in range(COUNT):
        for name in NAMES:
            if name not in ("users", "projects", *DEFINED):
                made.add(name, **fields(name, number))
    with PostHog(**options(made)) as posthog:
        for number in range(COUNT):
            posthog.capture_now(f"event-{number}", "person-0", {f"property-{number}": "x"})
    return made


def options(sandbox: Sandbox) -> dict[str, Any]:
    told = sandbox.environment
    return {
        "api_key": told["POSTHOG_API_KEY"], "project_api_key": told["POSTHOG_PROJECT_API_KEY"], "host": sandbox.url,
    }  # fmt: skip


class Both:
    """One of the clients, called in the same way."""

    def __init__(self, kind: Any, sandbox: Sandbox, name: str) -> None:
        self.kind, self.options, self.name = kind, options(sandbox), name

    def __call__(self, verb: str, *args: Any, **kwargs: Any) -> Any:
        def call(client: Any) -> Any:
            return getattr(getattr(client, self.name), verb)(*args, **kwargs)

        return self.run(call)

    def list(self, *args: Any, **kwargs: Any) -> list[Any]:
        given = {**NEEDED.get(self.name, {}), **kwargs}
        return self.run(lambda client: whole(getattr(client, self.name).list(*args, **given)))

    def run(self, action: Any) -> Any:
        if self.kind is PostHog:
            with PostHog(**self.options) as client:
                return action(client)

        async def awaiting() -> Any:
            async with self.kind(**self.options) as client:
                return await action(client)

        return asyncio.run(awaiting())


@each_kind
@every
@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_list_is_read_whole_whatever_its_pages(
    sandbox: Sandbox, kind: Any, name: str, most: int
) -> None:
    there = Both(kind, sandbox, name)
    every = numbers(name, there.list())
    assert len(every) == len(set(every))
    assert len(every) == THERE.get(name, COUNT)
    sandbox.list_pages(most)
    assert numbers(name, there.list()) == every
    assert numbers(name, there.list(ahead=True)) == every
    assert numbers(name, there.list(limit=2)) == every[:2]
    sandbox.list_pages(most, short=True)
    assert sorted(map(str, numbers(name, there.list()))) == sorted(map(str, every))


@each_kind
@every
def test_a_count_is_that_of_the_list(sandbox: Sandbox, kind: Any, name: str) -> None:
    there = Both(kind, sandbox, name)
    needed = NEEDED.get(name, {})

    def count(client: Any) -> Any:
        return getattr(client, name).list(**needed).count()

    assert there.run(count) == (len(there.list()) if name in COUNTED else None)


@each_kind
@pytest.mark.parametrize("name", [name for name, row in ROWS.items() if row.get])
def test_each_that_is_listed_is_had_by_its_id(sandbox: Sandbox, kind: Any, name: str) -> None:
    there = Both(kind, sandbox, name)
    for one in there.list(limit=2):
        found = there("get", one[ROWS[name].id])
        assert found[ROWS[name].id] == one[ROWS[name].id]
        assert type(found) is type(one)
        for way, (_, field) in ROWS[name].lookups.items():
            told = one[field][0] if isinstance(one[field], list) else one[field]
            assert there("get", **{way: told})[ROWS[name].id] == one[ROWS[name].id]
    with pytest.raises(hogkit.NotFound):
        there("get", "0190b6e0-0000-7000-8000-00000000ffff" if name != "feature_flags" else 999_999)


@each_kind
@pytest.mark.parametrize("name", SAVED)
def test_one_is_made_changed_and_deleted(sandbox: Sandbox, kind: Any, name: str) -> None:
    there, row = Both(kind, sandbox, name), ROWS[name]
    before = numbers(name, there.list())
    made = there("create", **fields(name, 99))
    which = made[row.id]
    assert which not in before
    assert set(numbers(name, there.list())) == {*before, which}
    change = CHANGES.get(name, {"name": "new"})
    changed = there("update", which, **change)
    assert {key: changed[key] for key in change} == change
    assert {key: there("get", which)[key] for key in change} == change
    assert there("delete", which) is None
    assert numbers(name, there.list()) == before
    if row.soft:
        assert there("update", which, deleted=False)[row.id] == which
        assert set(numbers(name, there.list())) == {*before, which}


@each_kind
@pytest.mark.parametrize("name", ["persons", "session_recordings", *DEFINED])
def test_what_is_not_made_here_is_changed_and_deleted(
    sandbox: Sandbox, kind: Any, name: str
) -> None:
    there, row = Both(kind, sandbox, name), ROWS[name]
    before = numbers(name, there.list())
    which = before[0]
    given = [{"viewed": True}] if name == "session_recordings" else []
    changed = there("update", which, *given, **({} if given else CHANGES[name]))
    assert changed[row.id] == which
    for key, value in ({} if given else CHANGES[name]).items():
        assert value.items() <= changed[key].items() if isinstance(value, dict) else changed[key] == value  # fmt: skip
    assert there("delete", which) is None
    assert numbers(name, there.list()) == before[1:]
    with pytest.raises(hogkit.NotFound):
        there("delete", which)


@each_kind
def test_oneself_and_projects_are_changed(sandbox: Sandbox, kind: Any) -> None:
    users, projects = (Both(kind, sandbox, name) for name in ("users", "projects"))
    me = users("get", "@me")
    assert users("update", me.uuid, first_name="Ada").first_name == "Ada"
    made = projects("create", name="Second")
    assert projects("update", made.id, name="Two").name == "Two"
    assert projects("get", made.id).name == "Two"


@each_kind
@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_persons_of_a_cohort_are_listed(sandbox: Sandbox, kind: Any, most: int) -> None:
    pro = {"key": "plan", "value": "pro", "operator": "exact", "type": "person"}
    for number in range(4):
        sandbox.add("persons", distinct_id=f"pro-{number}", properties={"plan": "pro"})
    there = Both(kind, sandbox, "cohorts")
    cohort = there("create", name="pro", filters={"properties": {"type": "AND", "values": [pro]}})
    sandbox.list_pages(most)
    found = there.run(lambda client: whole(client.cohorts.persons(cohort.id)))
    assert sorted(one.distinct_ids[0] for one in found) == [f"pro-{number}" for number in range(4)]
    assert {type(person).__name__ for person in found} == {"Person"}


def test_each_style_of_list_is_among_them() -> None:
    assert set(STYLES.values()) == {"uncounted", "has_next", "cursor", "whole"}
