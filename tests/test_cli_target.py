"""`hogkit api --output`: the file is there before the request, and whole after it."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_running import Done, Server, hogkit, serving
from hogkit.cli.target import opened

SENT = b'{"key":"new"}'


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        made.says(SENT, 201)
        yield made


def ask(server: Server, output: Path | str) -> Done:
    line = ["api", "feature_flags_create", "--body", "{}", "--output", str(output)]
    return hogkit(*line, environment=server.environment)


def test_a_file_is_its_owner_s_alone_and_takes_the_place_of_the_old(
    server: Server, tmp_path: Path
) -> None:
    target = tmp_path / "answer.json"
    for _ in range(2):
        done = ask(server, target)
        assert (done.code, done.out, target.read_bytes()) == (0, "", SENT)
        assert done.err == f"hogkit: wrote 13 bytes to {target}\n"
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        target.write_bytes(b"old")
        target.chmod(0o644)
    assert list(tmp_path.iterdir()) == [target]


def test_the_old_file_stays_if_there_is_no_answer(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    target.write_bytes(b"old")
    server.says({"detail": "no"}, 400)
    assert ask(server, target).code == 1
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_link_stands_for_is_written(server: Server, tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    assert ask(server, link).code == 0
    assert (link.is_symlink(), real.read_bytes()) == (True, SENT)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "--output is empty"),
        ("{}", "is a folder"),
        ("{}/", "is a folder"),
        ("{}/new/", "is a folder"),
        ("{}/no/file", "there is no folder"),
        ("{}/" + "x" * 300, "File name too long"),
        ("{}/circle", "Too many levels of symbolic links"),
        ("/proc/nothing", "cannot write"),
    ],
)
def test_what_cannot_be_a_file_is_refused_before_anything_is_sent(
    server: Server, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "circle").symlink_to("circle")
    done = ask(server, name.format(tmp_path))
    assert (done.code, done.err.count("\n"), server.asked) == (2, 1, [])
    assert told in done.err


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write anywhere")
def test_what_may_not_be_written_is_refused_before_anything_is_sent(
    server: Server, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    only_read = tmp_path / "only read"
    only_read.touch(mode=0o400)
    for target in (closed / "file", only_read):
        assert (ask(server, target).code, server.asked) == (2, [])


def test_the_file_is_made_before_anything_is_sent(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    done = ask(server, tmp_path / "file")
    assert (done.code, server.asked) == (2, [])
    assert "Permission denied" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_has_the_code_that_it_has_on_standard_output(server: Server) -> None:
    done = ask(server, "/dev/full")
    assert done.code == 1
    assert done.err == "hogkit: cannot write the output: No space left on device\n"
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_devices_and_pipes_are_written_as_they_are(server: Server, tmp_path: Path) -> None:
    assert ask(server, os.devnull).code == 0
    assert not Path(os.devnull).is_file()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert ask(server, pipe).code == 0
    reader.join(20)
    assert (read, list(tmp_path.iterdir())) == ([SENT], [pipe])


def test_an_answer_that_has_lost_its_place_is_kept(server: Server, tmp_path: Path) -> None:
    from hogkit.cli.output import Unwritten

    target = tmp_path / "file"
    holding = opened(target)
    holding.__enter__().content = SENT
    target.mkdir()
    with pytest.raises(Unwritten, match="it is in") as caught:
        holding.__exit__(None, None, None)
    made = Path(str(caught.value).rpartition(" ")[2])
    assert made.read_bytes() == SENT


def test_a_dry_run_makes_no_file(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "file"
    line = ["api", "feature_flags_create", "--body", "{}", "--dry-run", "-o"]
    assert hogkit(*line, str(target)).code == 0
    assert not list(tmp_path.iterdir())
    assert hogkit(*line, "").code == 2
