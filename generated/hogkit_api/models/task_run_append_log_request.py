from __future__ import annotations

from typing import Any

from attrs import define

from ..types import Model


@define(kw_only=True)
class TaskRunAppendLogRequest(Model):
    """TaskRunAppendLogRequest"""

    entries: list[dict[str, Any]]
