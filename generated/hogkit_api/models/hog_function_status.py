from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .state_enum import StateEnum


@define(kw_only=True)
class HogFunctionStatus(Model):
    """HogFunctionStatus"""

    state: StateEnum
    tokens: int
