"""What a flow may use of the client that it runs for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve

from . import access
from .connections import Connections
from .errors import ConfigurationError
from .policy import Policy
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
        policy: Policy,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | Literal["aiohttp"] | None,
    ) -> None:
        self.settings = settings
        self.agent = agent
        self.policy = policy
        self.private = Connections(access.private(settings, agent), policy, transport)
        self.public = Connections(access.public(settings, agent), policy, transport)
        self._api: Api | None = None

    def going_by(self, policy: Policy) -> Context:
        """The same, over the same connections, with another policy."""
        copy = object.__new__(Context)
        copy.settings, copy.agent, copy.policy = self.settings, self.agent, policy
        copy.private, copy.public, copy._api = self.private, self.public, None
        return copy

    def begun(self) -> Context:
        """What one call of a method goes by: its deadline counts from now, for all its requests."""
        if self.policy.deadline is None:
            return self
        return self.going_by(evolve(self.policy, until=time.monotonic() + self.policy.deadline))

    @property
    def extensions(self) -> dict[str, Any]:
        """What every request of this client carries to its transport."""
        return {"policy": self.policy, "timeout": self.policy.timeouts}

    @property
    def project_id(self) -> str:
        return self.settings.project_id

    @property
    def api(self) -> Api:
        """The generated client.

        Raises:
            ConfigurationError: There is no personal key.
        """
        if self._api is not None:
            return self._api
        if self.settings.api_key is None:
            raise ConfigurationError(
                "there is no personal API key: set POSTHOG_PERSONAL_API_KEY or POSTHOG_API_KEY (phx_…), or give api_key"
            )
        from .api import api

        self._api = self._api or api(self.private, self.policy)
        return self._api

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
