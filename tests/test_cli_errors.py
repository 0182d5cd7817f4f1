"""What is said when something goes wrong: one line, an exit code, and never a key."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from typing import Any

import click
import hogkit.errors as tree
import pytest
from cli_running import KEY, TOKEN, Server, hogkit, serving
from hogkit.cli import exits
from hogkit.cli.hiding import forget
from hogkit.cli.reporting import report, sentence
from hogkit.errors import ApiError, PostHogError
from hogkit.problem import Problem

BY_STATUS = {
    400: 1, 405: 1, 409: 1, 413: 1, 422: 1, 401: 3, 403: 3, 404: 4, 402: 5, 429: 5, 504: 5, 512: 5,
    513: 5, 500: 7, 502: 7, 503: 7, 520: 7,
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.mark.parametrize("status", BY_STATUS)
def test_a_refusal_is_one_line_and_its_exit_code(server: Server, status: int) -> None:
    server.says(
        {"type": "x", "code": "y", "detail": f"No:\n{KEY}\x1b[2J {TOKEN}", "attr": None}, status
    )
    done = hogkit("query", "SELECT 1", "--max-wait", "0", environment=server.environment)
    assert (done.code, done.out, done.err.count("\n")) == (BY_STATUS[status], "", 1)
    assert done.err.startswith("hogkit: POST /api/projects/@current/query/: ")
    assert str(status) in done.err
    assert "sentinel" not in done.err
    assert "\x1b" not in done.err


def test_every_class_of_error_has_the_code_that_is_documented() -> None:
    documented = {
        "ConfigurationError": 2, "MissingExtra": 2, "InvalidArgument": 2, "InvalidEvent": 2, "Unreachable": 6,
        "UnexpectedAnswer": 6, "Rejected": 1, "AuthenticationError": 3, "PermissionDenied": 3,
        "NotFound": 4, "RateLimited": 5, "BudgetSpent": 5, "BytesSpent": 5, "EventsRefused": 5, "QueueFull": 1, "QuotaExceeded": 5,
        "QueryTooHeavy": 5, "QueryTooSlow": 5, "QueryTimeout": 5, "QueryOutOfMemory": 5, "QueryReadsTooMuch": 5, "ServerError": 7,
        "ApiError": 1, "PostHogError": 1,
    }  # fmt: skip
    classes = [
        found
        for _, found in inspect.getmembers(tree, inspect.isclass)
        if issubclass(found, PostHogError)
    ]
    codes = {found.__name__: exits.code_for(made(found)) for found in classes}
    assert codes == documented
    assert {code for code, _ in exits.MEANING} == {
        0, *documented.values(), exits.TRUNCATED, exits.INCOMPLETE, 130,
    }  # fmt: skip
    for code, meaning in exits.MEANING:
        assert f"{code:<5}{meaning}" in hogkit("--help").out


def made(kind: type[PostHogError]) -> PostHogError:
    if issubclass(kind, ApiError):
        return kind(Problem(status=418, detail="no"))
    wanted: dict[str, tuple[Any, ...]] = {
        "MissingExtra": ("cli", "This"),
        "Unreachable": ("https://h", "refused"),
        "UnexpectedAnswer": ("https://h", 200, "a page"),
    }
    return kind(*wanted.get(kind.__name__, ("wrong",)))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.UsageError("no"), 2),
        (click.FileError("f"), 2),
        (ValueError("a bug"), 1),
        (RecursionError("a bug"), 1),
    ],
)
def test_other_errors_have_codes_too(error: BaseException, code: int) -> None:
    assert exits.code_for(error) == code
    assert "\n" not in sentence(error)


def test_an_unexpected_error_is_one_line_that_calls_it_a_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTHOG_API_KEY", KEY)
    forget()
    assert report(ZeroDivisionError(f"with\n{KEY}")) == 1
    err = capsys.readouterr().err
    assert err == (
        "hogkit: ZeroDivisionError: with phx_…. This is a bug of hogkit; "
        "HOGKIT_TRACEBACK=1 shows where\n"
    )


def test_a_traceback_is_shown_if_asked_for_and_has_no_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTHOG_API_KEY", KEY)
    forget()
    monkeypatch.setenv("HOGKIT_TRACEBACK", "1")
    try:
        raise ZeroDivisionError(KEY)
    except ZeroDivisionError as error:
        report(error)
    err = capsys.readouterr().err
    assert "Traceback (most recent call last)" in err
    assert "sentinel" not in err


def test_a_request_id_is_named(server: Server) -> None:
    server.says({"detail": "no"}, 400, x_request_id="r-17")
    assert "(request r-17)" in hogkit("whoami", environment=server.environment).err
    told = sentence(tree.UnexpectedAnswer("https://h", 200, "a page", request_id="r-18"))
    assert told == "https://h answered 200: a page (request r-18)"


def test_a_host_without_a_server_is_unreachable() -> None:
    nobody = ("--host", "http://127.0.0.1:1", "--max-wait", "0")
    done = hogkit("whoami", *nobody, environment={"POSTHOG_API_KEY": KEY})
    assert (done.code, done.out, done.err.count("\n")) == (6, "", 1)
    assert "http://127.0.0.1:1 cannot be reached" in done.err


def test_a_page_is_no_answer(server: Server) -> None:
    server.says(b"<html><title>Sign in</title>", content_type="text/html")
    done = hogkit("projects", "list", environment=server.environment)
    assert (done.code, done.err.count("\n")) == (6, 1)


def test_a_server_that_does_not_answer_in_time_is_unreachable(server: Server) -> None:
    server.delay = 5
    done = hogkit("whoami", "--timeout", "0.1", environment=server.environment)
    server.released.set()
    assert done.code == 6
    assert "time-out" in done.err


@pytest.mark.parametrize("command", ["whoami", "projects list", "query 1", "api actions_list"])
def test_without_a_key_every_command_says_where_to_put_one(command: str) -> None:
    done = hogkit(*command.split())
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "export POSTHOG_API_KEY=phx_…" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["quer", "SELECT 1"],
        ["query"],
        ["query", ""],
        ["query", " ; "],
        ["query", "SELECT 1", "--file", "x.sql"],
        ["query", "SELECT", "1"],
        ["query", "SELECT 1", "--json", "--csv"],
        ["query", "SELECT 1", "--csv", "--jsonl"],
        ["projects", "list", "--csv", "--json"],
        ["operations", "--json", "--csv"],
        ["query", "--file", "/does/not/exist.sql"],
        ["query", "--name", "n" * 129, "SELECT 1"],
        ["query", "--nonsense"],
        ["whoami", "--timeout", "0"],
        ["whoami", "--timeout", "nan"],
        ["whoami", "--timeout", "inf"],
        ["whoami", "--timeout", "soon"],
        ["whoami", "--host", "ftp://x"],
        ["whoami", "--host", ""],
        ["whoami", "--project-id", "none"],
        ["api"],
        ["api", "nothing"],
        ["operations", "actions_list", "--csv"],
        ["sandbox", "--port", "70000"],
        ["sandbox", "--schema", "/does/not/exist"],
    ],
)
def test_a_slip_of_the_user_is_one_line_and_2(arguments: list[str]) -> None:
    done = hogkit(*arguments, environment={"POSTHOG_API_KEY": KEY})
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("hogkit: ")
    assert "bug" not in done.err


def test_a_command_that_is_nearly_right_is_suggested() -> None:
    assert "did you mean query?" in hogkit("quary").err
    assert hogkit("x").err == "hogkit: no command 'x'. See: hogkit --help\n"


@pytest.mark.parametrize("key", [KEY, "no-prefix-but-a-secret", 'with"quote\\and-more'])
@pytest.mark.parametrize("form", [[], ["--json"], ["--jsonl"], ["--csv"]])
@pytest.mark.parametrize("terminal", [False, True])
def test_a_key_that_the_server_echoes_is_not_shown(
    server: Server, key: str, form: list[str], terminal: bool
) -> None:
    echo = [f"a {key} b", {key: [key]}, "x" * 500 + key, key + "x" * 500]
    body = {
        "columns": [key, "b", "c", "d"],
        "types": [key] * 4,
        "results": [echo],
        "hasMore": False,
    }
    escaped = json.dumps(body).replace("phx", "\\u0070hx")
    server.says(escaped.encode())
    environment = {**server.environment, "POSTHOG_API_KEY": key}
    done = hogkit("query", "SELECT 1", *form, environment=environment, terminal=terminal)
    assert done.code == 0
    for shown in (key, json.dumps(key)[1:-1], key[:12]):
        assert shown not in done.out + done.err

    for arguments in (["api", "actions_list"], ["api", "actions_list", "--dry-run"]):
        done = hogkit(*arguments, environment=environment, terminal=terminal)
        assert done.code == 0
        assert key not in done.out + done.err
        assert key[4:] not in done.out + done.err


@pytest.mark.parametrize("kind", ["text/plain", "text/csv", "application/octet-stream"])
def test_a_key_in_an_answer_that_is_no_json_is_not_shown(server: Server, kind: str) -> None:
    server.says(f"a,{KEY},{TOKEN}\n".encode(), content_type=kind)
    arguments = ["api", "app_metrics_retrieve", "--param", "id=1"]
    done = hogkit(*arguments, environment=server.environment)
    assert (done.code, done.out) == (0, f"a,phx_…,{TOKEN}\n")  # the token is public


def test_a_key_that_was_just_made_is_shown(server: Server) -> None:
    server.says({"value": "phx_another_key"})
    done = hogkit("api", "actions_list", environment=server.environment)
    assert done.out == '{"value": "phx_another_key"}\n'


def test_verbose_says_method_path_status_and_time_and_nothing_else(server: Server) -> None:
    server.says({"results": []})
    arguments = ["api", "feature_flags_list", "--param", "search=secret"]
    for given in (["-v", *arguments], [*arguments, "-v"]):
        done = hogkit(*given, environment=server.environment)
        assert (done.code, done.out) == (0, '{"results": []}\n')
        words = done.err.split()
        assert words[:4] == ["hogkit:", "GET", "/api/projects/@current/feature_flags/", "200"]
        assert words[5:] == ["ms"]


def test_options_count_before_and_after_the_command_and_the_nearer_one_wins(server: Server) -> None:
    server.says({"results": []})
    environment = {"POSTHOG_API_KEY": KEY, "POSTHOG_PROJECT_ID": "3"}
    for given, project in (
        (["--project-id", "1", "api", "actions_list"], "1"),
        (["api", "actions_list", "--project-id", "2"], "2"),
        (["--project-id", "1", "api", "actions_list", "--project-id", "2"], "2"),
        (["api", "actions_list"], "3"),
    ):
        done = hogkit("--host", server.url, *given, environment=environment)
        assert done.code == 0
        assert server.asked[-1][1] == f"/api/projects/{project}/actions/"


def test_a_short_key_without_a_prefix_hides_no_word_of_the_data(server: Server) -> None:
    server.says({"timezone": "UTC"})
    other = {"POSTHOG_PERSONAL_API_KEY": KEY, "POSTHOG_API_KEY": "timezone"}
    done = hogkit("api", "actions_list", environment={**server.environment, **other})
    assert done.out == '{"timezone": "UTC"}\n'


def test_several_words_of_sql_are_told_to_be_quoted() -> None:
    assert "put it in quotes" in hogkit("query", "SELECT", "1").err
