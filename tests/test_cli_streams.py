"""Standard streams of the process that are closed, full, or without anybody at the other end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_running import BIN, KEY, Server, hogkit, run, serving
from sandbox_running import exported, sandbox

pytestmark = pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.mark.parametrize(
    "command", ["hogkit operations", "hogkit --help", "hogkit operations --json"]
)
def test_a_reader_that_has_had_enough_ends_it_quietly(command: str) -> None:
    line = f"set -o pipefail; {BIN.parent}/{command} | head -1"
    done = run("bash", "-c", line)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") <= 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    done = run("bash", "-c", f"{BIN} operations > /dev/full")
    assert (done.returncode, done.stderr) == (
        1,
        "hogkit: cannot write the output: No space left on device\n",
    )


def test_a_closed_standard_output_is_one_line() -> None:
    done = run("bash", "-c", f"{BIN} operations >&-")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "standard output is closed" in done.stderr


def test_without_standard_error_the_exit_code_still_tells() -> None:
    assert run("bash", "-c", f"{BIN} api nothing 2>&-").stdout == ""
    assert run("bash", "-c", f"{BIN} api nothing 2>&-").returncode == 2
    line = f"exec 2> >(true); sleep 0.3; {BIN} api nothing"
    assert run("bash", "-c", line).returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("stderr", ["&-", "/dev/full", " >(true)"])
@pytest.mark.parametrize(
    ("arguments", "code"), [("", 2), ("whoami", 2), ("--help", 0), ("api nothing", 2)]
)
def test_what_standard_error_does_not_take_changes_nothing(
    stderr: str, arguments: str, code: int
) -> None:
    line = f"exec 2>{stderr}; sleep 0.2; {BIN} {arguments}"
    done = run("bash", "-c", line, HOGKIT_TRACEBACK="1")
    assert (done.returncode, bool(done.stdout)) == (code, arguments == "--help")


def test_a_log_that_nobody_reads_ends_no_request(server: Server) -> None:
    environment = {**server.environment, "HOGKIT_TRACEBACK": "1"}
    line = f"exec 2> >(true); sleep 0.2; {BIN} api actions_list -v"
    done = run("bash", "-c", line, **environment)
    assert (done.returncode, done.stdout) == (0, "{}\n")


def test_without_click_and_standard_error_nothing_reaches_standard_output() -> None:
    program = "import sys; sys.modules['click'] = None; from hogkit.cli import main; main([])"
    line = f'{sys.executable} -c "{program}" 2>&-'
    assert run("bash", "-c", line).stdout == ""


@pytest.mark.parametrize(
    "arguments",
    ["query -", "query --file -", "api feature_flags_create --body @-",
     "api warehouse_tables_file_create -F url_pattern=@-"],
)  # fmt: skip
def test_a_closed_standard_input_is_one_line(arguments: str) -> None:
    done = run("bash", "-c", f"{BIN} {arguments} <&-", POSTHOG_API_KEY=KEY)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "standard input is closed" in done.stderr


def test_the_sandbox_goes_on_if_nobody_reads_its_log() -> None:
    with sandbox() as child:
        assert child.stderr is not None
        child.stderr.close()
        told = exported(child)
        codes = [hogkit("whoami", environment=told).code for _ in range(3)]
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=20)
    assert (codes, child.returncode) == ([0, 0, 0], 0)
