"""What S3 refuses, and uploads that nobody waits for: told in one line, without keys, and ended soon."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import s3_server
from hogkit.errors import InvalidArgument
from hogkit.export.aside import GRACE, Stopped
from hogkit.export.outcome import Unwritable
from hogkit.export.places import place_of
from hogkit.export.s3 import _AT_ONCE as AT_ONCE
from s3_server import Slow

ROOT = Path(__file__).parents[1]
URL = f"s3://{s3_server.BUCKET}/e.bin"
LARGE = 40 * 1024 * 1024  # bytes: eight parts, twice as many as are sent at once
PROGRAM = """
import sys
from pathlib import Path
from hogkit.export.places import place_of
place_of(sys.argv[1], None).put(Path(sys.argv[2]), "")
"""


@pytest.fixture(autouse=True)
def _environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name, value in s3_server.ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    with Slow() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        yield server


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A large file of zeros, which takes no room."""
    path = tmp_path / "made"
    with path.open("wb") as file:
        file.truncate(LARGE)
    return path


def seen(server: Slow, method: str, times: int = 1, within: float = 10.0) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        if [one for one, _ in list(server.asked)].count(method) >= times:
            return True
        time.sleep(0.01)
    return False


def test_a_large_file_goes_up_in_parts(slow: Slow, made: Path) -> None:
    place_of(URL, None).put(made, "")
    parts = [path for method, path in slow.asked if method == "PUT"]
    assert len(parts) == 8
    assert [method for method, _ in slow.asked].count("POST") == 2  # its beginning and its end
    assert ("DELETE", f"/{s3_server.BUCKET}/e.bin?uploadId=1") not in slow.asked


@pytest.mark.skipif(os.name == "nt", reason="signals are others there")
@pytest.mark.parametrize(
    ("delay", "given_up"), [(0.6, True), (60.0, False)], ids=["slow", "stalled"]
)
def test_ctrl_c_ends_an_upload(slow: Slow, made: Path, delay: float, given_up: bool) -> None:
    """Soon, and so that S3 keeps nothing if only it answers."""
    slow.delay = delay
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'facade'}{os.pathsep}{ROOT / 'generated'}"}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, URL, str(made)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert seen(slow, "PUT", times=AT_ONCE)
    time.sleep(0.2)  # now obstore waits for them
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    told = process.communicate(timeout=30)[1]
    assert time.monotonic() - began < GRACE + 2
    assert process.returncode
    assert told.splitlines()[-1] == "KeyboardInterrupt"
    assert seen(slow, "DELETE", within=0.5) == given_up
    assert not any("uploadId" in path for method, path in slow.asked if method == "POST")


@pytest.mark.parametrize("delay", [0.6, 60.0], ids=["slow", "stalled"])
def test_another_thread_ends_an_upload(slow: Slow, made: Path, delay: float) -> None:
    """As who awaits the export does when it is cancelled."""
    slow.delay = delay
    place = place_of(URL, None)
    found: list[Any] = []

    def put() -> None:
        try:
            place.put(made, "")
        except BaseException as error:
            found.append(error)

    thread = threading.Thread(target=put)
    thread.start()
    assert seen(slow, "PUT", times=AT_ONCE)
    time.sleep(0.2)  # now obstore waits for them
    place.stop()
    began = time.monotonic()
    thread.join(30)
    assert time.monotonic() - began < GRACE + 1
    assert [type(error) for error in found] == [Stopped]
    assert seen(slow, "DELETE", within=1.0) == (delay < 1)


