"""One thing of each resource is had by its id or by another name; what there is not says what to do."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from hogkit import AsyncPostHog, PostHog, resources
from hogkit.resources.table import ROWS, VERBS
from list_world import HAS, about, field, having, path_of, thing

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

LACKING = [
    pytest.param(name, verb, id=f"{name}.{verb}")
    for name, row in ROWS.items()
    for verb in VERBS
    if not getattr(row, verb) and not (verb == "delete" and row.soft)
]


# One of them.


@having("get")
def test_one_is_had_by_its_id(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(200, thing(name, 12))
    found = ask(f"{name}.get", "12")
    assert found == thing(name, 12)
    assert type(found) is getattr(resources, ROWS[name].item)
    assert found.newer["n"] == [12, None]
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.query, asked.body) == ("GET", about(name), {}, b"")


@having("get")
@pytest.mark.parametrize(
    ("which", "sent"),
    [
        (12, "12"), (UUID(int=5), str(UUID(int=5))), ("a/b", "a%2Fb"), ("a b?c#d", "a%20b%3Fc%23d"), ("ü", "%C3%BC"), ("%2F", "%252F"),
        ("../..", "..%2F.."), ("{id}", "%7Bid%7D"),
    ],
)  # fmt: skip
def test_any_id_is_one_piece_of_the_path(
    server: Host, ask: Ask, name: str, which: Any, sent: str
) -> None:
    ask(f"{name}.get", which)
    assert server.asked[0].target.split("/")[-2:] == [sent, ""]


@pytest.mark.parametrize("verb", ["get", "update", "delete"])
@pytest.mark.parametrize("which", ["", ".", ".."])
def test_an_id_that_names_nothing_is_not_sent(
    server: Host, ask: Ask, verb: str, which: Any
) -> None:
    for name in HAS[verb]:
        more = field(name) if verb == "update" else {}
        with pytest.raises(hogkit.InvalidArgument, match="names nothing in a path"):
            ask(f"{name}.{verb}", which, **more)
    assert server.asked == []


@pytest.mark.parametrize("verb", ["get", "update", "delete"])
def test_no_id_is_not_sent(server: Host, ask: Ask, verb: str) -> None:
    for name in HAS[verb]:
        more = field(name) if verb == "update" else {}
        with pytest.raises(hogkit.InvalidArgument):
            ask(f"{name}.{verb}", None, **more)
    assert server.asked == []


@pytest.mark.parametrize("verb", ["get", "update", "delete"])
@pytest.mark.parametrize(
    "which",
    [{"id": 5}, [5], (5,), b"5", object(), True, 1.5, {5}],
    ids=lambda it: type(it).__name__,
)
def test_what_is_no_id_is_not_sent(server: Host, ask: Ask, verb: str, which: Any) -> None:
    for name in HAS[verb]:
        more = field(name) if verb == "update" else {}
        with pytest.raises(hogkit.InvalidArgument, match=rf"{name}\.{verb}"):
            ask(f"{name}.{verb}", which, **more)
    assert server.asked == []


@having("get")
def test_a_missing_one_is_not_found(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(
        404, {"type": "invalid_request", "code": "not_found", "detail": "Not found."}
    )
    with pytest.raises(hogkit.NotFound):
        ask(f"{name}.get", "12")


@having("get")
def test_an_unknown_option_is_refused(server: Host, ask: Ask, name: str) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"{name}\.get has no option 'colour'"):
        ask(f"{name}.get", 12, colour="red")
    assert server.asked == []


@having("get")
@pytest.mark.parametrize("answer", ["text", [], 5, [{"id": 1}], None])
def test_what_is_no_thing_is_no_answer_of_posthog(
    server: Host, ask: Ask, name: str, answer: Any
) -> None:
    server.will_answer(200, answer)
    with pytest.raises(hogkit.UnexpectedAnswer):
        ask(f"{name}.get", 12)


def test_options_of_posthog_s_are_sent(server: Host, ask: Ask) -> None:
    ask("insights.get", 921029, refresh="blocking", from_dashboard=5)
    assert server.asked[0].query == {"refresh": ["blocking"], "from_dashboard": ["5"]}


# By other names.


def test_a_flag_is_found_by_its_key(server: Host, ask: Ask) -> None:
    rows = [
        {"id": 1, "key": "beta-2"},
        {"id": 2, "key": "Beta"},
        {"id": 3, "key": "beta", "newer": 5},
    ]
    server.will_answer(200, {"count": 3, "results": rows[:2], "next": "?limit=2&offset=2"})
    server.will_answer(200, {"count": 3, "results": rows[2:], "next": None})
    flag = ask("feature_flags.get", key="beta")
    assert (flag, type(flag).__name__) == (rows[2], "FeatureFlag")
    assert [asked.query.get("search") for asked in server.asked] == [["beta"], None]


def test_no_page_more_is_read_than_it_takes(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"results": [{"id": 1, "key": "beta"}], "next": "?offset=1"})
    assert ask("feature_flags.get", key="beta").id == 1
    assert len(server.asked) == 1


def test_an_insight_is_found_by_its_short_id_and_read_whole(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"results": [{"id": 921029, "short_id": "abc"}], "next": None})
    server.will_answer(200, {"id": 921029, "short_id": "abc", "result": [1]})
    assert ask("insights.get", short_id="abc", refresh="blocking")["result"] == [1]
    listed, single = server.asked
    assert listed.query == {"limit": ["100"], "short_id": ["abc"], "basic": ["true"]}
    assert (single.path, single.query) == (about("insights", "921029"), {"refresh": ["blocking"]})


def test_a_person_is_found_by_a_distinct_id(server: Host, ask: Ask) -> None:
    rows = [{"id": 1, "distinct_ids": ["ad"]}, {"id": 2, "distinct_ids": ["x", "ada"]}]
    server.will_answer(200, {"results": rows, "next": None})
    assert ask("persons.get", distinct_id="ada") == rows[1]
    assert server.asked[0].query == {"limit": ["100"], "distinct_id": ["ada"]}


@pytest.mark.parametrize("name", ["event_definitions", "property_definitions"])
def test_a_definition_is_found_by_its_name(server: Host, ask: Ask, name: str) -> None:
    rows = [{"id": "a", "name": "plan"}, {"id": "b", "name": "plan_2"}]
    server.will_answer(200, {"count": 2, "results": rows, "next": None})
    assert ask(f"{name}.get", name="plan_2") == rows[1]
    assert server.asked[0].query["search"] == ["plan_2"]


LOOKUPS = [
    pytest.param(name, way, asks, id=f"{name}-{way}")
    for name, row in ROWS.items()
    for way, (asks, _) in row.lookups.items()
]


@pytest.mark.parametrize(("name", "way", "asks"), LOOKUPS)
def test_who_is_not_listed_is_not_found(
    server: Host, ask: Ask, name: str, way: str, asks: str
) -> None:
    server.will_answer(200, {"results": [{"id": 1, way: "another"}, {"id": 2}], "next": None})
    with pytest.raises(hogkit.NotFound, match=rf"has the {way} 'no such'") as caught:
        ask(f"{name}.get", **{way: "no such"})
    assert (caught.value.status, caught.value.path) == (404, path_of(name))
    assert server.asked[0].query[asks] == ["no such"]


@pytest.mark.parametrize(("name", "way", "asks"), LOOKUPS)
@pytest.mark.parametrize("value", ["", None, 5, ["a"]])
def test_a_name_that_is_none_is_refused(
    server: Host, ask: Ask, name: str, way: str, asks: str, value: Any
) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"{name}\.get: "):
        ask(f"{name}.get", **{way: value})
    assert server.asked == []


@pytest.mark.parametrize(("name", "way", "asks"), LOOKUPS)
def test_one_way_is_enough(server: Host, ask: Ask, name: str, way: str, asks: str) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"give one id, or {way}="):
        ask(f"{name}.get", 5, **{way: "a"})
    with pytest.raises(hogkit.InvalidArgument, match=rf"give one id, or {way}="):
        ask(f"{name}.get")
    assert server.asked == []


# What there is not.


@pytest.mark.parametrize(("name", "verb"), LACKING)
@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
def test_what_posthog_does_not_offer_says_what_to_do(kind: Any, name: str, verb: str) -> None:
    resource = getattr(kind("phx_x"), name)
    assert not hasattr(resource, verb)
    told = ROWS[name].instead.get(verb, "PostHog does not offer it to keys")
    with pytest.raises(AttributeError, match=rf"{name} has no {verb}: ") as caught:
        getattr(resource, verb)
    assert str(caught.value).endswith(told)


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
def test_what_is_no_verb_at_all_is_just_not_there(kind: Any) -> None:
    with pytest.raises(AttributeError, match=r"^persons has no patch$"):
        _ = kind("phx_x").persons.patch


def test_the_deprecated_list_of_events_points_to_queries(server: Host, ask: Ask) -> None:
    for given in ({}, {"limit": 5}):
        with pytest.raises(hogkit.InvalidArgument, match=r"deprecated.*posthog\.query"):
            ask("events.list", **given)
    assert server.asked == []
