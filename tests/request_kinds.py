"""The kinds of request that are told apart when one is to be sent again."""

from __future__ import annotations

import httpx
from hogkit.traits import Traits, traits

PROJECT = "/api/projects/7"
# What each kind of request is: read, put (harmless to repeat), write or ingest.
REQUESTS = {
    "GET": ("read", "GET", f"{PROJECT}/insights/"),
    "HEAD": ("read", "HEAD", f"{PROJECT}/insights/"),
    "OPTIONS": ("read", "OPTIONS", f"{PROJECT}/insights/"),
    "PUT": ("put", "PUT", f"{PROJECT}/surveys/1/"),
    "DELETE": ("put", "DELETE", f"{PROJECT}/surveys/1/"),
    "PATCH": ("write", "PATCH", f"{PROJECT}/surveys/1/"),
    "create": ("write", "POST", f"{PROJECT}/surveys/"),
    "query": ("read", "POST", f"{PROJECT}/query/"),
    "flags": ("read", "POST", "/flags/"),
    "event": ("ingest", "POST", "/i/v0/e/"),
    "batch": ("ingest", "POST", "/batch/"),
    "v1": ("ingest", "POST", "/i/v1/analytics/events"),
}
PUBLIC = {"flags", "event", "batch", "v1"}


def request(name: str) -> httpx.Request:
    _, method, path = REQUESTS[name]
    return httpx.Request(method, f"https://ph.example{path}")


def of(name: str) -> Traits:
    return traits(request(name), private=name not in PUBLIC)
