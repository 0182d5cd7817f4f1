from __future__ import annotations

from typing import Any

from attrs import define

from ..types import FROM_SERVER, Model


@define(kw_only=True)
class ClickhouseEvent(Model):
    """ClickhouseEvent

    Attributes:
        id: Read only.
        distinct_id: Read only.
        properties: Read only.
        event: Read only.
        timestamp: Read only.
        person: Read only.
        elements: Read only.
        elements_chain: Read only.
    """

    id: str = FROM_SERVER
    distinct_id: str = FROM_SERVER
    properties: dict[str, Any] = FROM_SERVER
    event: str = FROM_SERVER
    timestamp: str = FROM_SERVER
    person: dict[str, Any] | None = FROM_SERVER
    elements: list[Any] = FROM_SERVER
    elements_chain: str = FROM_SERVER
