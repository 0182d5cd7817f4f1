"""Calls that are quick to try again, and the errors of those that fail."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from answering import Ask, Host, asking, connection
from hogkit import ApiError, Backoff, Unreachable

QUICK = Backoff(base=0.01)
PAGE = "<html><title>Bad Gateway</title></html>"
SURVEYS = "/api/projects/7/surveys/"


def asking_quickly(
    request: pytest.FixtureRequest, server: Host, monkeypatch: pytest.MonkeyPatch
) -> Ask:
    made = asking(request, server, monkeypatch)
    made.options["backoff"] = QUICK
    return made


def said(code: str, detail: str = "said") -> dict[str, Any]:
    return {"type": "server_error", "code": code, "detail": detail, "attr": None}


def send(ask: Ask, method: str, path: str = SURVEYS, **options: Any) -> httpx.Response:
    return ask.run(lambda client: connection(client).request(method, path, **options))


def sending(ask: Ask, method: str, path: str = SURVEYS, **options: Any) -> ApiError | Unreachable:
    """The error of a call that fails."""
    with pytest.raises((ApiError, Unreachable)) as caught:
        send(ask, method, path, **options)
    return caught.value
