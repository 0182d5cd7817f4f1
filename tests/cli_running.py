"""Runs the command line in this process, against a server that says what it is told to."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from unittest import mock

from hogkit.cli import main

KEY = "phx_sentinel_4711_never_to_be_seen"
TOKEN = "phc_sentinel_4711_never_to_be_seen"
BIN = Path(sys.executable).parent / "hogkit"


@dataclass
class Server:
    """Answers everything with what `says` was told last, and remembers what was asked."""

    url: str = ""
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    delay: float = 0  # seconds, or until `released`
    released: threading.Event = field(default_factory=threading.Event)
    answer: tuple[int, dict[str, str], bytes] = (200, {"content-type": "application/json"}, b"{}")

    def says(self, body: Any = None, status: int = 200, **headers: str) -> None:
        """JSON, or bytes as they are."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        told = {"content-type": "application/json"}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.answer = (status, told, content)

    @property
    def environment(self) -> dict[str, str]:
        return {"POSTHOG_HOST": self.url, "POSTHOG_API_KEY": KEY, "POSTHOG_PROJECT_API_KEY": TOKEN}


@contextmanager
def serving() -> Generator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one segment an answer, or delayed ACKs make each take 40 ms

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.asked.append((self.command, self.path, headers, body))
            server.released.wait(server.delay)
            status, told, content = server.answer
            self.send_response(status)
            for name, value in {**told, "content-length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(content)
                self.wfile.flush()
            except OSError:  # whoever asked is gone
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        server.url = f"http://127.0.0.1:{listening.server_port}"
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        yield server
        listening.shutdown()
        thread.join()


class Stream(io.TextIOWrapper):
    """A standard stream that is, or is not, a terminal."""

    def __init__(self, terminal: bool, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def raw_bytes(self) -> bytes:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


@dataclass
class Done:
    """How a command ended, and what it wrote."""

    code: int
    raw: bytes
    out: str
    err: str


def hogkit(
    *arguments: str,
    environment: dict[str, str] | None = None,
    stdin: bytes = b"",
    terminal: bool = False,
    encoding: str = "utf-8",
    columns: int = 80,
) -> Done:
    """Run a command; on a terminal only standard output is one."""
    out, err = Stream(terminal, encoding), Stream(False, encoding)
    changed = {"COLUMNS": str(columns), "TERM": "xterm", **(environment or {})}
    with (
        mock.patch.dict(os.environ, changed),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
    ):
        code = main(arguments)
    raw = out.raw_bytes
    return Done(code, raw, raw.decode(encoding, "replace"), err.raw_bytes.decode(encoding))


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process, where the process matters."""
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
    )
