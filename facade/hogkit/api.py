"""The generated client, set up so that every operation has our transport, errors and headers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from attrs import define, field

from . import _api
from ._api import AuthenticatedClient
from .connections import Connections
from .errors import UnexpectedAnswer

if TYPE_CHECKING:
    import httpx

PLACEHOLDER = "held-by-the-transport"


@define(eq=False)
class Api(AuthenticatedClient):
    """What generated operations are called with: `annotations_list.sync("1", client=posthog.api)`.

    Its `token` is a placeholder: only the transport knows the key.
    """

    _connections: Connections = field(alias="connections", kw_only=True, repr=False)

    def _authorization(self, http: httpx.Client | httpx.AsyncClient) -> dict[str, str]:
        return {}

    def get_httpx_client(self) -> httpx.Client:
        return self._client or self._connections.blocking()

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        return self._async_client or self._connections.running()

    def call(self, operation: _api.Operation, *args: Any, **kwargs: Any) -> _api.Response[Any]:
        with self._errors(operation):
            return super().call(operation, *args, **kwargs)

    async def call_async(
        self, operation: _api.Operation, *args: Any, **kwargs: Any
    ) -> _api.Response[Any]:
        with self._errors(operation):
            return await super().call_async(operation, *args, **kwargs)

    @contextmanager
    def _errors(self, operation: _api.Operation) -> Generator[None]:
        """What is raised before and after the transport has its turn."""
        import httpx

        try:
            yield
        except _api.UnreadableAnswer as error:
            raise self._unreadable(error) from None
        except httpx.InvalidURL as error:  # as with a parameter of over 64 kB
            raise ValueError(f"{operation.id}: cannot be written as a URL: {error}") from None

    def _unreadable(self, error: _api.UnreadableAnswer) -> UnexpectedAnswer:
        kind = error.content_type or "no content type"
        size = f"{len(error.content):,} bytes, {kind}"
        return UnexpectedAnswer(
            self._connections.access.host,
            error.status_code,
            f"its body is not JSON ({size}): cut off on the way, or not PostHog's API",
        )


def api(connections: Connections) -> Api:
    """The generated client over `connections`."""
    return Api(base_url=connections.access.host, token=PLACEHOLDER, connections=connections)
