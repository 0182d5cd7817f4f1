"""The profile on the disk: whatever is wrong with it is one line, and what is written is whole."""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli_running import BIN, KEY, TOKEN, hogkit, run
from hogkit import PostHog
from hogkit.cli.login import keeping, places
from hogkit.cli.login.profile import Profile, read
from hogkit.errors import ConfigurationError
from logging_in import homing, kept, regional, user

home = pytest.fixture(name="home")(homing)
regions = pytest.fixture(name="regions")(regional)
GIVEN = f"{KEY}\n".encode()


def a_link(home: Path) -> None:
    file = kept(home)
    file.rename(home / "real")
    file.symlink_to(home / "real")


def a_pipe(home: Path) -> None:
    kept(home).unlink()
    os.mkfifo(home / "profile.json", 0o600)


def a_folder(home: Path) -> None:
    kept(home).unlink()
    (home / "profile.json").mkdir()


def text(content: bytes) -> Callable[[Path], None]:
    return lambda home: (kept(home).write_bytes(content), None)[1]


def with_(**changed: Any) -> Callable[[Path], None]:
    return lambda home: (kept(home, **changed), None)[1]


def mode(bits: int) -> Callable[[Path], None]:
    return lambda home: kept(home).chmod(bits)


FAULTS = {
    "empty": (text(b""), "is damaged: it is no JSON object"),
    "cut off": (text(b'{"version": 1, "host": "https://us.posth'), "is damaged"),
    "no object": (text(b"[1, 2]"), "is damaged"),
    "deep": (text(b"[" * 60_000), "is damaged"),
    "no text": (text(b"\xff\xfe\x00\x01"), "is damaged"),
    "another version": (with_(version=2), "another version of hogkit wrote it"),
    "no host": (with_(host=None), "names no host"),
    "a number for a host": (with_(host=5), "host is no text"),
    "a key for a host": (with_(host=KEY), "host: looks like a key"),
    "no scheme": (with_(host="ph.example"), "has no scheme"),
    "a password in the host": (with_(host="https://a:b@ph.example"), "has a user name or password"),
    "a token for a key": (with_(api_key=TOKEN), "is a project token"),
    "a key for a token": (with_(project_api_key=KEY), "is a personal API key"),
    "a key with a line break": (with_(api_key=f"{KEY}\r\nx-evil: 1"), "a line break"),
    "a token of no project": (with_(project_id=None), "a project token of no project"),
    "a project that is none": (with_(project_id="../7"), "is no project id"),
    "a link": (a_link, "cannot be read: it is a link"),
    "a pipe that nobody writes to": (a_pipe, "is no file"),
    "a folder": (a_folder, "is no file"),
    "0644": (mode(0o644), "others can read it (0644), so it is not used: chmod 600"),
    "0640": (mode(0o640), "others can read it (0640)"),
    "0622": (mode(0o622), "others can change it (0622)"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_with_it_is_one_line_without_a_key(home: Path, fault: str) -> None:
    make, told = FAULTS[fault]
    make(home)
    for arguments in (["whoami"], ["capture", "signed up", "ada"]):
        done = hogkit(*arguments)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert told in done.err
        assert str(home / "profile.json") in done.err
        assert "sentinel" not in done.err


@pytest.mark.parametrize("fault", FAULTS)
def test_who_brings_keys_and_who_needs_none_is_not_kept_from_anything(
    home: Path, fault: str
) -> None:
    FAULTS[fault][0](home)
    shown = hogkit("api", "feature_flags_list", "--dry-run")
    assert (shown.code, shown.err) == (0, "")
    assert hogkit("limits").code == 0
    keys = {"POSTHOG_API_KEY": "phx_other_key", "POSTHOG_HOST": "http://127.0.0.1:1"}
    done = hogkit("whoami", "--max-wait", "0", environment=keys)
    assert (done.code, done.err.count("\n")) == (6, 1)


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - {"a folder"}))
def test_login_and_logout_mend_it(home: Path, regions: Any, fault: str) -> None:
    FAULTS[fault][0](home)
    regions[0].says(user(5))
    assert hogkit("login", stdin=GIVEN).code == 0
    found = read()
    assert found is not None
    assert (found.api_key, found.host) == (KEY, regions[0].url)
    assert stat.S_IMODE((home / "profile.json").stat().st_mode) == 0o600
    FAULTS[fault][0](home)
    assert hogkit("logout").code == 0
    assert not os.path.lexists(home / "profile.json")
    if fault == "a link":
        assert KEY in (home / "real").read_text()  # which is somebody's own, and stays


def test_a_folder_in_its_place_is_one_line(home: Path, regions: Any) -> None:
    a_folder(home)
    regions[0].says(user(5))
    for arguments in (["login"], ["logout"]):
        done = hogkit(*arguments, stdin=GIVEN)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert "cannot be written" in done.err


def test_of_another_user_it_is_not_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(home)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    done = hogkit("whoami")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "belongs to another user" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_one_that_may_not_be_read_is_one_line(home: Path) -> None:
    kept(home).chmod(0)
    done = hogkit("whoami")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "cannot be read: Permission denied" in done.err


