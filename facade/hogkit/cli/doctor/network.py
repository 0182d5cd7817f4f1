"""Whether a host can be reached: its name, a connection, its certificate, its clock."""

from __future__ import annotations

import math
import socket
import ssl
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast
from urllib.parse import urlsplit

import httpx

from ... import network
from ...errors import PostHogError
from ...redact import line
from ..exits import UNREACHABLE
from .finding import Finding, failed, failed_by, ok, skipped

TIMEOUT = 4.0  # seconds for each step
SKEW = 60.0  # seconds that a clock may be off; more moves events, and breaks signatures and TLS
ENDING = 14  # days before its end from which on a certificate is worth a word


def reachable(name: str, host: str) -> Finding:
    """The way to a host, up to its certificate."""
    try:
        proxy = network.proxy(host)
        return _over(name, host, proxy) if proxy else _direct(name, host)
    except PostHogError as error:
        return failed_by(name, error)
    except socket.gaierror as error:
        told = f"{host}: its name cannot be looked up ({error.strerror})"
        return failed(name, told, "is the host right, and is there a network?", code=UNREACHABLE)
    except ssl.SSLCertVerificationError as error:
        told = f"{host}: its certificate is not trusted: {line(error.verify_message)}"
        todo = "is the clock right? SSL_CERT_FILE names an authority of your own"
        return failed(name, told, todo, code=UNREACHABLE)
    except (ssl.SSLError, OSError) as error:
        told = f"{host}: {_said(error)}"
        return failed(name, told, "is the host right, and is there a firewall?", code=UNREACHABLE)


def _said(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return f"no connection within {TIMEOUT:g} s"
    if isinstance(error, ssl.SSLError):
        return f"does not speak TLS there ({line(error.reason or str(error))})"
    return f"no connection ({line(error.strerror or type(error).__name__)})"


def _over(name: str, host: str, proxy: httpx.Proxy) -> Finding:
    """Only the proxy is tried: it alone reaches the host."""
    url = proxy.url
    where = (url.host, url.port or (443 if url.scheme == "https" else 80))
    socket.create_connection(where, TIMEOUT).close()
    told = f"{host}: over the proxy {url.host}, which can be reached"
    return ok(name, told, data={"host": host, "proxy": url.host})


def _direct(name: str, host: str) -> Finding:
    url = network.origin_of(host)
    address = url.raw_host.decode("ascii").strip("[]")
    with socket.create_connection((address, _port(url)), TIMEOUT) as plain:
        peer = str(plain.getpeername()[0])
        if url.scheme == "http":
            data = {"host": host, "address": peer}
            return ok(name, f"{host}: {peer}, without TLS", _in_the_open(host, peer), data)
        with network.tls().wrap_socket(plain, server_hostname=address) as wrapped:
            return _certified(name, host, peer, wrapped)


def _port(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def _in_the_open(host: str, peer: str) -> str:
    local = peer.startswith("127.") or peer == "::1"
    return "" if local else f"keys go to {urlsplit(host).hostname} in the open: use https://"


def _certified(name: str, host: str, peer: str, wrapped: ssl.SSLSocket) -> Finding:
    certificate = cast("dict[str, Any]", wrapped.getpeercert() or {})
    data = {"host": host, "address": peer, "tls": wrapped.version()}
    if not (
        ends := certificate.get("notAfter")
    ):  # nothing is verified: nobody makes such a context
        return failed(name, f"{host}: its certificate is not looked at", data=data)
    end = datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC)
    days = math.floor((end - datetime.now(UTC)).total_seconds() / 86_400)
    told = f"{host}: {peer}, {wrapped.version()}, certificate until {end:%Y-%m-%d}"
    todo = f"the certificate ends in {days} days" if days < ENDING else ""
    return ok(name, told, todo, {**data, "certificate_ends": end.isoformat()})


def clock(host: str) -> Finding:
    """How far this machine's clock is from the host's. Asks without a key."""
    try:
        began = time.time()
        date = _date(host)
        now = (began + time.time()) / 2
    except PostHogError as error:
        return failed_by("clock", error)
    except (httpx.HTTPError, OSError) as error:
        return skipped("clock", f"{host} does not say what time it is ({type(error).__name__})")
    try:
        skew = now - parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return skipped("clock", f"{host} does not say what time it is")
    return _judged(skew, host)


def _date(host: str) -> str:
    origin = network.origin_of(host)
    way = httpx.HTTPTransport(verify=network.tls(), proxy=network.proxy(host))
    with httpx.Client(transport=way, timeout=TIMEOUT) as client:
        return str(client.head(origin).headers.get("date", ""))


def _judged(skew: float, host: str) -> Finding:
    """The header has whole seconds, so a second is no difference."""
    if abs(skew) <= SKEW:
        return ok("clock", f"within {SKEW:g} s of {host}", data={"skew": round(skew, 1)})
    way = "ahead of" if skew > 0 else "behind"
    told = f"{abs(skew):,.0f} s {way} that of {host}"
    todo = "set this machine's clock: events get wrong times, and TLS can fail"
    return failed("clock", told, todo, {"skew": round(skew, 1)})
