"""Exports to a bucket: whole or not there at all, and gone on with from what is kept here."""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import s3_server
from export_world import KEY, PARTS, asked, exported, source
from hogkit import PostHog
from hogkit.errors import InvalidArgument
from hogkit.export import s3
from hogkit.export.outcome import Unwritable
from hogkit.export.places import place_of
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, IDS, KINDS, capture
from test_export import made

URL = f"s3://{s3_server.BUCKET}"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with s3_server.serving() as url:
        yield url


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=8, events=2_000, days=4, ties="some")
        yield sandbox


@pytest.fixture(params=KINDS, ids=IDS)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(autouse=True)
def _told(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in s3_server.ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def client(server: str) -> Any:
    import boto3

    return boto3.client("s3", endpoint_url=server)


def there(server: str, key: str) -> bytes:
    body: bytes = client(server).get_object(Bucket=s3_server.BUCKET, Key=key)["Body"].read()
    return body


def rows(body: bytes) -> list[list[Any]]:
    return [[row[name] for name in KEY] for row in map(json.loads, body.splitlines())]


def test_a_file_in_a_bucket(kind: type[Any], sandbox: Sandbox, server: str, tmp_path: Path) -> None:
    name = f"a/{kind.__name__}.jsonl.gz"
    done = exported(kind, sandbox, "events", f"{URL}/{name}")
    assert done.files == (f"{URL}/{name}",)
    body = there(server, name)
    unpacked = b""
    while body:
        member = zlib.decompressobj(31)
        unpacked += member.decompress(body)
        body = member.unused_data
    assert rows(unpacked) == source(sandbox)
    assert exported(kind, sandbox, "events", f"{URL}/{name}").finished_before
    assert asked(kind, sandbox, lambda p: p.verify_export(f"{URL}/{name}")).ok
    kept = [path for path in (tmp_path / "state").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert not any(b"s3-" in path.read_bytes() for path in kept)


def test_days_in_a_bucket(sandbox: Sandbox, server: str) -> None:
    done = exported(PostHog, sandbox, "events", f"{URL}/days", partition="day", format="jsonl")
    bodies = [there(server, name.removeprefix(f"{URL}/")) for name in done.files]
    assert [row for body in bodies for row in rows(body)] == source(sandbox)


def test_following_up_in_a_bucket(server: str) -> None:
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, made(0, PARTS + 7))
        end = made(PARTS + 7, PARTS + 8)[0].timestamp
        exported(PostHog, sandbox, "events", f"{URL}/f.jsonl", until=end)
        capture(sandbox, made(PARTS + 7, PARTS + 200))
        exported(PostHog, sandbox, "events", f"{URL}/f.jsonl", follow_up=True)
        assert rows(there(server, "f.jsonl")) == source(sandbox)


def test_a_large_file_there_and_back(tmp_path: Path) -> None:
    """In three parts."""
    made, back = tmp_path / "made", tmp_path / "back"
    made.write_bytes(os.urandom(12_000_000))
    place = place_of(f"{URL}/large folder/ü.bin", None)
    assert place.size("") is None
    place.put(made, "")
    assert place.size("") == 12_000_000
    place.fetch("", back)
    assert back.read_bytes() == made.read_bytes()
    assert back.stat().st_mode & 0o777 == 0o600
    with pytest.raises(InvalidArgument, match=r"cannot read s3://.*/ü.binx: it is not there"):
        place_of(f"{URL}/large folder/ü.binx", None).fetch("", back)


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(5, "Input/output error")])
def test_an_upload_that_breaks_off_leaves_nothing(
    sandbox: Sandbox, server: str, monkeypatch: pytest.MonkeyPatch, error: Any
) -> None:
    name = f"broken-{type(error).__name__}.jsonl"

    def pieces(self: Any, file: Any, size: int) -> Iterator[bytes]:
        yield from [b"x" * 5 * 1024 * 1024] * 2  # what a part of an upload has at least
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(s3, "_PART", 100_000)
        patch.setattr(s3.Bucket, "_pieces", pieces)
        with pytest.raises((KeyboardInterrupt, Unwritable)):
            exported(PostHog, sandbox, "events", f"{URL}/{name}", page_bytes=10**6)
    assert "Contents" not in client(server).list_objects_v2(Bucket=s3_server.BUCKET, Prefix=name)
    assert "Uploads" not in client(server).list_multipart_uploads(Bucket=s3_server.BUCKET)
    exported(PostHog, sandbox, "events", f"{URL}/{name}", page_bytes=10**6)
    assert rows(there(server, name)) == source(sandbox)


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("s3://nowhere-to-be-found/x.csv", "no such bucket|NoSuchBucket"),
        (f"{URL}", "is a folder; name a file in it"),
        (f"{URL}/x.csv?key=secret", "s3://bucket/name"),
        ("s3:///x.csv", "s3://bucket/name"),
    ],
)
def test_a_place_that_is_none(sandbox: Sandbox, out: str, said: str) -> None:
    with pytest.raises(InvalidArgument, match=said):
        exported(PostHog, sandbox, "events", out, format="csv", since=BEGIN)


def test_a_server_that_is_not_there(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(InvalidArgument, match="nobody answers there") as caught:
        exported(PostHog, sandbox, "events", f"{URL}/x.csv")
    assert not re.search("s3-(key|secret)", repr(caught.value))
