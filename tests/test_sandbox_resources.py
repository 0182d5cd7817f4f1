"""All that the sandbox lists, makes, changes and deletes: styles of lists, filters, fields, scopes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conformance.dialect import Validators
from conformance.document import Document, Operation
from hogkit.sandbox import Sandbox, account, definitions, groups, projects
from hogkit.sandbox.resources import RESOURCES as TABLE
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import rows

SCOPES = (
    *("feature_flag", "insight", "dashboard", "annotation", "cohort", "experiment", "survey"),
    *("action", "session_recording", "session_recording_playlist", "group", "activity_log"),
    *("person", "event_definition", "property_definition"),
)
KEYS = {
    "phx_none": ("hog_function:read",),
    "phx_reader": tuple(f"{scope}:read" for scope in SCOPES),
    "phx_user": ("user:read", "project:read"),
}
RESOURCES = (
    *("feature_flags", "insights", "dashboards", "annotations", "cohorts", "experiments"),
    *("surveys", "actions", "session_recordings", "session_recording_playlists"),
)
ORGANIZATION = "/api/organizations/@current/projects/"
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving(keys=KEYS)


ask = pytest.fixture(name="ask")(calling)


def got(ask: Caller, path: str, **query: Any) -> dict[str, Any]:
    answer = ask.api("GET", f"/api/projects/1/{path}/", params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def results(ask: Caller, path: str, **query: Any) -> list[dict[str, Any]]:
    return list(got(ask, path, **query)["results"])


# Against the pinned schema


@cache
def document() -> Document:
    pinned = Path(__file__).parents[1] / "openapi" / "posthog.json"
    return Document(json.loads(pinned.read_bytes()))


@cache
def operations() -> dict[tuple[str, str], Operation]:
    return {(one.method, one.path): one for one in document().operations()}


# Where the schema is wrong about the server: method fields that it takes for text, and such.
WRONG = {
    "insights": {
        *("last_refresh", "cache_target_age", "next_allowed_client_refresh", "result", "hasMore"),
        *("columns", "is_cached", "query_status", "hogql", "types", "alerts", "last_viewed_at"),
    },
    "surveys": {
        *("conditions", "linked_flag", "targeting_flag", "internal_targeting_flag"),
    },
    "experiments": {"holdout"},
    "actions": {"creation_context", "count"},
    "feature_flags": {
        *("experiment_set", "surveys", "features", "usage_dashboard", "evaluation_tags"),
    },
    "dashboards": set[str](),
    "session_recordings": {"recording_ttl", "count", "distinct_ids"},
    "property_definitions": {"is_seen_on_filtered_events"},
    "users": {"member_count", "metadata", "role_at_organization"},
    "projects": {"default_modifiers", "product_intents", "person_on_events_querying_enabled"},
    "activity_log": {""},
}


@cache
def validators() -> Validators:
    return Validators(document())


def faults(method: str, path: str, body: Any, status: int = 200) -> set[str]:
    """The fields of an answer that are not as the schema has them."""
    schema = operations()[method, path].answers[status]["application/json"]
    errors = validators().of(schema, "answer").iter_errors(body)
    return {field_of(error.instance_path, error.message) for error in errors}


def field_of(path: list[Any], message: str) -> str:
    if "is a required property" in message:
        return message.split('"')[1]
    names = [part for part in path if isinstance(part, str) and part != "results"]
    return names[-1] if names else ""


def declared(name: str) -> str:
    root = {
        "projects": "/api/organizations/{organization_id}/projects/",
        "users": "/api/users/",
    }
    return root.get(name, f"/api/projects/{{project_id}}/{name}/")


def path_of(name: str) -> str:
    return declared(name).format(organization_id="@current", project_id=1)


LISTED = (*RESOURCES, "persons", "users", "projects")


@pytest.mark.parametrize("name", LISTED)
def test_answers_are_as_the_schema_has_them(ask: Caller, name: str) -> None:
    answer = ask.api("GET", path_of(name)).json()
    key = {"session_recording_playlists": "short_id", "users": "uuid"}.get(name, "id")
    single = ask.api("GET", f"{path_of(name)}{answer['results'][0][key]}/").json()
    found = faults("get", declared(name), answer)
    found |= faults("get", f"{declared(name)}{{{key}}}/", single)
    if name in BODIES:
        made = ask.project("POST", f"{name}/", BODIES[name])
        assert made.status_code == 201, made.text
        found |= faults("post", declared(name), made.json(), 201)

    assert found == WRONG.get(name, set())


def test_the_rest_that_is_listed_is_there(ask: Caller) -> None:
    ask.batch(event("bought", properties={"amount": 5}))
    entry = ask.project("POST", "annotations/", {"content": "x"}).json()
    (logged,) = results(ask, "activity_log")
    assert (logged["scope"], logged["activity"]) == ("Annotation", "created")
    assert logged["item_id"] == str(entry["id"])
    assert faults("get", declared("activity_log"), [logged]) <= {""}
    page = got(ask, "groups", group_type_index=0)
    assert faults("get", declared("groups"), page) == set()
    page = got(ask, "property_definitions")
    assert faults("get", declared("property_definitions"), page) <= WRONG["property_definitions"]


# Pages


def walked(ask: Caller, path: str, most: int = 100) -> list[list[Any]]:
    """The ids on each page, by `next` until that is null, or by `has_next`."""
    pages, following = list[list[Any]](), path
    while following:
        page = ask.api("GET", following).json()
        pages.append([row.get("id", row.get("group_key")) for row in page["results"]])
        if "has_next" in page:
            offset = most * len(pages)
            following = f"{path}?offset={offset}" if page["has_next"] else ""
        else:
            following = page.get("next")
        assert len(pages) < 40
    return pages


PATHS = {
    "feature_flags": "feature_flags/",
    "insights": "insights/",
    "persons": "persons/",
    "cohort persons": "cohorts/{cohort}/persons/",
    "groups": "groups/?group_type_index=3",
    "activity": "activity_log/",
    "activity by number": "activity_log/?page=1",
    "session_recordings": "session_recordings/",
}


def filled(ask: Caller, count: int) -> str:
    """The number of a cohort that has them all."""
    for number in range(count):
        name = f"{number:02}"
        ask.sandbox.add("feature_flags", key=name)
        ask.sandbox.add("insights", name=name)
        ask.sandbox.add("persons", distinct_id=name, properties={"all": True})
        ask.sandbox.add("groups", group_type_index=3, group_key=name)
        ask.sandbox.add("session_recordings", distinct_id=name)
        ask.project("POST", "annotations/", {"content": name})
    everybody = {"key": "all", "type": "person", "value": True, "operator": "is_set"}
    made = ask.sandbox.add("cohorts", name="all", filters={"properties": everybody})
    return str(made["id"])


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("most", [1, 2, 3])
@pytest.mark.parametrize("name", PATHS)
def test_every_style_of_list_is_whole_in_any_pages(
    ask: Caller, name: str, most: int, short: bool
) -> None:
    cohort = filled(ask, 7)
    path = "/api/projects/1/" + PATHS[name].format(cohort=cohort)
    whole = [row for page in walked(ask, path) for row in page]
    assert len(whole) >= 7
    ask.sandbox.list_pages(most, short=short)
    pages = walked(ask, path, most)

    assert [row for page in pages for row in page] == whole
    assert max(map(len, pages)) <= most
    fewer = [page for page in pages[:-1] if len(page) < most]
    assert bool(fewer) == short


def test_pages_are_as_asked_for_again_after_a_reset(ask: Caller) -> None:
    ask.sandbox.list_pages(1)
    assert len(results(ask, "feature_flags", limit=3)) == 1
    assert got(ask, "feature_flags", limit=3)["next"].endswith("?limit=1&offset=1")
    ask.sandbox.reset()
    assert len(results(ask, "feature_flags", limit=3)) == 3
    with pytest.raises(ValueError, match="most: at least 1 is wanted, not 0"):
        ask.sandbox.list_pages(0)


def test_each_style_has_its_own_keys(ask: Caller) -> None:
    styles = {
        "feature_flags": {"count", "next", "previous", "results"},
        "persons": {"next", "previous", "results"},
        "cohorts/1/persons": {"next", "previous", "results"},
        "session_recordings": {"has_next", "version", "results"},
        "actions": {"results"},
        "activity_log": {"next", "previous", "results"},
        "activity_log/?page=1": {"count", "next", "previous", "results"},
        "groups/?group_type_index=0": {"next", "previous", "results"},
    }
    found = {path: set(ask.project("GET", path).json()) for path in styles}
    assert found == styles


def test_a_cursor_keeps_its_place_while_the_list_grows(ask: Caller) -> None:
    for key in "abcd":
        ask.sandbox.add("groups", group_type_index=1, group_key=key)
    ask.sandbox.list_pages(2)
    first = got(ask, "groups", group_type_index=1)
    ask.sandbox.add("groups", group_type_index=1, group_key="e")
    second = ask.api("GET", first["next"]).json()

    assert [row["group_key"] for row in first["results"]] == ["d", "c"]
    assert [row["group_key"] for row in second["results"]] == ["b", "a"]
    assert (second["next"], second["previous"]) == (None, None)


@pytest.mark.parametrize(
    ("path", "attr"),
    [
        ("groups/", "group_type_index"),
        ("insights/?date_from=soon", None),
        ("persons/?properties=[", None),
        ("persons/?properties=5", "properties"),
        ('persons/?properties=[{"key":"a","operator":"near","value":1}]', "properties"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(ask: Caller, path: str, attr: str | None) -> None:
    refused = fields(ask.project("GET", path))
    assert (refused[0], refused[3]) == (400, attr)


@pytest.mark.parametrize(
    "path",
    [
        "groups/?group_type_index=0&cursor=%C3%BC",
        "groups/?group_type_index=0&cursor=cD14",
        "activity_log/?page=0",
        "activity_log/?page=2",
    ],
)
def test_a_page_that_is_not_there_is_not_found(ask: Caller, path: str) -> None:
    assert fields(ask.project("GET", path)) == (404, "invalid_request", "not_found", None)


# Making, changing, deleting

BODIES: dict[str, dict[str, Any]] = {
    "feature_flags": {"key": "new"},
    "insights": {"name": "new", "query": {"kind": "InsightVizNode", "source": {}}},
    "dashboards": {"name": "new"},
    "annotations": {"content": "new", "date_marker": "2026-02-01T10:00:00+02:00"},
    "cohorts": {"name": "new"},
    "experiments": {"name": "new", "feature_flag_key": "tested"},
    "surveys": {"name": "new", "type": "api"},
    "actions": {"name": "new", "steps": [{"event": "bought"}]},
    "session_recording_playlists": {"name": "new"},
}
LASTING = {"feature_flags", "cohorts", "actions"}


@pytest.mark.parametrize("name", BODIES)
def test_one_is_made_changed_deleted_and_brought_back(ask: Caller, name: str) -> None:
    before = len(results(ask, name))
    made = ask.project("POST", f"{name}/", {**BODIES[name], "unknown": 1})
    assert made.status_code == 201, made.text
    row = made.json()
    assert "unknown" not in row
    assert row["created_by"]["email"] == "sandbox@example.com"
    path = f"{name}/{row['short_id' if 'playlists' in name else 'id']}/"
    text = "content" if name == "annotations" else "name"
    changed = ask.project("PATCH", path, {text: "other", "id": 5}).json()
    assert (changed[text], changed["id"]) == ("other", row["id"])
    assert len(results(ask, name)) == before + 1

    if name == "surveys":
        assert ask.project("DELETE", path).status_code == 204
        assert ask.project("GET", path).status_code == 404
        return
    refused = ask.project("DELETE", path)
    assert (refused.status_code, refused.content) == (405, b"")
    assert ask.project("PATCH", path, {"deleted": True}).json()["deleted"] is True
    assert len(results(ask, name)) == before
    assert ask.project("GET", path).status_code == (200 if name in LASTING else 404)
    assert ask.project("PATCH", path, {"deleted": False}).json()["deleted"] is False
    assert ask.project("GET", path).status_code == 200


@pytest.mark.parametrize(
    ("path", "body", "code", "attr"),
    [
        ("experiments/", {"feature_flag_key": "a"}, "required", "name"),
        ("experiments/", {"name": "a"}, "required", "feature_flag_key"),
        ("experiments/", {"name": "", "feature_flag_key": "a"}, "blank", "name"),
        ("experiments/", {"name": "a", "feature_flag_key": "new-onboarding"}, "invalid_input", "feature_flag_key"),
        ("surveys/", {"name": "a"}, "required", "type"),
        ("surveys/", {"name": "a", "type": "letter"}, "invalid_choice", "type"),
        ("surveys/", {"name": "a", "type": "api", "start_date": "soon"}, "invalid_input", "start_date"),
        ("annotations/", {"content": "a" * 401}, "max_length", "content"),
        ("annotations/", {"content": "a", "dashboard_item": True}, "invalid_input", "dashboard_item"),
        ("annotations/", {"content": "a", "scope": None}, "null", "scope"),
        ("insights/", {"query": []}, "invalid_input", "query"),
        ("dashboards/", {"tags": "a"}, "invalid_input", "tags"),
        ("groups/", {"group_key": "a"}, "required", "group_type_index"),
        ("groups/", {"group_key": "acme", "group_type_index": 0}, "invalid_input", "detail"),
        ("feature_flags/", {"key": "a", "evaluation_runtime": "moon"}, "invalid_choice", "evaluation_runtime"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_refused(ask: Caller, path: str, body: Any, code: str, attr: str) -> None:
    assert fields(ask.project("POST", path, body)) == (400, "validation_error", code, attr)


SETTINGS = {
    "groups": (None, "groups/", groups.FIELDS),
    "persons": ("persons/1/", None, {"properties": None}),
    "users": ("/api/users/@me/", None, account.USER_WRITABLE),
    "projects": (ORGANIZATION + "1/", ORGANIZATION, projects.WRITABLE),
    "event_definitions": ("event_definitions/{}/", None, definitions.WRITABLE),
    "property_definitions": ("property_definitions/{}/", None, definitions.OF_PROPERTIES),
}
MANY = "?limit=1000"
VALUES = ([], [1], [{}], {}, {"a": [1]}, 7, -2.5, 10**30, "text", "", True, None)


def paths_of(ask: Caller, name: str) -> tuple[str | None, str | None, str, Any]:
    """Where one is changed, made and listed, and its writable fields."""
    base = "/api/projects/1/"
    if name in SETTINGS:
        change, make, writable = SETTINGS[name]
        if change is not None and "{}" in change:
            change = change.format(results(ask, name)[0]["id"])
        listed = path_of(name) + ("?group_type_index=0" if name == "groups" else MANY)
        told = [path and (path if path[0] == "/" else base + path) for path in (change, make)]
        return told[0], told[1], listed, writable
    key = TABLE[name].key
    row = ask.project("POST", f"{name}/", BODIES[name]).json() if name in BODIES else None
    row = row or results(ask, name)[0]
    listed = path_of(name)
    make = listed if name in BODIES else None
    return f"{listed}{row[key]}/", make, listed + MANY, TABLE[name].fields or {"viewed": None}


@pytest.mark.parametrize("name", [*RESOURCES, *SETTINGS])
def test_no_value_of_a_field_breaks_it_or_its_list(ask: Caller, name: str) -> None:
    ask.batch(event("bought", properties={"amount": 5}))
    change, make, listed, writable = paths_of(ask, name)
    started = BODIES.get(name) or {"group_type_index": 0, "name": "new"}
    for place, field in enumerate(writable):
        for turn, value in enumerate(VALUES):
            new = {"key": f"k{place}-{turn}", "feature_flag_key": f"e{place}-{turn}"}
            new["group_key"] = new["key"]
            for method, path, body in (
                ("PATCH", change, {field: value}),
                ("POST", make, {**started, **new, field: value}),
            ):
                if path is not None:
                    came = ask.api(method, path, json=body)
                    assert came.status_code < 500, (method, field, value, came.text)
                    if came.status_code == 400:
                        assert came.json()["type"] == "validation_error", (field, value)
        assert ask.api("GET", listed).status_code == 200, field
    ask.flags("ada")
    assert ask.project("GET", "feature_flags/local_evaluation/").status_code == 200


DEEP: Any = {"properties": {"type": "AND", "values": [{"type": "OR", "values": [7]}]}}


@pytest.mark.parametrize(
    ("path", "attr", "value"),
    [
        *(
            ("cohorts/1/", "filters", value)
            for value in (
                [1], [], {}, 7, "a", True, {"a": 1}, {"properties": None}, {"properties": []},
                {"properties": [1]}, {"properties": {}}, {"properties": {"type": "AND"}, "a": 1}, DEEP,
                {"properties": {"type": "AND", "values": {}}}, {"properties": {"values": []}},
                {"properties": {"type": "XOR", "values": []}}, {"properties": {"type": 5}},
                {"properties": {"type": "person", "key": ["a"], "value": 1}},
            )
        ),
        ("cohorts/1/", "_create_static_person_ids", [{}]),
        ("feature_flags/1/", "filters", {"multivariate": {"variants": [{"key": "a", "rollout_percentage": None}]}, "groups": []}),
        ("feature_flags/1/", "tags", [{}]),
        ("insights/1/", "dashboards", ["a"]),
        ("annotations/1/", "date_marker", "0001-01-01T00:00:00+14:00"),
    ],
)  # fmt: skip
def test_what_could_not_be_read_again_is_not_stored(
    ask: Caller, path: str, attr: str, value: Any
) -> None:
    before = ask.project("GET", path).json()[attr] if attr[0] != "_" else None
    refused = ask.project("PATCH", path, {attr: value})
    assert fields(refused) == (400, "validation_error", "invalid_input", attr)
    name = path.split("/")[0]
    count = len(results(ask, name))
    refused = ask.project("POST", f"{name}/", {**BODIES[name], attr: value})
    assert fields(refused) == (400, "validation_error", "invalid_input", attr)
    kept = ask.project("GET", path).json().get(attr)
    assert (kept, len(results(ask, name))) == (before, count)


@pytest.mark.parametrize("filters", [
    None,
    {"properties": {"type": "OR", "values": []}},
    {"properties": {"type": "AND", "values": [{"type": "behavioral", "key": "paid", "value": "performed_event"}]}},
    {"properties": {"type": "person", "key": "plan", "value": "pro", "operator": "unheard"}},
])  # fmt: skip
def test_a_cohort_may_be_of_what_the_sandbox_cannot_evaluate(ask: Caller, filters: Any) -> None:
    made = ask.project("POST", "cohorts/", {"name": "a", "filters": filters})
    assert (made.status_code, made.json()["filters"]) == (201, filters)
    assert got(ask, f"cohorts/{made.json()['id']}/persons")["results"] == []


@pytest.mark.parametrize(
    ("said", "kept"), [(5, "5"), (2.1, "2.1"), ("a", "a"), (True, None), ([], None), ({}, None)]
)
def test_text_may_be_a_number(ask: Caller, said: Any, kept: str | None) -> None:
    came = ask.project("POST", "dashboards/", {"name": said})
    assert (came.status_code, came.json().get("name")) == ((400 if kept is None else 201), kept)
    if kept is None:
        assert came.json()["detail"] == "Not a valid string."
    chosen = ask.project("POST", "surveys/", {"name": "a", "type": 5})
    assert (chosen.status_code, chosen.json()["code"]) == (400, "invalid_choice")


def test_a_survey_that_is_made_or_changed_does_not_say_its_flags_number(ask: Caller) -> None:
    made = ask.project("POST", "surveys/", {"name": "a", "type": "api", "linked_flag_id": 1}).json()
    path = f"surveys/{made['id']}/"
    changed = ask.project("PATCH", path, {"name": "b"}).json()
    for answer in (made, changed):
        assert "linked_flag_id" not in answer
        assert answer["linked_flag"]["key"] == "new-onboarding"
    assert ask.project("GET", path).json()["linked_flag_id"] == 1


def test_moments_come_back_in_utc(ask: Caller) -> None:
    for said, kept in (
        ("2026-02-01T10:00:00+02:00", "2026-02-01T08:00:00.000000Z"),
        ("2026-02-01", "2026-02-01T00:00:00.000000Z"),
        (None, None),
    ):
        made = ask.project("POST", "annotations/", {"content": "a", "date_marker": said}).json()
        assert made["date_marker"] == kept


def test_an_experiment_has_its_flag_and_the_flag_knows_it(ask: Caller) -> None:
    made = ask.project("POST", "experiments/", {"name": "a", "feature_flag_key": "tested"}).json()
    assert made["feature_flag"]["key"] == "tested"
    variants = made["feature_flag"]["filters"]["multivariate"]["variants"]
    assert [variant["key"] for variant in variants] == ["control", "test"]
    (flag,) = results(ask, "feature_flags", type="experiment", search="tested")
    assert flag["experiment_set"] == [made["id"]]
    refused = ask.project("PATCH", f"experiments/{made['id']}/", {"feature_flag_key": "b"})
    assert refused.status_code == 400


def test_recordings_are_only_viewed_and_deleted(ask: Caller) -> None:
    (row,) = results(ask, "session_recordings")
    path = f"session_recordings/{row['id']}/"
    assert row["end_time"] == "2026-01-15T14:05:20.000000Z"
    assert row["person"]["name"] == "ada@example.com"
    assert ask.project("PATCH", path, {"viewed": True}).json() == {"success": True}
    assert ask.project("GET", path).json()["viewed"] is True
    assert ask.project("POST", "session_recordings/", {}).status_code == 405
    assert ask.project("DELETE", path).status_code == 204
    assert ask.project("GET", path).status_code == 404
    assert results(ask, "session_recordings") == []


# Filters and scopes


@pytest.mark.parametrize(
    ("path", "query", "names"),
    [
        ("insights", {"search": "SIGNUPS"}, ["Signups lately"]),
        ("insights", {"saved": "false"}, ["Pageviews by country"]),
        ("insights", {"saved": "true"}, ["Pageviews by day", "Signups lately", "All events of a week"]),
        ("insights", {"favorited": "true"}, []),
        ("insights", {"created_by": "1", "search": "country"}, ["Pageviews by country"]),
        ("insights", {"created_by": "2"}, []),
        ("insights", {"date_from": "-1d", "search": "day"}, ["Pageviews by day"]),
        ("insights", {"date_to": "-1d"}, []),
        ("insights", {"short_id": "x"}, []),
        ("insights", {"basic": "true", "search": "day"}, ["Pageviews by day"]),
        ("feature_flags", {"type": "multivariant"}, ["Words of the checkout button"]),
        ("feature_flags", {"type": "experiment"}, ["Words of the checkout button"]),
        ("feature_flags", {"tags": '["a"]'}, []),
        ("feature_flags", {"evaluation_runtime": "server"}, []),
        ("feature_flags", {"created_by_id": "1", "search": "staff"}, ["Only for people of example.com"]),
        ("feature_flags", {"excluded_properties": '["staff-tools"]', "search": "people"}, []),
        ("surveys", {"search": "how"}, ["How was it?"]),
        ("surveys", {"search": "none"}, []),
        ("session_recording_playlists", {"created_by": "2"}, []),
        ("persons", {"properties": '[{"key":"plan","value":["PRO"],"operator":"exact","type":"person"}]'}, ["ada@example.com"]),
        ("persons", {"properties": '[{"key":"plan","value":"pro","operator":"is_not"}]'}, ["linus@example.org", "grace@example.com"]),
        ("persons", {"properties": '[{"key":"email","value":"example.org","operator":"icontains"},{"key":"plan","value":"pro"}]'}, []),
        ("persons", {"properties": '{"type":"OR","values":[{"key":"name","value":"Linus"},{"key":"plan","value":"pro"}]}'}, ["linus@example.org", "ada@example.com"]),
        ("persons", {"search": "lovelace"}, []),
        ("persons", {"search": "ADA"}, ["ada@example.com"]),
        ("cohorts/1/persons", {}, ["ada@example.com"]),
    ],
)  # fmt: skip
def test_lists_are_narrowed(
    ask: Caller, path: str, query: dict[str, str], names: list[str]
) -> None:
    assert [row["name"] for row in results(ask, path, **query)] == names


def test_recordings_annotations_and_groups_are_narrowed(ask: Caller) -> None:
    person = results(ask, "persons", distinct_id="ada")[0]["uuid"]
    for query, count in (
        ({"date_from": "2026-01-15"}, 1),
        ({"date_from": "2026-01-16"}, 0),
        ({"date_to": "2026-01-15"}, 1),
        ({"date_to": "2026-01-14"}, 0),
        ({"person_uuid": person}, 1),
        ({"person_uuid": "x"}, 0),
    ):
        assert len(results(ask, "session_recordings", **query)) == count, query
    assert len(results(ask, "annotations", search="version")) == 1
    assert results(ask, "annotations", search="none") == []
    assert len(results(ask, "groups", group_type_index=0, search="acme, inc")) == 1
    assert results(ask, "groups", group_type_index=0, search="acm") == results(
        ask, "groups", group_type_index=0
    )
    assert results(ask, "groups", group_type_index=1) == []


@pytest.mark.parametrize(
    "path",
    [*RESOURCES, "persons", "groups", "activity_log", "event_definitions", "property_definitions"],
)
def test_each_needs_its_scope(ask: Caller, path: str) -> None:
    query = "?group_type_index=0" if path == "groups" else ""
    at = f"/api/projects/1/{path}/"
    assert ask.api("GET", at + query, "phx_reader").status_code == 200
    assert ask.api("GET", at + query, "phx_none").status_code == 403
    if path not in ("groups", "activity_log"):
        refused = ask.api("PATCH", at + "0/", "phx_reader", json={})
        assert fields(refused)[:2] == (403, "authentication_error")
        assert ask.api("PATCH", at + "0/", json={"properties": {}}).status_code == 404
        assert ask.api("DELETE", at + "0/", "phx_reader").status_code == 403


# Persons and cohorts


def test_a_person_is_changed_and_deleted(ask: Caller) -> None:
    (ada,) = results(ask, "persons", distinct_id="ada")
    path = f"persons/{ada['uuid']}/"
    changed = ask.project("PATCH", path, {"properties": {"plan": "team", "seats": 5}})
    assert (changed.status_code, changed.content) == (202, b"")
    told = ask.project("GET", path).json()["properties"]
    assert told == {**ada["properties"], "plan": "team", "seats": 5}
    assert [one["event"] for one in ask.sandbox.events] == ["$set"]
    refused = fields(ask.project("PATCH", path, {"name": "x"}))
    assert (refused[0], refused[3]) == (400, "properties")

    count = "SELECT count() FROM persons WHERE properties.plan = 'team'"
    assert rows(ask, count) == [[1]]
    gone = ask.project("DELETE", f"persons/{ada['id']}/?delete_events=true")
    assert (gone.status_code, gone.content) == (202, b"")
    assert ask.project("GET", path).status_code == 404
    assert results(ask, "persons", distinct_id="ada") == []
    assert rows(ask, count + " AND 1 = 1") == [[0]]
    ask.batch(event(distinct_id="ada"))
    assert results(ask, "persons", distinct_id="ada")[0]["properties"] == {}


def test_a_cohort_has_those_who_meet_it_or_were_named(ask: Caller) -> None:
    (ada,) = results(ask, "persons", distinct_id="ada")
    named = {"name": "a", "is_static": True, "_create_static_person_ids": [ada["uuid"]]}
    static = ask.project("POST", "cohorts/", named).json()
    assert "_create_static_person_ids" not in static
    unknown = {"key": 5, "type": "behavioral", "value": "performed_event"}
    behavioral = ask.sandbox.add("cohorts", filters={"properties": unknown})
    counts = [row["count"] for row in results(ask, "cohorts")]
    assert counts == [None, 1, 1]
    assert len(results(ask, f"cohorts/{static['id']}/persons")) == 1
    assert results(ask, f"cohorts/{behavioral['id']}/persons") == []
    assert ask.project("GET", "cohorts/99/persons/").status_code == 404


# Groups, activity, definitions, the account


def test_groups_come_from_events_and_by_hand(ask: Caller) -> None:
    told = {"$group_type": "company", "$group_key": "hedgebox", "$group_set": {"size": 5}}
    ask.batch(
        event("$groupidentify", properties=told), event(properties={"$groups": {"team": "a"}})
    )
    ask.batch(event("$groupidentify", properties={**told, "$group_set": {"plan": "pro"}}))
    found = got(ask, "groups/find", group_type_index=0, group_key="hedgebox")
    assert found["group_properties"] == {"size": 5, "plan": "pro"}
    assert ask.project("GET", "groups/find/?group_type_index=0&group_key=x").status_code == 404
    body = {"group_type_index": 1, "group_key": "b", "group_properties": None}
    made = ask.project("POST", "groups/", body)
    assert (made.status_code, made.json()["group_properties"]) == (201, {})
    project = ask.api("GET", "/api/projects/1/").json()
    assert [one["group_type"] for one in project["group_types"]] == ["company", "team"]


def test_what_is_done_is_logged(ask: Caller) -> None:
    made = ask.project("POST", "feature_flags/", {"key": "new"}).json()
    ask.project("PATCH", f"feature_flags/{made['id']}/", {"active": False})
    ask.project("POST", "annotations/", {"content": "a"})
    flags = results(ask, "activity_log", scope="FeatureFlag")
    assert [entry["activity"] for entry in flags] == ["updated", "created"]
    change = next(one for one in flags[0]["detail"]["changes"] if one["field"] == "active")
    assert (change["before"], change["after"]) == (True, False)
    assert len(results(ask, "activity_log", scopes="Annotation,Survey")) == 1
    assert len(results(ask, "activity_log", item_id=str(made["id"]), scope="FeatureFlag")) == 2
    assert results(ask, "activity_log", user="2") == []
    page = got(ask, "activity_log", page=2, page_size=2)
    assert (page["count"], len(page["results"]), page["next"]) == (3, 1, None)
    assert page["previous"].endswith("?page=1&page_size=2")


@pytest.mark.parametrize("kind", ["event", "property"])
def test_a_definition_is_changed_and_deleted(ask: Caller, kind: str) -> None:
    ask.batch(event("bought", properties={"amount": 5}), event("$seen"))
    name = f"{kind}_definitions"
    first = results(ask, name)[0]
    path = f"{name}/{first['id']}/"
    assert ask.project("GET", path).json() == first
    changed = ask.project("PATCH", path, {"tags": ["a"], "description": "b", "name": "c"}).json()
    assert changed == {**first, "tags": ["a"], "description": "b"}
    assert changed in results(ask, name)
    assert ask.project("DELETE", path).status_code == 204
    assert ask.project("GET", path).status_code == 404
    assert first["name"] not in [row["name"] for row in results(ask, name)]


def test_definitions_are_narrowed(ask: Caller) -> None:
    ask.batch(
        event("bought", properties={"amount": 5, "$feature/a": "x", "b": "x"}), event("$seen")
    )
    for path, query, names in (
        ("event_definitions", {"event_type": "event_custom"}, ["bought"]),
        ("event_definitions", {"event_type": "event_posthog"}, ["$seen"]),
        ("event_definitions", {"event_type": "event"}, ["$seen", "bought"]),
        ("property_definitions", {"is_numerical": "true"}, ["amount"]),
        ("property_definitions", {"is_feature_flag": "true"}, ["$feature/a"]),
        ("property_definitions", {"excluded_properties": "amount,b"}, ["$feature/a"]),
    ):
        assert [row["name"] for row in results(ask, path, **query)] == names


def test_users_are_oneself(ask: Caller) -> None:
    (user,) = ask.api("GET", "/api/users/").json()["results"]
    assert ask.api("GET", f"/api/users/?email={user['email']}").json()["count"] == 1
    assert ask.api("GET", "/api/users/?email=x").json()["count"] == 0
    assert ask.api("GET", "/api/users/?is_staff=true").json()["count"] == 0
    changed = ask.api("PATCH", "/api/users/@me/", json={"first_name": "Ada", "theme_mode": "dark"})
    assert (changed.json()["first_name"], changed.json()["theme_mode"]) == ("Ada", "dark")
    assert ask.api("GET", "/api/users/@me/").json() == changed.json()
    refused = ask.api("PATCH", "/api/users/@me/", json={"theme_mode": "pink"})
    assert fields(refused)[3] == "theme_mode"
    assert ask.api("PATCH", "/api/users/@me/", "phx_user", json={}).status_code == 403


def test_projects_are_made_changed_and_deleted(ask: Caller) -> None:
    made = ask.api("POST", ORGANIZATION, json={"name": "Second"})
    assert (made.status_code, made.json()["id"]) == (201, 2)
    listed = ask.api("GET", ORGANIZATION).json()["results"]
    assert [row["name"] for row in listed] == ["Sandbox project", "Second"]
    assert listed == ask.api("GET", "/api/projects/").json()["results"]
    assert listed[0]["api_token"] != listed[1]["api_token"]
    assert ask.api("GET", "/api/projects/2/").json()["name"] == "Second"
    inside = ask.api("GET", "/api/projects/2/persons/")
    assert inside.json()["detail"] == "This sandbox keeps everything in its first project."
    changed = ask.api("PATCH", ORGANIZATION + "2/", json={"name": "Other"})
    assert changed.json()["name"] == "Other"
    assert ask.api("DELETE", ORGANIZATION + "2/").status_code == 204
    assert ask.api("GET", ORGANIZATION + "2/").status_code == 404
    assert ask.api("PATCH", ORGANIZATION + "@current/", json={"name": "First"}).is_success
    assert ask.api("GET", "/api/users/@me/").json()["team"]["name"] == "First"
    assert ask.api("DELETE", ORGANIZATION + "1/").status_code == 400
    refused = ask.api("PATCH", ORGANIZATION + "1/", json={"timezone": "Europe/Berlin"})
    assert fields(refused)[3] == "timezone"


# Insights


def trend(**source: Any) -> dict[str, Any]:
    series = source.pop("series", [{"kind": "EventsNode", "event": "bought", "math": "total"}])
    return {
        "kind": "InsightVizNode",
        "source": {"kind": "TrendsQuery", "series": series, **source},
    }


def bought(ask: Caller) -> datetime:
    """Three of today, one of yesterday, one of the day before, one of long ago; the time of today."""
    noon = datetime.now(UTC).replace(hour=0, minute=30, second=0, microsecond=0)
    days = [noon, noon, noon, noon - DAY, noon - 2 * DAY, noon - 100 * DAY]
    whose = ["ada", "ada", "grace", "grace", "linus", "linus"]
    ask.batch(
        *(
            event(
                "bought", who, timestamp=when.isoformat(), properties={"amount": 10 * (place + 1)}
            )
            for place, (who, when) in enumerate(zip(whose, days, strict=True))
        ),
        event("seen", "ada", timestamp=noon.isoformat()),
    )
    return noon


def result(ask: Caller, query: dict[str, Any]) -> list[dict[str, Any]]:
    made = ask.sandbox.add("insights", query=query)
    return list(got(ask, f"insights/{made['id']}")["result"])


def test_a_trend_counts_what_was_captured_by_day(ask: Caller) -> None:
    today = bought(ask)
    (series,) = result(ask, trend(dateRange={"date_from": "-3d"}))
    assert series["data"] == [0, 1, 1, 3]
    assert series["count"] == 5
    assert series["days"][-1] == f"{today:%Y-%m-%d}"
    assert series["labels"][-1] == f"{today.day}-{today:%b-%Y}"
    assert (series["label"], series["action"]["id"]) == ("bought", "bought")
    assert "aggregated_value" not in series
    (whole,) = result(ask, trend())
    assert (len(whole["data"]), whole["count"]) == (8, 5)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ({}, 5),
        ({"dateRange": {"date_from": "all"}}, 6),
        ({"dateRange": {"date_from": "-1d", "date_to": "-1d"}}, 1),
        ({"dateRange": {"date_from": "dStart"}}, 3),
        ({"series": [{"kind": "EventsNode", "event": None}]}, 6),
        ({"series": [{"kind": "EventsNode", "event": "bought", "math": "dau"}]}, 3),
        ({"series": [{"kind": "EventsNode", "event": "bought", "math": "sum", "math_property": "amount"}]}, 150),
        ({"series": [{"kind": "EventsNode", "event": "bought", "math": "max", "math_property": "none"}]}, 0),
        ({"properties": [{"key": "amount", "value": 20, "operator": "gt", "type": "event"}]}, 3),
        ({"properties": {"type": "AND", "values": [{"type": "AND", "values": [{"key": "plan", "value": "pro", "type": "person"}]}]}}, 2),
    ],
)  # fmt: skip
def test_a_number_is_one_value_without_points(
    ask: Caller, source: dict[str, Any], value: float
) -> None:
    bought(ask)
    (series,) = result(ask, trend(trendsFilter={"display": "BoldNumber"}, **source))
    assert (series["aggregated_value"], series["data"], series["count"]) == (value, [], 0)


def test_a_trend_is_broken_down(ask: Caller) -> None:
    bought(ask)
    by_plan = {"breakdown": "plan", "breakdown_type": "person"}
    parts = result(ask, trend(breakdownFilter=by_plan))
    assert [(part["breakdown_value"], part["count"]) for part in parts] == [("free", 3), ("pro", 2)]
    limited = result(ask, trend(breakdownFilter={**by_plan, "breakdown_limit": 1}))
    assert limited[1]["breakdown_value"] == "$$_posthog_breakdown_other_$$"
    two = [{"kind": "EventsNode", "event": name} for name in ("bought", "seen")]
    labels = [part["label"] for part in result(ask, trend(series=two, breakdownFilter=by_plan))]
    assert labels == ["bought - free", "bought - pro", "seen - pro"]


@pytest.mark.parametrize(
    ("interval", "begin", "points", "count"),
    [("hour", "-1d", 48, 4), ("week", "-7d", 2, 5), ("month", "-1mStart", 2, 5)],
)
def test_other_intervals(ask: Caller, interval: str, begin: str, points: int, count: int) -> None:
    bought(ask)
    (series,) = result(ask, trend(interval=interval, dateRange={"date_from": begin}))
    assert (len(series["data"]), series["count"]) == (points, count)


def test_a_result_is_computed_when_somebody_asks(ask: Caller) -> None:
    bought(ask)
    made = ask.project("POST", "insights/", {"name": "a", "query": trend()}).json()
    assert (made["result"], made["last_refresh"], made["is_cached"]) == (None, None, False)
    path = f"insights/{made['id']}"
    assert got(ask, path)["result"] is None
    pending = got(ask, path, refresh="async")
    assert (pending["result"], pending["query_status"]["complete"]) == (None, False)
    assert got(ask, path)["result"][0]["count"] == 5
    asked = got(ask, path, refresh="force_blocking")
    assert (asked["is_cached"], asked["result"][0]["count"]) == (False, 5)
    assert got(ask, path)["is_cached"] is True
    (found,) = results(ask, "insights", short_id=made["short_id"])
    assert found["result"][0]["count"] == 5
    assert "result" not in got(ask, path, basic="true")


def test_what_the_sandbox_cannot_compute_it_says_when_asked(ask: Caller) -> None:
    funnel = {"kind": "InsightVizNode", "source": {"kind": "FunnelsQuery", "series": []}}
    made = ask.sandbox.add("insights", query=funnel)
    path = f"insights/{made['id']}/"
    assert ask.project("GET", path).json()["result"] is None
    refused = ask.project("GET", path + "?refresh=blocking")
    assert fields(refused) == (400, "validation_error", "invalid_input", "refresh")
    given = ask.sandbox.add("insights", query=funnel, result=[{"count": 3}], columns=["a"])
    shown = got(ask, f"insights/{given['id']}", refresh="blocking")
    assert (shown["result"], shown["columns"], shown["hasMore"]) == ([{"count": 3}], ["a"], False)


@pytest.mark.parametrize(
    "source",
    [
        {"series": [{"kind": "ActionsNode", "id": 1}]},
        {"series": [{"kind": "EventsNode", "event": "a", "math": "weekly_active"}]},
        {"interval": "minute"},
        {"trendsFilter": {"formula": "A + B"}},
        {"compareFilter": {"compare": True}},
        {"breakdownFilter": {"breakdown": [1], "breakdown_type": "cohort"}},
        {"properties": [{"key": "id", "value": 1, "type": "cohort"}]},
    ],
)
def test_parts_of_trends_that_are_not_known_give_no_wrong_numbers(
    ask: Caller, source: dict[str, Any]
) -> None:
    bought(ask)
    made = ask.sandbox.add("insights", query=trend(**source))
    assert made["result"] is None
    refused = ask.project("GET", f"insights/{made['id']}/?refresh=blocking")
    assert "add the insight with its result" in refused.json()["detail"]


@pytest.mark.parametrize(
    "source",
    [
        {"series": [7]},
        {"series": [{"kind": "EventsNode", "event": ["a"]}]},
        {"series": [{"kind": "EventsNode", "event": "a", "math": "sum", "math_property": []}]},
        {"series": [{"kind": "EventsNode", "event": "a", "properties": [{"key": {}}]}]},
        {"trendsFilter": [1]},
        {"trendsFilter": {"display": ["BoldNumber"]}},
        {"dateRange": 7},
        {"interval": ["day"]},
        {"interval": "hour", "dateRange": {"date_from": "1900-01-01"}},
        {"breakdownFilter": {"breakdown": "plan", "breakdown_limit": "a"}},
        {"breakdownFilter": {"breakdowns": [1]}},
        {"properties": 7},
        {"properties": [{}]},
        {"properties": {"type": "AND", "values": [[]]}},
    ],
)
def test_a_query_of_another_form_has_no_result(ask: Caller, source: dict[str, Any]) -> None:
    bought(ask)
    made = ask.project("POST", "insights/", {"query": trend(**source)}).json()
    refused = ask.project("GET", f"insights/{made['id']}/?refresh=blocking")
    assert fields(refused) == (400, "validation_error", "invalid_input", "refresh")
    assert ask.project("GET", "insights/?refresh=async").status_code == 200


@pytest.mark.parametrize("said", ["soon", "-9999y", "0001-01-01T00:00:00+14:00", "7"])
def test_a_date_that_is_none_is_refused(ask: Caller, said: str) -> None:
    made = ask.sandbox.add("insights", query=trend(dateRange={"date_from": said}))
    assert made["result"] is None
    refused = ask.project("GET", f"insights/{made['id']}/?refresh=blocking")
    assert (refused.status_code, refused.json()["type"]) == (400, "validation_error")
    assert ask.project("GET", f"insights/?date_from={said.replace('+', '%2B')}").status_code == 400
    assert ask.project("GET", "insights/").status_code == 200


def test_days_are_those_of_the_project() -> None:
    with Sandbox(timezone="Pacific/Auckland", seed=False) as sandbox:
        caller = Caller(sandbox)
        with caller.http:
            caller.batch(event("bought", timestamp="2026-01-10T20:00:00Z"))
            days = {"date_from": "2026-01-10", "date_to": "2026-01-12"}
            (series,) = result(caller, trend(dateRange=days))
    assert series["days"] == ["2026-01-10", "2026-01-11", "2026-01-12"]
    assert series["data"] == [0, 1, 0]


# By hand


def test_anything_can_be_added(ask: Caller) -> None:
    made = ask.sandbox.add("annotations", content="a", brand_new={"b": 1})
    assert ask.project("GET", f"annotations/{made['id']}/").json()["brand_new"] == {"b": 1}
    assert ask.sandbox.add("persons", distinct_ids=["x", "y"])["distinct_ids"] == ["x", "y"]
    entry = ask.sandbox.add("activity_log", scope="Team", activity="updated")
    assert results(ask, "activity_log") == [entry]
    made["content"] = "changed"
    assert results(ask, "annotations")[0]["content"] == "a"
    for name, told in (
        ("dashboards", {"name": []}),
        ("persons", {}),
        ("feature_flags", {"key": ""}),
    ):
        with pytest.raises(ValueError, match=": "):
            ask.sandbox.add(name, **told)
    with pytest.raises(ValueError, match=r"resource: one of actions, .* is wanted, not 'events'"):
        ask.sandbox.add("events")


def test_an_id_that_is_given_is_the_one_that_it_is_found_by(ask: Caller) -> None:
    ask.sandbox.add("insights", id=921029, name="Mine", query=trend())
    path = "insights/921029/"
    assert ask.project("GET", path).json()["name"] == "Mine"
    listed = {row["id"]: row for row in results(ask, "insights")}
    assert listed[921029]["result"][0]["count"] == 0
    assert ask.project("PATCH", path, {"name": "Yours"}).json()["name"] == "Yours"
    assert ask.project("POST", "insights/", {"name": "next"}).json()["id"] == 921030
    assert ask.project("PATCH", path, {"deleted": True}).status_code == 200
    assert ask.project("GET", path).status_code == 404
    flag = ask.sandbox.add("feature_flags", id=50, key="fifty")
    survey = ask.sandbox.add("surveys", id="mine", linked_flag_id=flag["id"])
    assert survey["linked_flag"]["key"] == "fifty"
    assert ask.project("DELETE", "surveys/mine/").status_code == 204
    assert ask.project("GET", "surveys/mine/").status_code == 404
    ask.sandbox.add("session_recording_playlists", short_id="short")
    assert ask.project("GET", "session_recording_playlists/short/").status_code == 200
    ask.sandbox.add("persons", id=77, distinct_id="seventy")
    assert ask.project("GET", "persons/77/").json()["distinct_ids"] == ["seventy"]
    assert ask.sandbox.add("persons", distinct_id="next")["id"] == 78
    assert ask.project("DELETE", "persons/77/").status_code == 202


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("insights", {"id": 1}),
        ("insights", {"id": "1"}),
        ("insights", {"id": True}),
        ("insights", {"id": 0}),
        ("insights", {"id": None}),
        ("surveys", {"id": 5}),
        ("persons", {"id": 1, "distinct_id": "new"}),
        ("persons", {"id": 900, "distinct_id": "ada"}),
    ],
)
def test_an_id_that_cannot_be_had_is_refused(ask: Caller, name: str, told: dict[str, Any]) -> None:
    before = results(ask, name)
    with pytest.raises(ValueError, match="id: "):
        ask.sandbox.add(name, **told)
    assert [row["id"] for row in results(ask, name)] == [row["id"] for row in before]


# What a demonstration begins with


def test_the_first_things_that_one_looks_at_show_something() -> None:
    pytest.importorskip("chdb")
    with Sandbox() as sandbox:
        sandbox.plant(events=3_000, days=20)
        caller = Caller(sandbox)
        with caller.http:
            caller.batch(event("$pageview"), event("signed up"))
            shown = {row["name"]: row["result"] for row in results(caller, "insights")}
            linux = [
                {"key": "$initial_os", "value": ["Linux"], "operator": "exact", "type": "person"}
            ]
            (found,) = results(caller, "persons", properties=json.dumps(linux))
            names = {row["name"] for row in results(caller, "event_definitions", limit=1_000)}
        assert found["distinct_ids"] == ["linus"]
        for row in shown.values():
            assert sum(part.get("aggregated_value") or part["count"] for part in row) > 0
        counted = [row["query"]["source"]["series"][0]["event"] for row in sandbox_rows(sandbox)]
        assert {name for name in counted if name} <= names
        sandbox.reset()
        assert sandbox_rows(sandbox)[0]["result"][0]["count"] == 0


def sandbox_rows(sandbox: Sandbox) -> list[dict[str, Any]]:
    caller = Caller(sandbox)
    with caller.http:
        return results(caller, "insights")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu"])
def test_planted_events_are_counted_with_those_that_were_captured(zone: str) -> None:
    pytest.importorskip("chdb")
    with Sandbox(timezone=zone) as sandbox:
        caller = Caller(sandbox)
        with caller.http:
            caller.batch(event("$pageview"), event("bought"))
            sandbox.plant(events=3_000, days=20)
            caller.batch(event("$pageview"), event("bought"), event("bought"))
            for name in ("$pageview", None):
                check_days(caller, name)
            sandbox.merge()
            check_days(caller, "$pageview")
            assert result(caller, trend())[0]["count"] == 3
            for source in (
                {"series": [{"kind": "EventsNode", "event": "$pageview", "math": "dau"}]},
                {"series": [{"kind": "EventsNode", "event": None}], "properties": [{"key": "a"}]},
            ):
                made = sandbox.add("insights", query=trend(**source))
                refused = caller.project("GET", f"insights/{made['id']}/?refresh=blocking")
                assert "planted events" in refused.json()["detail"]


def check_days(caller: Caller, name: str | None) -> None:
    """Against the tables of queries, by day and in all."""
    series = [{"kind": "EventsNode", "event": name}]
    (days,) = result(caller, trend(series=series, dateRange={"date_from": "-30d"}))
    where = "" if name is None else f"WHERE event = '{name}'"
    wanted = rows(
        caller,
        f"SELECT toString(toDate(timestamp)) AS day, count() FROM events {where} GROUP BY day ORDER BY day",
    )
    counted = zip(days["days"], days["data"], strict=True)
    assert [[day, count] for day, count in counted if count] == wanted
    for part in ({"dateRange": {"date_from": "all"}}, {"dateRange": {"date_from": "-30d"}}):
        (whole,) = result(
            caller, trend(series=series, trendsFilter={"display": "BoldNumber"}, **part)
        )
        assert whole["aggregated_value"] == sum(count for _, count in wanted)


def test_a_list_of_insights_in_brief_computes_nothing(
    ask: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed = list[Any]()
    monkeypatch.setattr("hogkit.sandbox.insights.computed", lambda *given: computed.append(given))
    assert len(results(ask, "insights", basic="true")) == 4
    assert computed == []
    results(ask, "insights")
    assert len(computed) == 4


def test_without_a_seed_there_is_nothing() -> None:
    with Sandbox(seed=False) as sandbox:
        caller = Caller(sandbox)
        with caller.http:
            for name in (*RESOURCES, "persons", "activity_log"):
                assert results(caller, name) == []