XML = "<Error><Code>{}</Code><AWSAccessKeyId>s3-key-id</AWSAccessKeyId><StringToSign>s3-secret-key</StringToSign></Error>"


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, "AccessDenied", "the keys may not; they need s3:ListBucket"),
        (403, "", "the keys may not; they need s3:ListBucket"),
        (403, "SignatureDoesNotMatch", "AWS_SECRET_ACCESS_KEY is another key's"),
        (403, "InvalidAccessKeyId", "the keys are not known there"),
        (400, "ExpiredToken", "AWS_SESSION_TOKEN has expired"),
        (400, "AuthorizationHeaderMalformed", "another region; set AWS_REGION"),
        (301, "PermanentRedirect", "another region; set AWS_REGION"),
        (404, "NoSuchBucket", "there is no such bucket"),
        (503, "SlowDown", "SlowDown|status 503"),
        (418, "", "it answers with status 418"),
    ],
)
def test_refusals_are_told_without_what_was_sent(
    slow: Slow, tmp_path: Path, status: int, code: str, said: str
) -> None:
    slow.refusal = (status, XML.format(code) if code else "")
    place = place_of(URL, None)
    (tmp_path / "small").write_bytes(b"x")
    with pytest.raises(InvalidArgument, match=f"^out: cannot use {URL}: .*({said})") as checked:
        place.check()
    errors: list[Exception] = [checked.value]
    if status != 503:  # which is tried for three minutes
        with pytest.raises(Unwritable, match=f"({said}).*; the same call goes on") as put:
            place.put(tmp_path / "small", "")
        errors.append(put.value)
    for error in errors:
        told = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(place))
        assert "s3-" not in told.replace(f"/{s3_server.BUCKET}/", "")
        assert error.__context__ is error.__cause__ is None
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("AWS_ACCESS_KEY_ID", "s3-key-id\n", "AWS_ACCESS_KEY_ID has blanks, line breaks"),
        ("AWS_SECRET_ACCESS_KEY", "s3-sécret", "AWS_SECRET_ACCESS_KEY has blanks, line breaks"),
        ("AWS_SESSION_TOKEN", " s3-token", "AWS_SESSION_TOKEN has blanks, line breaks"),
        ("AWS_REGION", "s3-region\n", "AWS_REGION has blanks, line breaks"),
        ("AWS_ENDPOINT_URL", "", "AWS_ENDPOINT_URL is no address"),
        ("AWS_ENDPOINT_URL", "s3-host:9000", "AWS_ENDPOINT_URL is no address"),
        ("AWS_ENDPOINT_URL", "http://s3-host:99999", "AWS_ENDPOINT_URL is no address"),
        ("AWS_ENDPOINT_URL", "http://s3 -host", "AWS_ENDPOINT_URL is no address"),
        ("AWS_ENDPOINT_URL", "http://a:s3-key@host", "AWS_ENDPOINT_URL is no address"),
        ("AWS_ENDPOINT_URL_S3", "https://", "AWS_ENDPOINT_URL_S3 is no address"),
        ("AWS_SECRET_ACCESS_KEY", None, "AWS_SECRET_ACCESS_KEY is not set"),
        ("AWS_ACCESS_KEY_ID", None, "AWS_ACCESS_KEY_ID is not set"),
        ("AWS_ALLOW_HTTP", None, "which AWS_ALLOW_HTTP=true allows"),
        ("AWS_ALLOW_HTTP", "s3-maybe", r"AWS_\* in the environment"),
    ],
)
def test_an_environment_that_cannot_be(
    slow: Slow, monkeypatch: pytest.MonkeyPatch, name: str, value: str | None, said: str
) -> None:
    """Of a key with a line break, for one, obstore would make a panic."""
    if value is None:
        monkeypatch.delenv(name)
    else:
        monkeypatch.setenv(name, value)
    with pytest.raises(InvalidArgument, match=said) as caught:
        place_of(URL, None).check()
    told = "".join(traceback.format_exception(caught.value))
    assert "s3-" not in told.replace("s3://", "")
    assert not slow.asked


def test_no_keys_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_METADATA_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(InvalidArgument, match="there are no keys; set AWS_ACCESS_KEY_ID"):
        place_of(URL, None).check()


def test_each_endpoint_has_a_state_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {place_of(URL, None).work}
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://s3.example.com")
    found |= {place_of(URL, None).work, place_of(f"{URL}x", None).work}
    assert len(found) == 3
    assert place_of(f"{URL}/", "day").work == place_of(URL, "day").work


@pytest.mark.parametrize(
    "url",
    [
        "s3://",
        "s3:///x.csv",
        "s3://s3-key:secret@exports/x.csv",
        "s3://exports/a//x.csv",
        "s3://exports/../x.csv",
        "s3://exports/x.csv?secret=s3-key",
        "s3://exports/x.csv#s3-key",
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InvalidArgument, match="an address of S3 is s3://bucket/name") as caught:
        place_of(url, None)
    assert "key" not in str(caught.value)


@pytest.mark.parametrize("url", ["s3://exports", "s3://exports/", "s3://exports/days/"])
def test_a_folder_is_no_file(url: str) -> None:
    with pytest.raises(InvalidArgument, match="is a folder; name a file in it, or give partition"):
        place_of(url, None).check()
