from __future__ import annotations

import datetime

from attrs import define

from ..types import AS_DATE_TIME, Model


@define(kw_only=True)
class EmbeddedDocument(Model):
    """EmbeddedDocument"""

    document_id: str
    document_type: str
    product: str
    timestamp: datetime.datetime

    _DECODE = {
        "timestamp": AS_DATE_TIME,
    }
