from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ActorsPropertyTaxonomyResponse(Model):
    """ActorsPropertyTaxonomyResponse"""

    sample_count: int
    sample_values: list[str | float | bool | int]
