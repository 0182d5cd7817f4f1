from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogQueryResponse(Model):
    """HogQueryResponse"""

    results: Any
    bytecode: list[Any] | None | Unset = UNSET
    colored_bytecode: list[Any] | None | Unset = UNSET
    stdout: str | None | Unset = UNSET

    _WIRE = {
        "colored_bytecode": "coloredBytecode",
    }
