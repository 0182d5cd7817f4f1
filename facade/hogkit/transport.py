"""Carries out an `exchange` over httpx: the one place through which every request goes."""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx

from .access import Access
from .chain import stripped
from .errors import ConfigurationError
from .exchange import Outcome, exchange
from .network import origin_of, proxy, tls

Inner = httpx.BaseTransport | httpx.AsyncBaseTransport | None
CONNECT_TIMEOUT = 10.0  # seconds


class Transport(httpx.BaseTransport):
    """Sends what `exchange` says over `inner`, and gives back answers that are read to their end."""

    def __init__(
        self, inner: httpx.BaseTransport, access: Access, *, proxied: bool = False
    ) -> None:
        self.inner = inner
        self.access = access
        self.proxied = proxied

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        steps = exchange(request, self.access, proxied=self.proxied)
        wire = next(steps)
        while True:
            outcome = self.once(wire)
            try:
                wire = steps.send(outcome)
            except StopIteration as done:
                answer: httpx.Response = done.value
                return answer

    def once(self, wire: httpx.Request) -> Outcome:
        started, outer = time.perf_counter(), sys.exception()
        try:
            answer = self.inner.handle_request(wire)
            try:
                answer.read()
            finally:
                answer.close()
        except httpx.RequestError as error:
            return stripped(error, outer)
        except Exception:  # a bug, which its frames tell of
            raise
        except BaseException as error:  # Ctrl-C, a cancelled task
            raise stripped(error, outer)  # noqa: B904 - without its frames
        answer.elapsed = timedelta(seconds=time.perf_counter() - started)
        return answer

    def close(self) -> None:
        self.inner.close()


class AsyncTransport(httpx.AsyncBaseTransport):
    """The same without blocking."""

    def __init__(
        self, inner: httpx.AsyncBaseTransport, access: Access, *, proxied: bool = False
    ) -> None:
        self.inner = inner
        self.access = access
        self.proxied = proxied

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        steps = exchange(request, self.access, proxied=self.proxied)
        wire = next(steps)
        while True:
            outcome = await self.once(wire)
            try:
                wire = steps.send(outcome)
            except StopIteration as done:
                answer: httpx.Response = done.value
                return answer

    async def once(self, wire: httpx.Request) -> Outcome:
        started, outer = time.perf_counter(), sys.exception()
        try:
            answer = await self.inner.handle_async_request(wire)
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
        await self.inner.aclose()


def client(access: Access, timeout: float, inner: Inner = None) -> httpx.Client:
    """An httpx client whose every request goes through a `Transport`."""
    if inner is not None and not isinstance(inner, httpx.BaseTransport):
        raise ConfigurationError(f"transport: {type(inner).__name__} cannot carry blocking calls")
    over = proxy(access.host) if inner is None else None
    carried = inner or httpx.HTTPTransport(verify=tls(), proxy=over)
    return httpx.Client(
        transport=Transport(carried, access, proxied=over is not None), **_shared(access, timeout)
    )


def async_client(access: Access, timeout: float, inner: Inner = None) -> httpx.AsyncClient:
    """The same without blocking."""
    if inner is not None and not isinstance(inner, httpx.AsyncBaseTransport):
        raise ConfigurationError(f"transport: {type(inner).__name__} cannot carry awaited calls")
    over = proxy(access.host) if inner is None else None
    carried = inner or httpx.AsyncHTTPTransport(verify=tls(), proxy=over)
    return httpx.AsyncClient(
        transport=AsyncTransport(carried, access, proxied=over is not None),
        **_shared(access, timeout),
    )


def _shared(access: Access, timeout: float) -> dict[str, Any]:
    """What both kinds of client are made with.

    They keep no cookies: a session cookie beside the key would decide who is asking.
    """
    return {
        "base_url": origin_of(access.host),
        "timeout": httpx.Timeout(timeout, connect=min(timeout, CONNECT_TIMEOUT)),
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    }
