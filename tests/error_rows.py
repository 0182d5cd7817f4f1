"""Refusals as PostHog, its ingest service and proxies send them, and what each must become."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import hogkit

HOST = "https://us.posthog.com"
QUERY = "/api/projects/7/query/"
LIST = "/api/projects/7/insights/"
ME = "/api/users/@me/"
V0 = "/batch/"
V1 = "/i/v1/analytics/events"
FLAGS = "/flags/"
NARROW = "Narrow the query"
LATER = "status.posthog.com"
PAGE = "<!DOCTYPE html><html><head><title>{}</title></head><body><h1>x</h1></body></html>"
NOT_API = "(an HTML page, not an answer of PostHog's API)"


class Row(NamedTuple):
    """One answer, and what it must become; `advice` is part of the sentence, or "" for none."""

    status: int
    body: Any
    kind: type[hogkit.ApiError]
    advice: str
    told: Mapping[str, Any]
    path: str = QUERY
    headers: Mapping[str, str] = {}
    wait: float | None = None
    from_posthog: bool = True
    method: str = "POST"
    scopes: tuple[str, ...] = ("query:read",)


def four(type: str, code: str, detail: str, attr: str | None = None) -> dict[str, str | None]:
    """PostHog's own form (drf-exceptions-hog)."""
    return {"type": type, "code": code, "detail": detail, "attr": attr}


def own(
    status: int, body: Mapping[str, Any], kind: type[hogkit.ApiError], advice: str = "", **rest: Any
) -> Row:
    """A refusal of PostHog's app, whose four fields must come out as they went in."""
    return Row(status, body, kind, advice, {"attr": None, **body}, **rest)


def plain(
    status: int, text: str, kind: type[hogkit.ApiError], advice: str = "", **rest: Any
) -> Row:
    """A refusal in plain text (rust/capture, rust/feature-flags)."""
    nothing = {"type": None, "code": None, "attr": None, "detail": text}
    return Row(status, text, kind, advice, nothing, from_posthog=False, **rest)


def v1(
    status: int, error: str, description: str, kind: type[hogkit.ApiError], advice: str = "", **rest: Any
) -> Row:  # fmt: skip
    """The form of v1 ingest (rust/capture/src/v1/error.rs)."""
    body = {
        "error": error,
        "error_description": description,
        "error_uri": "https://posthog.com/docs/api",
    }
    told = {"type": None, "code": error, "attr": None, "detail": description}
    return Row(status, body, kind, advice, told, V1, from_posthog=False, **rest)


def page(
    status: int, title: str, kind: type[hogkit.ApiError], advice: str = "", **rest: Any
) -> Row:
    """What a proxy says."""
    told = {"type": None, "code": None, "attr": None, "detail": f"{title} {NOT_API}"}
    return Row(status, PAGE.format(title), kind, advice, told, from_posthog=False, **rest)


SCOPE = "API key missing required scope 'query:read'"
UNSUPPORTED = "This action does not support Personal API Key access"
MEMORY = "clickhouse_memory_limit_exceeded"
HEAVY_LOAD = "We're under heavy load right now and couldn't finish this query. Please try again in a few minutes."
OFFSET = "OFFSET is not supported for queries made with a personal API key."
SLOW = "Query has hit the max execution time before completing. See our docs for how to improve your query performance."
BIG = "Query has reached the max memory limit before completing. See our docs for how to improve your query memory footprint."

