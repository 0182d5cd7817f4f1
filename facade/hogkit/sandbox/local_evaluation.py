"""Definitions of flags, for those who evaluate them without PostHog.

Source: `posthog/api/feature_flag.py` (`local_evaluation`, `MinimalFeatureFlagSerializer`),
`posthog/models/feature_flag/local_evaluation.py`.
"""

from __future__ import annotations

import hashlib

from .calls import Call
from .messages import Answer, Json, json_answer

SHOWN = (
    "id", "team_id", "name", "key", "filters", "deleted", "active", "ensure_experience_continuity",
    "version", "evaluation_runtime",
)  # fmt: skip


def get_definitions(call: Call) -> Answer:
    """All that are not deleted, or 304 to whoever has them. This sandbox has no groups and cohorts."""
    flags = [shown(flag) for flag in call.store.rows["feature_flags"] if not flag["deleted"]]
    given = json_answer({"flags": flags, "group_type_mapping": {}, "cohorts": {}})
    etag = f'W/"{hashlib.sha256(given.content).hexdigest()[:16]}"'
    headers = {"etag": etag, "cache-control": "private, must-revalidate"}
    if call.request.headers.get("if-none-match") == etag:
        return Answer(304, b"", headers)
    return Answer(200, given.content, {**given.headers, **headers}, f"{len(flags)} flags")


def shown(flag: Json) -> Json:
    """As `MinimalFeatureFlagSerializer` shows one."""
    told = {name: flag[name] for name in SHOWN}
    return {**told, "has_encrypted_payloads": False, "evaluation_tags": []}
