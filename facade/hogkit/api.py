"""The generated client, set up so that every operation has our transport, errors and headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from . import _api
from ._api import AuthenticatedClient
from .connections import Connections
from .errors import InvalidArgument, UnexpectedAnswer
from .policy import Policy
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

    def _request(self, *args: Any, **kwargs: Any) -> httpx.Request:
        request = super()._request(*args, **kwargs)
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
        import httpx

        try:
            return super().call(operation, *args, **kwargs)
        except (_api.UnreadableAnswer, httpx.InvalidURL) as error:
            ours = self._ours(operation, error)
        raise ours  # not from within: the first error holds the whole body

    async def call_async(
        self, operation: _api.Operation, *args: Any, **kwargs: Any
    ) -> _api.Response[Any]:
        import httpx

        try:
            return await super().call_async(operation, *args, **kwargs)
        except (_api.UnreadableAnswer, httpx.InvalidURL) as error:
            ours = self._ours(operation, error)
        raise ours

    def _ours(self, operation: _api.Operation, error: Exception) -> Exception:
        if isinstance(error, _api.UnreadableAnswer):
            return self._unreadable(operation, error)
        # As with a parameter of over 64 kB.
        return InvalidArgument(f"{operation.id}: cannot be written as a URL: {line(str(error))}")

    def _unreadable(
        self, operation: _api.Operation, error: _api.UnreadableAnswer
    ) -> UnexpectedAnswer:
        access = self._connections.access
        kind = line(error.content_type, *access.secrets, longest=80) or "no content type"
        size = f"{len(error.content):,} bytes, {kind}"
        return UnexpectedAnswer(
            access.host,
            error.status_code,
            f"its body is not JSON ({size}): cut off on the way, or not PostHog's API",
            operation.method.upper(),
            operation.path,
        )


def api(connections: Connections, policy: Policy) -> Api:
    """The generated client over `connections`."""
    return Api(
        base_url=connections.access.host, token=PLACEHOLDER, connections=connections, policy=policy
    )
