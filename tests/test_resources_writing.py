"""Every resource is made, changed and deleted as PostHog does it, and what it would not take is not sent."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from hogkit.resources.table import ROWS
from list_world import HAS, about, field, having, path_of, thing

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

# A new one.


@having("create")
def test_one_is_made(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(201, thing(name, 12))
    made = ask(f"{name}.create", **field(name))
    assert (made, type(made).__name__) == (thing(name, 12), ROWS[name].item)
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.json) == ("POST", path_of(name), field(name))
    assert asked.headers["content-type"] == "application/json"


@having("create")
@pytest.mark.parametrize("answer", [[], 5, None, "x"])
def test_what_was_not_made_is_no_answer_of_posthog(
    server: Host, ask: Ask, name: str, answer: Any
) -> None:
    server.will_answer(201, answer)
    with pytest.raises(hogkit.UnexpectedAnswer):
        ask(f"{name}.create", **field(name))


@pytest.mark.parametrize("verb", ["create", "update"])
def test_an_unknown_field_names_those_there_are(server: Host, ask: Ask, verb: str) -> None:
    for name in HAS[verb]:
        which = ["12"] if verb == "update" else []
        with pytest.raises(hogkit.InvalidArgument, match=rf"{name}\.{verb} has no field 'colour'"):
            ask(f"{name}.{verb}", *which, colour="red")
    assert server.asked == []


@pytest.mark.parametrize("verb", ["create", "update"])
def test_what_only_posthog_sets_is_no_field(server: Host, ask: Ask, verb: str) -> None:
    which = ["12"] if verb == "update" else []
    for name in HAS[verb]:
        with pytest.raises(hogkit.InvalidArgument, match="has no field"):
            ask(f"{name}.{verb}", *which, **{ROWS[name].id: 5})
    with pytest.raises(hogkit.InvalidArgument, match="has no field 'created_by'"):
        ask(f"annotations.{verb}", *which, created_by={})
    assert server.asked == []


def test_a_field_s_name_is_helped_with(server: Host, ask: Ask) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"did you mean 'date_marker'\? there are"):
        ask("annotations.create", content="x", datemarker="2026-01-02")


@pytest.mark.parametrize("verb", ["create", "update"])
def test_given_fields_go_as_they_are_and_before_what_is_named(
    server: Host, ask: Ask, verb: str
) -> None:
    which = ["12"] if verb == "update" else []
    server.will_answer(200, {"id": 12})
    ask(f"annotations.{verb}", *which, {"newer": {"a": [1, None]}}, content="x")
    assert server.asked[0].json == {"content": "x", "newer": {"a": [1, None]}}


def test_values_are_written_as_posthog_reads_them(server: Host, ask: Ask) -> None:
    server.will_answer(201, {"id": 12})
    given = {
        "a": datetime(2026, 1, 2, 3, tzinfo=UTC), "b": UUID(int=5), "c": date(2026, 1, 2), "d": (1, 2), "e": None,
    }  # fmt: skip
    ask("annotations.create", given, content=None)
    assert server.asked[0].json == {
        "content": None, "a": "2026-01-02T03:00:00Z", "b": str(UUID(int=5)), "c": "2026-01-02", "d": [1, 2], "e": None,
    }  # fmt: skip


@pytest.mark.parametrize("verb", ["create", "update"])
@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), {"a": [float("-inf")]}, object(), b"x", Decimal("1.5"), {"a": object()}, "\ud800"]
)  # fmt: skip
def test_what_cannot_be_json_is_refused(server: Host, ask: Ask, verb: str, value: Any) -> None:
    which = ["12"] if verb == "update" else []
    for given in ([{"newer": value}], []):
        named = {} if given else {"content": value}
        with pytest.raises(hogkit.InvalidArgument, match=rf"annotations\.{verb}"):
            ask(f"annotations.{verb}", *which, *given, **named)
    assert server.asked == []


@pytest.mark.parametrize("verb", ["create", "update"])
@pytest.mark.parametrize("fields", ["beta", 5, [1], [("a", 1)]])
def test_fields_that_are_no_mapping_are_refused(
    server: Host, ask: Ask, verb: str, fields: Any
) -> None:
    which = ["12"] if verb == "update" else []
    with pytest.raises(hogkit.InvalidArgument, match=rf"annotations\.{verb}"):
        ask(f"annotations.{verb}", *which, fields)
    assert server.asked == []


def test_the_caller_s_fields_are_not_changed(server: Host, ask: Ask) -> None:
    server.will_answer(201, {"id": 12})
    given = {"filters": {"groups": [{"rollout_percentage": 50}]}}
    kept = copy.deepcopy(given)
    ask("feature_flags.create", given, key="beta")
    assert given == kept


def test_a_refusal_names_the_field(server: Host, ask: Ask) -> None:
    told = {
        "type": "validation_error",
        "code": "unique",
        "detail": "There is already one.",
        "attr": "key",
    }
    server.will_answer(400, told)
    with pytest.raises(hogkit.Rejected) as caught:
        ask("feature_flags.create", key="beta")
    assert caught.value.attr == "key"


# A change.


@having("update")
def test_one_is_changed(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(200, thing(name, 12))
    changed = ask(f"{name}.update", 12, **field(name))
    assert (changed, type(changed).__name__) == (thing(name, 12), ROWS[name].item)
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.json) == ("PATCH", about(name), field(name))


@having("update")
def test_a_change_of_nothing_is_not_sent(server: Host, ask: Ask, name: str) -> None:
    for given in ([], [{}], [None]):
        with pytest.raises(hogkit.InvalidArgument, match="nothing is to be changed"):
            ask(f"{name}.update", 12, *given)
    assert server.asked == []


@having("update")
@pytest.mark.parametrize(("status", "content"), [(202, b""), (204, b""), (200, {"success": True})])
def test_a_change_that_is_not_answered_with_the_thing_is_read(
    server: Host, ask: Ask, name: str, status: int, content: Any
) -> None:
    server.will_answer(status, content)
    server.will_answer(200, thing(name, 12))
    assert ask(f"{name}.update", 12, {"newer": True}) == thing(name, 12)
    sent = [(asked.method, asked.path) for asked in server.asked]
    assert sent == [("PATCH", about(name)), ("GET", about(name))]


# Deletion.


@having("soft")
def test_what_posthog_only_marks_is_marked(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(200, thing(name, 12))
    assert ask(f"{name}.delete", 12) is None
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.json) == ("PATCH", about(name), {"deleted": True})


@having("hard")
@pytest.mark.parametrize("status", [202, 204, 200])
def test_what_posthog_deletes_is_deleted(server: Host, ask: Ask, name: str, status: int) -> None:
    server.will_answer(status)
    assert ask(f"{name}.delete", 12) is None
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.query, asked.body) == ("DELETE", about(name), {}, b"")


@having("hard")
def test_what_cannot_be_marked_as_deleted_is_not_said_to_be(
    server: Host, ask: Ask, name: str
) -> None:
    server.will_answer(405, {"detail": 'Method "DELETE" not allowed.'})
    with pytest.raises(hogkit.Rejected, match="405"):
        ask(f"{name}.delete", 12)
    assert [asked.method for asked in server.asked] == ["DELETE"]


@having("soft")
def test_what_is_not_marked_as_deleted_is_an_error(server: Host, ask: Ask, name: str) -> None:
    server.will_answer(200, thing(name, 12) | {"deleted": False})
    with pytest.raises(hogkit.UnexpectedAnswer, match="not marked as deleted"):
        ask(f"{name}.delete", 12)


@having("delete")
@pytest.mark.parametrize(
    ("status", "error"),
    [(404, hogkit.NotFound), (403, hogkit.PermissionDenied), (500, hogkit.ServerError), (400, hogkit.Rejected)],
)  # fmt: skip
def test_what_was_not_deleted_is_an_error(
    server: Host, ask: Ask, name: str, status: int, error: type[Exception]
) -> None:
    server.will_answer(status, {"detail": "no"})
    with pytest.raises(error):
        ask(f"{name}.delete", 12)
    assert len(server.asked) == 1


def test_the_events_of_a_person_go_too_if_asked(server: Host, ask: Ask) -> None:
    server.will_answer(202)
    ask("persons.delete", "0190b6e0", delete_events=True)
    assert server.asked[0].query == {"delete_events": ["true"]}


@having("delete")
def test_an_unknown_option_of_deletion_is_refused(server: Host, ask: Ask, name: str) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"{name}\.delete has no option 'force'"):
        ask(f"{name}.delete", 12, force=True)
    assert server.asked == []


# Flags, by arguments that can be read.


def test_a_flag_is_made_of_readable_arguments(server: Host, ask: Ask) -> None:
    server.will_answer(201, {"id": 12, "key": "beta"})
    ask("feature_flags.create", key="beta", rollout=20, active=True)
    (asked,) = server.asked
    assert asked.json.keys() == {"key", "active", "filters"}
    (group,) = asked.json["filters"]["groups"]
    assert (group["rollout_percentage"], group["properties"]) == (20, [])


def test_a_flag_s_rollout_is_changed_and_the_rest_of_it_kept(server: Host, ask: Ask) -> None:
    plan = {"key": "plan", "value": ["pro"], "operator": "exact", "type": "person"}
    filters = {
        "groups": [{"properties": [plan], "rollout_percentage": 5, "variant": None, "newer": 1}], "payloads": {"true": "1"}, "newer": 2,
    }  # fmt: skip
    server.will_answer(200, {"id": 12, "key": "beta", "filters": filters})
    ask("feature_flags.update", 12, rollout=50, name="Beta")
    got, sent = server.asked
    assert (got.method, got.path) == ("GET", about("feature_flags"))
    group = {**filters["groups"][0], "rollout_percentage": 50}
    assert (sent.method, sent.json) == ("PATCH", {"name": "Beta", "filters": {**filters, "groups": [group]}})  # fmt: skip


def test_a_flag_s_conditions_are_changed_at_once(server: Host, ask: Ask) -> None:
    plan = {"key": "plan", "value": ["pro"], "operator": "exact", "type": "person"}
    server.will_answer(200, {"id": 12, "filters": {"groups": []}})
    ask("feature_flags.update", 12, conditions=[plan], rollout=30)
    (group,) = server.asked[-1].json["filters"]["groups"]
    assert (group["properties"], group["rollout_percentage"]) == ([plan], 30)


@pytest.mark.parametrize("verb", ["create", "update"])
@pytest.mark.parametrize("given", ["by name", "as they are"])
def test_both_shapes_of_a_flag_at_once_are_refused(
    server: Host, ask: Ask, verb: str, given: str
) -> None:
    which = ["12"] if verb == "update" else []
    server.will_answer(200, {"id": 12, "filters": {"groups": [{"properties": []}]}})
    raw = {"filters": {"groups": []}}
    fields, named = ([], raw) if given == "by name" else ([raw], {})
    with pytest.raises(hogkit.InvalidArgument, match="filters"):
        ask(f"feature_flags.{verb}", *which, *fields, rollout=20, **named)
    assert {asked.method for asked in server.asked} <= {"GET"}


def test_new_conditions_of_a_flag_leave_its_variants_as_they_are(server: Host, ask: Ask) -> None:
    variants = {"variants": [{"key": "control", "rollout_percentage": 50}, {"key": "test", "rollout_percentage": 50}]}  # fmt: skip
    kept = {"multivariate": variants, "payloads": {"test": "1"}}
    server.will_answer(200, {"id": 12, "filters": {"groups": [{"properties": []}], **kept}})
    plan = {"key": "plan", "value": ["pro"], "operator": "exact", "type": "person"}
    ask("feature_flags.update", 12, conditions=[plan])
    sent = server.asked[-1].json["filters"]
    assert [group["properties"] for group in sent["groups"]] == [[plan]]
    assert {name: sent.get(name) for name in kept} == kept