KINDS_OF_429 = [
    own(429, four("throttled_error", "throttled", "Request was throttled. Expected available in 49 seconds."),
        hogkit.RateLimited, ", in 49 s.", headers={"retry-after": "49"}, wait=49),
    own(429, four("throttled_error", "throttled", "Request was throttled. Expected available in 49 seconds."),
        hogkit.RateLimited, ", in 49 s.", wait=49),
    own(429, four("throttled_error", "throttled", "Request was throttled. Expected available in 1 second."),
        hogkit.RateLimited, ", in 1 s.", wait=1, path=LIST, method="GET"),
    own(429, four("throttled_error", "throttled", "Request was throttled. Expected available in 9 seconds."),
        hogkit.RateLimited, ", in 49 s.", headers={"retry-after": "49"}, wait=49),
    own(429, four("throttled_error", "throttled", "Too many concurrent queries. Please try again later."),
        hogkit.RateLimited, "3 queries of a project at a time"),
    own(429, four("throttled_error", "throttled", "Too many requests."), hogkit.RateLimited, "Send less", path=LIST),
    own(429, four("throttled_error", "api_queries_budget_exceeded", "This project has read more query data than its hourly budget."),
        hogkit.BytesSpent, ", in 58 min. Or read less", headers={"retry-after": "3476"}, wait=3476),
    own(429, four("throttled_error", "api_queries_budget_exceeded", "Budget spent."), hogkit.BytesSpent, "Come back in an hour. Or read less"),
    v1(429, "billing_limit_exceeded", "billing limit exceeded", hogkit.EventsRefused, "Keep the events"),
    v1(429, "rate_limited", "Rate limit exceeded.", hogkit.EventsRefused, "Keep the events", headers={"retry-after": "1"}, wait=1),
    plain(429, "rate limited", hogkit.RateLimited, "Send less", path=V0),
    own(429, four("validation_error", "rate_limit_exceeded", "Rate limit exceeded."), hogkit.RateLimited, "Send less", path=FLAGS),
    Row(429, {"code": "rate_limit_exceeded", "detail": "Rate limit exceeded."}, hogkit.RateLimited, "Send less",
        {"type": None, "code": "rate_limit_exceeded", "detail": "Rate limit exceeded."}, FLAGS, from_posthog=False),
    page(429, "Too Many Requests", hogkit.RateLimited, ", in 3 s.", headers={"retry-after": "3"}, wait=3),
]  # fmt: skip

OVERLOAD_AND_QUERIES = [
    own(400, four("validation_error", "too_many_bytes", "Query would read too much."), hogkit.QueryReadsTooMuch, NARROW),
    own(400, four("validation_error", "unknown_function", "Unknown function nope."), hogkit.Rejected),
    own(402, four("invalid_request", "quota_limit_exceeded", "Your organization reached its billing limit for this resource."),
        hogkit.QuotaExceeded, "see PostHog's billing page"),
    own(402, four("invalid_request", "api_queries_quota_exceeded", "API queries will be available again when the allowance resets."),
        hogkit.QuotaExceeded, "see PostHog's billing page"),
    own(402, four("invalid_request", "payment_required", "This feature requires a paid PostHog plan."),
        hogkit.QuotaExceeded, "see PostHog's billing page"),
    own(409, four("invalid_request", "conflict", "Resource changed."), hogkit.Rejected, "read it again, then decide", path=LIST),
    own(500, four("server_error", "error", "A server error occurred."), hogkit.ServerError, LATER),
    own(500, four("server_error", "error", "Query size exceeded."), hogkit.ServerError, "Shorten the SQL."),
    own(503, four("server_error", "error", "Queries are a little too busy right now. We're working to free up resources. Please try again later."),
        hogkit.ServerError, LATER),
    own(503, four("server_error", "database_unavailable", "We couldn't reach the database just now. Please try again in a moment."),
        hogkit.ServerError, ", in 1 s.", headers={"retry-after": "1"}, wait=1),
    own(503, four("server_error", "error", "Too busy. Please try again in 5 seconds."), hogkit.ServerError, ", in 5 s.", wait=5),
    own(503, four("server_error", "database_schema_unavailable", "Couldn't load your project's schema."), hogkit.ServerError, LATER),
    own(504, four("server_error", "error", SLOW), hogkit.QueryTimeout, "Or run it with refresh=async"),
    own(504, four("server_error", "error", SLOW), hogkit.QueryTimeout, NARROW, path=f"{QUERY}HogQLQuery/"),
    own(504, four("server_error", "error", SLOW), hogkit.ServerError, "ask for less", path=LIST, method="GET"),
    own(504, four("server_error", "error", BIG), hogkit.QueryOutOfMemory, f"{NARROW}: a shorter time range, fewer columns."),
    own(512, four("server_error", "error", "Estimated query execution time is too long. Try reducing its scope by changing the time range."),
        hogkit.QueryTooSlow, NARROW),
    own(512, four("server_error", MEMORY, "This query ran out of memory before it could finish."), hogkit.QueryOutOfMemory, NARROW),
    own(513, four("server_error", MEMORY, "This query ran out of memory before it could finish."), hogkit.QueryOutOfMemory, NARROW),
    own(513, four("server_error", MEMORY, HEAVY_LOAD), hogkit.ServerError, LATER),
    own(512, four("server_error", MEMORY, HEAVY_LOAD), hogkit.ServerError, LATER),
]  # fmt: skip

