from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class PageURL(Model):
    """PageURL"""

    count: float
    url: str
