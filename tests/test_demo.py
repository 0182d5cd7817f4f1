"""scripts/demo, as a newcomer runs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from hogkit.sandbox import Sandbox
from running import ROOT, heed_interrupts

DEMO = [sys.executable, str(ROOT / "scripts" / "demo")]


def test_the_demo_ends_well_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        DEMO,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "every byte as in generated/" in done.stdout
    assert "3 events sent, the same 3 uuids stored" in done.stdout
    assert "ada: new-onboarding" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    process = subprocess.Popen(
        DEMO, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts,
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    while "make the client again" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=20)
    assert process.returncode == 130, said
    assert "Traceback" not in out + said
    assert said.strip() == "demo: interrupted; nothing is left running or lying about"
    assert list(tmp_path.iterdir()) == []


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        done = subprocess.run(
            [sys.executable, str(ROOT / "scripts" / "pull_schema.py"), sandbox.url, "--out-dir", str(tmp_path)],
            capture_output=True, text=True, check=False,
            env={**os.environ, "NO_PROXY": "", "HTTP_PROXY": "http://127.0.0.1:9", "ALL_PROXY": "socks5://127.0.0.1:9"},
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_two_scripts_that_want_one_environment_wait_for_each_other(tmp_path: Path) -> None:
    """A checkout whose lock is empty: making its environment takes seconds, without a registry."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "empty.lock").write_text("")
    (tmp_path / "pyproject.toml").write_text("")
    program = "import environment; environment.enter('empty'); print('in')"
    script = tmp_path / "scripts" / "enters.py"
    script.write_text(program)
    running = [
        subprocess.Popen(
            [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    said = [process.communicate(timeout=120) for process in running]
    assert [out for out, _ in said] == ["in\n"] * 3, said
    assert sum("making environment" in err for _, err in said) == 1
