"""What the tests of the sandbox ask it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
from hogkit.sandbox import Sandbox

TOKEN = "phc_sandbox_project_token"
KEY = "phx_sandbox_personal_key"


def serving(**settings: Any) -> Iterator[Sandbox]:
    with Sandbox(**settings) as sandbox:
        yield sandbox


class Caller:
    """Asks one sandbox over one connection that is kept alive."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        # Reading the certificates of the world takes longer than most tests.
        self.http = httpx.Client(base_url=sandbox.url, verify=False)

    def capture(self, body: Any, path: str = "/batch/", **more: Any) -> httpx.Response:
        return self.http.post(path, json=body, **more)

    def batch(self, *events: Any, **more: Any) -> httpx.Response:
        return self.capture({"api_key": TOKEN, "batch": list(events), **more})

    def flags(self, distinct_id: Any = "someone", **more: Any) -> dict[str, Any]:
        asked = {"token": TOKEN, "distinct_id": distinct_id, **more}
        answer = self.http.post("/flags/?v=2", json=asked)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def api(self, method: str, path: str, key: str = KEY, **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {key}", **more.pop("headers", {})}
        return self.http.request(method, path, headers=headers, **more)

    def project(self, method: str, path: str, body: Any = None) -> httpx.Response:
        return self.api(
            method, f"/api/projects/1/{path}", **({} if body is None else {"json": body})
        )


def event(name: str = "seen", distinct_id: Any = "ada", **more: Any) -> dict[str, Any]:
    return {"event": name, "distinct_id": distinct_id, **more}


def fields(answer: httpx.Response) -> tuple[int, str, str, str | None]:
    """Status, type, code and attribute of an error, whose form is checked."""
    body = answer.json()
    assert set(body) == {"type", "code", "detail", "attr"}, body
    assert body["detail"]
    return answer.status_code, body["type"], body["code"], body["attr"]


def calling(sandbox: Sandbox) -> Iterator[Caller]:
    """A caller of the module's sandbox, which is as new."""
    sandbox.reset()
    caller = Caller(sandbox)
    with caller.http:
        yield caller
