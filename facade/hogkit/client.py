"""The two clients: the same operations, one blocking, one awaited."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import evolve

from . import account
from ._flow import Awaiting, Blocking, operation, run, run_async
from .backoff import Backoff
from .context import Context
from .errors import ConfigurationError, MissingExtra, PostHogError
from .limits.budget import AsyncHostBudget, Budget, HostBudget, usual
from .parts import AwaitingParts, BlockingParts, Parts, begin, capturing
from .policy import Policy, Retry, Wait
from .settings import Settings, seconds, settings
from .version import __version__

if TYPE_CHECKING:
    import httpx

    from .api import Api
    from .ingest.delivery import Delivery
    from .ingest.recorder import Recorder
    from .ingest.spool import Spool

AGENT = f"{__name__.rpartition('.')[0]}/{__version__}"  # of a copy: third_party.hogkit/0.1.0
# Seconds for each try. A query waits up to 30 for its turn (posthog/clickhouse/client/limit.py) and
# then runs up to 60 (posthog/hogql/constants.py).
TIMEOUT = 100.0


class _Client(Parts):
    """What both clients have."""

    def __init__(
        self,
        api_key: str | None = None,
        project_id: int | str | None = None,
        *,
        project_api_key: str | None = None,
        host: str | None = None,
        ingest_host: str | None = None,
        timeout: float = TIMEOUT,
        deadline: float | None = None,
        backoff: Backoff | None = None,
        budget: Budget | None = None,
        on_retry: Callable[[Retry], object] | None = None,
        on_wait: Callable[[Wait], object] | None = None,
        transport: httpx.BaseTransport
        | httpx.AsyncBaseTransport
        | Literal["aiohttp"]
        | None = None,
        delivery: Delivery | None = None,
        spool: Spool | str | os.PathLike[str] | None = None,
        on_error: Callable[[PostHogError], object] | None = None,
        disabled: bool = False,
        recorder: Recorder | None = None,
    ) -> None:
        """Nothing is sent yet, and connections are made when they are first needed.

        Args:
            api_key: Personal API key (phx_…), for private endpoints. Else POSTHOG_PERSONAL_API_KEY,
                or else POSTHOG_API_KEY.
            project_id: The number in the address of the project's pages, or `@current`, the project
                that the key's user has open. Else POSTHOG_PROJECT_ID, or else `@current`.
            project_api_key: Project token (phc_…), for events and flags. Else POSTHOG_PROJECT_API_KEY.
            host: us, eu or the URL of a server of your own. Else POSTHOG_HOST, or else us.
            ingest_host: Where events and flags go. It follows from `host`; only if that comes from the
                environment too, POSTHOG_INGEST_HOST counts.
            timeout: Seconds for each try, with all of its answer; connecting may take 10 of them.
            deadline: Seconds for each call, with all of its tries and waits; None for no bound.
            backoff: How often a call that failed is sent again, and how long it may wait; 4 tries and
                60 s if left out.
            budget: PostHog's limits, which calls keep to by waiting for their turn. Left out, all
                clients of the process share one, or what HOGKIT_BUDGET names does.
            on_retry: Told before a call is sent again. An ordinary function, called where the call was
                made; what it raises ends the call.
            on_wait: Told in the same way when a call has to wait for its turn.
            transport: What carries requests in place of httpx's own, such as `httpx.MockTransport`; or
                "aiohttp", which takes much less CPU where `AsyncPostHog` has many calls under way
                (extra `aiohttp`). Blocking ones other than an `httpx.HTTPTransport` are not bounded
                within a step, such as reading an answer that drips: `timeout` and `deadline` count
                only between steps.
            delivery: How captured events are delivered: bounds, back-pressure, dead letters.
            spool: A folder that keeps captured events until they are delivered, through a kill -9 and an
                outage of days; or a `Spool`, which has its bounds.
            on_error: Told of events that are not taken in, for which nothing is raised then, and of those
                that PostHog refuses, if they have no other place.
            disabled: Send no events, and evaluate no flags.
            recorder: Where events go instead of PostHog, for tests.

        Raises:
            ConfigurationError: One of these cannot work. Keys that are left out are missed only by
                the calls that need them.
        """
        if isinstance(transport, str):
            _offered(transport, awaited=isinstance(self, Awaiting))
        try:
            found = settings(
                api_key=api_key,
                project_id=project_id,
                project_api_key=project_api_key,
                host=host,
                ingest_host=ingest_host,
            )
            policy = Policy(
                timeout=seconds(timeout),
                deadline=None if deadline is None else seconds(deadline, "deadline"),
                backoff=backoff or Backoff(),
                budget=budget or usual(),
                on_retry=on_retry,
                on_wait=on_wait,
            )
        except ConfigurationError as error:
            del api_key, project_api_key  # its frames hold the environment, and this one these
            raise error.with_traceback(None) from None
        how = capturing(
            delivery, spool, on_error, disabled, recorder, awaited=isinstance(self, Awaiting)
        )
        self._context = Context(
            found, agent=AGENT, policy=policy, transport=transport, capturing=how
        )
        begin(self._context, how)

    @property
    def settings(self) -> Settings:
        """Keys, project and hosts, after all checks."""
        return self._context.settings

    @property
    def api(self) -> Api:
        """The generated client: `annotations_list.sync(posthog.project_id, client=posthog.api)`.

        Every generated operation that is called with it has the same transport and errors as
        the methods here.

        Raises:
            ConfigurationError: There is no personal key.
        """
        return self._context.api

    @property
    def project_id(self) -> str:
        return self._context.project_id

    def with_options(
        self,
        *,
        timeout: float | None = None,
        deadline: float | None = None,
        backoff: Backoff | None = None,
        on_retry: Callable[[Retry], object] | None = None,
        on_wait: Callable[[Wait], object] | None = None,
    ) -> Self:
        """The same client with other bounds: `posthog.with_options(deadline=5).query(…)`.

        It shares connections and budget with this one, and is closed with it.

        Args:
            timeout, deadline, backoff, on_retry, on_wait: As of the class; what is left out stays.
        """
        given: dict[str, Any] = {
            "timeout": None if timeout is None else seconds(timeout),
            "deadline": None if deadline is None else seconds(deadline, "deadline"),
            "backoff": backoff,
            "on_retry": on_retry,
            "on_wait": on_wait,
        }
        changes = {name: value for name, value in given.items() if value is not None}
        copy = object.__new__(type(self))
        copy._context = self._context.going_by(evolve(self._context.policy, **changes))
        return copy

    def __repr__(self) -> str:
        if not hasattr(self, "_context"):  # as a debugger sees it while it is made
            return f"{type(self).__name__}(…)"
        return f"{type(self).__name__}(host={self.settings.host!r}, project_id={self.project_id!r})"

    whoami = operation(account.whoami)


def _offered(transport: str, *, awaited: bool) -> None:
    """Refuse what cannot carry calls, before there are any."""
    if transport != "aiohttp" or not awaited:
        known = '"aiohttp" is for AsyncPostHog only'
        raise ConfigurationError(f"transport: {transport!r} cannot be used here; {known}")
    if find_spec("aiohttp") is None:
        raise MissingExtra("aiohttp", 'transport="aiohttp"')


class PostHog(_Client, BlockingParts, Blocking):
    """PostHog for ordinary code. Safe to share between threads; `with` closes its connections.

    A forked process may go on with it. Make a call before forking, if other threads call too: a
    module that one of them just imports is never ready in the child.
    """

    @property
    def budget(self) -> HostBudget:
        """What PostHog's limits leave: `posthog.budget.state()`."""
        return HostBudget(self._context.policy.budget, self.settings.host, self.project_id)

    def close(self) -> None:
        """Deliver what was captured (`Delivery.close_timeout`), and close the connections. A later call
        opens new ones; one that is under way in another thread breaks.
        """
        run(self._context.delivered())
        self._context.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncPostHog(_Client, AwaitingParts, Awaiting):
    """PostHog for code that runs on an event loop; `async with` closes its connections."""

    @property
    def budget(self) -> AsyncHostBudget:
        """What PostHog's limits leave: `await posthog.budget.state()`."""
        return AsyncHostBudget(self._context.policy.budget, self.settings.host, self.project_id)

    async def aclose(self) -> None:
        """Deliver what was captured (`Delivery.close_timeout`), and close the connections of the running
        event loop. A later call opens new ones.
        """
        await run_async(self._context.delivered())
        await self._context.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()
