from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class EventTaxonomyItem(Model):
    """EventTaxonomyItem"""

    property_: str
    sample_count: int
    sample_values: list[str]

    _WIRE = {
        "property_": "property",
    }
