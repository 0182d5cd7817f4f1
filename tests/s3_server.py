"""Stand-ins for S3 on loopback: one that keeps what it gets, in a process of its own, and one that is slow."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

BUCKET = "exports"
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "s3-key-id",
    "AWS_SECRET_ACCESS_KEY": "s3-secret-key",
    "AWS_REGION": "us-east-1",
    "AWS_ALLOW_HTTP": "true",
}


@contextmanager
def serving() -> Generator[str]:
    """Its address; it has one bucket."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while not _made(port):
            assert process.poll() is None
            assert time.monotonic() < until, "moto does not answer"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def _made(port: int) -> bool:
    """Whether it takes the bucket, which it does of anybody."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("PUT", f"/{BUCKET}")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


class Slow(ThreadingHTTPServer):
    """Takes uploads of several parts, and keeps none of them.

    Attributes:
        asked: Method and path of each request, in the order in which they came.
        delay: Seconds until a part is answered.
        refusal: A status and a body that everything is answered with, if there is one.
    """

    daemon_threads = True

    def __init__(self, delay: float = 0, refusal: tuple[int, str] | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.delay, self.refusal = delay, refusal
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Who is stopped hangs up."""

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,)).start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Slow

    def log_message(self, *_: object) -> None:
        pass

    def _take(self) -> None:
        self.server.asked.append((self.command, self.path))
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = _BODIES.get((self.command, self.path.partition("?")[2].partition("=")[0]), "")
        if self.command == "PUT":
            self.server.closing.wait(self.server.delay)
        self._answer(*(self.server.refusal or (200, body)))

    do_GET = do_PUT = do_POST = do_DELETE = _take

    def do_HEAD(self) -> None:
        self.server.asked.append((self.command, self.path))
        self._answer(404, "")

    def _answer(self, status: int, body: str) -> None:
        self.send_response(status)
        self.send_header("ETag", '"e"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())


_BODIES = {
    ("GET", "list-type"): "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
    ("POST", "uploads"): "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>",
    ("POST", "uploadId"): '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>',
}  # fmt: skip
