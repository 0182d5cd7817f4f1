from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogFunctionMasking(Model):
    """HogFunctionMasking"""

    ttl: int
    hash_: str
    threshold: int | None | Unset = UNSET
    bytecode: Any | Unset = UNSET

    _WIRE = {
        "hash_": "hash",
    }
