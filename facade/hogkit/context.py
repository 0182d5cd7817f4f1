"""What a flow may use of the client that it runs for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Literal

from attrs import define, evolve

from . import access
from .backoff import Backoff
from .connections import Connections
from .errors import ConfigurationError
from .importing import LATE
from .policy import Policy
from .settings import Settings

if TYPE_CHECKING:
    import httpx

    from ._flow import Flow
    from .api import Api
    from .flags.memory import Memory
    from .ingest.capturing import Capturing
    from .ingest.ingest import Ingest


@define(eq=False)
class Shared:
    """What all copies of a client have in common, made when it is first needed.

    Attributes:
        policy: Of the client that they are copies of.
        project: The number of its project, if PostHog was asked for it.
    """

    policy: Policy
    ingest: Ingest | None = None
    flags: Memory | None = None
    project: str | None = None


class Context:
    """Settings, and the ways out: `api` for private endpoints, `public` for the others."""

    def __init__(
        self,
        settings: Settings,
        *,
        agent: str,
        policy: Policy,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | Literal["aiohttp"] | None,
        capturing: Capturing,
    ) -> None:
        self.settings = settings
        self.agent = agent
        self.policy = policy
        self.private = Connections(access.private(settings, agent), policy, transport)
        self.public = Connections(access.public(settings, agent), policy, transport)
        self.transport: httpx.BaseTransport | httpx.AsyncBaseTransport | Literal["aiohttp"] | None
        self.transport = transport
        self.capturing = capturing
        self._api: Api | None = None
        self._shared = Shared(policy)

    @property
    def ingest(self) -> Ingest:
        """What takes events in; copies with other options have the same."""
        return self._shared.ingest or self._begin_ingest()

    @property
    def captures(self) -> Ingest | None:
        """The same, if there is one already."""
        return self._shared.ingest

    def _begin_ingest(self) -> Ingest:
        with LATE:
            from .ingest.ingest import Ingest

            if self._shared.ingest is None:
                self._shared.ingest = Ingest(self, self.capturing)
            return self._shared.ingest

    @property
    def flags(self) -> Memory:
        """What is remembered of flags; copies with other options have the same."""
        return self._shared.flags or self._begin_flags()

    def _begin_flags(self) -> Memory:
        with LATE:
            from .flags.memory import Memory

            self._shared.flags = self._shared.flags or Memory()
            return self._shared.flags

    @property
    def project(self) -> str | None:
        return self._shared.project

    @project.setter
    def project(self, found: str) -> None:
        self._shared.project = found

    def going_by(self, policy: Policy) -> Context:
        """The same, over the same connections, with another policy."""
        copy = object.__new__(Context)
        copy.settings, copy.agent, copy.policy = self.settings, self.agent, policy
        copy.private, copy.public, copy._api = self.private, self.public, None
        copy.transport, copy.capturing, copy._shared = self.transport, self.capturing, self._shared
        return copy

    def for_ingest(self, timeout: float, *, bearer: bool) -> Context:
        """The same for events that are sent in the background: over connections of its own, and each
        request once, since whoever sends them has a patience of its own.

        A transport of the caller's is shared: it may not be closed twice. Else it has nothing of this
        one, which may so be collected while events are still sent.
        """
        whole = self._shared.policy  # and not that of the copy that happens to capture first
        policy = Policy(
            timeout=min(timeout, whole.timeout), backoff=Backoff(tries=1), budget=whole.budget
        )
        copy = self.going_by(policy)
        copy._shared = Shared(policy)
        if bearer or self.transport in (None, "aiohttp"):
            way = access.public(self.settings, self.agent, bearer=bearer)
            copy.public = Connections(way, policy, self.transport)
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
        """The project; `@current` as long as PostHog was not asked which one that is."""
        return self._shared.project or self.settings.project_id

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
                "there is no personal API key: set POSTHOG_PERSONAL_API_KEY or POSTHOG_API_KEY (phx_…), or give api_key. `hogkit login` is for the command line alone"
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

    def delivered(self) -> Flow[None]:
        """Deliver what was captured, before the connections are closed."""
        if self._shared.ingest is not None:
            yield from self._shared.ingest.shutdown(None)

    def close(self) -> None:
        self.private.close()
        self.public.close()

    async def aclose(self) -> None:
        await self.private.aclose()
        await self.public.aclose()
        self.close()  # blocking calls may have been made with `api`
