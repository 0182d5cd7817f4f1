from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class PersonsDeletePropertyCreateBody(Model):
    """Part of another model."""

    unset: str

    _WIRE = {
        "unset": "$unset",
    }