def a_file(path: Path) -> Path:
    path.touch()
    return path


@pytest.mark.parametrize("place", ["a file", "read-only", "/proc"])
def test_where_nothing_can_be_written_login_says_so_before_it_asks(
    tmp_path: Path, regions: Any, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "read-only").mkdir(mode=0o500)
    where = {"a file": a_file(tmp_path / "file"), "/proc": Path("/proc")}
    monkeypatch.setenv("XDG_CONFIG_HOME", str(where.get(place, tmp_path / "read-only")))
    if place == "read-only":
        monkeypatch.setattr(os, "access", lambda *_: False)  # root could
    regions[0].says(user(5))
    done = hogkit("login", stdin=GIVEN)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "is in the way" in done.err if place == "a file" else "cannot be written" in done.err
    assert bool(regions[0].asked) == (place == "/proc")  # which says that root may
    assert (hogkit("logout").code, hogkit("whoami").code) == (0, 2)


def test_without_a_home_login_says_so_and_all_else_works(
    regions: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    done = hogkit("login", stdin=GIVEN)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "there is no home folder" in done.err
    assert hogkit("logout").code == 0
    assert "there is no personal API key" in hogkit("whoami").err
    assert hogkit("api", "feature_flags_list", "--dry-run").code == 0


def test_the_folder_is_xdg_s_if_that_is_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for given in ("", "relative/path", "."):
        monkeypatch.setenv("XDG_CONFIG_HOME", given)
        assert places.folder() == tmp_path / ".config" / "hogkit"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    assert places.folder() == tmp_path / "xdg" / "hogkit"


def test_a_login_that_cannot_be_written_leaves_what_was_there(
    home: Path, regions: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept(home).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hogkit.disk.os.fsync", full)
    regions[0].says(user(5))
    done = hogkit("login", stdin=GIVEN)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "No space left on device" in done.err
    assert [one.read_bytes() for one in home.iterdir()] == [before]


def one(number: int) -> tuple[Profile, str]:
    """A profile whose parts belong together."""
    host = f"https://ph{number}.example.com"
    token = f"phc_{number}_token"
    made = Profile(host=host, ingest_host=host, project_id=str(number), project_api_key=token)
    return made, f"phx_{number}_key"


def test_of_several_logins_at_once_one_is_there_whole(home: Path) -> None:
    def write(number: int) -> None:
        for _ in range(10):
            keeping.store(*one(number))

    threads = [threading.Thread(target=write, args=(number,)) for number in (1, 2, 3)]
    for thread in threads:
        thread.start()
    seen = set()
    while any(thread.is_alive() for thread in threads):
        if (found := read()) is not None:
            number = found.project_id
            seen.add(number)
            assert found.host == f"https://ph{number}.example.com"
            assert (found.project_api_key, found.api_key) == (
                f"phc_{number}_token",
                f"phx_{number}_key",
            )
    assert seen
    assert [file.name for file in home.iterdir()] == ["profile.json"]


def test_a_login_waits_for_another_and_says_so_if_that_hangs(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", 0.1)
    home.mkdir(parents=True)
    with keeping._alone(home), pytest.raises(ConfigurationError, match="another login"):
        keeping.store(*one(1))
    assert list(home.iterdir()) == []
    keeping.store(*one(1))


def test_logins_of_processes_at_once_leave_one_whole(home: Path) -> None:
    program = """
import sys
from hogkit.cli.login import keeping
from hogkit.cli.login.profile import Profile
n = sys.argv[1]
host = f"https://ph{n}.example.com"
for _ in range(20):
    keeping.store(Profile(host=host, ingest_host=host, project_id=n, project_api_key=f"phc_{n}_token"), f"phx_{n}_key")
"""
    threads = []
    for number in "12":
        arguments = (BIN.parent / "python", "-c", program, number)
        threads.append(threading.Thread(target=run, args=arguments))
        threads[-1].start()
    for thread in threads:
        thread.join()
    known = json.loads((home / "profile.json").read_text())
    number = known["project_id"]
    assert number in ("1", "2")
    assert (known["api_key"], known["host"]) == (
        f"phx_{number}_key",
        f"https://ph{number}.example.com",
    )
    assert [file.name for file in home.iterdir()] == ["profile.json"]


def test_the_library_never_reads_it(home: Path) -> None:
    kept(home, host="https://eu.posthog.com", ingest_host="https://eu.i.posthog.com")
    found = PostHog().settings
    assert (found.api_key, found.project_api_key, found.host) == (
        None,
        None,
        "https://us.posthog.com",
    )


def test_logout_removes_it_once(home: Path) -> None:
    kept(home)
    done = hogkit("logout")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("hogkit: logged out of https://us.posthog.com;")
    assert list(home.iterdir()) == []
    done = hogkit("logout")
    assert (done.code, done.err) == (0, "hogkit: there is nothing to remove: nobody is logged in\n")


def test_what_shows_a_profile_shows_no_key() -> None:
    made = Profile(host="h", ingest_host="h", project_api_key=TOKEN, api_key=KEY)
    assert "sentinel" not in repr(made)
