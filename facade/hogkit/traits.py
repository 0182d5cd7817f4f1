"""What a request is, as far as it matters for sending it again."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import frozen

from .limits.classes import QUERY, rate_class
from .shapes import is_object
from .uuid7 import uuid7

if TYPE_CHECKING:
    import httpx

READS = frozenset({"GET", "HEAD", "OPTIONS"})
HARMLESS = READS | {"PUT", "DELETE"}  # RFC 9110, 9.2.2: done twice is done once
# Events carry their own uuid: the same twice is one (rust/capture, ClickHouse's ReplacingMergeTree).
INGEST = (
    "/i/v0/e/",
    "/e/",
    "/capture/",
    "/track/",
    "/engage/",
    "/batch/",
    "/i/v1/analytics/events/",
)
# `environments` is an alias of `projects` (PostHog/posthog#68511).
PROJECT = re.compile(r"/(?:projects|environments)/([^/]+)/")
QUERY_PATH = re.compile(PROJECT.pattern + "query/$")
READING_POSTS = ("/query/", "/flags/")


@frozen(kw_only=True)
class Traits:
    """What a request is.

    Attributes:
        rate_class: Which of PostHog's limits counts it; None for public endpoints, which have none.
        reads: It changes nothing.
        harmless: Twice is the same as once.
        ingest: It brings events.
        query: It is for the query endpoint.
        flags: It evaluates flags.
        project: Whose queries it is one of; None if it runs none.
    """

    rate_class: str | None
    reads: bool
    harmless: bool
    ingest: bool = False
    query: bool = False
    flags: bool = False
    project: str | None = None


def traits(request: httpx.Request, *, private: bool) -> Traits:
    method, path = request.method, request.url.path
    path = path if path.endswith("/") else f"{path}/"
    ingest = not private and method == "POST" and path.endswith(INGEST)
    query = private and method == "POST" and bool(QUERY_PATH.search(path))
    reads = method in READS or (method == "POST" and not ingest and path.endswith(READING_POSTS))
    kind = _rate_class(request) if private else None
    runs = kind == QUERY and method == "POST"  # GET and DELETE ask about one that runs
    return Traits(
        rate_class=kind,
        reads=reads,
        harmless=reads or ingest or method in HARMLESS,
        ingest=ingest,
        query=query,
        flags=not private and method == "POST" and path.endswith("/flags/"),
        project=_project(path) if runs else None,
    )


def _rate_class(request: httpx.Request) -> str:
    operation: Any = request.extensions.get("operation")
    return rate_class(request.url.path) if operation is None else operation.rate_class


def _project(path: str) -> str:
    found = PROJECT.search(path)
    return found[1] if found else ""


def with_query_id(content: bytes, made: UUID | None = None) -> bytes | None:
    """A body that asks for an asynchronous query, with an id of its own: sent twice, it is one query.

    None if there is nothing to change: it has one, or does not ask for that (posthog/api/query.py,
    `client_query_id`).
    """
    if b"async" not in content:
        return None
    try:
        body: Any = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not is_object(body) or body.get("client_query_id"):
        return None
    if "async" not in str(body.get("refresh")) and body.get("async") is not True:
        return None
    # All else stays as it was written; of two names that are the same the last counts.
    return content.rstrip()[:-1] + b', "client_query_id": "%b"}' % str(made or uuid7()).encode()
