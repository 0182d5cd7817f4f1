from __future__ import annotations

from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedRemovePersonRequest(Model):
    """PatchedRemovePersonRequest"""

    person_id: UUID | Unset = UNSET

    _DECODE = {
        "person_id": AS_UUID,
    }
