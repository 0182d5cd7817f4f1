"""`hogkit api`: what is sent, and what is written of the answer."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hogkit as package
import hogkit_api as generated
import pytest
from cli_running import KEY, Server, hogkit, serving

ONE = "feature_flags_retrieve"
DEEP = f'{{"a":{"[" * 900}{"]" * 900}}}'


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([ONE], "feature_flags_retrieve needs id (integer, path): --param id=…"),
        ([ONE, "--param", "id=x"], "--param id: 'x' is not an integer"),
        ([ONE, "--param", "id"], "--param id: write --param NAME=VALUE"),
        ([ONE, "--param", "id=1", "--param", "id=2"], "--param id is given twice"),
        ([ONE, "--param", "ids=1"], "no parameter 'ids'; did you mean id? it has: project_id, id"),
        ([ONE, "--param", "id=1", "--param", "project_id=.."], "--param project_id: '..' is no project id"),
        (["actions_list", "-p", "project_id=1_0"], "--param project_id: '1_0' is no project id"),
        (["actions_list", "-p", f"project_id={KEY}"], "--param project_id: phx_… is a key"),
        (["early_access_feature_destroy", "-p", "id=.."], "which names nothing in a path"),
        (["actions_list", "-p", "limit=1_0"], "--param limit: '1_0' is not an integer"),
        (["actions_list", "-p", "limit=２"], "is not an integer"),
        (["actions_list", "-p", "limit= 5 "], "is not an integer"),
        (["actions_list", "-p", "limit=+5"], "is not an integer"),
        (["actions_list", "-p", "limit=5\n"], "is not an integer"),
        ([ONE, "--param", "id=1", "--body", "{}"], "feature_flags_retrieve sends no body"),
        (["feature_flags_list", "-p", "active=maybe"], "is not one of STALE, false, true"),
        (["events_list", "-p", "after=soon"], "is not a time such as 2026-01-31T12:00:00Z"),
        (["datasets_list", "-p", "id__in=7"], "is not a uuid"),
        (["evaluations_list", "-p", "enabled=2"], "is not true or false"),
        (["feature_flags_create"], "needs a body: --body JSON, with key"),
        (["feature_flags_create", "--body", "{"], "--body cannot be read as JSON"),
        (["feature_flags_create", "--body", "NaN"], "--body cannot be read as JSON: NaN"),
        (["feature_flags_create", "--body", DEEP], "it is nested more than 200 deep"),
        (["feature_flags_create", "--body", "[" * 200_000], "it is nested more than 200 deep"),
        (["feature_flags_create", "--body", "[]"], "wants a JSON object"),
        (["feature_flags_create", "--body", "@/does/not/exist"], "cannot read '/does/not/exist'"),
        (["feature_flags_create", "--field", "key=x"], "sends json, not a form: use --body"),
        (["warehouse_tables_file_create", "-F", "nonsense=x"], "has no field 'nonsense'"),
        (["actions_list", "-p", "limit=" + "9" * 5000], "--param limit: "),
        (["feature_flags_list", "-p", "search=" + "x" * 70_000], "URL"),
        (["feature_flags_list", "-p", f"search={KEY}"], "refused to send a key in a URL"),
    ],
)  # fmt: skip
def test_an_argument_that_does_not_fit_is_one_line(arguments: list[str], told: str) -> None:
    environment = {"POSTHOG_API_KEY": KEY}
    done = hogkit("api", *arguments, "--dry-run", environment=environment)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), done.err[:300]
    assert told in done.err
    assert KEY not in done.err


def test_values_are_sent_as_their_types(server: Server) -> None:
    server.says({})
    for arguments, wanted in (
        ("feature_flags_list -p limit=5 -p active=true -p search=a&b", "limit=5&search=a%26b&active=true"),
        ("events_list -p after=2026-01-31T12:00:00Z", "after=2026-01-31T12%3A00%3A00Z"),
        ("evaluations_list -p enabled=TRUE", "enabled=true"),
        ("evaluations_list -p order_by=name -p order_by=-name", "order_by=name%2C-name"),
        ("events_list -p select=a -p select=b", "select=a&select=b"),
        ("web_vitals_retrieve -p pathname=/", "pathname=%2F"),
    ):  # fmt: skip
        done = hogkit("api", *arguments.split(), environment=server.environment)
        assert done.code == 0, done.err
        sent = server.asked[-1][1].partition("?")[2]
        assert sorted(sent.split("&")) == sorted(wanted.split("&"))


def test_a_body_is_sent_from_the_argument_a_file_or_standard_input(
    server: Server, tmp_path: Path
) -> None:
    body = '{"key":"é","n":12345678901234567890,"new_field":[1,null]}'
    file = tmp_path / "flag.json"
    file.write_text(body, encoding="utf-8")
    for given in (body, f"@{file}", "@-"):
        arguments = ["api", "feature_flags_create", "--body", given]
        done = hogkit(*arguments, environment=server.environment, stdin=body.encode())
        assert done.code == 0, done.err
        method, path, headers, sent = server.asked[-1]
        assert (method, path) == ("POST", "/api/projects/%40current/feature_flags/")
        assert (headers["content-type"], sent) == ("application/json", body.encode())
        assert headers["authorization"] == f"Bearer {KEY}"


def test_a_form_is_sent_with_its_files(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(b"a,b\n\xff")
    fields = ["--field", "name=t", "--field", f"url_pattern=@{file}", "--body", '{"format": "CSV"}']
    done = hogkit("api", "warehouse_tables_file_create", *fields, environment=server.environment)
    assert done.code == 0, done.err
    _, _, headers, sent = server.asked[-1]
    assert headers["content-type"].startswith("multipart/form-data; boundary=")
    assert (
        b'name="url_pattern"; filename="rows.csv"\r\nContent-Type: text/csv\r\n\r\na,b\n\xff\r\n'
        in sent
    )
    assert b'name="format"' in sent
    dry = hogkit("api", "warehouse_tables_file_create", *fields, "--dry-run")
    assert "bytes of multipart/form-data" in dry.out


def test_an_answer_is_written_as_it_was_sent(server: Server, tmp_path: Path) -> None:
    sent = (
        b'{ "b":1.10, "a":1e400,"n":123456789012345678901234567890, "b":"\\u00e9 \\/", "x":[ ]}\n'
    )
    server.says(sent)
    done = hogkit("api", "actions_list", environment=server.environment)
    assert done.raw == sent
    shown = hogkit("api", "actions_list", environment=server.environment, terminal=True)
    assert shown.out == (
        '{\n  "b": 1.10,\n  "a": 1e400,\n  "n": 123456789012345678901234567890,\n'
        '  "b": "\\u00e9 \\/",\n  "x": []\n}\n'
    )
    plain = hogkit("api", "actions_list", "--json", environment=server.environment, terminal=True)
    assert plain.raw == sent
    assert hogkit("api", "actions_list", "-o", "-", environment=server.environment).raw == sent


def test_an_answer_that_is_no_json_is_written_as_it_is(server: Server) -> None:
    one = ["api", "app_metrics_retrieve", "--param", "id=1"]
    server.says(b"a,b\r\n\x1b[2J", content_type="text/csv")
    assert hogkit(*one, environment=server.environment).raw == b"a,b\r\n\x1b[2J"
    shown = hogkit(*one, environment=server.environment, terminal=True)
    assert shown.out == "a,b\n\\x1b[2J\n"
    server.says(b"\x89PNG\0\xff", content_type="image/png")
    assert hogkit(*one, environment=server.environment).raw == b"\x89PNG\0\xff"
    refused = hogkit(*one, environment=server.environment, terminal=True)
    assert (refused.code, refused.out) == (2, "")
    assert "6 bytes of image/png" in refused.err
    assert "--output FILE" in refused.err


def test_an_empty_answer_is_said_to_be_empty(server: Server) -> None:
    server.says(b"", 204)
    done = hogkit(
        "api", "early_access_feature_destroy", "-p", "id=x", environment=server.environment
    )
    assert (done.code, done.out) == (0, "")
    assert done.err == "hogkit: PostHog answered 204 without a body\n"


def test_a_next_page_is_announced(server: Server) -> None:
    server.says({"next": "http://elsewhere/?limit=5&offset=5", "results": []})
    done = hogkit("api", "actions_list", environment=server.environment)
    assert done.err == "hogkit: there is another page: --param offset=5\n"
    server.says({"next": None, "results": []})
    assert hogkit("api", "actions_list", environment=server.environment).err == ""


def test_a_dry_run_sends_nothing_and_shows_all_but_the_key(server: Server) -> None:
    body = '{"key":"é"}'
    arguments = ["api", "feature_flags_create", "--body", body, "--dry-run", "--project-id", "7"]
    done = hogkit(*arguments, environment=server.environment)
    assert not server.asked
    head, _, sent = done.out.partition("\n\n")
    assert head.startswith(f"POST {server.url}/api/projects/7/feature_flags/\n")
    assert "authorization: Bearer phx_…" in head
    assert sent == f"{body}\n"
    assert "sentinel" not in done.out
    odd = hogkit(
        *arguments, environment={**server.environment, "POSTHOG_API_KEY": "odd-key-1234-5678"}
    )
    assert "authorization: Bearer …" in odd.out


def test_a_deep_answer_is_written(server: Server) -> None:
    sent = b"[" * 900 + b"]" * 900
    server.says(sent)
    done = hogkit("api", "app_metrics_retrieve", "-p", "id=1", environment=server.environment)
    assert done.out.strip().encode() == sent
    assert (
        hogkit(
            "api",
            "app_metrics_retrieve",
            "-p",
            "id=1",
            environment=server.environment,
            terminal=True,
        ).code
        == 0
    )


def test_a_body_as_deep_as_is_taken_is_sent(server: Server) -> None:
    body = f'{{"a":{"[" * 199}{"]" * 199}}}'
    done = hogkit("api", "feature_flags_create", "--body", body, environment=server.environment)
    assert (done.code, server.asked[-1][3]) == (0, body.encode()), done.err[-200:]


def test_a_host_that_is_given_leaves_the_ingest_host_of_the_environment_alone() -> None:
    environment = {"POSTHOG_INGEST_HOST": "https://us.i.posthog.com", "POSTHOG_API_KEY": KEY}
    line = ["api", "actions_list", "--dry-run", "--host", "eu"]
    done = hogkit(*line, environment=environment)
    assert done.out.startswith("GET https://eu.posthog.com/")


def test_a_copy_under_another_name_runs(tmp_path: Path) -> None:
    facade = Path(package.__file__ or "").parent
    inside = tmp_path / "third_party"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(facade, inside / "hogkit", ignore=ignore)
    shutil.copytree(Path(generated.__file__ or "").parent, inside / "hogkit_api", ignore=ignore)
    seam = inside / "hogkit" / "_api.py"
    seam.write_text(
        seam.read_text("utf-8").replace('"hogkit_api"', '"third_party.hogkit_api"'), "utf-8"
    )
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
sys.modules["hogkit"] = sys.modules["hogkit_api"] = None
from third_party.hogkit.cli import main
sys.exit(main(["operations", "actions_list"]) + main(["api", "actions_list", "--dry-run"]))
"""
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "from third_party.hogkit import PostHog" in done.stdout
    assert "from third_party.hogkit_api.api.actions import actions_list" in done.stdout
