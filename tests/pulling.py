"""A host to pull from, and the script run against it."""

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pull_schema
import pytest
from pipeline.document import Refused
from pipeline.download import fetch

SCRIPT = Path(pull_schema.__file__)


KEY = "phx_secretSECRETsecret0123456789"


ASKED_FOR = "/api/schema/?format=json"


DENIED = {"type": "authentication_error", "code": "x", "detail": "No key given.", "attr": None}


Request = http.server.BaseHTTPRequestHandler


def schema(*paths: str, **more: Any) -> bytes:
    operation = {"operationId": "a", "description": "Prose.", "responses": {"200": {}}}
    listed = {path: {"get": operation} for path in paths or ("/a",)}
    return json.dumps({"openapi": "3.1.0", "info": {}, "paths": listed, **more}).encode()


class FakeHost:
    """A host on a loopback port that answers in turn as told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.stopped = threading.Event()
        self._answers: list[Callable[[Request], None]] = []
        host = self

        class Handler(Request):
            def do_GET(self) -> None:
                heard = {name.lower(): value for name, value in self.headers.items()}
                host.asked.append((self.path, heard))
                answers = host._answers
                (answers.pop(0) if len(answers) > 1 else answers[0])(self)

            def log_message(self, *_: object) -> None: ...

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def keys(self) -> list[str | None]:
        return [heard.get("authorization") for _, heard in self.asked]

    def will_say(self, status: int, body: object = b"", **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()

        def answer(request: Request) -> None:
            request.send_response(status)
            for name, value in {"content_length": str(len(data)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(data)

        self._answers.append(answer)

    def will_drip(self, start: bytes, drop: bytes) -> None:
        def answer(request: Request) -> None:
            try:
                request.wfile.write(start)
                while not self.stopped.wait(0.02):
                    request.wfile.write(drop)
            except OSError:
                pass

        self._answers.append(answer)

    def close(self) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def serving() -> Iterator[FakeHost]:
    fake = FakeHost()
    yield fake
    fake.close()


class Pull:
    """Runs the script in a folder of its own; what it said is in `out` and `error`."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def __call__(self, *arguments: object) -> int:
        told = [str(argument) for argument in arguments]
        code = pull_schema.main([*told, "--out-dir", str(self.folder)])
        self.out, self.error = self._capsys.readouterr()
        assert KEY not in self.out + self.error
        return code

    def refused(self, *arguments: object) -> str:
        """Expect exit code 2, one line of error, and that nothing on disk changes."""
        before = self.files()
        assert self(*arguments) == 2
        assert self.error.startswith("pull_schema: ")
        assert self.error.count("\n") == 1
        assert self.out == ""
        assert self.files() == before
        return self.error

    def files(self) -> dict[str, bytes]:
        folder = self.folder
        return (
            {path.name: path.read_bytes() for path in folder.glob("*")} if folder.exists() else {}
        )

    @property
    def record(self) -> dict[str, Any]:
        return dict(json.loads(self.files()["posthog.source.json"]))


def trust(monkeypatch: pytest.MonkeyPatch, host: FakeHost) -> None:
    monkeypatch.setenv("POSTHOG_HOST", f"{host.url}/anything")
    monkeypatch.setenv("POSTHOG_PERSONAL_API_KEY", KEY)


def said_by(action: Callable[[], object]) -> str:
    try:
        return str(action())
    except Refused as why:
        return str(why)


def get(source: str, **environment: str) -> Any:
    return fetch(source, environment=environment, progress=lambda *_: None, limit=0.3)
