from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogFunctionMappingTemplate(Model):
    """HogFunctionMappingTemplate"""

    name: str
    include_by_default: bool | None | Unset = UNSET
    filters: Any | Unset = UNSET
    inputs: Any | Unset = UNSET
    inputs_schema: Any | Unset = UNSET
