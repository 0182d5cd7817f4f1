from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class Population(Model):
    """Population"""

    both: float
    exception_only: float
    neither: float
    success_only: float
