"""Every resource is listed to its end, each thing once, in the style that PostHog pages it in."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from answering import BOTH, PROJECT, Ask, Asked, Host, asking, hosting, serving
from hogkit.resources.table import ROWS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from list_world import (
    COUNTED,
    NAMES,
    NEEDED,
    STYLES,
    Listed,
    Row,
    listed,
    numbers,
    pages,
    path_of,
    thing,
    things,
    using,
    whole,
)

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

every = pytest.mark.parametrize("name", NAMES)
each_style = pytest.mark.parametrize("name", ["feature_flags", *STYLES])


# All of it.


@every
@pytest.mark.parametrize("most", [1, 2, 3])
def test_all_pages_are_read_in_the_style_of_each(
    server: Host, ask: Ask, name: str, most: int
) -> None:
    served = Listed(name, things(name, 7), most).on(server)
    assert listed(ask, name) == served.rows
    assert len(server.asked) == served.pages()
    assert {(asked.method, asked.path) for asked in server.asked} == {("GET", path_of(name))}


@every
@pytest.mark.parametrize("most", [1, 2, 3])
def test_reading_ahead_gives_the_same(server: Host, ask: Ask, name: str, most: int) -> None:
    served = Listed(name, things(name, 7), most).on(server)
    assert listed(ask, name, ahead=True) == served.rows
    assert len(server.asked) == served.pages()


@every
def test_short_and_empty_pages_are_not_the_end(server: Host, ask: Ask, name: str) -> None:
    one, two, three = things(name, 3)
    rows = [None, None, one, None, None, None, None, two, three, None, None, None]
    Listed(name, rows, 2).on(server)
    assert listed(ask, name) == [one, two, three]


@every
def test_a_list_may_be_empty(server: Host, ask: Ask, name: str) -> None:
    Listed(name, []).on(server)
    assert listed(ask, name) == pages(ask, name) == []
    assert using(ask, name, lambda items: items.first()) is None


@every
def test_things_are_as_posthog_sent_them(server: Host, ask: Ask, name: str) -> None:
    served = Listed(name, things(name, 2)).on(server)
    (one, two) = found = listed(ask, name)
    assert found == served.rows
    assert {type(item).__name__ for item in found} == {ROWS[name].item}
    assert (one.newer, two["Ünï"]) == ({"n": [1, None]}, "")


def test_a_list_without_pages_is_read(server: Host, ask: Ask) -> None:
    server.will_answer(200, [{"id": 1}, {"id": 2}])
    assert numbers("feature_flags", listed(ask, "feature_flags")) == [1, 2]
    assert len(server.asked) == 1


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_activity_log_can_be_read_by_numbers_too(server: Host, ask: Ask, most: int) -> None:
    rows = things("activity_log", 5)

    def numbered(asked: Asked) -> Any:
        number = int(asked.query["page"][0])
        link = f"?page={number + 1}" if number * most < 5 else None
        return {"count": 5, "next": link, "results": rows[(number - 1) * most : number * most]}

    server.will_work_out(numbered)
    assert listed(ask, "activity_log", {"page": 1}) == rows
    assert len(server.asked) == -(-5 // most)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_persons_of_a_cohort_come_page_by_page(server: Host, ask: Ask, most: int) -> None:
    served = Listed("persons", things("persons", 5), most).on(server)
    found = ask.run(lambda client: whole(client.cohorts.persons(12)))
    assert found == served.rows
    assert {type(person).__name__ for person in found} == {"Person"}
    assert {asked.path for asked in server.asked} == {
        f"/api/projects/{PROJECT}/cohorts/12/persons/"
    }


# A list that changes.


def change(rows: list[Row | None], name: str, *, add: int = 0, delete: int = 0) -> None:
    for number in range(add):
        rows.insert(0, thing(name, 100 + number))
    del rows[:delete]


@each_style
@pytest.mark.parametrize("added", [1, 2, 3])
def test_what_is_added_makes_nothing_come_twice(
    server: Host, ask: Ask, name: str, added: int
) -> None:
    rows = things(name, 6)
    Listed(name, rows, 2, after={1: lambda: change(rows, name, add=added)}).on(server)
    found = numbers(name, listed(ask, name))
    assert len(found) == len(set(found))
    assert set(numbers(name, things(name, 6))) <= set(found)


@pytest.mark.parametrize("name", COUNTED)
@pytest.mark.parametrize("deleted", [1, 2])
def test_what_is_deleted_makes_nothing_missing_from_a_list_that_is_counted(
    server: Host, ask: Ask, name: str, deleted: int
) -> None:
    rows = things(name, 6)
    Listed(name, rows, 2, after={1: lambda: change(rows, name, delete=deleted)}).on(server)
    found = numbers(name, listed(ask, name))
    assert sorted(found) == sorted(numbers(name, things(name, 6)))


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(
    count=st.integers(1, 8),
    most=st.integers(1, 3),
    changes=st.lists(st.tuples(st.integers(1, 9), st.integers(-3, 3), st.integers(0, 8)), max_size=2, unique_by=lambda it: it[0]),
    ahead=st.booleans(),
)  # fmt: skip
def test_what_was_there_all_the_time_is_listed_once(
    server: Host, ask: Ask, count: int, most: int, changes: list[tuple[int, int, int]], ahead: bool
) -> None:
    server.forget()
    name, new = "feature_flags", iter(range(100, 200))
    rows = things(name, count)

    def changed(by: int, place: int) -> None:
        if by < 0:
            del rows[place : place - by]
        rows[place:place] = [thing(name, next(new)) for _ in range(by)]

    after = {page: partial(changed, by, place) for page, by, place in changes}
    Listed(name, rows, most, after=after).on(server)
    found = numbers(name, listed(ask, name, ahead=ahead))
    assert len(found) == len(set(found))
    assert {one["id"] for one in rows if one and one["id"] < 100} <= set(found)


def test_a_count_that_comes_back_to_what_it_was_is_a_change_too(server: Host, ask: Ask) -> None:
    name = "feature_flags"
    rows = things(name, 6)
    after = {1: lambda: change(rows, name, delete=1), 2: lambda: rows.append(thing(name, 9))}
    Listed(name, rows, 2, after=after).on(server)
    assert sorted(numbers(name, listed(ask, name))) == [1, 2, 3, 4, 5, 6, 9]


def test_a_list_that_never_stays_the_same_ends_and_says_so(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    rows = things("feature_flags", 4)
    new = iter(range(1000))
    after = dict.fromkeys(
        range(1, 1000), lambda: rows.append(thing("feature_flags", 50 + next(new)))
    )

    served = Listed("feature_flags", rows, 4, after=after).on(server)
    found = numbers("feature_flags", listed(ask, "feature_flags", limit=200))
    assert len(found) == len(set(found))
    assert served.sent < 210


def test_a_list_that_shrinks_for_ever_is_read_three_times(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    rows = things("feature_flags", 60)
    Listed("feature_flags", rows, 5, after=dict.fromkeys(range(1, 99), rows.pop)).on(server)
    found = numbers("feature_flags", listed(ask, "feature_flags"))
    assert len(found) == len(set(found))
    assert "it changes while it is read; rows may be missing" in caplog.text


# Any pages.

ids = st.one_of(st.integers(1, 9), st.sampled_from(["1", "a", "b"]))


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(sent=st.lists(st.lists(ids, max_size=5), min_size=1, max_size=8), ahead=st.booleans(), limit=st.none() | st.integers(1, 12))  # fmt: skip
@each_style
def test_any_pages_give_each_once_and_in_order(
    server: Host, ask: Ask, name: str, sent: list[list[Any]], ahead: bool, limit: int | None
) -> None:
    server.forget()
    for number, page in enumerate(sent):
        more = number + 1 < len(sent)
        link = f"{server.url}/api/x/?offset={number}" if more else None
        style = {"has_next": more} if STYLES.get(name) == "has_next" else {"next": link}
        server.will_answer(200, {"results": [{ROWS[name].id: known} for known in page], **style})
    expected = list(dict.fromkeys(known for page in sent for known in page))[:limit]
    assert numbers(name, listed(ask, name, ahead=ahead, limit=limit)) == expected
    assert len(server.asked) <= len(sent)


def test_what_lists_need_is_what_the_table_says() -> None:
    from hogkit.resources.asked import asked

    needed = {name: set(asked(row.module("list")).required) for name, row in ROWS.items()}
    assert {name: names for name, names in needed.items() if names} == {
        name: set(given) for name, given in NEEDED.items()
    }
