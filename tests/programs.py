"""Programs that other processes run on a shared budget."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

from budget_file import spend, used

ROOT = Path(__file__).parents[1]


def driven(flow: Generator[Any, Any, Any]) -> Any:
    """What comes of a generator of steps, done one after the other."""
    answer = None
    while True:
        try:
            step = flow.send(answer)
        except StopIteration as end:
            return end.value
        answer = step.blocking()


# What the programs of other processes begin with; importing these modules would take them a second.
BEGIN = f"""
from __future__ import annotations
import itertools, json, os, signal, socket, sqlite3, sys, threading, time
from hogkit.limits.fallback import Fallback, Unavailable
from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_file import File
from hogkit.limits.stores import Account
from hogkit.limits.turns import Line
from hogkit.limits.workers import Worker
RATE = Rate((Window(100, 8.0),), at_once=2)
ACCOUNT = Account("https://us.posthog.com query", RATE)
{inspect.getsource(driven)}
{inspect.getsource(spend)}
{inspect.getsource(used)}
"""


def started(program: str, *arguments: str) -> subprocess.Popen[str]:
    path = os.pathsep.join(str(ROOT / part) for part in ("facade", "generated"))
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", BEGIN + program, *arguments],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def program(text: str, *arguments: str) -> str:
    """What a program says that ends well."""
    with started(text, *arguments) as process:
        out, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, ""), errors
    return out
