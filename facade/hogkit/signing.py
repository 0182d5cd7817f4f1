"""What goes over the wire for a request: with the key, and only to its host."""

from __future__ import annotations

import httpx

from .access import Access
from .errors import ConfigurationError
from .redirects import holds_key, origin, origin_of


def signed(request: httpx.Request, access: Access) -> httpx.Request:
    """What goes over the wire: the request itself never holds the key.

    httpx attaches requests to its exceptions and responses, and logs their URLs.

    Raises:
        ConfigurationError: The request would take the key to another host, or has one in its URL.
    """
    if holds_key(request.url, access):
        raise ConfigurationError("refused to send a key in a URL, where proxies and servers log it")
    if origin(request.url) != origin_of(access.host):
        where = f"{request.url.scheme}://{request.url.netloc.decode(errors='replace')}"
        raise ConfigurationError(f"refused to send to {where}: this client is for {access.host}")
    headers = request.headers.copy()
    # Behind a shared front another name is another site.
    headers["host"] = request.url.netloc.decode()
    headers["user-agent"] = access.agent
    headers.pop("authorization", None)
    if access.bearer:
        headers["authorization"] = f"Bearer {access.bearer}"
    return httpx.Request(
        request.method,
        request.url,
        headers=headers,
        stream=request.stream,
        extensions=request.extensions,
    )


def carrying(wire: httpx.Request, content: bytes) -> httpx.Request:
    """The same request with another body."""
    headers = wire.headers.copy()
    headers.pop("content-length", None)
    return httpx.Request(
        wire.method, wire.url, headers=headers, content=content, extensions=wire.extensions
    )
