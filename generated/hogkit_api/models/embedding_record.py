from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, Model

if TYPE_CHECKING:
    from .embedding_model_name import EmbeddingModelName


@define(kw_only=True)
class EmbeddingRecord(Model):
    """EmbeddingRecord"""

    document_id: str
    document_type: str
    model_name: EmbeddingModelName
    product: str
    rendering: str
    timestamp: datetime.datetime

    _DECODE = {
        "timestamp": AS_DATE_TIME,
    }
