"""Settings made without an environment, and keys to make them of."""

from __future__ import annotations

from typing import Any

from hogkit.settings import Settings, settings

PERSONAL = "phx_0123456789abcdefghijklmnop"
TOKEN = "phc_0123456789abcdefghijklmnop"
REST = "0123456789abcdefghijklmnop"


def made(**given: Any) -> Settings:
    return settings(environment={}, **given)
