from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .inputs_item_templating_enum import InputsItemTemplatingEnum


@define(kw_only=True)
class InputsItem(Model):
    """InputsItem

    Attributes:
        bytecode: Read only.
        order: Read only.
        transpiled: Read only.
    """

    value: str | Unset = UNSET
    templating: InputsItemTemplatingEnum | Unset = UNSET
    bytecode: list[Any] = FROM_SERVER
    order: int = FROM_SERVER
    transpiled: Any = FROM_SERVER
