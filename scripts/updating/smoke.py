#!/usr/bin/env python3
"""The smoke set against the sandbox of the checkout that this file lies in; its exit code is that of the set."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2] / "tests"


def main() -> int:
    server = [sys.executable, str(TESTS / "smoke_server.py")]
    with subprocess.Popen(
        server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        host = running.stdout.readline().strip()
        if not host:
            return running.wait() or 1
        smoke = [sys.executable, str(TESTS / "smoke_set.py"), "hogkit", host]
        try:
            return subprocess.run(smoke, check=False).returncode
        finally:
            running.stdin.close()  # which is what it runs until


if __name__ == "__main__":
    sys.exit(main())
