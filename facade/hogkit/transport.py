"""Carries out an `exchange` over httpx: the one place through which every request goes."""

from __future__ import annotations

import ssl
import time
from datetime import timedelta
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.util import find_spec
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from .access import Access
from .errors import ConfigurationError
from .exchange import Outcome, exchange

Inner = httpx.BaseTransport | httpx.AsyncBaseTransport | None
CONNECT_TIMEOUT = 10.0  # seconds


class Transport(httpx.BaseTransport):
    """Sends what `exchange` says over `inner`, and gives back answers that are read to their end."""

    def __init__(self, inner: httpx.BaseTransport, access: Access) -> None:
        self.inner = inner
        self.access = access

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        steps = exchange(request, self.access)
        wire = next(steps)
        while True:
            outcome = self.once(wire)
            try:
                wire = steps.send(outcome)
            except StopIteration as done:
                answer: httpx.Response = done.value
                return answer

    def once(self, wire: httpx.Request) -> Outcome:
        started = time.perf_counter()
        try:
            answer = self.inner.handle_request(wire)
            try:
                answer.read()
            finally:
                answer.close()
        except httpx.RequestError as error:
            return error
        answer.elapsed = timedelta(seconds=time.perf_counter() - started)
        return answer

    def close(self) -> None:
        self.inner.close()


class AsyncTransport(httpx.AsyncBaseTransport):
    """The same without blocking."""

    def __init__(self, inner: httpx.AsyncBaseTransport, access: Access) -> None:
        self.inner = inner
        self.access = access

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        steps = exchange(request, self.access)
        wire = next(steps)
        while True:
            outcome = await self.once(wire)
            try:
                wire = steps.send(outcome)
            except StopIteration as done:
                answer: httpx.Response = done.value
                return answer

    async def once(self, wire: httpx.Request) -> Outcome:
        started = time.perf_counter()
        try:
            answer = await self.inner.handle_async_request(wire)
            try:
                await answer.aread()
            finally:
                await answer.aclose()
        except httpx.RequestError as error:
            return error
        answer.elapsed = timedelta(seconds=time.perf_counter() - started)
        return answer

    async def aclose(self) -> None:
        await self.inner.aclose()


def client(access: Access, timeout: float, inner: Inner = None) -> httpx.Client:
    """An httpx client whose every request goes through a `Transport`."""
    if inner is not None and not isinstance(inner, httpx.BaseTransport):
        raise ConfigurationError(f"transport: {type(inner).__name__} cannot carry blocking calls")
    return httpx.Client(
        base_url=access.host,
        transport=Transport(inner or carrier(access.host), access),
        timeout=_timeout(timeout),
        cookies=_no_cookies(),
    )


def async_client(access: Access, timeout: float, inner: Inner = None) -> httpx.AsyncClient:
    """The same without blocking."""
    if inner is not None and not isinstance(inner, httpx.AsyncBaseTransport):
        raise ConfigurationError(f"transport: {type(inner).__name__} cannot carry awaited calls")
    carried = inner or httpx.AsyncHTTPTransport(verify=tls(), proxy=proxy(access.host))
    return httpx.AsyncClient(
        base_url=access.host,
        transport=AsyncTransport(carried, access),
        timeout=_timeout(timeout),
        cookies=_no_cookies(),
    )


def carrier(host: str) -> httpx.HTTPTransport:
    """What carries blocking requests to `host`: its certificates checked, over its proxy."""
    return httpx.HTTPTransport(verify=tls(), proxy=proxy(host))


def _timeout(seconds: float) -> httpx.Timeout:
    return httpx.Timeout(seconds, connect=min(seconds, CONNECT_TIMEOUT))


def _no_cookies() -> CookieJar:
    """Keeps none: a session cookie beside the key would decide who is asking."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def proxy(host: str) -> httpx.Proxy | None:
    """The proxy that the environment names for `host`; httpx looks only if it makes the transport itself.

    Raises:
        ConfigurationError: It cannot be used.
    """
    parts = urlsplit(host)
    name = parts.hostname or ""
    if name in ("localhost", "::1") or name.startswith("127.") or proxy_bypass(parts.netloc):
        return None
    known = getproxies()
    address = known.get(parts.scheme) or known.get("all")
    if not address:
        return None
    reason = "http://, https:// and socks5:// can be used"
    try:
        found = httpx.Proxy(address if "://" in address else f"http://{address}")
        if not found.url.scheme.startswith("socks") or find_spec("socksio"):
            return found
        reason = "it is SOCKS, which needs pip install 'httpx[socks]'"
    except (ValueError, httpx.InvalidURL):
        pass  # neither error says more, and both show the address, which may have a password
    variable = f"{parts.scheme.upper()}_PROXY, or ALL_PROXY"
    raise ConfigurationError(f"{variable}: names no proxy that can be used: {reason}")


@cache
def tls() -> ssl.SSLContext:
    """The trusted certificates, read once a process, when first needed: that takes some 20 ms.

    SSL_CERT_FILE and SSL_CERT_DIR name others than certifi's.

    Raises:
        ConfigurationError: What they name cannot be read.
    """
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise ConfigurationError(f"SSL_CERT_FILE or SSL_CERT_DIR cannot be read: {error}") from None
