"""A PostHog with fifty flags, whatever it is asked: `commands_server`. It prints its URL."""

from __future__ import annotations

import http.server
import json
import sys

FLAGS = 50


def flag(number: int) -> dict[str, object]:
    return {
        "id": number,
        "key": f"flag-{number}",
        "name": f"The flag with the number {number}",
        "active": False,  # cased-piglet 0.1.0 lists none but these
        "deleted": False,
        "rollout_percentage": 50,
        "filters": {"groups": [{"properties": [], "rollout_percentage": 50}]},
        "created_at": "2026-01-01T00:00:00Z",
        "created_by": {"id": 1, "first_name": "Ada", "email": "ada@example.com"},
        "tags": [],
    }


FOUND = [flag(number) for number in range(1, FLAGS + 1)]
LAST = f"flag-{FLAGS}"
PAGE = json.dumps({"count": FLAGS, "next": None, "previous": None, "results": FOUND}).encode()


class PostHog(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the class
        """Nothing."""


def main() -> None:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), PostHog) as server:
        server.daemon_threads = True
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
