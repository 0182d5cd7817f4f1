"""What lists are asked for: PostHog's filters, by its names, and nothing else."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from list_world import (
    NAMES,
    Listed,
    Row,
    listed,
    numbers,
    things,
    whole,
)

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

every = pytest.mark.parametrize("name", NAMES)


def test_filters_are_sent_as_posthog_takes_them(server: Host, ask: Ask) -> None:
    Listed("persons", []).on(server)
    linux = {"key": "$initial_os", "value": ["Linux"], "operator": "exact", "type": "person"}
    listed(ask, "persons", search="ada", email=None, properties=[linux])
    (asked,) = server.asked
    assert asked.query.keys() == {"limit", "search", "properties"}
    assert asked.query["search"] == ["ada"]
    assert list(map(json.loads, asked.query["properties"])) == [[linux]]


@pytest.mark.parametrize(
    ("name", "given", "sent"),
    [
        ("persons", {"name": "ada"}, {"search": ["ada"]}),
        ("feature_flags", {"name": "beta"}, {"search": ["beta"]}),
        ("feature_flags", {"active": "true"}, {"active": ["true"]}),
        ("insights", {"short_id": "abc", "basic": True, "saved": False}, {"short_id": ["abc"], "basic": ["true"], "saved": ["false"]}),
        ("annotations", {"content": "release"}, {"search": ["release"]}),
        ("property_definitions", {"type": "person", "properties": "a,b"}, {"type": ["person"], "properties": ["a,b"]}),
        ("groups", {"group_type_index": 1, "search": "acme"}, {"group_type_index": ["1"], "search": ["acme"]}),
    ],
)  # fmt: skip
def test_filters_have_posthog_s_names(
    server: Host, ask: Ask, name: str, given: Row, sent: Row
) -> None:
    server.will_answer(200, {"results": [], "next": None})
    ask.run(lambda client: whole(getattr(client, name).list(**given)))
    (asked,) = server.asked
    assert {key: value for key, value in asked.query.items() if key != "limit"} == sent


@every
def test_an_unknown_filter_names_those_there_are(server: Host, ask: Ask, name: str) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"{name}.list has no filter 'colour'"):
        listed(ask, name, colour="red")
    assert server.asked == []


def test_an_unknown_filter_is_told_by_the_one_that_was_meant(server: Host, ask: Ask) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"did you mean 'search'\? there are active,"):
        listed(ask, "feature_flags", serach="beta")


@pytest.mark.parametrize("held", ["offset", "format"])
def test_how_it_is_paged_is_no_filter(server: Host, ask: Ask, held: str) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=f"has no filter '{held}'"):
        listed(ask, "persons", **{held: "1"})


@pytest.mark.parametrize(
    "value", ["\ud800", object(), b"x", float("nan"), [{"value": float("nan")}], [{"value": "\ud800"}]], ids=["surrogate", "object", "bytes", "nan", "nan inside", "surrogate inside"]
)  # fmt: skip
def test_filters_that_cannot_be_sent_are_refused(server: Host, ask: Ask, value: Any) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"persons\.list"):
        listed(ask, "persons", properties=value)
    with pytest.raises(hogkit.InvalidArgument, match=r"persons\.list"):
        listed(ask, "persons", {"newer": value})
    assert server.asked == []


@pytest.mark.parametrize("extra", ["beta", 5, [("a", 1)]])
def test_newer_filters_are_a_mapping(server: Host, ask: Ask, extra: Any) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"persons\.list"):
        listed(ask, "persons", extra)
    assert server.asked == []


@every
def test_newer_filters_go_as_they_are(server: Host, ask: Ask, name: str) -> None:
    Listed(name, []).on(server)
    listed(ask, name, {"newer": ["a", "b"]})
    assert server.asked[0].query["newer"] == ["a", "b"]


def test_what_posthog_wants_is_asked_for_at_the_call(server: Host, ask: Ask) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"groups\.list needs group_type_index"):
        ask.run(lambda client: client.groups.list() and None)
    assert server.asked == []


def test_the_organization_of_projects_is_the_one_that_the_user_has_open(
    server: Host, ask: Ask
) -> None:
    Listed("projects", things("projects", 3), 2).on(server)
    assert numbers("projects", listed(ask, "projects")) == [1, 2, 3]
    assert numbers("projects", listed(ask, "projects", organization_id="o/1")) == [1, 2, 3]
    assert [unquote(asked.target).partition("?")[0] for asked in server.asked[:2]] == [
        "/api/organizations/@current/projects/"
    ] * 2
    assert {asked.target.split("/")[3] for asked in server.asked[2:]} == {"o%2F1"}


@pytest.mark.parametrize("empty", ["", None, ".."])
def test_an_organization_that_is_none_asks_nothing(server: Host, ask: Ask, empty: Any) -> None:
    with pytest.raises(hogkit.InvalidArgument, match="organization_id is"):
        listed(ask, "projects", organization_id=empty)
    assert server.asked == []
