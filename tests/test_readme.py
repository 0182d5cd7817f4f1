"""The README's code runs, its commands exist, and it is short."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
ANSWERS = {
    "/api/projects/7/annotations/": {"count": 1, "results": [{"id": 3, "content": "Released"}]},
    "/api/projects/7/query/": {"results": [["ada", 4]], "columns": ["name", "count()"]},
    "/api/users/@me/": {"email": "ada@example.com", "new_field": 1},
}


class PostHog(BaseHTTPRequestHandler):
    """Answers what the README asks."""

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        path = self.path.partition("?")[0].replace("%40", "@")
        keyed = self.headers["authorization"] == "Bearer phx_readme"
        content = json.dumps(ANSWERS[path]).encode()
        self.send_response(200 if keyed else 401)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), PostHog)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_the_code_of_the_readme_runs_in_order(host: str, number: int) -> None:
    program = "\n".join(PYTHON[: number + 1])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "facade"), str(ROOT / "generated")]),
            "POSTHOG_HOST": host,
            "POSTHOG_API_KEY": "phx_readme",
            "POSTHOG_PROJECT_ID": "7",
        },
    )
    assert done.returncode == 0, done.stderr
    said = re.findall(r"# prints (.*)", PYTHON[number])
    assert done.stdout.splitlines()[-len(said) :] == said if said else True


def test_there_is_code_in_the_readme() -> None:
    assert len(PYTHON) >= 3


def test_every_command_of_the_documents_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for script in set(re.findall(r"scripts/[a-z_]+(?:\.py)?", text)):
            assert (ROOT / script).exists(), f"{name}: {script}"


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 200
