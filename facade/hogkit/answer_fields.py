"""Reads answers that are an object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _api
from .context import Context
from .errors import UnexpectedAnswer


def fields(answer: _api.Model | None, client: Context, path: str) -> Mapping[str, Any]:
    """The answer as an object. What is none stays as it came, whatever its declared type.

    Raises:
        UnexpectedAnswer: It is no object.
    """
    if not isinstance(answer, _api.Model):
        raise unlike(client, path)
    return answer.to_dict()


def unlike(client: Context, path: str) -> UnexpectedAnswer:
    reason = "its body is not what the schema says; is this PostHog's API?"
    return UnexpectedAnswer(client.settings.host, 200, reason, "GET", path)
