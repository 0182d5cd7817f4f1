"""Drives a call's decisions without sockets, clocks and sleeping."""

from __future__ import annotations

from typing import Any

import httpx
from hogkit.access import Access
from hogkit.backoff import Backoff
from hogkit.exchange import Exchange
from hogkit.limits.budget import Budget
from hogkit.policy import Policy

ACCESS = Access(host="https://ph.example", bearer="phx_stepping0123456789", agent="a", secrets=())
UNLIMITED = Budget.unlimited()


def stepping(request: httpx.Request, access: Access = ACCESS, **options: Any) -> Any:
    """The steps of a call, to be answered by the test."""
    chosen: dict[str, Any] = {"timeout": 1.0, "budget": UNLIMITED, "backoff": Backoff(tries=1)}
    clock = {name: options.pop(name) for name in ("clock", "draw") if name in options}
    request.read()
    return Exchange(request, access, Policy(**chosen | options), **clock).steps()
