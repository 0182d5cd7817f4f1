"""Requests, answers, and the form of the private API's errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeGuard, cast
from urllib.parse import parse_qsl

from .strict import dumps

Host = Literal["app", "ingest"]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came.

    Attributes:
        query: Raw, without the question mark.
        headers: Names in lower case; of a repeated one, the last.
        body: As sent, still compressed; empty if it was too large to be read.
        host: Whose listener it came to.
        too_large: Whether the body was over 20 MB.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    host: Host
    too_large: bool = False

    @property
    def parameters(self) -> dict[str, str]:
        return dict(parse_qsl(self.query, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back; `note` is for whoever watches, not for the client."""

    status: int = 200
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    note: str = ""


class Refused(Exception):
    """Ends the handling of a request with an answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self.answer = answer


def json_answer(value: Any, status: int = 200, note: str = "") -> Answer:
    return Answer(status, dumps(value).encode(), {"content-type": "application/json"}, note)


def text_answer(text: str, status: int) -> Answer:
    """In the form of capture's and flags' errors, which are not JSON."""
    return Answer(status, text.encode(), {"content-type": "text/plain; charset=utf-8"})


def invalid(code: str, detail: str, attr: str | None = None) -> Refused:
    return problem(400, "validation_error", code, detail, attr)


def unauthenticated(code: str, detail: str) -> Refused:
    headers = {"www-authenticate": "Bearer"}
    return problem(401, "authentication_error", code, detail, headers=headers)


def forbidden(detail: str) -> Refused:
    return problem(403, "authentication_error", "permission_denied", detail)


def not_found(detail: str = "Not found.") -> Refused:
    return problem(404, "invalid_request", "not_found", detail)


def not_allowed(method: str, allowed: str) -> Refused:
    detail = f'Method "{method}" not allowed: this sandbox has {allowed} only.'
    headers = {"allow": allowed}
    return problem(405, "invalid_request", "method_not_allowed", detail, headers=headers)


def problem(
    status: int,
    kind: str,
    code: str,
    detail: str,
    attr: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Refused:
    """The four fields of drf-exceptions-hog (`exceptions_hog/handler.py`)."""
    answer = json_answer({"type": kind, "code": code, "detail": detail, "attr": attr}, status)
    return Refused(Answer(status, answer.content, {**answer.headers, **(headers or {})}))


def as_object(value: Any) -> Json | None:
    """The value if it is a JSON object."""
    return cast("Json", value) if isinstance(value, dict) else None


def as_array(value: Any) -> list[Any] | None:
    """The value if it is a JSON array."""
    return value if is_array(value) else None


def is_array(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def child(parent: Json, name: str) -> Json:
    """The JSON object under a name; an empty one if there is none."""
    found: Json = parent.get(name) or {}
    return found


def children(parent: Json, name: str) -> list[Json]:
    """The JSON objects in the array under a name."""
    found: list[Json] = parent.get(name) or []
    return found
