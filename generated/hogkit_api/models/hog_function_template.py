from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_function_mapping_template import HogFunctionMappingTemplate


@define(kw_only=True)
class HogFunctionTemplate(Model):
    """HogFunctionTemplate"""

    id: str
    name: str
    code: str
    inputs_schema: Any
    type_: str
    description: str | None | Unset = UNSET
    code_language: str | Unset = UNSET
    status: str | Unset = UNSET
    category: Any | Unset = UNSET
    free: bool | Unset = UNSET
    icon_url: str | None | Unset = UNSET
    filters: Any | Unset = UNSET
    masking: Any | Unset = UNSET
    mapping_templates: list[HogFunctionMappingTemplate] | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "mapping_templates": Each(One("hog_function_mapping_template", "HogFunctionMappingTemplate")),
    }
