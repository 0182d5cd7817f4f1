from __future__ import annotations

from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Each, Model, Unset


@define(kw_only=True)
class PatchedAddPersonsToStaticCohortRequest(Model):
    """PatchedAddPersonsToStaticCohortRequest"""

    person_ids: list[UUID] | Unset = UNSET

    _DECODE = {
        "person_ids": Each(AS_UUID),
    }
