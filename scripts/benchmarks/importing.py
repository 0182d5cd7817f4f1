"""What importing costs, making a client, and the first call of an operation."""

from __future__ import annotations

import contextlib
import http.server
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any, ClassVar

from environment import ROOT, python

from .measure import in_turn, once, table
from .regenerating import bare_command

ANNOTATIONS = """
from hogkit_api.api.annotations import annotations_list
from hogkit_api.client import AuthenticatedClient
client = AuthenticatedClient(base_url="{url}", token="phx_bench")
page = annotations_list.sync{detailed}("1", client=client)
assert {answer}[0].created_by.email == "ada@example.com"
"""
QUERY = """
from hogkit_api.api.query import query_create
from hogkit_api.client import AuthenticatedClient
from hogkit_api.models.hog_ql_query import HogQLQuery
from hogkit_api.models.query_request import QueryRequest
client = AuthenticatedClient(base_url="{url}", token="phx_bench")
body = QueryRequest(query=HogQLQuery(query="SELECT 1"))
answer = query_create.sync("1", client=client, body=body)
assert answer.results == [[1]]
"""


class _PostHog(http.server.BaseHTTPRequestHandler):
    """Answers the two calls."""

    protocol_version = "HTTP/1.1"
    user: ClassVar[dict[str, Any]] = {
        "id": 1,
        "uuid": "0190c0de-0000-7000-8000-000000000000",
        "email": "ada@example.com",
        "hedgehog_config": None,
    }
    note: ClassVar[dict[str, Any]] = {"id": 1, "content": "x", "created_at": "2026-01-01T00:00:00Z", "created_by": user,
                      "updated_at": "2026-01-01T00:00:00Z", "dashboard_id": None, "dashboard_name": None,
                      "insight_derived_name": None, "insight_name": None, "insight_short_id": None}  # fmt: skip
    notes: ClassVar[dict[str, Any]] = {
        "count": 1,
        "next": None,
        "previous": None,
        "results": [note],
    }
    rows: ClassVar[dict[str, Any]] = {
        "results": [[1]],
        "columns": ["1"],
        "types": [["1", "UInt8"]],
        "hasMore": False,
    }

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        content = json.dumps(self.rows if self.command == "POST" else self.notes).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@contextlib.contextmanager
def posthog() -> Generator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _PostHog)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


STARTING = {
    "python": "pass",
    "import hogkit": "import hogkit",
    "PostHog(…)": "import hogkit; hogkit.PostHog('phx_bench', project_api_key='phc_bench')",
    "PostHog(…), then httpx and TLS": """
import hogkit
from hogkit_api.api.users import users_retrieve
client = hogkit.PostHog('phx_bench', project_api_key='phc_bench').api.get_httpx_client()
""",
    "import httpx": "import httpx",
}
PEER = {
    "import posthog": "import posthog",
    "posthog.Posthog(…)": "import posthog; posthog.Posthog('phc_bench', sync_mode=True)",
}


def main(runs: int) -> None:
    """Print both tables."""
    starting(runs)
    print()
    calling(runs)


def starting(runs: int) -> None:
    """Until there is a client, in environments with the core dependencies and with the official SDK."""
    core, peers = python("core"), python("peers")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        commands: dict[str, list[str | Path]] = {}
        programs = [(name, text, core) for name, text in STARTING.items()]
        programs += [(name, text, peers) for name, text in PEER.items()]
        paths = [str(ROOT / "facade"), str(ROOT / "generated")]
        for number, (name, text, interpreter) in enumerate(programs):
            file = folder / f"start{number}.py"
            file.write_text(f"import sys\nsys.path[:0] = {paths!r}\n{text}")
            commands[name] = [interpreter, file]
        cache = {"PYTHONPYCACHEPREFIX": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
        found = in_turn(commands, runs, cache)
    print(
        f"until there is a client, {runs} runs in turn, bytecode cached (a peak is at least the benchmark's own)"
    )
    print(*table(found, "python"), sep="\n")
    print("limit: the interpreter's own start")


def calling(runs: int) -> None:
    """The first call of an operation; the environment has the core dependencies and nothing else."""
    core = python("core")
    with tempfile.TemporaryDirectory() as scratch, posthog() as url:
        folder = Path(scratch)
        default = _default_output(folder)
        programs = {
            "httpx.Client()": (ROOT / "generated", "import httpx; httpx.Client()"),
            "annotations_list": (
                ROOT / "generated",
                ANNOTATIONS.format(url=url, detailed="", answer="page.results"),
            ),
            "query_create": (ROOT / "generated", QUERY.format(url=url)),
        }
        if default is not None:
            text = ANNOTATIONS.format(url=url, detailed="_detailed", answer="page.parsed.results")
            programs["annotations_list, default output"] = (default, text)
        commands: dict[str, list[str | Path]] = {}
        for number, (name, (path, text)) in enumerate(programs.items()):
            file = folder / f"program{number}.py"
            file.write_text(f"import sys\nsys.path.insert(0, {str(path)!r})\n{text}")
            commands[name] = [core, file]
        cache = {"PYTHONPYCACHEPREFIX": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
        found = in_turn(commands, runs, cache)
    print(f"first call over loopback, {runs} runs in turn, bytecode cached, core dependencies only")
    print(*table(found, "httpx.Client()"), sep="\n")
    print("limit: importing httpx and making its client, which every call needs")


def _default_output(folder: Path) -> Path | None:
    """The generator's own output for the pinned schema, if it can be made and called."""
    command = bare_command(ROOT / "openapi" / "posthog.json", folder / "default" / "hogkit_api")
    once(command)
    probe = "import sys; sys.path.insert(0, sys.argv[1]); import hogkit_api.api.annotations.annotations_list"
    done = subprocess.run(
        [sys.executable, "-c", probe, folder / "default"], capture_output=True, check=False
    )
    if done.returncode:
        print(
            "the generator's default output cannot be imported:",
            done.stderr.decode().splitlines()[-1],
        )
        return None
    return folder / "default"
