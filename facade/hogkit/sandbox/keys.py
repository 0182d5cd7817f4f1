"""Who may do what with a personal API key.

Source: `posthog/auth.py`, `posthog/permissions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .messages import Request, as_object, forbidden, unauthenticated
from .strict import as_text, loads

BEARER = re.compile(r"Bearer\s+(\S.+)")


class Keys:
    """Personal keys and their scopes: `object:read`, `object:write` (allows both), or `*`."""

    def __init__(self, scopes: Mapping[str, Sequence[str]]) -> None:
        self._scopes = {key: frozenset(names) for key, names in scopes.items()}

    def authenticate(self, request: Request) -> frozenset[str]:
        """The scopes of the key of a request. Only the first key found is tried."""
        found = find_key(request)
        if found is None:
            raise unauthenticated(
                "not_authenticated", "Authentication credentials were not provided."
            )
        key, place = found
        if key not in self._scopes:
            detail = f"Personal API key found in request {place} is invalid."
            raise unauthenticated("authentication_failed", detail)
        return self._scopes[key]


def find_key(request: Request) -> tuple[str, str] | None:
    bearer = BEARER.fullmatch(request.headers.get("authorization", ""))
    if bearer:
        return bearer[1].strip(), "Authorization header"
    key = key_in_body(request.body)
    if key is not None:
        return key, "body"
    key = request.parameters.get("personal_api_key")
    return None if key is None else (key, "query string")


def key_in_body(body: bytes) -> str | None:
    if b"personal_api_key" not in body:
        return None
    try:
        fields = as_object(loads(body)) or {}
    except ValueError:
        return None  # That it is no JSON is for the endpoint to say.
    key = fields.get("personal_api_key")
    return None if key is None else as_text(key)


def demand(scope: str, scopes: frozenset[str]) -> None:
    """Refuse a key without the scope."""
    if not scopes & {"*", scope, scope.replace(":read", ":write")}:
        raise forbidden(f"API key missing required scope '{scope}'")
