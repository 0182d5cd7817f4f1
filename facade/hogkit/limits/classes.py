"""Which of PostHog's rate limits counts a request."""

from __future__ import annotations

import re

QUERY = "query"

# posthog/rate_limit.py and the page posthog.com/docs/api, "Rate limiting", read in November 2026. The
# first pattern that matches the path below the project decides; the rest is CRUD. Three narrow classes
# (invites, AI, copying of flags) are CRUD here too: none is documented for the whole path of an
# operation.
CLASSES = (
    ("local_evaluation", r"feature_flags?/local_evaluation/?$"),
    ("events_values", r"events/values/?$"),
    ("web_analytics", r"web_analytics/"),
    (QUERY, r"(query|endpoints/[^/]+/run)(/|$)"),
    ("analytics", r"(insights|persons|session_recordings|events)(/|$)"),
)


def rate_class(path: str) -> str:
    """`crud`, `analytics`, `query`, `local_evaluation`, `events_values` or `web_analytics`."""
    below = re.sub(r"^.*?/api/((projects|environments)/[^/]+/)?", "", path)
    return next((name for name, pattern in CLASSES if re.match(pattern, below)), "crud")
