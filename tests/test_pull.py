"""Pulling the schema: who is asked, who sees the key, what is written, what is refused."""

import gzip
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pull_schema
import pytest
from pipeline.document import MAX_BYTES, Refused, digest, load
from pulling import (
    ASKED_FOR,
    DENIED,
    SCRIPT,
    FakeHost,
    Pull,
    get,
    schema,
)
from running import heed_interrupts

SNAPSHOT = Path(__file__).parents[2] / "shared" / "upstream" / "posthog-openapi-2025-10.json.gz"


def test_a_pull_writes_the_facts_and_where_they_are_from(host: FakeHost, pull: Pull) -> None:
    host.will_say(200, schema(), etag='W/"1"')

    assert pull(host.url.replace("//", "//me:pw@"), "--note", "first") == 0
    assert [path for path, _ in host.asked] == [ASKED_FOR]
    assert "json" in host.asked[0][1]["accept"]
    assert b"Prose" not in pull.files()["posthog.json"]
    pinned = load(pull.files()["posthog.json"], "pinned")
    assert pinned["paths"]["/a"]["get"]["responses"] == {"200": {"description": ""}}
    record = pull.record
    assert record.pop("pulled").startswith("20")
    assert record == {
        "origin": host.url + ASKED_FOR,
        "sha256": digest(schema()),
        "etag": 'W/"1"',
        "openapi": "3.1.0",
        "counts": {"paths": 1, "operations": 1, "schemas": 0},
        "pinned_sha256": digest(pull.files()["posthog.json"]),
        "note": "first",
    }


def test_an_unchanged_schema_is_not_sent_again_unless_what_is_pinned_was_edited(
    host: FakeHost, pull: Pull
) -> None:
    host.will_say(200, schema(), etag='"1"')
    host.will_say(304)
    host.will_say(304)
    host.will_say(200, schema(), etag='"1"')
    assert pull(host.url) == 0
    first = pull.files()
    assert (pull(host.url), pull(host.url, "--check")) == (0, 0)
    assert pull.files() == first
    (pull.folder / "posthog.json").write_text("edited")
    assert pull(host.url) == 0

    assert pull.files() == first
    assert [heard.get("if-none-match") for _, heard in host.asked] == [None, '"1"', '"1"', None]


@pytest.mark.parametrize(
    ("status", "body", "headers", "said"),
    [
        (200, b"<html><title>Log in</title>", {}, 'an HTML page, titled "Log in"'),
        (200, DENIED, {}, 'an error message, "No key given."'),
        (200, schema()[:-1], {}, "JSON that ends too early"),
        (200, {"openapi": "3.1.0", "paths": {}}, {}, "without a single operation"),
        (200, b"", {}, "empty"),
        (200, b"x", {"content_encoding": "br"}, "compression that was not asked for"),
        (200, gzip.compress(bytes(2**22), mtime=0) * 65, {"content_encoding": "gzip"}, "bomb"),
        (200, b" ", {"content_length": str(MAX_BYTES + 1)}, "more than 64 MiB"),
        (200, b" ", {"content_length": "9"}, "broke off"),
        (204, b"", {}, "HTTP 204: empty"),
        (304, b"", {}, "HTTP 304"),
        (302, b"", {}, "HTTP 302: empty"),
        (302, b"", {"location": "http://[::1"}, "broke off, or does not speak HTTP"),
        (404, b"Not\x00Found", {}, "HTTP 404: binary data"),
        (429, {"detail": "Slow\r\ndown"}, {}, 'HTTP 429: an error message, "Slow down"'),
        (500, gzip.compress(b"<title>Oh", mtime=0), {"content_encoding": "gzip"}, 'titled "Oh"'),
        (500, schema(), {}, "HTTP 500 with a schema"),
    ],
)
def test_what_a_host_sends_instead_of_a_schema_is_said_in_one_line(
    host: FakeHost, pull: Pull, status: int, body: object, headers: dict[str, str], said: str
) -> None:
    host.will_say(status, body, **headers)

    assert said in pull.refused(host.url)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("ftp://a.example", "SOURCE is no URL"),
        ("https://", "SOURCE is no URL"),
        ("http://127.0.0.1:9", "127.0.0.1: refuses the connection"),
        ("https://nowhere.invalid", "nowhere.invalid: no such host"),
        ("missing.json", "missing.json: no such file"),
        (".", "Is a directory"),
        ("--bogus", "unrecognized arguments: --bogus; see --help"),
        ("--with-prose=" + str(SCRIPT.parents[1] / "mine"), "apart from this repository"),
        ("--with-prose=" + str(SCRIPT.parents[2]), "apart from this repository"),
    ],
)
def test_a_source_that_cannot_be_asked_is_refused(pull: Pull, source: str, said: str) -> None:
    assert said in pull.refused(source)


HEAD = b"HTTP/1.1 200 OK\r\n"


CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n5;"


