"""The surveys of the private API. Source: `posthog/api/survey.py`."""

from __future__ import annotations

from .activity import identity
from .collection import Resource, authored, search
from .fields import ANYTHING, MOMENT, array, flag, mapping, number, optional, text
from .local_evaluation import shown as minimal
from .messages import Json
from .store import Store

KINDS = ("popover", "widget", "external_survey", "api")


def new_survey(made: int) -> Json:
    return {
        "id": str(identity("survey", made)),
        **authored(),
        "targeting_flag": None,
        "internal_targeting_flag": None,
        "feature_flag_keys": [],
        "user_access_level": "editor",
    }


def shown(store: Store, row: Json) -> Json:
    linked = store.rows["feature_flags"].find(str(row["linked_flag_id"]))
    return {**row, "linked_flag": None if linked is None else minimal(linked)}


SURVEYS = Resource(
    name="surveys",
    scope="survey",
    logged="Survey",
    made=new_survey,
    required=("name", "type"),
    soft=False,
    newest=True,
    write_only=("linked_flag_id",),  # SurveySerializerCreateUpdateOnly
    show=shown,
    filters={"search": search("name", "description")},
    fields={
        "name": text(longest=400, blank=False),
        "description": text(),
        "type": text("popover", choices=KINDS),
        "schedule": optional(),
        "linked_flag_id": number(),
        "questions": ANYTHING,
        "conditions": mapping(nullable=True),
        "appearance": ANYTHING,
        "start_date": MOMENT,
        "end_date": MOMENT,
        "archived": flag(),
        "responses_limit": number(),
        "iteration_count": number(),
        "iteration_frequency_days": number(),
        "iteration_start_dates": array(nullable=True),
        "current_iteration": number(),
        "current_iteration_start_date": MOMENT,
        "response_sampling_start_date": MOMENT,
        "response_sampling_interval_type": optional(choices=("day", "week", "month", "")),
        "response_sampling_interval": number(),
        "response_sampling_limit": number(),
        "response_sampling_daily_limits": ANYTHING,
        "enable_partial_responses": flag(default=False, nullable=True),
    },
)
