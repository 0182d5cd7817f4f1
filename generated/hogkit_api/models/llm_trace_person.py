from __future__ import annotations

from typing import Any

from attrs import define

from ..types import Model


@define(kw_only=True)
class LLMTracePerson(Model):
    """LLMTracePerson"""

    created_at: str
    distinct_id: str
    properties: dict[str, Any]
    uuid: str