BY_THE_APP = [
    own(400, four("validation_error", "required", "This field is required.", "query"), hogkit.Rejected),
    own(400, four("validation_error", "invalid_project", "Invalid project id.", "project_id"), hogkit.Rejected),
    own(400, four("validation_error", "invalid_payload", "Malformed request data."), hogkit.Rejected),
    own(400, four("validation_error", "invalid_input", "Unable to resolve field: foo"), hogkit.Rejected),
    own(400, four("validation_error", "invalid_input", OFFSET), hogkit.Rejected),
    own(401, four("authentication_error", "authentication_failed", "Personal API key found in request Authorization header is invalid."),
        hogkit.AuthenticationError, f"made at {HOST}/settings/user-api-keys."),
    own(401, four("authentication_error", "not_authenticated", "Authentication credentials were not provided."),
        hogkit.AuthenticationError, f"Is the key right, and of {HOST}?"),
    own(401, four("authentication_error", "invalid_api_key", "Project API key invalid."), hogkit.AuthenticationError, "phc_…", path=V0),
    own(401, four("authentication_error", "invalid_personal_api_key", "Invalid Personal API key."),
        hogkit.AuthenticationError, "Is the key right"),
    own(403, four("authentication_error", "permission_denied", SCOPE), hogkit.PermissionDenied,
        f"query_create needs query:read: grant it to the key at {HOST}/settings/user-api-keys."),
    own(403, four("authentication_error", "permission_denied", UNSUPPORTED), hogkit.PermissionDenied,
        "query_create has no scope, so PostHog may refuse it to any personal key.", scopes=()),
    own(403, four("authentication_error", "permission_denied", "API key does not have access to the requested project: ID 7."),
        hogkit.PermissionDenied, "Check the project id, and that the key and its user"),
    own(404, four("invalid_request", "not_found", "Not found."), hogkit.NotFound, "the key may see project 7: `hogkit projects list`"),
    own(404, four("invalid_request", "not_found", "Not found."), hogkit.NotFound, path=ME, method="GET"),
    own(405, four("invalid_request", "method_not_allowed", 'Method "POST" not allowed.'), hogkit.Rejected),
    own(405, four("invalid_request", "method_not_allowed", 'Method "DELETE" not allowed.'), hogkit.Rejected,
        'send PATCH {"deleted": true}', path=f"{LIST}1/", method="DELETE"),
    own(413, four("invalid_request", "too_large", "Too large."), hogkit.Rejected, "send less at a time"),
    own(415, four("invalid_request", "unsupported_media_type", "Unsupported."), hogkit.Rejected),
    own(422, four("validation_error", "invalid", "Wrong.", "query__query"), hogkit.Rejected),
    own(501, four("server_error", "error", "No."), hogkit.ServerError),
    own(599, four("server_error", "error", "No."), hogkit.ServerError),
]  # fmt: skip

