"""One generated client, one server that judges it, and the line between them."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from hogkit_api.client import AuthenticatedClient

from .calls import Caller, Wire, changes
from .judge import Complaint, Judge, Request, Verdict
from .server import Answer, Server

TOKEN = "phx_conformance"


class Exchange:
    """Calls generated functions over a socket and tells what the judge thinks of each request.

    One call at a time: the answer for a call is laid out before it is made. Equal requests
    are judged once.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[tuple[object, ...], Verdict] = {}
        self._answer = Answer()
        self._received: list[Verdict] = []
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        server = self._stack.enter_context(Server(self._handle))
        self._runner = self._stack.enter_context(asyncio.Runner())
        self._client = AuthenticatedClient(base_url=server.url, token=TOKEN)
        self._stack.callback(self._hang_up)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def call(self, way: str, caller: Caller, arguments: dict[str, Any], answer: Answer) -> Any:
        """What the generated function returns, or raises, when it is answered so."""
        self._answer = answer
        self._received.clear()
        result = caller.call(way, self._client, arguments)
        return self._runner.run(result) if asyncio.iscoroutine(result) else result

    def complaints(self, caller: Caller, wire: Wire) -> list[Complaint]:
        """What was wrong with the request just made."""
        if len(self._received) != 1:
            return [Complaint("requests", f"{len(self._received)} requests were sent")]
        verdict = self._received[0]
        return [*verdict.complaints, *changes(wire, caller.operation, verdict)]

    def _handle(self, request: Request) -> Answer:
        headers = tuple(sorted(request.headers.items()))
        key = (request.method, request.target, headers, request.content)
        if key not in self._known:
            self._known[key] = self._judge.judge(request)
        self._received.append(self._known[key])
        return self._answer

    def _hang_up(self) -> None:
        self._client.get_httpx_client().close()
        self._runner.run(self._client.get_async_httpx_client().aclose())
