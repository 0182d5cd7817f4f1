"""Files of events, and the command that sends them to a sink."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cli_running import Done, hogkit
from hogkit.ingest.dead_letters import NOTE
from running import heed_interrupts
from sink import TOKEN, Sink

# The command as a process, with fewer lines at a time, so that small files take several.
PROGRAM = """
import sys
from hogkit.cli import console
from hogkit.cli.importing import run
run.MOST_LINES, run.TICK, run.FAREWELL = int(sys.argv.pop(1)), 0.05, 1.0
sys.exit(console())
"""


def events(count: int, first: int = 0) -> list[dict[str, Any]]:
    """Without uuids and times."""
    return [
        {"event": "imported", "distinct_id": f"p{i % 7}", "properties": {"i": i}}
        for i in range(first, first + count)
    ]


def written(file: Path, lines: Sequence[Any]) -> Path:
    """A file of these lines: objects, or text as it is."""
    file.write_text("".join(f"{_line(line)}\n" for line in lines), encoding="utf-8")
    return file


def _line(line: Any) -> str:
    return line if isinstance(line, str) else json.dumps(line)


def environment(sink: Sink) -> dict[str, str]:
    return {"POSTHOG_HOST": sink.url, "POSTHOG_PROJECT_API_KEY": TOKEN}


def capture(sink: Sink, *arguments: str | Path, **options: Any) -> Done:
    return hogkit("capture", *map(str, arguments), environment=environment(sink), **options)


def child(
    sink: Sink, file: str | Path, *arguments: str, at_once: int = 50, **options: Any
) -> subprocess.Popen[str]:
    """`hogkit capture --from FILE` as a process that takes so many lines at once."""
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(at_once), "capture", "--from", str(file), *arguments],
        stdout=subprocess.PIPE,
        **{"stderr": subprocess.PIPE, "text": True, **options},
        env={**os.environ, **environment(sink)},
        preexec_fn=heed_interrupts,
    )


def numbers(sink: Sink) -> list[int]:
    """Which of `events` were taken, each once."""
    return sorted(event["properties"]["i"] for event in sink.first.values())


def letters(file: Path) -> list[dict[str, Any]]:
    """The dead letters of a file, or of where it is imported from."""
    place = file.with_name(f"{file.name}.dead-letters.jsonl")
    found = place if place.exists() else file
    return [json.loads(line) for line in found.read_text(encoding="utf-8").splitlines()]


def reasons(file: Path) -> dict[int, str]:
    """Why, for each line."""
    return {letter[NOTE]["line"]: letter[NOTE]["error"] for letter in letters(file)}