OTHER_FORMS = [
    # v0 ingest
    plain(400, "failed to parse request: missing field `event`", hogkit.Rejected, path=V0),
    plain(400, "request holds no event", hogkit.Rejected, path=V0),
    plain(401, "API key is not valid: personal_api_key", hogkit.AuthenticationError, "project token (phc_…)", path=V0),
    plain(401, "No API token provided. Please include a valid API token in your request.", hogkit.AuthenticationError, "phc_…", path=V0),
    plain(408, "body read timed out", hogkit.Rejected, "try again", path=V0),
    plain(413, "event is too big for kafka", hogkit.Rejected, "send less at a time", path=V0),
    plain(500, "internal error", hogkit.ServerError, LATER, path=V0),
    plain(503, "transient error, please retry", hogkit.ServerError, LATER, path=V0),
    plain(503, "Please try again in 5 seconds", hogkit.ServerError, LATER, path=V0),
    plain(500, "Please try again in 5 seconds", hogkit.ServerError, LATER, path=V0),
    # v1 ingest
    v1(400, "invalid_batch", "invalid batch: no events", hogkit.Rejected),
    v1(400, "missing_required_headers", 'request is missing required headers: ["PostHog-Attempt"]', hogkit.Rejected),
    v1(401, "invalid_api_token", "The provided API token is not valid.", hogkit.AuthenticationError, "phc_…"),
    v1(402, "billing_limit_exceeded", "billing limit exceeded", hogkit.QuotaExceeded, "billing page"),
    v1(408, "body_read_timeout", "body read stalled after receiving 7 bytes", hogkit.Rejected, "try again"),
    v1(413, "payload_too_large", "payload too large: 21 MB", hogkit.Rejected, "send less at a time"),
    v1(415, "unsupported_encoding", "unsupported content encoding: lz4", hogkit.Rejected),
    v1(500, "internal_error", "Internal Server Error", hogkit.ServerError, ", in 1 s.", headers={"retry-after": "1"}, wait=1),
    v1(503, "service_unavailable", "Service Unavailable", hogkit.ServerError, ", in 1 s.", headers={"retry-after": "1"}, wait=1),
    v1(504, "gateway_timeout", "Gateway Timeout", hogkit.ServerError, "try again"),
    # flags
    plain(400, "The distinct_id field is missing from the request. Please include a valid identifier.", hogkit.Rejected, path=FLAGS),
    plain(401, "The provided API key is invalid or has expired.", hogkit.AuthenticationError, "phc_…", path=FLAGS),
    plain(402, "Billing limit reached. Please upgrade your plan.", hogkit.QuotaExceeded, "billing page", path=FLAGS),
    plain(500, "Internal error", hogkit.ServerError, LATER, path=FLAGS),
    plain(503, "Our database service is currently unavailable.", hogkit.ServerError, LATER, path=FLAGS),
    # proxies
    page(502, "502 Bad Gateway", hogkit.ServerError, LATER),
    page(504, "504 Gateway Time-out", hogkit.ServerError, "It took too long"),
    page(504, "504 Gateway Time-out", hogkit.ServerError, "It took too long", path=LIST, method="GET"),
    page(503, "Down for maintenance", hogkit.ServerError, ", in 60 min.", headers={"retry-after": "3600"}, wait=3600),
    page(503, "Upstream died. Please retry after 1 second.", hogkit.ServerError, LATER),
    page(429, "Too many requests. Please retry after 3 seconds.", hogkit.RateLimited, ", in 3 s.", wait=3),
    page(403, "Attention Required! | Cloudflare", hogkit.PermissionDenied),
    # JSON of another make is not PostHog's word either
    Row(504, {"message": "Endpoint request timed out"}, hogkit.ServerError, "It took too long",
        {"type": None, "code": None}, from_posthog=False),
    Row(503, {"type": "about:blank", "title": "Down", "detail": "Down."}, hogkit.ServerError, LATER,
        {"type": "about:blank", "code": None, "detail": "Down."}, from_posthog=False),
    Row(503, {"type": 1, "code": "a", "detail": "Down."}, hogkit.ServerError, LATER, {"type": None}, from_posthog=False),
    # /events/{bad id} without attr; update_property with code and detail swapped
    Row(400, {"type": "validation_error", "code": "invalid_input", "detail": "Bad id."}, hogkit.Rejected, "",
        {"type": "validation_error", "code": "invalid_input", "detail": "Bad id.", "attr": None}),
    own(400, four("validation_error", "The property is wrong.", "invalid"), hogkit.Rejected),
    # the status of an async query (posthog/api/query.py)
    Row(400, {"query_status": {"error": True, "error_message": "Unknown table 'x'"}}, hogkit.Rejected, "",
        {"type": None, "code": None, "detail": "Unknown table 'x'"}, from_posthog=False),
    Row(500, {"query_status": {"error": True, "error_message": "Ran out of memory.", "error_code": MEMORY}},
        hogkit.QueryOutOfMemory, NARROW, {"code": MEMORY, "detail": "Ran out of memory."}, from_posthog=False),
    Row(400, {"query_status": {"error": True, "error_message": "Too much.", "error_code": "too_many_bytes"}},
        hogkit.QueryReadsTooMuch, NARROW, {"code": "too_many_bytes"}, from_posthog=False),
    Row(400, {"query_status": {"error": True, "error_message": "No.", "error_code": 5}}, hogkit.Rejected, "",
        {"code": None, "detail": "No."}, from_posthog=False),
]  # fmt: skip

ROWS = KINDS_OF_429 + OVERLOAD_AND_QUERIES + BY_THE_APP + OTHER_FORMS
