from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class ScenePersonalisationBasic(Model):
    """ScenePersonalisationBasic"""

    scene: str
    dashboard: int | None | Unset = UNSET
