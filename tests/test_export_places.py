"""Where an export may go, and that nothing else is touched."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest
from export_world import exported, lines
from hogkit import PostHog
from hogkit.errors import InvalidArgument
from hogkit.export.outcome import Progress
from hogkit.export.places import held, place_of
from hogkit.sandbox import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=8, events=300, days=3)
        yield sandbox


@pytest.mark.parametrize(
    ("out", "options", "said"),
    [
        ("nowhere/e.csv", {}, "there is no such folder"),
        (".", {"format": "csv"}, "is a folder; name a file, or give partition"),
        ("file/e.csv", {}, "there is no such folder"),
        ("file", {"partition": "day", "format": "csv"}, "File exists"),
        ("device", {"format": "csv"}, "is no regular file"),
        ("", {"format": "csv"}, "is empty"),
        ("-", {"format": "csv", "partition": "day"}, "standard output is one file"),
        ("-", {"format": "csv", "restart": True}, "standard output cannot be"),
        ("e", {}, "format: .* does not say it"),
        ("e.parquet.gz", {}, "Parquet is packed within"),
    ],
)
def test_what_is_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str, options: dict[str, Any], said: str
) -> None:
    """Is said before anything is sent: nobody listens there."""
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    Path("device").symlink_to(os.devnull)
    with (
        PostHog("phx_x", host="http://127.0.0.1:9") as posthog,
        pytest.raises(InvalidArgument, match=said),
    ):
        posthog.export("events", out, **options)
    assert {path.name for path in tmp_path.iterdir()} == {"file", "device"}


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_a_folder_that_is_read_only(sandbox: Sandbox, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    with pytest.raises(InvalidArgument, match="it is read-only"):
        exported(PostHog, sandbox, "events", tmp_path / "e.csv")


def test_a_link_stays_one(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "e.jsonl").symlink_to(tmp_path / "real" / "there.jsonl")
    done = exported(PostHog, sandbox, "events", tmp_path / "e.jsonl")
    assert (tmp_path / "e.jsonl").is_symlink()
    assert len(lines(tmp_path / "real" / "there.jsonl")) == done.rows
    assert exported(PostHog, sandbox, "events", tmp_path / "e.jsonl").finished_before


def test_two_at_once_to_one_place(sandbox: Sandbox, tmp_path: Path) -> None:
    with (
        held(place_of(tmp_path / "e.csv", None)),
        pytest.raises(InvalidArgument, match=r"another export to .* is under way"),
    ):
        exported(PostHog, sandbox, "events", tmp_path / "e.csv")


def test_two_at_once_of_one_client(sandbox: Sandbox, tmp_path: Path) -> None:
    found: list[int] = []
    key = sandbox.environment["POSTHOG_API_KEY"]
    with PostHog(key, host=sandbox.url) as posthog:

        def one(name: str) -> None:
            found.append(posthog.export("events", tmp_path / name).rows)

        threads = [threading.Thread(target=one, args=(f"{n}.jsonl",)) for n in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(set(found)) == 1
    assert (tmp_path / "0.jsonl").read_bytes() == (tmp_path / "1.jsonl").read_bytes()


def test_a_callback_that_raises_ends_it(sandbox: Sandbox, tmp_path: Path) -> None:
    def stop(told: Progress) -> None:
        if told.rows:
            raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        exported(PostHog, sandbox, "events", tmp_path / "e.csv", on_progress=stop, part_rows=50)
    assert exported(PostHog, sandbox, "events", tmp_path / "e.csv", part_rows=50).rows
    assert not [one for one in threading.enumerate() if one.name.startswith("hogkit-export")]
