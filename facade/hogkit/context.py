"""What a flow may use of the client that it runs for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import access
from .connections import Connections
from .errors import ConfigurationError
from .settings import Settings

if TYPE_CHECKING:
    import httpx

    from .api import Api


class Context:
    """Settings, and the ways out: `api` for private endpoints, `public` for the others."""

    def __init__(
        self,
        settings: Settings,
        *,
        agent: str,
        timeout: float,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
    ) -> None:
        self.settings = settings
        self.agent = agent
        self.private = Connections(access.private(settings, agent), timeout, transport)
        self.public = Connections(access.public(settings, agent), timeout, transport)

    @property
    def project_id(self) -> str:
        return self.settings.project_id

    @cached_property
    def api(self) -> Api:
        """The generated client.

        Raises:
            ConfigurationError: There is no personal key.
        """
        if self.settings.api_key is None:
            raise ConfigurationError(
                "there is no personal API key: set POSTHOG_PERSONAL_API_KEY or POSTHOG_API_KEY (phx_…), or give api_key"
            )
        from .api import api

        return api(self.private)

    @property
    def project_token(self) -> str:
        """The project token, for the body of a public request.

        Raises:
            ConfigurationError: There is none.
        """
        if self.settings.project_api_key is None:
            raise ConfigurationError(
                "there is no project token: set POSTHOG_PROJECT_API_KEY (phc_…), or give project_api_key"
            )
        return self.settings.project_api_key

    def close(self) -> None:
        self.private.close()
        self.public.close()

    async def aclose(self) -> None:
        await self.private.aclose()
        await self.public.aclose()
        self.close()  # blocking calls may have been made with `api`
