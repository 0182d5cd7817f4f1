from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class SessionData(Model):
    """SessionData"""

    event_uuid: str
    person_id: str
    session_id: str
