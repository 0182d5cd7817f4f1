"""What is asked of a project, what is read of any answer, and how long it is kept."""

from __future__ import annotations

import json
import logging
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving, serving_too
from hogkit import definitions, definitions_kept
from hogkit._flow import Flow, context_of, run, run_async
from hogkit.lint import Project
from hogkit.sandbox import Sandbox
from hogkit.state_home import state_home

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "hogkit"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    keys = {"phx_queries_only": ("query:read",), "phx_properties_only": ("property_definition:read",)}  # fmt: skip
    with Sandbox(keys=keys, seed=False, timezone="Europe/Berlin") as made:
        yield made


def asked(ask: Ask, flow: Callable[..., Flow[Any]], *args: Any) -> Any:
    def drive(client: Any) -> Any:
        made = flow(context_of(client), *args)
        return run(made) if isinstance(client, hogkit.PostHog) else run_async(made)

    return ask.run(drive)


def project(ask: Ask) -> Project:
    found = asked(ask, definitions.project)
    assert isinstance(found, Project)
    return found


# The types of some properties.


def rows(*told: tuple[str, Any], **more: Any) -> dict[str, Any]:
    return {"results": [{"name": name, "property_type": kind} for name, kind in told], **more}


def test_the_types_of_properties_are_asked_by_name(server: Host, ask: Ask) -> None:
    told = ("plan", "String"), ("amount", "Numeric"), ("odd", None), ("wait", "Duration")
    server.will_answer(200, rows(*told, ("other", "Boolean"), next=None))
    names = ["plan", "amount", "odd", "wait", "none", "plan"]
    found = asked(ask, definitions.property_types, names, "person")
    assert found == {"plan": "String", "amount": "Numeric", "wait": "Duration"}
    [request] = server.asked
    assert request.path == "/api/projects/7/property_definitions/"
    assert request.query == {
        "limit": ["1000"], "type": ["person"], "properties": ["amount,none,odd,plan,wait"],
    }  # fmt: skip


def test_no_names_ask_nothing(server: Host, ask: Ask) -> None:
    assert asked(ask, definitions.property_types, []) == {}
    assert not server.asked


def test_a_name_with_a_comma_is_searched_for(server: Host, ask: Ask) -> None:
    server.will_answer(200, rows(("a,b", "Boolean"), ("a,bc", "Numeric")))
    server.will_answer(200, rows(("c", "String")))
    assert asked(ask, definitions.property_types, ["c", "a,b"]) == {"a,b": "Boolean", "c": "String"}
    assert [one.query.get("search") for one in server.asked] == [["a,b"], None]
    assert server.asked[1].query["properties"] == ["c"]


def test_many_names_go_in_several_calls(server: Host, ask: Ask) -> None:
    server.will_answer(200, rows())
    names = [f"{number:0100}" for number in range(100)]
    assert asked(ask, definitions.property_types, names) == {}
    sent = [one.query["properties"][0] for one in server.asked]
    assert ",".join(sent).split(",") == names
    assert len(sent) == 3
    assert max(map(len, sent)) < 4_200


@pytest.mark.parametrize("status", [403, 404])
def test_types_that_the_key_may_not_see_are_not_known(
    server: Host, ask: Ask, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    server.will_answer(status, {"type": "x", "code": "y", "detail": "no such scope", "attr": None})
    assert asked(ask, definitions.property_types, ["a"]) == {}
    [record] = caplog.records
    assert (record.name, record.levelno) == ("hogkit", logging.WARNING)
    assert "no such scope" in record.getMessage()


def test_what_breaks_is_an_error(server: Host, ask: Ask) -> None:
    server.will_answer(500, {})
    with pytest.raises(hogkit.ServerError):
        asked(ask, definitions.property_types, ["a"])


@pytest.mark.parametrize(
    "odd", [{"results": [None, 5, {}, {"name": 5}, {"name": "a"}, {"name": "a", "property_type": 5}]}]
)  # fmt: skip
def test_rows_of_any_form_are_read(server: Host, ask: Ask, odd: Any) -> None:
    server.will_answer(200, odd)
    assert asked(ask, definitions.property_types, ["a"]) == {}


def test_a_list_that_is_none_is_no_answer_of_posthog(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"results": 5})
    with pytest.raises(hogkit.UnexpectedAnswer):
        asked(ask, definitions.property_types, ["a"])


# All of a project.

ZONE = {"columns": ["1"], "types": [["1", "UInt8"]], "results": [[1]], "timezone": "Europe/Berlin"}
POSTHOG = {"type": "posthog", "fields": {"id": {}}}
TABLES = {
    "events": POSTHOG, "person_distinct_ids": POSTHOG, "system.cohorts": {"type": "system", "fields": {"id": {}}},
    "stripe.charges": {"type": "data_warehouse", "fields": {"id": {}, "amount": {}}, "search_aliases": ["stripe_charges", 5]},
    "my_view": {"type": "view", "fields": {"n": {}}}, "broken": {"type": "view", "fields": {}}, "odd": 5,
}  # fmt: skip


