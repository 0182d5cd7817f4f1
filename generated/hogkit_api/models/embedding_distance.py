from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .embedding_record import EmbeddingRecord


@define(kw_only=True)
class EmbeddingDistance(Model):
    """EmbeddingDistance"""

    distance: float
    result: EmbeddingRecord
    origin: EmbeddingRecord | None | Unset = UNSET

    _DECODE = {
        "result": One("embedding_record", "EmbeddingRecord"),
        "origin": One("embedding_record", "EmbeddingRecord"),
    }
