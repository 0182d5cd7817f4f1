from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class IntegrationFilter(Model):
    """IntegrationFilter"""

    integration_source_ids: list[str] | None | Unset = UNSET

    _WIRE = {
        "integration_source_ids": "integrationSourceIds",
    }
