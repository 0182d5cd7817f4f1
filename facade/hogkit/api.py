"""The generated client, set up so that every operation has our transport, errors and headers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from . import _api
from ._api import AuthenticatedClient
from .connections import Connections
from .errors import InvalidArgument, UnexpectedAnswer
from .policy import Policy
from .reading import reader
from .redact import line

if TYPE_CHECKING:
    import httpx

PLACEHOLDER = "held-by-the-transport"


@define(eq=False)
class Api(AuthenticatedClient):
    """What generated operations are called with: `annotations_list.sync("1", client=posthog.api)`.

    Its `token` is a placeholder: only the transport knows the key.
    """

    _connections: Connections = field(alias="connections", kw_only=True, repr=False)
    _policy: Policy = field(alias="policy", kw_only=True, repr=False)

    def _authorization(self, http: httpx.Client | httpx.AsyncClient) -> dict[str, str]:
        return {}

    def _request(
        self,
        http: httpx.Client | httpx.AsyncClient,
        operation: _api.Operation,
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Any = _api.UNSET,
        headers: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
    ) -> httpx.Request:
        import httpx

        try:
            request = super()._request(http, operation, path, query, body, headers, cookies)
        except httpx.InvalidURL as error:  # as with a parameter of over 64 kB
            reason = line(str(error))
        else:
            return self._bounded(request)
        raise InvalidArgument(f"{operation.id}: cannot be written as a URL: {reason}")

    def _bounded(self, request: httpx.Request) -> httpx.Request:
        """The request with what its call goes by."""
        request.extensions["policy"] = self._policy
        if self._timeout is None:
            request.extensions["timeout"] = self._policy.timeouts
        return request

    def get_httpx_client(self) -> httpx.Client:
        return self._client or self._connections.blocking()

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        return self._async_client or self._connections.running()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: Any) -> None:
        self._connections.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: Any) -> None:
        await self._connections.aclose()

    def call(self, operation: _api.Operation, *args: Any, **kwargs: Any) -> _api.Response[Any]:
        http = self.get_httpx_client()
        request = self._request(http, operation, *args, **kwargs)
        return self._read(operation, http.send(request))

    async def call_async(
        self, operation: _api.Operation, *args: Any, **kwargs: Any
    ) -> _api.Response[Any]:
        http = self.get_async_httpx_client()
        request = self._request(http, operation, *args, **kwargs)
        return self._read(operation, await http.send(request))

    def _read(self, operation: _api.Operation, answer: httpx.Response) -> _api.Response[Any]:
        released(answer)
        with suppress(_api.UnreadableAnswer):
            return operation.read(answer, self.raise_on_unexpected_status, reader(operation.id))
        raise self._unreadable(answer)  # not from within: the first error holds the whole body

    def _unreadable(self, answer: httpx.Response) -> UnexpectedAnswer:
        from .telling import unreadable

        access, declared = self._connections.access, answer.headers.get("content-type", "")
        kind = line(declared, *access.secrets, longest=80) or "no content type"
        size = f"{len(answer.content):,} bytes, {kind}"
        reason = f"its body is not JSON ({size}): cut off on the way, or not PostHog's API"
        return unreadable(answer, access.host, reason, *access.secrets)


def released(answer: httpx.Response) -> None:
    """Let an answer go with its last user. httpx's stream of it, which was read to its end, holds the answer
    that holds the stream: megabytes would wait for the garbage collector.
    """
    import httpx

    answer.stream = httpx.ByteStream(b"")


def api(connections: Connections, policy: Policy) -> Api:
    """The generated client over `connections`."""
    return Api(
        base_url=connections.access.host, token=PLACEHOLDER, connections=connections, policy=policy
    )
