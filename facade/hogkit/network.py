"""How a host is reached from here: its address, the proxy before it, the certificates it must have."""

from __future__ import annotations

import ssl
from functools import cache
from importlib.util import find_spec
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from .errors import ConfigurationError


def origin_of(host: str) -> httpx.URL:
    """The host as httpx has it.

    Raises:
        ConfigurationError: httpx finds it malformed, as a name that IDNA does not allow.
    """
    try:
        url = httpx.URL(host)
        return url.copy_with(host=url.host)  # which reads what an xn-- stands for
    except (ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(f"{host} cannot be asked: {error}") from None


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
