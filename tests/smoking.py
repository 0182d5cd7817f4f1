"""The smoke server and the smoke set of a checkout, as processes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reduced import ROOT, environment


@contextmanager
def served(folder: Path = ROOT, world: Sequence[dict[str, Any]] = ()) -> Generator[str]:
    """The address of a sandbox of the checkout at `folder`; `world` is what it calls otherwise (`smoke_server.Renamed`)."""
    child = subprocess.Popen(
        [sys.executable, str(folder / "tests" / "smoke_server.py")],
        env=environment(folder, HOGKIT_SMOKE_WORLD=json.dumps(list(world))),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    try:
        yield child.stdout.readline().strip()
    finally:
        child.communicate(timeout=60)  # closes its standard input, which ends it
    assert child.returncode == 0


def smoke(
    host: str, *parts: str, package: str = "hogkit", folder: Path = ROOT, path: str = ""
) -> subprocess.CompletedProcess[str]:
    """What the smoke set says of the package of a checkout, or of what is on `path` alone."""
    return subprocess.run(
        [sys.executable, "-W", "error", str(folder / "tests" / "smoke_set.py"), package, host, *parts],
        env=environment(folder, **({"PYTHONPATH": path} if path else {})),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
