"""Requests to public endpoints, which no schema describes."""

from __future__ import annotations

import json
from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from .errors import InvalidArgument
from .shapes import is_object

if TYPE_CHECKING:
    import httpx

    from .context import Context

JSON = {"content-type": "application/json"}


@frozen
class Post:
    """One POST of a JSON body, as a step of a flow."""

    client: Context
    path: str
    content: bytes = field(repr=False)  # with the project token
    headers: Mapping[str, str] = field(factory=lambda: JSON)

    def blocking(self) -> httpx.Response:
        return self.client.public.blocking().post(self.path, **self._given())

    def awaiting(self) -> Coroutine[Any, Any, httpx.Response]:
        return self.client.public.running().post(self.path, **self._given())

    def _given(self) -> dict[str, Any]:
        return {
            "content": self.content,
            "headers": self.headers,
            "extensions": self.client.extensions,
        }


def post(client: Context, path: str, body: Mapping[str, Any]) -> Post:
    """A POST of `body` with the project token, which no other place puts into a body.

    Raises:
        InvalidArgument: `body` holds what JSON cannot.
        ConfigurationError: There is no project token.
    """
    content = encoded(body)
    return Post(client, path, b'{"api_key":%b,%b' % (encoded(client.project_token), content[1:]))


def encoded(value: Any) -> bytes:
    """JSON that every parser reads: no NaN.

    Raises:
        InvalidArgument: It holds what JSON cannot.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode()
    except (TypeError, ValueError, RecursionError) as error:
        reason = str(error)
    # Not from within: the error of a lone surrogate holds all of the text.
    raise InvalidArgument(f"cannot be sent as JSON: {reason}")


def read_object(answer: httpx.Response, host: str) -> Mapping[str, Any]:
    """The JSON object of an answer.

    Raises:
        UnexpectedAnswer: It is something else.
    """
    try:
        value = json.loads(answer.content)
    except (ValueError, RecursionError):
        value = None
    if is_object(value):
        return value
    from .telling import unreadable

    raise unreadable(
        answer, host, "its body is not a JSON object: cut off on the way, or not PostHog's"
    )
