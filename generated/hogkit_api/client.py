"""The clients that every operation is called with, and how a call is made."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import quote

from attrs import define, evolve, field, frozen

from .errors import UnexpectedStatus, UnreadableAnswer
from .types import (
    UNSET,
    Decoder,
    File,
    RequestFiles,
    Response,
    as_text,
    encode,
    is_mapping,
    is_nested,
    is_series,
)

if TYPE_CHECKING:
    import ssl

    import httpx

Body = Literal["", "json", "form", "multipart", "content"]
Answer = Literal["", "json", "text", "binary"]


@frozen(kw_only=True)
class Operation:
    """One operation of the schema.

    Attributes:
        id: operationId in the schema.
        method: HTTP method.
        path: Path with its variables in braces.
        scopes: What a personal API key needs; empty if only a session may call it.
        product: PostHog products that it belongs to.
        rate_class: Which of PostHog's rate limits counts it.
        deprecated: Whether the schema calls it deprecated.
        secured: Whether it wants credentials at all.
        body: How a body is sent; "" if there is none.
        content_type: Of a body that is sent as it is.
        joined: Query parameters whose items are joined, with the separator.
        answer: What a successful body is; "" if the schema does not say.
        also: Types other than `answer` that it answers with on request, such as text/csv.
        decode: How the body of each successful status is read.
    """

    id: str
    method: str
    path: str
    scopes: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    rate_class: str = "crud"
    deprecated: bool = False
    secured: bool = True
    body: Body = ""
    content_type: str = ""
    joined: Mapping[str, str] = field(factory=dict[str, str])
    answer: Answer = ""
    also: tuple[str, ...] = ()
    decode: Mapping[int, Decoder] = field(factory=dict[int, Decoder])

    def url(self, path: Mapping[str, Any]) -> str:
        """The path with its variables quoted and filled in.

        Raises:
            ValueError: A variable is empty, `.` or `..`: the path would be another operation's.
        """
        head, *rest = self.path.split("{")
        for piece in rest:
            name, _, tail = piece.partition("}")
            value = path[name]
            text = "" if value is None or value is UNSET else str(as_text(value))
            if text in ("", ".", ".."):  # httpx resolves the dots, as RFC 3986, 5.2.4 says
                raise ValueError(f"{self.id}: {name} is {value!r}, which names nothing in a path")
            head += quote(text, safe="") + tail
        return head

    def params(self, query: Mapping[str, Any]) -> dict[str, Any]:
        """The query parameters that are set."""
        return {key: self.param(key, value) for key, value in query.items() if value is not UNSET and value is not None}

    def param(self, key: str, value: Any) -> Any:
        if not is_series(value):
            return as_text(value)
        if any(map(is_nested, value)):
            return as_text(value)
        items = [as_text(item) for item in value if item is not None and item is not UNSET]
        if key in self.joined:
            return self.joined[key].join(str(item) for item in items)
        return items

    def content(self, body: Any) -> dict[str, Any]:
        """httpx's arguments for a body."""
        if not self.body or body is UNSET:
            return {}
        if self.body == "content":
            return {"content": _bytes(body), "headers": {"content-type": self.content_type}}
        if self.body == "json":
            text = json.dumps(encode(body), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
            return {"content": text.encode(), "headers": {"content-type": self.content_type or "application/json"}}
        parts: dict[str, Any] = encode(body)
        if self.body == "form":
            return {"data": {key: as_text(value) for key, value in parts.items() if value is not None}}
        return {"files": [part for key, value in parts.items() for part in _parts(key, value)]}

    def read(self, response: httpx.Response, strict: bool, loads: Callable[[bytes], Any] = json.loads) -> Response[Any]:
        """Read an answer, leniently; `loads` reads JSON, and raises ValueError for what is none."""
        status = response.status_code
        success = 200 <= status < 300
        if strict and not success:
            raise UnexpectedStatus(status, response.content, dict(response.headers))
        return Response(
            status_code=HTTPStatus(status) if status in _KNOWN else status,
            content=response.content,
            headers=response.headers,
            parsed=self.parse(response, loads) if success and response.content else None,
        )

    def parse(self, response: httpx.Response, loads: Callable[[bytes], Any] = json.loads) -> Any:
        declared = response.headers.get("content-type", "")
        kind = declared.partition(";")[0].strip().lower()
        asked = kind in self.also
        if self.answer == "binary" or (asked and not kind.startswith("text/")):
            return File(payload=BytesIO(response.content), mime_type=kind or None)
        if self.answer == "text" or asked:
            return _text(response)
        try:
            value = loads(response.content)
        except (ValueError, RecursionError):
            if self.answer == "json" or "json" in kind or kind in ("", "text/html"):
                raise UnreadableAnswer(response.status_code, declared, response.content) from None
            return _text(response) if kind.startswith("text/") else response.content
        if value is None or not self.decode:
            return value
        decode = self.decode.get(response.status_code, next(iter(self.decode.values())))
        try:
            return decode(value)
        except RecursionError:  # some hundred models inside one another: no answer of PostHog's
            return value


_KNOWN = frozenset(HTTPStatus)
_USER_INFO = re.compile(r"//[^/@]*@")  # a password in a URL is for no one's eyes


def _text(response: httpx.Response) -> str:
    try:
        return response.text
    except Exception:  # the charset of an answer names any codec, and codecs raise what they like
        return response.content.decode(errors="replace")


def _bytes(body: Any) -> Any:
    """All of a file from where it stands, where it is left: a repeated request sends the same."""
    if not isinstance(body, File):
        return body
    start = body.payload.tell() if body.payload.seekable() else None
    content = body.payload.read()
    if start is not None:
        body.payload.seek(start)
    return content


def _parts(key: str, value: Any) -> RequestFiles:
    if is_series(value) and not any(map(is_nested, value)):
        return [part for item in value for part in _parts(key, item)]
    if isinstance(value, File):
        return [(key, value.to_tuple())]
    if isinstance(value, bytes):
        return [(key, (None, value, "application/octet-stream"))]
    kind = "application/json" if is_mapping(value) or is_series(value) else "text/plain"
    return [] if value is None else [(key, (None, str(as_text(value)).encode(), kind))]


@define(eq=False)
class Client:
    """Calls operations that need no credentials.

    Args:
        base_url: PostHog's address, such as https://us.posthog.com.
        cookies: Sent with every request.
        headers: Sent with every request.
        timeout: httpx's timeout; None for httpx's default of 5 seconds.
        verify_ssl: Whether, or against what, certificates are checked.
        follow_redirects: Whether redirects are followed.
        httpx_args: More arguments for `httpx.Client` and `httpx.AsyncClient`.
        raise_on_unexpected_status: Raise `UnexpectedStatus` instead of returning None
            for a status outside 200-299.
    """

    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _base_url: str = field(alias="base_url", repr=lambda url: repr(_USER_INFO.sub("//", url)))
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout | float | None = field(default=None, kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)

    def with_headers(self, headers: Mapping[str, str]) -> Self:
        """A copy that sends these headers too; it shares the httpx clients that exist."""
        return self._copy(headers={**self._headers, **headers})

    def with_cookies(self, cookies: Mapping[str, str]) -> Self:
        """A copy that sends these cookies too; it shares the httpx clients that exist."""
        return self._copy(cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout | float) -> Self:
        """A copy with another timeout; it shares the httpx clients that exist."""
        return self._copy(timeout=timeout)

    def _copy(self, **changes: Any) -> Self:
        copy = evolve(self, **changes)
        copy._client, copy._async_client = self._client, self._async_client
        return copy

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Call through this client; its own base_url, if it has one, is used."""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        if self._client is None:
            import httpx

            self._client = httpx.Client(**self._settings())
        return self._client

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Call through this client; its own base_url, if it has one, is used."""
        self._async_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        if self._async_client is None:
            import httpx

            self._async_client = httpx.AsyncClient(**self._settings())
        return self._async_client

    def _settings(self) -> dict[str, Any]:
        settings: dict[str, Any] = {
            "base_url": self._base_url,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
        }
        if self._timeout is not None:
            settings["timeout"] = self._timeout
        return settings | self._httpx_args

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *exc: Any) -> None:
        self.get_httpx_client().__exit__(*exc)
        self._client = None  # a closed one is of no use: the next call makes another

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *exc: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*exc)
        self._async_client = None

    def call(
        self,
        operation: Operation,
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Any = UNSET,
        headers: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
    ) -> Response[Any]:
        """Call an operation and wait for its answer."""
        http = self.get_httpx_client()
        request = self._request(http, operation, path, query, body, headers, cookies)
        return operation.read(http.send(request), self.raise_on_unexpected_status)

    async def call_async(
        self,
        operation: Operation,
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Any = UNSET,
        headers: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
    ) -> Response[Any]:
        """Call an operation without blocking."""
        http = self.get_async_httpx_client()
        request = self._request(http, operation, path, query, body, headers, cookies)
        return operation.read(await http.send(request), self.raise_on_unexpected_status)

    def _request(
        self,
        http: httpx.Client | httpx.AsyncClient,
        operation: Operation,
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Any,
        headers: Mapping[str, Any] | None,
        cookies: Mapping[str, Any] | None,
    ) -> httpx.Request:
        url = operation.url(path)
        arguments = operation.content(body)
        if not str(http.base_url):
            url = self._base_url.rstrip("/") + url
        if query and (params := operation.params(query)):
            arguments["params"] = params
        if self._timeout is not None:
            arguments["timeout"] = self._timeout
        sent: dict[str, str] = {}
        for given in (self._authorization(http), self._headers, arguments.get("headers", {}), _set(headers)):
            sent |= {key.lower(): value for key, value in given.items()}  # the last one counts
        if jar := self._cookies | _set(cookies):
            arguments["cookies"] = jar
        arguments["headers"] = sent
        arguments["extensions"] = {"operation": operation}  # for transports that treat operations apart
        return http.build_request(operation.method, url, **arguments)

    def _authorization(self, http: httpx.Client | httpx.AsyncClient) -> dict[str, str]:
        return {}


@define(eq=False)
class AuthenticatedClient(Client):
    """Calls every operation, with a personal API key as bearer token.

    Args:
        token: The key. It is left out of `repr`.
        prefix: What stands before it in the header; empty for nothing.
        auth_header_name: The header that carries it.

    Raises:
        ValueError: The key is empty, or None because a variable of the environment is not set.
    """

    token: str = field(repr=False)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def __attrs_post_init__(self) -> None:
        if not self.token:
            raise ValueError("token is empty: give a personal API key (phx_…)")
        if not re.fullmatch(r"[\x21-\x7e]+", self.token):  # or an error of httpx would show it
            raise ValueError("token has a blank, a line break or a letter beyond ASCII: copy it again")

    def _authorization(self, http: httpx.Client | httpx.AsyncClient) -> dict[str, str]:
        if self.auth_header_name in http.headers:
            return {}
        return {self.auth_header_name: f"{self.prefix} {self.token}".strip()}


def _set(given: Mapping[str, Any] | None) -> dict[str, str]:
    """Headers or cookies that are set, as text."""
    return {
        key: str(as_text(value)) for key, value in (given or {}).items() if value is not UNSET and value is not None
    }
