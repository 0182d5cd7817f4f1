"""What to say when a request got no answer."""

from __future__ import annotations

import httpx

from .access import Access
from .chain import causes
from .errors import Unreachable
from .redact import line

# What to say for an error of the socket, by what stands in it; the texts are libc's and OpenSSL's.
_REASONS = (
    ("CERTIFICATE_VERIFY_FAILED", "its TLS certificate is not trusted; for an authority of your own set SSL_CERT_FILE"),
    ("WRONG_VERSION_NUMBER", "it does not speak TLS there; is it http:// rather than https://?"),
    ("Name or service not known", "no such host; is its name right, and is there a network?"),
    ("nodename nor servname", "no such host; is its name right, and is there a network?"),
    ("Temporary failure in name resolution", "its name cannot be looked up; is there a network?"),
    ("ConnectionRefusedError", "connection refused; is the host right, and the server running?"),
    ("Network is unreachable", "no network"),
)  # fmt: skip
LONGEST = 150  # characters of a text that is none of these; h11's hold what the server sent


# What httpx raises before the request has gone out.
_BEFORE = (
    httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError,
    httpx.UnsupportedProtocol, httpx.LocalProtocolError,
)  # fmt: skip


def unreachable(
    error: httpx.RequestError,
    access: Access,
    *,
    proxied: bool,
    method: str = "",
    path: str = "",
    tries: int = 1,
) -> Unreachable:
    """The error for a request that got no answer. Its causes stay, without keys and requests.

    Args:
        path: Without keys and the query string.
    """
    found = list(causes(error))
    for cause in found:
        cause.args = tuple(_harmless(argument, access) for argument in cause.args)
        if isinstance(cause, httpx.RequestError):
            cause._request = None  # pyright: ignore[reportPrivateUsage] - it holds the key
    reason = _reason(error, " ".join(map(repr, found)), access)
    over = ", over the proxy that the environment names" if proxied else ""
    reached = not isinstance(error, _BEFORE)
    return Unreachable(access.host, f"{reason}{over}", method, path, tries, reached)


def _harmless(argument: object, access: Access) -> object:
    if isinstance(argument, int | float | None):
        return argument
    return line(str(argument), *access.secrets, longest=LONGEST)


def _reason(error: httpx.RequestError, told: str, access: Access) -> str:
    for sign, reason in _REASONS:
        if sign in told:
            return reason
    if isinstance(error, httpx.TimeoutException):
        stage = type(error).__name__.removesuffix("Timeout").lower()
        return f"no answer in time ({stage} time-out)"
    text = line(str(error), *access.secrets, longest=LONGEST)
    return f"{text or 'the connection broke'} ({type(error).__name__})"
