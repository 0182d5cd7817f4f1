"""scripts/demo, as a newcomer runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

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
