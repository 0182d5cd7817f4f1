"""The session recordings of the private API, without what was recorded.

Source: `posthog/session_recordings/session_recording_api.py`. Unlike what the schema says, a change
is answered with `{"success": true}`, and makes a recording viewed at most.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from .activity import identity
from .calls import Call
from .collection import Filter, Resource
from .fields import flag, given
from .messages import Answer, Json, child, json_answer
from .moments import moment_of
from .paging import PAGING, unlinked
from .store import Store, now
from .timestamps import written

UPDATE = {"viewed": flag(), "analyzed": flag()}


def new_recording(made: int) -> Json:
    return {
        "id": str(identity("recording", made)),
        "distinct_id": None,
        "viewed": False,
        "viewers": [],
        "recording_duration": 60,
        "active_seconds": 45,
        "inactive_seconds": 15,
        "start_time": written(now()),
        "click_count": 0,
        "keypress_count": 0,
        "mouse_activity_count": 0,
        "console_log_count": 0,
        "console_warn_count": 0,
        "console_error_count": 0,
        "start_url": None,
        "storage": "object_storage",
        "retention_period_days": 30,
        "snapshot_source": "web",
        "ongoing": False,
        "activity_score": None,
    }


def shown(store: Store, row: Json) -> Json:
    """With its person, its end, and when it will be gone."""
    start = datetime.fromisoformat(row["start_time"])
    expiry = start + timedelta(days=row["retention_period_days"])
    person = store.people.find(row["distinct_id"] or "")
    return {
        "end_time": written(start + timedelta(seconds=row["recording_duration"])),
        "expiry_time": written(expiry),
        "recording_ttl": max((expiry - now()).days, 0),
        "person": None if person is None else person.as_json(),
        **row,
    }


def started(*, after: bool) -> Filter:
    def test(row: Json, value: str) -> bool:
        when = datetime.fromisoformat(row["start_time"])
        return when >= moment_of(value) if after else when <= moment_of(value, end=True)

    return test


def is_persons(row: Json, value: str) -> bool:
    return child(row, "person").get("uuid") == value


class Recordings(Resource):
    """A resource whose objects can be marked as viewed alone."""

    def update(self, call: Call) -> Answer:
        row, fields = self.found(call), given(call.fields, UPDATE)
        row["viewed"] = row["viewed"] or fields.get("viewed", False)
        return json_answer({"success": True})


RECORDINGS = Recordings(
    name="session_recordings",
    scope="session_recording",
    made=new_recording,
    soft=False,
    newest=True,
    show=shown,
    style=unlinked,
    ignored=PAGING,
    filters={
        "date_from": started(after=True),
        "date_to": started(after=False),
        "person_uuid": is_persons,
    },
    fields={},
)