@pytest.mark.parametrize(
    ("start", "drop"),
    [(HEAD, b"X-A: b\r\n"), (HEAD + b"X-A: ", b"a"), (HEAD + b"\r\n", b" "), (CHUNKED, b"a")],
    ids=["headers", "one header", "body", "one chunk"],
)
def test_a_slow_drip_cannot_last_longer_than_the_limit(
    host: FakeHost, start: bytes, drop: bytes
) -> None:
    host.will_drip(start, drop)
    started = time.monotonic()

    with pytest.raises(Refused, match=r"longer than 0\.3 s"):
        get(host.url)
    assert time.monotonic() - started < 1.5


def test_tls_to_a_host_without_it_says_so(host: FakeHost) -> None:
    with pytest.raises(Refused, match="no TLS connection"):
        get(host.url.replace("http:", "https:"))


def test_compression_on_the_way_does_not_change_the_recorded_hash(host: FakeHost) -> None:
    host.will_say(200, gzip.compress(schema()), content_encoding="gzip")

    came = get(f"{host.url}/s.json")
    assert came.sha256 == digest(schema())
    assert load(came.data, "host") == load(schema(), "here")


def test_check_tells_whether_upstream_moved_and_changes_nothing(tmp_path: Path, pull: Pull) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json.gz"
    old.write_bytes(schema("/a", "/b"))
    new.write_bytes(gzip.compress(schema("/b", "/c", "/d")))
    assert "nothing is pinned" in pull.refused(old, "--check")
    assert pull(old) == 0
    before = pull.files()

    assert pull(old, "--check") == 0
    assert pull(new, "--check") == 1
    assert pull.out.splitlines() == [
        "upstream moved: 2 operations added, 1 removed",
        "paths: 2 before, 3 now",
        "operations: 2 before, 3 now",
        "schemas: 0 before, 0 now",
    ]
    assert pull.files() == before


def test_the_same_facts_keep_the_day_of_their_record(tmp_path: Path, pull: Pull) -> None:
    source = tmp_path / "s.yaml"
    source.write_bytes(schema())
    pull(source)
    record = pull.record | {"pulled": "2026-01-01"}
    (pull.folder / "posthog.source.json").write_text(json.dumps(record))
    source.write_bytes(schema().replace(b"Prose.", b"Other prose."))

    assert (pull(source), pull.out) == (0, "unchanged since 2026-01-01\n")
    assert pull.record == record
    assert pull(source, "--note", "new") == 0
    assert pull.record == record | {"note": "new"}
    assert record["origin"] == "s.yaml"


def run(*arguments: object, **options: Any) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, preexec_fn=heed_interrupts, **options
    )


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    with run("-", "--out-dir", tmp_path) as process:
        out, _ = process.communicate(schema())

    assert process.returncode == 0
    assert out == b"pinned OpenAPI 3.1.0: 1 paths, 1 operations, 0 schemas\n"
    assert b'"standard input"' in (tmp_path / "posthog.source.json").read_bytes()


def test_an_interrupted_pull_says_one_line_and_leaves_no_trace(
    host: FakeHost, tmp_path: Path
) -> None:
    host.will_drip(HEAD + b"\r\n", b" ")
    with run(host.url, "--out-dir", tmp_path, cwd=tmp_path) as process:
        while not host.asked:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=20)

    assert (process.returncode, error) == (130, b"pull_schema: interrupted; pull again\n")
    assert list(tmp_path.iterdir()) == []


PROSE_SCRIPT = """
import json, pathlib, shutil, sys
_, schema, _, out, prose = sys.argv[1:]
text = pathlib.Path(schema).read_text()
pathlib.Path(out).write_text(json.dumps([schema, "Prose." in text, prose]))
sys.exit("fail" in out)
"""


def test_a_client_with_prose_is_built_from_the_document_as_pulled(tmp_path: Path) -> None:
    script = tmp_path / "regenerate.py"
    script.write_text(PROSE_SCRIPT)
    document = load(schema(), "here")

    assert pull_schema.build_with_prose(document, tmp_path / "mine", script) == 0
    given, has_prose, option = json.loads((tmp_path / "mine").read_text())
    assert (has_prose, option) == (True, "--with-prose")
    assert not Path(given).exists()
    with pytest.raises(Refused, match=r"regenerate\.py failed with exit code 1"):
        pull_schema.build_with_prose(document, tmp_path / "fail", script)
    assert pull_schema.prose_command(Path("a"), Path("b")) == [
        *(sys.executable, str(SCRIPT.with_name("regenerate.py"))),
        *("--schema", "a", "--out", "b", "--with-prose"),
    ]


def test_progress_is_redrawn_on_a_terminal_and_rare_elsewhere() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out, said in ((Terminal(), "\r1,000 bytes (50 %)\x1b[K"), (io.StringIO(), "")):
        with pull_schema.Meter(out) as meter:
            time.sleep(0.11)
            meter.show(1000, 2000)
            meter.show(1500, 2000)
            assert out.getvalue() == said


@pytest.mark.skipif(not SNAPSHOT.exists(), reason="the whole schema is not at hand")
def test_the_whole_schema_is_pinned(pull: Pull) -> None:
    assert pull(SNAPSHOT) == 0
    assert pull.out == "pinned OpenAPI 3.0.3: 503 paths, 788 operations, 776 schemas\n"
    assert pull(SNAPSHOT, "--check") == 0
