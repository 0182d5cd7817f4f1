"""Carries out an `exchange` over httpx: the one place through which every request goes."""

from __future__ import annotations

import sys
import time
from contextlib import nullcontext
from datetime import timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Literal

import httpx

from .access import Access
from .chain import stripped
from .clocked import clocked, closing, within
from .errors import ConfigurationError
from .exchange import Closed, Exchange, Outcome, Try
from .limits.turns import Room
from .network import origin_of, proxy, tls
from .policy import Policy
from .settling import settlement

Inner = httpx.BaseTransport | httpx.AsyncBaseTransport | Literal["aiohttp"] | None
# Requests of one event loop under way over httpx. Each further one makes all of them slower: with 64
# in httpcore's pool a request takes twice the CPU, and those that wait in the pool cost most
# (CONTRIBUTING.md has the figures).
AT_ONCE = 16
# Seconds by which httpx's own time-outs come first: they tell whether a request was ever sent.
GRACE = 0.05


class Transport(httpx.BaseTransport):
    """Carries out calls over `inner`, and gives back answers that are read to their end.

    Attributes:
        closed: A call that waited meanwhile would open connections that nobody closes.
    """

    closed = False

    def __init__(
        self, inner: httpx.BaseTransport, access: Access, policy: Policy, *, proxied: bool = False
    ) -> None:
        self.inner = inner
        self.access = access
        self.policy = policy
        self.proxied = proxied

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        policy = request.extensions.get("policy", self.policy)
        steps = Exchange(request, self.access, policy, proxied=self.proxied).steps()
        try:
            step = next(steps)
            while True:
                told = self.once(step) if isinstance(step, Try) else step.blocking()
                try:
                    step = steps.send(told)
                except StopIteration as ended:
                    answer: httpx.Response = ended.value
                    return answer
        finally:
            steps.close()  # after Ctrl-C: whoever waits there leaves the queue

    def once(self, step: Try) -> Outcome:
        outcome: Outcome | None = None
        try:
            outcome = self.sent(step)
            return outcome
        finally:
            if step.turn is not None:
                step.turn.settle(settlement(outcome))

    def sent(self, step: Try) -> Outcome:
        if self.closed:
            return Closed()
        started, outer = time.perf_counter(), sys.exception()
        try:
            with within(step.seconds):
                answer = self.inner.handle_request(step.request)
                try:
                    answer.read()
                finally:
                    answer.close()
        except httpx.RequestError as error:
            return stripped(error, outer)
        except Exception:  # a bug, which its frames tell of
            raise
        except BaseException as error:  # Ctrl-C
            raise stripped(error, outer)  # noqa: B904 - without its frames
        answer.elapsed = timedelta(seconds=time.perf_counter() - started)
        return answer

    def close(self) -> None:
        self.closed = True
        self.inner.close()


class AsyncTransport(httpx.AsyncBaseTransport):
    """The same without blocking."""

    closed = False

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        access: Access,
        policy: Policy,
        *,
        proxied: bool = False,
        at_once: int | None = None,
    ) -> None:
        self.inner = inner
        self.access = access
        self.policy = policy
        self.proxied = proxied
        self.room = None if at_once is None else Room(at_once)
        import asyncio  # a blocking client never needs it

        self.gate = nullcontext() if at_once is None else asyncio.Semaphore(at_once)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        policy = request.extensions.get("policy", self.policy)
        steps = Exchange(request, self.access, policy, proxied=self.proxied, room=self.room).steps()
        try:
            step = next(steps)
            while True:
                told = await (self.once(step) if isinstance(step, Try) else step.awaiting())
                try:
                    step = steps.send(told)
                except StopIteration as ended:
                    answer: httpx.Response = ended.value
                    return answer
        finally:
            steps.close()

    async def once(self, step: Try) -> Outcome:
        outcome: Outcome | None = None
        try:
            outcome = await self.timed(step)
            return outcome
        finally:
            if step.turn is not None:
                step.turn.settle(settlement(outcome))

    async def timed(self, step: Try) -> Outcome:
        seconds = None if step.seconds is None else step.seconds + GRACE
        import asyncio

        timer, begun = asyncio.timeout(seconds), False
        try:
            async with timer, self.gate if step.turn is None else nullcontext():
                begun = True
                return await self.sent(step)
        except TimeoutError:
            if not timer.expired():
                raise
            kind = httpx.ReadTimeout if begun else httpx.PoolTimeout
            return kind("the time for one try is over")

    async def sent(self, step: Try) -> Outcome:
        if self.closed:
            return Closed()
        started, outer = time.perf_counter(), sys.exception()
        try:
            answer = await self.inner.handle_async_request(step.request)
            try:
                await answer.aread()
            finally:
                await answer.aclose()
        except httpx.RequestError as error:
            return stripped(error, outer)
        except Exception:  # a bug, which its frames tell of
            raise
        except BaseException as error:  # Ctrl-C, a cancelled task
            raise stripped(error, outer)  # noqa: B904 - without its frames
        answer.elapsed = timedelta(seconds=time.perf_counter() - started)
        return answer

    async def aclose(self) -> None:
        self.closed = True
        await self.inner.aclose()


def client(access: Access, policy: Policy, inner: Inner = None) -> httpx.Client:
    """An httpx client whose every request goes through a `Transport`."""
    if inner is not None and not isinstance(inner, httpx.BaseTransport):
        kind = inner if isinstance(inner, str) else type(inner).__name__
        raise ConfigurationError(f"transport: {kind} cannot carry blocking calls")
    over = proxy(access.host) if inner is None else None
    carried = inner or httpx.HTTPTransport(verify=tls(), proxy=over)
    if type(carried) is httpx.HTTPTransport:  # the caller's own too; another may do as it likes
        clocked(carried)
    made = Transport(carried, access, policy, proxied=over is not None)
    return httpx.Client(transport=made, **_shared(access, policy))


def async_client(access: Access, policy: Policy, inner: Inner = None) -> httpx.AsyncClient:
    """The same without blocking."""
    if not isinstance(inner, httpx.AsyncBaseTransport | str | None):
        raise ConfigurationError(f"transport: {type(inner).__name__} cannot carry awaited calls")
    over = None if isinstance(inner, httpx.AsyncBaseTransport) else proxy(access.host)
    at_once = AT_ONCE if inner is None else None
    made = AsyncTransport(
        _carrier(inner, over), access, policy, proxied=over is not None, at_once=at_once
    )
    return httpx.AsyncClient(transport=made, **_shared(access, policy))


def _carrier(
    inner: httpx.AsyncBaseTransport | Literal["aiohttp"] | None, over: httpx.Proxy | None
) -> httpx.AsyncBaseTransport:
    if inner == "aiohttp":
        from . import aiohttp_transport

        return aiohttp_transport.transport(verify=tls(), proxy=over)
    if inner is None:
        limits = httpx.Limits(max_connections=AT_ONCE, max_keepalive_connections=AT_ONCE)
        inner = httpx.AsyncHTTPTransport(verify=tls(), proxy=over, limits=limits)
    return closing(inner) if type(inner) is httpx.AsyncHTTPTransport else inner


def _shared(access: Access, policy: Policy) -> dict[str, Any]:
    """What both kinds of client are made with.

    They keep no cookies: a session cookie beside the key would decide who is asking.
    """
    return {
        "base_url": origin_of(access.host),
        "timeout": httpx.Timeout(**policy.timeouts),
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    }
