from __future__ import annotations

from typing import Any

from attrs import define

from ..types import Model


@define(kw_only=True)
class EventDefinition(Model):
    """EventDefinition"""

    elements: list[Any]
    event: str
    properties: dict[str, Any]
