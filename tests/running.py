"""Run scripts/regenerate.py as its users do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from packages import answer, body, document, obj, query, ref

ROOT = Path(__file__).parents[1]


SCRIPT = ROOT / "scripts" / "regenerate.py"


STR = {"type": "string"}


def regenerate(
    *arguments: str | Path, script: Path = SCRIPT, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        cwd=environment.get("PWD", ROOT),
    )


def heed_interrupts() -> None:
    """For a child process: a test-suite in the background of a shell ignores SIGINT, and so do its children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def small() -> dict[str, Any]:
    """A document with a little of everything."""
    path = {"in": "path", "name": "project_id", "required": True, "schema": STR}
    return document(
        {
            "path": "/api/projects/{project_id}/flags/",
            "operationId": "flags_list",
            "parameters": [path, query("limit", {"type": "integer"})],
            "responses": answer(ref("FlagList")),
        },
        {
            "path": "/api/projects/{project_id}/flags/",
            "method": "post",
            "operationId": "flags_create",
            "parameters": [path],
            "requestBody": body(ref("Flag")),
            "responses": answer(ref("Flag"), status="201"),
        },
        FlagList=obj(results={"type": "array", "items": ref("Flag")}),
        Flag=obj(key=STR, kind={"enum": ["a", "b"], "type": "string"}, zone=ref("Zone")),
        Zone={"type": "string", "enum": ["Z", "A", "M", "B", "Y"]},
    )


def saved(given: dict[str, Any], folder: Path) -> Path:
    path = folder / "schema.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return path
