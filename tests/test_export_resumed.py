"""An export that is stopped anywhere goes on, and its files are the same, byte by byte."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Generator
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
from export_world import asked, exported, is_page
from hogkit import AsyncPostHog, Backoff, PostHog
from hogkit.errors import InvalidArgument, Rejected, Unreachable
from hogkit.export import patience, state
from hogkit.export.outcome import Progress, Unwritable
from hogkit.sandbox import Sandbox
from paging_world import IDS, KINDS

SIZES = {"page_bytes": 100_000}


class Stop(BaseException):
    """As Ctrl-C."""


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=8, events=3_000, days=5, ties="some")
        yield sandbox


@pytest.fixture(params=KINDS, ids=IDS)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def digests(out: Path) -> dict[str, str]:
    """Of all files that are for others."""
    paths = [out] if out.is_file() else sorted(out.glob("day=*/*"))
    return {path.name if path == out else str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}  # fmt: skip


def stopping(after: int) -> Any:
    """Ends the export at some answer."""
    seen = count()

    def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
        if next(seen) == after:
            raise Stop
        return told

    return change


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (PostHog, "e.parquet"),
        (AsyncPostHog, "e.jsonl.zst"),
        (PostHog, "e.csv.gz"),
        (AsyncPostHog, "days"),
    ],
)
def test_stopped_at_each_answer(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, name: str
) -> None:
    options = {"partition": "day", "format": "parquet"} if name == "days" else {}
    exported(kind, sandbox, "events", tmp_path / "whole" / name, **options, **SIZES)
    resumed = 0
    for after in count(1, 2):
        try:
            done = exported(
                kind, sandbox, "events", tmp_path / "torn" / name,
                change=stopping(after), **options, **SIZES,
            )  # fmt: skip
        except Stop:
            resumed += 1
        else:
            break
    assert resumed > 2
    assert done.resumed
    assert digests(tmp_path / "torn" / name) == digests(tmp_path / "whole" / name)


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "torn").mkdir()


@pytest.mark.parametrize("when", range(9))
@pytest.mark.parametrize(
    ("what", "partition"), [("events", None), ("events", "day"), ("persons", None)]
)
def test_stopped_at_each_state(
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    when: int,
    what: str,
    partition: Any,
) -> None:
    """Before it is kept, and after that; also while a file is put in its place."""
    saved, kept = count(), state.save

    def save(*told: Any) -> None:
        now = next(saved)
        if now == when and when % 2:
            raise Stop
        kept(*told)
        if now == when:
            raise Stop

    name = "d" if partition else "e.jsonl"
    options = {"partition": partition, "format": "jsonl", "part_rows": 60, **SIZES}
    exported(PostHog, sandbox, what, tmp_path / "whole" / name, **options)
    with monkeypatch.context() as patch:
        for module in ("beginning", "run", "files", "checking"):
            patch.setattr(f"hogkit.export.{module}.save", save)
        with contextlib.suppress(Stop):  # of persons there are fewer states
            exported(PostHog, sandbox, what, tmp_path / "torn" / name, **options)
    exported(PostHog, sandbox, what, tmp_path / "torn" / name, **options)
    assert digests(tmp_path / "torn" / name) == digests(tmp_path / "whole" / name)


def test_faults_on_the_way(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_FIRST", 0.01)
    seen = count()

    def change(sql: str, told: dict[str, Any]) -> Any:
        number = next(seen)
        if number % 3 == 1:
            code = ("throttled", "api_queries_budget_exceeded")[number % 2]
            body = {"type": "throttled_error", "code": code, "detail": "wait", "attr": None}
            headers = {"Retry-After": "0"} if number % 2 else {}
            return httpx.Response(429, json=body, headers=headers)
        if number % 7 == 2:
            raise httpx.ReadError("broke")
        if number % 5 == 3:
            body = {"type": "server_error", "code": "error", "detail": "x", "attr": None}
            return httpx.Response(503, json=body)
        return told

    exported(kind, sandbox, "events", tmp_path / "whole" / "e.csv", **SIZES)
    exported(kind, sandbox, "events", tmp_path / "torn" / "e.csv", change=change, **SIZES)
    assert digests(tmp_path / "torn" / "e.csv") == digests(tmp_path / "whole" / "e.csv")


def test_the_hours_budget_is_waited_for(kind: type[Any], sandbox: Sandbox, tmp_path: Path) -> None:
    """Longer than a call waits by itself."""
    told: list[Progress] = []
    pages = count()

    def change(sql: str, answer: dict[str, Any]) -> Any:
        if not is_page(sql) or next(pages) != 2:
            return answer
        body = {
            "type": "throttled_error", "code": "api_queries_budget_exceeded",
            "detail": "Come back later.", "attr": None,
        }  # fmt: skip
        return httpx.Response(429, json=body, headers={"Retry-After": "1"})

    done = exported(
        kind, sandbox, "events", tmp_path / "e.jsonl", change=change, on_progress=told.append,
        backoff=Backoff(max_wait=0.1), **SIZES,
    )  # fmt: skip
    waits = [one for one in told if one.phase == "waiting"]
    assert waits
    assert all(one.until and one.reason and one.rows < done.rows for one in waits)
    assert done.waited > 0.5


def test_a_first_question_that_was_wrong(sandbox: Sandbox, tmp_path: Path) -> None:
    """Is not what the export is known by."""
    with pytest.raises(Rejected):
        exported(PostHog, sandbox, "events", tmp_path / "e.csv", columns=("nope",))
    assert exported(PostHog, sandbox, "events", tmp_path / "e.csv", columns=("uuid",)).rows


def test_a_host_that_was_never_there_is_told_at_once(tmp_path: Path) -> None:
    with (
        PostHog("phx_x", host="http://127.0.0.1:9", backoff=None) as posthog,
        pytest.raises(Unreachable),
    ):
        posthog.with_options(deadline=2).export("events", tmp_path / "e.jsonl")


def test_a_full_disk(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told, and once there is room the same call goes on."""
    from hogkit.export import parts

    done = count()
    write = parts.Parts._write

    def full(self: Any, *told: Any) -> Generator[Any]:
        if next(done) == 4:
            raise OSError(28, "No space left on device")
        yield from write(self, *told)

    with monkeypatch.context() as patch:
        patch.setattr(parts.Parts, "_write", full)
        with pytest.raises(Unwritable, match="No space left on device; the same call goes on"):
            exported(PostHog, sandbox, "events", tmp_path / "torn" / "e.csv", **SIZES)
    exported(PostHog, sandbox, "events", tmp_path / "torn" / "e.csv", **SIZES)
    exported(PostHog, sandbox, "events", tmp_path / "whole" / "e.csv", **SIZES)
    assert digests(tmp_path / "torn" / "e.csv") == digests(tmp_path / "whole" / "e.csv")


def test_a_damaged_state(sandbox: Sandbox, tmp_path: Path) -> None:
    exported(PostHog, sandbox, "events", tmp_path / "e.csv")
    (kept,) = tmp_path.glob(".*/state.json")
    for damage in (b"", b"{}", b"[]", kept.read_bytes()[:-9], json.dumps({"version": 2}).encode()):
        kept.write_bytes(damage)
        with pytest.raises(InvalidArgument, match="restart=True begins anew"):
            exported(PostHog, sandbox, "events", tmp_path / "e.csv")
    exported(PostHog, sandbox, "events", tmp_path / "e.csv", restart=True)
    assert asked(PostHog, sandbox, lambda p: p.verify_export(tmp_path / "e.csv")).ok
