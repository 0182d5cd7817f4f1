"""The spellings of posthog.sh: what they ask, and what they write for programs and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from cli_running import BIN, KEY, TOKEN, Done, Server, hogkit, run, serving

# As nobody would write it again: blanks, an order of its own, a number beyond a double, unknown fields.
TEXT = '{"next" : null,\n "results":[{"newer":12345678901234567890123,"id":7,"name":"Ünï","key":"beta" }],"count":1e0}'
USER = '{"uuid" : "u", "later":1.50,\n"email":"ada@example.com"}'
FLAGS: dict[str, Any] = {
    "flags": {
        "beta": {"key": "beta", "enabled": True, "metadata": {"id": 1, "payload": '{"a": 1}'}},
        "off": {"key": "off", "enabled": False, "reason": {"code": "no_condition_match"}},
    },
    "newer": None,
    "errorsWhileComputingFlags": False,
    "requestId": "r",
}
LISTS = [
    ("list-persons", "persons", "persons"),
    ("list-flags", "feature_flags", "flags"),
    ("list-dashboards", "dashboards", "dashboards"),
]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def call(server: Server, *arguments: str, **options: Any) -> Done:
    return hogkit(
        *arguments, environment={**server.environment, "POSTHOG_PROJECT_ID": "5"}, **options
    )


def page(*rows: dict[str, Any], following: str | None = None, **more: Any) -> dict[str, Any]:
    return {"results": list(rows), "next": following, "previous": None, **more}


# What programs read.


@pytest.mark.parametrize(
    ("arguments", "text", "path"),
    [
        ("whoami", USER, "/api/users/%40me/"),
        ("list-persons", TEXT, "/api/projects/5/persons/"),
        ("list-persons 10", TEXT, "/api/projects/5/persons/?limit=10"),
        ("list-flags", TEXT, "/api/projects/5/feature_flags/"),
        ("list-dashboards", TEXT, "/api/projects/5/dashboards/"),
    ],
)
def test_a_pipe_gets_what_posthog_sent(
    server: Server, arguments: str, text: str, path: str
) -> None:
    server.says(text.encode())
    done = call(server, *arguments.split())
    assert (done.code, done.out, done.err) == (0, f"{text}\n", "")
    [(method, asked, headers, _)] = server.asked
    assert (method, asked, headers["authorization"]) == ("GET", path, f"Bearer {KEY}")
    assert call(server, *arguments.split(), "--json").out == done.out
    shown = call(server, *arguments.split(), "--json", terminal=True).out
    assert json.loads(shown) == json.loads(text)
    assert "12345678901234567890123" in shown or "1.50" in shown


def test_a_pipe_gets_all_of_an_evaluation(server: Server) -> None:
    server.says(json.dumps(FLAGS, indent=1).encode())
    done = call(server, "evaluate-flags", "user_123")
    assert (done.code, done.out, done.err) == (0, json.dumps(FLAGS, indent=1) + "\n", "")
    [(method, path, headers, body)] = server.asked
    assert (method, path) == ("POST", "/flags/?v=2")
    assert "authorization" not in headers
    sent = json.loads(body)
    assert (sent["api_key"], sent["distinct_id"]) == (TOKEN, "user_123")
    assert sent["evaluation_runtime"] == "server"  # or some flags would be left out


def test_a_flag_is_made_of_standard_input(server: Server) -> None:
    given = {"key": "beta", "filters": {"groups": [{"rollout_percentage": 50}]}, "newer": [1.5]}
    made = {"id": 3, **given, "created_at": "2026-01-01T00:00:00Z"}
    server.says(made, status=201)
    done = call(server, "create-flag", stdin=json.dumps(given).encode())
    assert (done.code, json.loads(done.out)) == (0, made)
    assert done.err == f"hogkit: see {server.url}/project/5/feature_flags/3\n"
    [(method, path, _, body)] = server.asked
    assert (method, path, json.loads(body)) == ("POST", "/api/projects/5/feature_flags/", given)


# What people read.


@pytest.mark.parametrize(("command", "name", "noun"), LISTS)
def test_a_terminal_shows_a_list_as_its_sister_does(
    server: Server, command: str, name: str, noun: str
) -> None:
    row = {"id": 7, "name": "Ada", "key": "beta", "distinct_ids": ["ada", "a2"], "pinned": True}
    server.says(page(row, count=1))
    done = call(server, command, terminal=True, columns=200)
    sister = call(server, noun, "list", terminal=True, columns=200)
    assert (done.code, done.out, done.err) == (0, sister.out, sister.err)
    assert "Ada" in done.out
    assert f"/{name}/" in server.asked[0][1]


def test_a_terminal_shows_flags_of_someone_as_its_sister_does(server: Server) -> None:
    server.says(FLAGS)
    done = call(server, "evaluate-flags", "ada", terminal=True)
    sister = call(server, "flags", "evaluate", "ada", terminal=True)
    assert (done.code, done.out, done.err) == (0, sister.out, sister.err)
    assert "no_condition_match" in done.out


def test_a_terminal_shows_all_fields_of_a_flag_that_was_made(server: Server) -> None:
    server.says({"id": 3, "key": "beta", "filters": {"groups": []}})
    done = call(server, "create-flag", stdin=b'{"key": "beta"}', terminal=True)
    assert (done.code, done.out) == (0, 'id       3\nkey      beta\nfilters  {"groups":[]}\n')


# What is left out.


@pytest.mark.parametrize(("command", "_", "noun"), LISTS)
@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize(
    ("count", "told"),
    [({"count": 2500}, "1 of 2,500 shown; "), ({"count": None}, "1 shown, and there are more; "), ({}, "1 shown, and there are more; ")],
)  # fmt: skip
def test_rows_that_are_not_shown_are_announced(
    server: Server, command: str, _: str, noun: str, terminal: bool, count: Any, told: str
) -> None:
    server.says(page({"id": 1}, following=f"{server.url}/x?offset=1", **count))
    done = call(server, command, terminal=terminal, columns=200)
    assert (done.code, done.err) == (0, f"hogkit: {told}hogkit {noun} list --all shows all\n")


@pytest.mark.parametrize("terminal", [False, True])
def test_an_empty_list_says_so(server: Server, terminal: bool) -> None:
    server.says(page(count=0))
    done = call(server, "list-flags", terminal=terminal)
    assert (done.code, done.err) == (0, "hogkit: there are none\n")
    assert bool(done.out) != terminal


@pytest.mark.parametrize(
    "told", [[], {}, {"results": None}, {"results": [1]}, {"results": {}}, "x"]
)
@pytest.mark.parametrize("terminal", [False, True])
def test_what_is_no_list_is_an_error(server: Server, told: Any, terminal: bool) -> None:
    server.says(told)
    done = call(server, "list-flags", terminal=terminal)
    assert (done.code, done.out, done.err.count("\n")) == (6, "", 1)
    assert "is this PostHog's API?" in done.err


# What goes wrong.


@pytest.mark.parametrize(
    ("stdin", "told"),
    [
        (b"", "standard input cannot be read as JSON"),
        (b"{", "standard input cannot be read as JSON"),
        (b'{"a": NaN}', "NaN is no JSON"),
        (b"\xff", "standard input cannot be read as JSON"),
        (b"[]", "standard input: a JSON object is wanted"),
        (b'"beta"', "standard input: a JSON object is wanted"),
    ],
)
def test_what_is_no_flag_is_not_sent(server: Server, stdin: bytes, told: str) -> None:
    done = call(server, "create-flag", stdin=stdin)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    assert not server.asked


def test_a_flag_that_posthog_refuses_is_an_error(server: Server) -> None:
    detail = "There is already a feature flag with this key."
    server.says(
        {"type": "validation_error", "code": "unique", "detail": detail, "attr": "key"}, status=400
    )
    done = call(server, "create-flag", stdin=b'{"key": "beta"}')
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert detail in done.err


def test_a_dry_run_shows_the_flag_and_needs_no_key() -> None:
    done = hogkit("create-flag", "--dry-run", stdin=b'{"key": "beta"}')
    assert done.code == 0
    first, *_, body = done.out.splitlines()
    assert first == "POST https://us.posthog.com/api/projects/%40current/feature_flags/"
    assert json.loads(body) == {"key": "beta"}


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5"])
def test_a_limit_is_a_number_of_rows(server: Server, limit: str) -> None:
    done = call(server, "list-persons", "--", limit)
    assert (done.code, done.out, server.asked) == (2, "", [])


@pytest.mark.parametrize(
    ("told", "code", "said"),
    [
        ({"flags": {}, "quotaLimited": ["feature_flags"]}, 5, "nothing was evaluated"),
        ({**FLAGS, "errorsWhileComputingFlags": True}, 0, "could not evaluate all flags"),
    ],
)
def test_an_evaluation_that_lacks_something_says_so(
    server: Server, told: Any, code: int, said: str
) -> None:
    server.says(told)
    done = call(server, "evaluate-flags", "ada")
    assert (done.code, json.loads(done.out)) == (code, told)
    assert said in done.err


@pytest.mark.parametrize(
    ("body", "status", "code"), [(b"no", 401, 3), (b"[]", 200, 6), (b"x", 200, 6)]
)
def test_an_evaluation_that_fails_writes_nothing(
    server: Server, body: bytes, status: int, code: int
) -> None:
    server.says(body, status=status)
    done = call(server, "evaluate-flags", "ada")
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)


@pytest.mark.parametrize(
    "command", ["whoami", "list-persons", "list-flags", "list-dashboards", "create-flag"]
)
def test_without_a_key_one_line_says_so(command: str) -> None:
    done = hogkit(command, stdin=b"{}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "there is no personal API key" in done.err


def test_flags_of_someone_need_the_token_alone(server: Server) -> None:
    server.says(FLAGS)
    asked = {name: value for name, value in server.environment.items() if name != "POSTHOG_API_KEY"}
    assert hogkit("evaluate-flags", "ada", environment=asked).code == 0
    done = hogkit("evaluate-flags", "ada", environment={"POSTHOG_API_KEY": KEY})
    assert (done.code, done.out) == (2, "")
    assert "there is no project token" in done.err
    assert "distinct_id: is empty" in hogkit("evaluate-flags", "", environment=asked).err


# help


@pytest.mark.parametrize("words", ["", "query", "create-flag", "flags", "flags create", "help"])
def test_help_is_what_the_option_says(words: str) -> None:
    done = hogkit("help", *words.split())
    assert (done.code, done.out) == (0, hogkit(*words.split(), "--help").out)
    assert done.out.startswith(f"Usage: {' '.join(['hogkit', *words.split()])} ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("quer", "did you mean query?"),
        ("flags lost", "did you mean list?"),
        ("query flags", "hogkit query has no commands, so no 'flags'"),
    ],
)
def test_help_of_nothing_is_an_error(words: str, told: str) -> None:
    done = hogkit("help", *words.split())
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err


@pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("hogkit help list-f", ["plain,list-flags"]),
        ("hogkit help flags eval", ["plain,evaluate"]),
        ("hogkit help query ", []),
    ],
)
def test_help_completes_names(line: str, found: list[str]) -> None:
    words = str(line.count(" "))
    done = run(BIN, _HOGKIT_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=words)
    assert done.stdout.split() == found
