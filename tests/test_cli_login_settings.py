"""Where a command's settings come from; and a key never goes to a host that it did not come with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from cli_running import KEY, TOKEN, Server, hogkit
from hogkit import hosts
from hogkit.cli.hiding import forget, hide, learn, message
from hogkit.cli.login.chosen import Chosen, chosen
from hogkit.errors import ConfigurationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from logging_in import homing, kept, kept_for, regional, sent, user

home = pytest.fixture(name="home")(homing)
regions = pytest.fixture(name="regions")(regional)

OTHER = "phx_environment_key"
OTHER_TOKEN = "phc_environment_token"
US, EU = "https://us.posthog.com", "https://eu.posthog.com"
OWN = "https://ph.example"


def found(environment: dict[str, str], **options: Any) -> Chosen:
    with mock.patch.dict(os.environ, environment):
        return chosen(**options)


HOSTS = st.sampled_from([None, "us", "eu", US, f"{EU}/", OWN, "https://us.i.posthog.com"])
PLACES = st.sampled_from([None, "https://us.i.posthog.com", "https://eu.i.posthog.com", OWN])


@settings(
    deadline=None, max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    profile=st.sampled_from([US, EU, OWN]),
    apart=st.booleans(),
    option=HOSTS,
    variable=HOSTS,
    ingest=PLACES,
    key=st.booleans(),
    token=st.booleans(),
    project=st.sampled_from([None, "5", "7", "@current"]),
    project_variable=st.sampled_from([None, "5", "7"]),
)
def test_a_key_goes_only_to_the_host_that_it_came_with(
    home: Path, profile: str, apart: bool, option: str | None, variable: str | None, ingest: str | None,
    key: bool, token: bool, project: str | None, project_variable: str | None,
) -> None:  # fmt: skip
    beside = "https://e.ph.example" if apart and profile == OWN else hosts.ingest_of(profile)
    kept(home, host=profile, ingest_host=beside)
    environment = {
        "POSTHOG_HOST": variable, "POSTHOG_INGEST_HOST": ingest, "POSTHOG_API_KEY": OTHER if key else None,
        "POSTHOG_PROJECT_API_KEY": OTHER_TOKEN if token else None, "POSTHOG_PROJECT_ID": project_variable,
    }  # fmt: skip
    known = {name: value for name, value in environment.items() if value is not None}
    try:
        have = found(known, host=option, project_id=project)
    except ConfigurationError as error:
        assert "two regions" in str(error)  # noqa: PT017 - most are none
        return
    said = option or variable
    brought = hosts.app_host(said or "us", "x")
    that = have.settings
    if that.api_key == KEY:
        assert that.host == profile
        assert not key
    elif that.api_key is not None:
        assert (that.api_key, that.host) == (OTHER, brought)
    if that.project_api_key == TOKEN:
        assert (that.host, that.ingest_host) == (profile, beside)
        assert (project or project_variable or "5") == "5"
        assert not token
    elif that.project_api_key is not None:
        assert (that.project_api_key, that.host) == (OTHER_TOKEN, brought)
        own = ingest if option is None and ingest else None
        assert that.ingest_host == (own or hosts.ingest_of(brought))
    assert key == (that.api_key == OTHER)
    assert token == (that.project_api_key == OTHER_TOKEN)
    assert bool(that.api_key) != bool(have.no_key)
    assert bool(that.project_api_key) != bool(have.no_token)


@pytest.mark.parametrize(
    ("environment", "options", "key", "token", "project", "host"),
    [
        ({}, {}, KEY, TOKEN, "5", EU),
        ({}, {"host": "eu"}, KEY, TOKEN, "5", EU),
        ({"POSTHOG_HOST": "eu"}, {}, KEY, TOKEN, "5", EU),
        ({"POSTHOG_HOST": "https://eu.i.posthog.com"}, {}, KEY, TOKEN, "5", EU),
        ({}, {"host": "us"}, None, None, "@current", US),
        ({"POSTHOG_HOST": "us"}, {}, None, None, "@current", US),
        ({"POSTHOG_HOST": "us"}, {"host": "eu"}, KEY, TOKEN, "5", EU),
        ({}, {"project_id": "7"}, KEY, None, "7", EU),
        ({"POSTHOG_PROJECT_ID": "7"}, {}, KEY, None, "7", EU),
        ({"POSTHOG_API_KEY": OTHER}, {}, OTHER, None, "@current", US),
        ({"POSTHOG_API_KEY": OTHER, "POSTHOG_HOST": "eu"}, {}, OTHER, None, "@current", EU),
        ({"POSTHOG_PROJECT_API_KEY": OTHER_TOKEN}, {"host": "eu"}, KEY, OTHER_TOKEN, "5", EU),
        ({"POSTHOG_PROJECT_API_KEY": OTHER_TOKEN}, {}, None, OTHER_TOKEN, "@current", US),
        ({"POSTHOG_API_KEY": OTHER, "POSTHOG_PROJECT_API_KEY": OTHER_TOKEN}, {}, OTHER, OTHER_TOKEN, "@current", US),
        ({"POSTHOG_INGEST_HOST": "https://e.example", "POSTHOG_HOST": "eu"}, {}, KEY, None, "5", EU),
    ],
)  # fmt: skip
def test_what_counts(
    home: Path, environment: Any, options: Any, key: str, token: str, project: str, host: str
) -> None:
    kept(home, host=EU, ingest_host="https://eu.i.posthog.com")
    have = found(environment, **options).settings
    assert (have.api_key, have.project_api_key) == (key, token)
    assert (have.project_id, have.host) == (project, host)


def test_where_each_is_from(home: Path) -> None:
    kept(home)
    have = found({"POSTHOG_PROJECT_API_KEY": OTHER_TOKEN, "POSTHOG_HOST": "us"}, project_id="7")
    assert have.origins == {
        "host": "POSTHOG_HOST", "ingest_host": "POSTHOG_HOST", "project_id": "--project-id",
        "api_key": "hogkit login", "project_api_key": "POSTHOG_PROJECT_API_KEY",
    }  # fmt: skip
    assert found({}).origins == dict.fromkeys(have.origins, "hogkit login")
    kept(home).unlink()
    assert found({}).origins == dict.fromkeys(["host", "ingest_host", "project_id"], "default")


COMMANDS = (
    ["whoami"], ["query", "SELECT 1"], ["capture", "signed up", "ada"], ["flags", "evaluate", "ada"],
    ["api", "feature_flags_list"], ["lint", "--offline", "-"], ["doctor"], ["limits"],
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("how", ["--host", "POSTHOG_HOST", "POSTHOG_INGEST_HOST"])
def test_no_command_sends_the_profile_s_keys_elsewhere(
    home: Path, regions: tuple[Server, Server], command: list[str], how: str
) -> None:
    us, eu = regions
    kept_for(home, us)
    us.says({"results": [], "columns": [], "flags": {}})
    options = ["--host", eu.url] if how == "--host" else []
    options = [] if command[0] == "lint" else options
    variables = {} if options else {how: eu.url}
    done = hogkit(*command, *options, environment=variables, stdin=b"SELECT 1")
    assert "sentinel" not in sent(eu)
    assert "sentinel" not in done.out + done.err
    if how != "POSTHOG_INGEST_HOST" and command[0] not in ("lint", "limits", "doctor"):
        assert (done.code, done.err.count("\n"), us.asked, eu.asked) == (2, 1, [], [])
        assert f"{how if variables else '--host'} is {eu.url}" in done.err
        assert us.url in done.err


@pytest.mark.parametrize("command", [["whoami"], ["capture", "signed up", "ada"]], ids=" ".join)
def test_a_key_of_the_environment_does_not_go_to_the_profile_s_host(
    home: Path, regions: tuple[Server, Server], command: list[str]
) -> None:
    us, eu = regions
    kept_for(home, us)
    us.says(user(5))
    eu.says(user(5))
    keys = {
        "POSTHOG_API_KEY": OTHER,
        "POSTHOG_PROJECT_API_KEY": OTHER_TOKEN,
        "POSTHOG_HOST": eu.url,
    }
    assert hogkit(*command, environment=keys).code == 0
    assert us.asked == []
    assert "environment" in sent(eu)
    assert "sentinel" not in sent(eu)


def test_the_profile_is_enough_for_commands(home: Path, regions: tuple[Server, Server]) -> None:
    us, _ = regions
    kept_for(home, us)
    us.says({"results": [[1]], "columns": ["1"]})
    assert hogkit("query", "SELECT 1").code == 0
    method, path, headers, _ = us.asked[-1]
    assert (method, path) == ("POST", "/api/projects/5/query/")
    assert headers["authorization"] == f"Bearer {KEY}"
    us.says({"status": "Ok"})
    assert hogkit("capture", "signed up", "ada").code == 0
    assert TOKEN.encode() in us.asked[-1][3]


def test_events_go_to_the_ingest_host_of_the_profile(
    home: Path, regions: tuple[Server, Server]
) -> None:
    us, ingest = regions
    kept(home, host=us.url, ingest_host=ingest.url)
    ingest.says({"status": "Ok"})
    for options in ([], ["--host", us.url]):
        assert hogkit("capture", "signed up", "ada", *options).code == 0
    assert (us.asked, len(ingest.asked)) == ([], 2)
    assert hogkit("capture", "a", "b", environment={"POSTHOG_HOST": us.url}).code == 0
    assert (us.asked, len(ingest.asked)) == ([], 3)


def test_events_do_not_go_to_the_project_of_login_if_another_is_meant(
    home: Path, regions: tuple[Server, Server]
) -> None:
    kept_for(home, regions[0])
    done = hogkit("capture", "signed up", "ada", "--project-id", "7")
    assert (done.code, regions[0].asked) == (2, [])
    assert "--project-id is 7, and that of `hogkit login` is of project 5" in done.err


def test_events_of_another_key_go_to_the_project_of_login_only_if_that_is_said(
    home: Path, regions: tuple[Server, Server]
) -> None:
    us, _ = regions
    kept_for(home, us)
    environment = {"POSTHOG_API_KEY": OTHER, "POSTHOG_HOST": us.url}
    done = hogkit("capture", "signed up", "ada", environment=environment)
    assert (done.code, us.asked) == (2, [])
    assert "POSTHOG_API_KEY may be of another project than that of `hogkit login`" in done.err
    assert "add --project-id 5 if it is not" in done.err
    said = hogkit("capture", "signed up", "ada", "--project-id", "5", environment=environment)
    assert (said.code, len(us.asked)) == (0, 1)


def test_keys_of_the_profile_are_hidden_in_what_is_shown(
    home: Path, regions: tuple[Server, Server]
) -> None:
    us, _ = regions
    bare = "a0b1c2d3e4f5a6b7c8d9"  # of before there were prefixes
    kept_for(home, us, api_key=bare)
    us.says({"results": [[f"see {bare}"]], "columns": [bare]})
    for form in ([], ["--json"], ["--csv"]):
        done = hogkit("query", "SELECT 1", *form)
        assert done.code == 0
        assert bare not in done.out + done.err
    us.says({"type": "x", "code": "y", "detail": f"No {bare}", "attr": None}, 400)
    assert bare not in hogkit("query", "SELECT 1").err
    us.says({"status": "Ok"})
    shown = hogkit("api", "feature_flags_create", "--body", f'{{"key": "{bare}"}}', "--dry-run")
    assert bare not in shown.out


def test_what_is_learned_is_hidden_until_the_next_command() -> None:
    forget()
    assert message("a0b1c2d3e4f5a6b7c8d9") == "a0b1c2d3e4f5a6b7c8d9"
    learn("a0b1c2d3e4f5a6b7c8d9", TOKEN)
    assert message("x a0b1c2d3e4f5a6b7c8d9") == "x …"
    assert (
        hide(f"a0b1c2d3e4f5a6b7c8d9 {TOKEN}") == f"… {TOKEN}"
    )  # which is part of what projects are
    forget()
    assert message("a0b1c2d3e4f5a6b7c8d9") == "a0b1c2d3e4f5a6b7c8d9"


def test_without_a_key_it_is_said_how_to_come_by_one(home: Path) -> None:
    assert "`hogkit login`, or export POSTHOG_API_KEY" in hogkit("whoami").err
    told = hogkit("capture", "signed up", "ada").err
    assert "`hogkit login`, or export POSTHOG_PROJECT_API_KEY" in told


def test_a_profile_without_a_token_says_so(home: Path) -> None:
    kept(home, project_api_key=None)
    done = hogkit("capture", "signed up", "ada")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "`hogkit login` could not read it" in done.err
