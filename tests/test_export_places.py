"""Where an export may go, and that nothing else is touched."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from export_world import exported, lines
from hogkit import PostHog
from hogkit.errors import InvalidArgument
from hogkit.export.outcome import Progress, Unwritable
from hogkit.export.places import held, place_of
from hogkit.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT / 'facade'}{os.pathsep}{ROOT / 'generated'}"}


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
        ("new/", {"format": "csv"}, "is a folder; name a file, or give partition"),
        ("/", {"format": "csv"}, "is a folder; name a file, or give partition"),
        ("/dev/stdout", {"format": "csv"}, "is no file; - is standard output"),
        ("/proc/self/fd/1", {"format": "csv"}, "is no file; - is standard output"),
        ("e" * 250, {"format": "csv"}, "File name too long"),
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


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that is read-only for who runs the test, who is not root meanwhile."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.setresuid(65534, 65534, 0)
        try:
            yield folder
        finally:
            if root:
                os.setresuid(0, 0, 0)
            folder.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
@pytest.mark.parametrize(
    ("name", "partition", "said"),
    [
        ("e.csv", None, "it is read-only"),
        ("days", "day", "Permission denied"),
        ("", "day", "it is"),
    ],
)
def test_a_folder_that_is_read_only(
    nobody: Path, name: str, partition: str | None, said: str
) -> None:
    with pytest.raises(InvalidArgument, match=f"out: cannot write to .*: {said}"):
        place_of(nobody / name, partition).check()
    assert list(nobody.iterdir()) == []


KILLED = """
import os, sys
from pathlib import Path
from hogkit.export import places
at, out, made = sys.argv[1:]
if at == "before":
    Path.replace = lambda *_: os._exit(9)
else:
    places.synced = lambda *_: os._exit(9)
places.place_of(out, None).put(Path(made), "")
"""


@pytest.mark.parametrize(("at", "there"), [("before", b"old"), ("after", b"new")])
def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path, at: str, there: bytes) -> None:
    """And the new one where the same call finds it, if it is not in its place."""
    out, made = tmp_path / "e.csv", tmp_path / "made"
    out.write_bytes(b"old")
    made.write_bytes(b"new")
    command = [sys.executable, "-c", KILLED, at, str(out), str(made)]
    assert subprocess.run(command, env=ENVIRONMENT, check=False).returncode == 9
    assert out.read_bytes() == there
    assert made.exists() == (at == "before")


def test_a_place_that_is_gone_is_told_and_the_file_stays(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.write_bytes(b"new")
    (tmp_path / "folder").mkdir()
    place = place_of(tmp_path / "folder" / "e.csv", None)
    place.check()
    (tmp_path / "folder").rmdir()
    (tmp_path / "folder").touch()
    with pytest.raises(Unwritable, match=r"cannot write .*; the same call goes on once it can"):
        place.put(made, "")
    assert made.read_bytes() == b"new"


HOLDS = """
import sys, time
from hogkit.export.places import held, place_of
with held(place_of(sys.argv[1], None)):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no flock")
def test_who_is_killed_holds_nothing(tmp_path: Path) -> None:
    out = tmp_path / "e.csv"
    command = [sys.executable, "-c", HOLDS, str(out)]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with (
            pytest.raises(InvalidArgument, match="is under way just now"),
            held(place_of(out, None)),
        ):
            pass
        process.kill()
    with held(place_of(out, None)):
        assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")} == {0o600, 0o700}


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
