"""The endpoint that evaluates feature flags.

Source: `rust/feature-flags/src/flags/flag_request.rs`, `src/api/types.rs`, `src/api/errors.rs`.
"""

from __future__ import annotations

import base64
import time
import zlib
from typing import Any
from uuid import uuid4

from .calls import Call
from .cannot_evaluate import CannotEvaluate
from .evaluation import Match, evaluate, payload
from .ingest import MAX_DISTINCT_ID
from .messages import Answer, Json, as_array, as_object, json_answer
from .payload import GZIP_MAGIC, inflated, refused
from .strict import as_text, loads

NO_TOKEN = "No API token provided. Please include a valid API token in your request."  # noqa: S105
BAD_TOKEN = (
    "The provided API key is invalid or has expired. Please check your API key and try again."  # noqa: S105
)
NO_DISTINCT_ID = (
    "The distinct_id field is missing from the request. Please include a valid identifier."
)
INVALID_JSON = (
    "Failed to decode request: invalid JSON. Please check your request format and try again."
)
SERVER_AGENTS = ("posthog-python/", "posthog-node/", "python-requests/", "curl/")


def post_flags(call: Call) -> Answer:
    asked = read(call)
    token = first(asked, "token", "api_key", "$token")
    if not isinstance(token, str) or not token:
        raise refused(401, NO_TOKEN)
    if token != call.world.project_token:
        raise refused(401, BAD_TOKEN)
    distinct_id = first(asked, "distinct_id", "$distinct_id")
    if distinct_id is None:
        raise refused(400, NO_DISTINCT_ID)
    if isinstance(distinct_id, bool) or not isinstance(distinct_id, str | int | float):
        raise refused(400, INVALID_JSON)
    with call.store.lock:
        details = evaluated(call, asked, as_text(distinct_id)[:MAX_DISTINCT_ID])
    return answered(call, details)


def read(call: Call) -> Json:
    """The JSON of the body, perhaps under gzip or base64."""
    try:
        content = unpacked(call.request.body, call.query.get("compression", ""))
        asked = as_object(loads(content))
    except (ValueError, zlib.error):
        asked = None
    if asked is None:
        raise refused(400, INVALID_JSON)
    return asked


def unpacked(content: bytes, compression: str) -> bytes:
    if compression == "base64" and not content.startswith(GZIP_MAGIC):
        content = base64.b64decode(content, validate=True)
    return inflated(content) if content.startswith(GZIP_MAGIC) else content


def first(asked: Json, *names: str) -> Any:
    return next((asked[name] for name in names if asked.get(name) is not None), None)


def evaluated(call: Call, asked: Json, distinct_id: str) -> list[Json]:
    person = call.store.people.find(distinct_id)
    sent = as_object(first(asked, "person_properties", "$properties")) or {}
    properties = {**(person.properties if person else {}), **sent}
    anonymous_id = str(asked.get("$anon_distinct_id") or "")
    agent = call.request.headers.get("user-agent", "")
    if asked.get("disable_flags") is True:
        return []
    return [
        detail(flag, distinct_id, properties, anonymous_id)
        for flag in call.store.rows["feature_flags"]
        if wanted(flag, asked, agent)
    ]


def wanted(flag: Json, asked: Json, agent: str) -> bool:
    """Whether a flag is told at all: alive, asked for, and meant for this kind of caller."""
    keys = as_array(first(asked, "flag_keys", "flag_keys_to_evaluate"))
    if flag["deleted"] or not flag["active"] or (keys is not None and flag["key"] not in keys):
        return False
    meant = flag.get("evaluation_runtime") or "all"
    return meant in ("all", asked.get("evaluation_runtime") or runtime(agent))


def runtime(agent: str) -> str | None:
    """Where a request comes from; who is not known gets only the flags meant for all."""
    if agent.startswith("Mozilla/"):
        return "client"
    return "server" if agent.startswith(SERVER_AGENTS) else None


def detail(flag: Json, distinct_id: str, properties: Json, anonymous_id: str) -> Json:
    try:
        if anonymous_id and flag.get("ensure_experience_continuity"):
            raise CannotEvaluate(
                "not_in_sandbox", "This sandbox does not keep flags across identification."
            )
        match = evaluate(flag, distinct_id, properties)
    except CannotEvaluate as error:
        return failed(flag, error)
    return told(flag, match)


def told(flag: Json, match: Match) -> Json:
    return {
        "key": flag["key"],
        "enabled": match.enabled,
        "variant": match.variant,
        "reason": {
            "code": match.code,
            "condition_index": match.condition_index,
            "description": match.description,
        },
        "metadata": metadata(flag, payload(flag, match)),
    }


def failed(flag: Json, error: CannotEvaluate) -> Json:
    reason = {"code": error.code, "condition_index": None, "description": error.description}
    return {
        "key": flag["key"],
        "enabled": False,
        "variant": None,
        "failed": True,
        "reason": reason,
        "metadata": metadata(flag, None),
    }


def metadata(flag: Json, text: Any) -> Json:
    return {
        "id": flag["id"],
        "version": flag["version"],
        "description": None,
        "payload": text,
        "has_experiment": False,
    }


def answered(call: Call, details: list[Json]) -> Answer:
    common: Json = {
        "errorsWhileComputingFlags": any(flag.get("failed") for flag in details),
        "requestId": str(uuid4()),
        "evaluatedAt": time.time_ns() // 1_000_000,
    }
    note = f"{len(details)} flags"
    if call.query.get("v") == "2":
        flags = {flag["key"]: flag for flag in details}
        return json_answer({**common, "flags": flags}, note=note)
    return json_answer({**common, **legacy(details)}, note=note)


def legacy(details: list[Json]) -> Json:
    payloads = {flag["key"]: flag["metadata"]["payload"] for flag in details}
    return {
        "featureFlags": {flag["key"]: flag["variant"] or flag["enabled"] for flag in details},
        "featureFlagPayloads": {key: text for key, text in payloads.items() if text is not None},
    }