def answer_all(server: Host, tables: Any = TABLES) -> None:
    server.will_answer(200, ZONE)
    server.will_answer(200, {"tables": tables, "joins": []})
    server.will_answer(200, rows(("bought", None)))
    server.will_answer(200, rows(("plan", "String"), next="?type=event&offset=1"))
    server.will_answer(200, rows(("amount", "Numeric")))
    server.will_answer(200, rows(("email", "String"), ("$virt_mrr", "Numeric")))
    server.will_answer(500)


def test_a_project_is_asked_for_all_of_it(server: Host, ask: Ask) -> None:
    answer_all(server)
    found = project(ask)
    assert found.timezone == "Europe/Berlin"
    assert found.tables == {
        "events": None, "posthog.events": None, "person_distinct_ids": None, "posthog.person_distinct_ids": None,
        "system.cohorts": None, "stripe.charges": {"id", "amount"}, "stripe_charges": {"id", "amount"}, "my_view": {"n"},
        "broken": None, "odd": None,
    }  # fmt: skip
    assert found.event_properties == {"plan", "amount", *definitions.UNLISTED}
    assert found.person_properties == {"email", "$virt_mrr"}
    assert found.events == {"bought"}
    zone, tables, events, *pages = server.asked
    assert events.path == "/api/projects/7/event_definitions/"
    assert zone.json["query"] == {"kind": "HogQLQuery", "query": "SELECT 1"}
    assert tables.json == {"query": {"kind": "DatabaseSchemaQuery"}, "name": "hogkit lint"}
    assert [page.query for page in pages] == [
        {"type": ["event"], "limit": ["1000"]}, {"type": ["event"], "offset": ["1"]}, {"type": ["person"], "limit": ["1000"]},
    ]  # fmt: skip


def test_an_older_posthog_does_not_list_all_tables(server: Host, ask: Ask) -> None:
    answer_all(server, {"events": {"type": "posthog", "fields": {}}})
    assert project(ask).tables is None
    assert project(ask).tables is None
    assert len(server.asked) == 6


def test_too_many_are_not_known(server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(definitions, "MOST", 1)
    answer_all(server)
    found = project(ask)
    assert (found.events, found.event_properties) == ({"bought"}, None)
    assert found.person_properties is None
    assert project(ask) == found
    assert len(server.asked) == 6


def refused(scope: str) -> dict[str, Any]:
    detail = f"API key missing required scope '{scope}'"
    return {"type": "authentication_error", "code": "permission_denied", "detail": detail, "attr": None}  # fmt: skip


def test_what_cannot_be_seen_is_not_known_and_asked_again(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    server.will_answer(200, ZONE)
    server.will_answer(200, {"error": "no such query", "results": None})
    server.will_answer(403, refused("property_definition:read"))
    found = project(ask)
    assert (found.timezone, found.tables) == ("Europe/Berlin", None)
    assert (found.event_properties, found.person_properties) == (None, None)
    [said] = [record.getMessage() for record in caplog.records]
    assert "its tables: " in said
    assert "its events: " in said
    assert "its properties: " in said
    assert "property_definition:read" in said
    server.forget()
    server.will_answer(200, {"tables": TABLES})
    server.will_answer(200, rows(("plan", "String")))
    assert project(ask) == Project(
        timezone="Europe/Berlin",
        tables=project(ask).tables,
        events=frozenset({"plan"}),
        event_properties=definitions.UNLISTED | {"plan"},
        person_properties=frozenset({"plan"}),
    )
    assert len(server.asked) == 4


@pytest.mark.parametrize(("status", "error"), [(401, hogkit.AuthenticationError), (429, hogkit.RateLimited), (500, hogkit.ServerError)])  # fmt: skip
def test_other_refusals_are_errors_and_keep_nothing(
    server: Host, ask: Ask, status: int, error: type[Exception], home: Path
) -> None:
    server.will_answer(status, {})
    with pytest.raises(error):
        project(ask)
    assert not home.exists()


# What is kept.


def kept(home: Path) -> Path:
    [file] = (home / "projects").iterdir()
    return file


def test_it_is_kept_for_an_hour_and_private(
    server: Host, ask: Ask, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_all(server)
    found = project(ask)
    file = kept(home)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "phx_" not in file.read_text() + file.name
    before, now = file.read_bytes(), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3590)
    assert project(ask) == found
    assert (len(server.asked), file.read_bytes()) == (6, before)
    server.forget()
    answer_all(server)
    monkeypatch.setattr(time, "time", lambda: now + 3601)
    assert project(ask) == found
    assert len(server.asked) == 6
    monkeypatch.setattr(time, "time", lambda: now - 60)  # the clock was set back
    server.forget()
    answer_all(server)
    project(ask)
    assert len(server.asked) == 6


def test_what_came_later_is_no_younger(
    server: Host, ask: Ask, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.will_answer(200, ZONE)
    server.will_answer(403, refused("x"))
    project(ask)
    at, now = json.loads(kept(home).read_bytes())["at"], time.time()
    monkeypatch.setattr(time, "time", lambda: now + 1800)
    server.forget()
    server.will_answer(200, {"tables": TABLES})
    server.will_answer(200, rows())
    assert project(ask).tables is not None
    assert json.loads(kept(home).read_bytes())["at"] == at


@pytest.mark.parametrize("change", [{"project_id": "8"}, {"api_key": "phx_anotherPersonal0123456789abcdefgh"}])  # fmt: skip
def test_another_project_or_key_is_asked_for_itself(
    server: Host, ask: Ask, home: Path, change: dict[str, str]
) -> None:
    answer_all(server)
    project(ask)
    server.forget()
    answer_all(server)
    ask.options |= change
    project(ask)
    assert len(server.asked) == 6
    assert len(list((home / "projects").iterdir())) == 2


DAMAGED = [
    b"", b"{", b"null", b"[1]", b"\xff", b"[" * 100_000, {}, {"version": 2}, {"at": None}, {"at": "1"}, {"at": 5}, {"parts": []},
    {"parts": {"time zone": 5}}, {"parts": {"tables": []}}, {"parts": {"tables": {"a": [5]}}}, {"parts": {"tables": {"a": "bc"}}},
    {"parts": {"properties": {"event": []}}}, {"parts": {"properties": {"event": [], "person": 5}}}, {"parts": {"events": [5]}}, {"parts": {"new": 1}},
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGED, ids=[str(one)[:40] for one in DAMAGED])
def test_a_damaged_file_is_as_none(server: Host, ask: Ask, home: Path, damage: Any) -> None:
    answer_all(server)
    found = project(ask)
    sound = json.loads(kept(home).read_bytes())
    changed = damage if isinstance(damage, bytes) else json.dumps({**sound, **damage} if damage else {}).encode()  # fmt: skip
    kept(home).write_bytes(changed)
    server.forget()
    answer_all(server)
    assert project(ask) == found
    assert len(server.asked) == 6
    assert json.loads(kept(home).read_bytes())["parts"] == sound["parts"]


def test_a_file_in_the_way_keeps_nothing(server: Host, ask: Ask, home: Path) -> None:
    home.write_text("")
    answer_all(server)
    assert project(ask).timezone == "Europe/Berlin"
    assert home.read_text() == ""


def test_without_a_home_nothing_is_kept(
    server: Host, ask: Ask, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(definitions_kept, "state_home", lambda: None)
    for _ in range(2):
        server.forget()
        answer_all(server)
        project(ask)
        assert len(server.asked) == 6
    assert not home.exists()


def test_where_state_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/state")
    assert state_home() == Path("/state/hogkit")
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_home() == tmp_path / ".local/state/hogkit"
    monkeypatch.setattr(Path, "home", classmethod(lambda _: (_ for _ in ()).throw(RuntimeError())))
    assert state_home() is None


# The sandbox answers as PostHog does.


def test_the_sandbox_has_a_project(sandbox: Sandbox, ask: Ask) -> None:
    pytest.importorskip("chdb")
    sandbox.reset()
    sandbox.add_person("ada", {"email": "ada@example.com"})
    sandbox.add_table("stripe.charges", {"id": "Int64", "amount": "Float64"})
    ask.options |= {"host": sandbox.url, "project_id": "1", "api_key": "phx_sandbox_personal_key"}
    with hogkit.PostHog(host=sandbox.url, project_api_key="phc_sandbox_project_token") as posthog:
        posthog.capture_now("bought", "ada", {"amount": 5})
    found = project(ask)
    assert found.timezone == "Europe/Berlin"
    assert found.tables is not None
    assert {"events", "persons", "sessions", "groups", "posthog.events"} <= set(found.tables)
    assert found.tables["stripe.charges"] == {"id", "amount"}
    assert found.event_properties is not None
    assert "amount" in found.event_properties
    assert found.person_properties == {"email"}
    assert found.events == {"bought"}
    types = asked(ask, definitions.property_types, ["amount", "none"])
    assert types == {"amount": "Numeric"}


@pytest.mark.parametrize(
    ("key", "known"),
    [("phx_queries_only", [True, True, False]), ("phx_properties_only", [False, False, True])],
)
def test_a_key_sees_what_it_may(sandbox: Sandbox, ask: Ask, key: str, known: list[bool]) -> None:
    pytest.importorskip("chdb")
    ask.options |= {"host": sandbox.url, "project_id": "1", "api_key": key}
    found = project(ask)
    seen = [found.timezone, found.tables, found.event_properties]
    assert [part is not None for part in seen] == known
