"""Twenty-five days of PostHog's schema: what changes on each, on top of what changed before.

Each kind of change has happened to the real one (PostHog/posthog, posthog/api), but for hostile names.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any, Literal

from attrs import field, frozen
from dialects import to_31
from pipeline.walk import components, operations
from upstream_edits import (
    HERE,
    JSON,
    PROJECT,
    Json,
    add,
    answer,
    below,
    body,
    model,
    move,
    operation,
    parameter,
    ref,
    remove,
    rename,
    take_out,
)

Level = Literal["nothing", "compatible", "breaking"]
ALIASES = "/api/environments/"


@frozen
class Day:
    """What changes on one day.

    Attributes:
        change: Changes a document in place.
        level: What the report says of it at first.
        mended: What it says once overlays are as it asks for; None if it asks for nothing.
        passes: Whether the update goes through at first; else it is refused until overlays are mended.
        world: What the server calls otherwise from then on: arguments of `smoke_server.Renamed`.
    """

    name: str
    change: Callable[[Json], object]
    level: Level = "compatible"
    mended: Level | None = None
    passes: bool = True
    world: tuple[Json, ...] = field(default=())

    def __call__(self, document: Json) -> Json:
        """The document of the next day."""
        new = copy.deepcopy(document)
        made = self.change(new)
        return made if isinstance(made, dict) else new


DAYS: list[Day] = []


def day(
    *args: Any, **kwargs: Any
) -> Callable[[Callable[[Json], object]], Callable[[Json], object]]:
    """Enter a function as the next day."""

    def entered(change: Callable[[Json], object]) -> Callable[[Json], object]:
        name = change.__name__.replace("_", " ")
        DAYS.append(Day(name, change, *args, **kwargs))
        return change

    return entered


@day()
def an_operation_and_a_model_are_new(document: Json) -> None:
    text = {"type": "string"}
    model(
        document, "FlagDependent", "key", key=text, since={"type": "string", "format": "date-time"}
    )
    add(document, "get", "feature_flags/{id}/dependents/", "feature_flags_dependents_list",
        parameters=[PROJECT, {"in": "path", "name": "id", "required": True, "schema": {"type": "integer"}}],
        responses=answer({"type": "array", "items": ref("FlagDependent")}))  # fmt: skip


@day("breaking", "nothing", passes=False)
def an_operation_of_the_facade_is_renamed(document: Json) -> None:
    operation(document, "feature_flags_list")["operationId"] = "flags_list"


@day()
def there_are_new_fields_and_values(document: Json) -> None:
    known = components(document)
    known["FeatureFlag"]["properties"]["archived_at"] = {
        "type": "string",
        "format": "date-time",
        "nullable": True,
    }
    known["EvaluationRuntimeEnum"]["enum"].append("edge")
    parameter(document, "flags_list", "type")["schema"]["enum"].append("remote_config")
    operation(document, "cohorts_list")["parameters"].append(
        {"in": "query", "name": "search", "schema": {"type": "string"}}
    )


@day("breaking", "nothing")
def a_component_of_the_facade_is_renamed(document: Json) -> None:
    rename(document, {"FeatureFlag": "FeatureFlagDefinition"})


@day(
    "breaking",
    "nothing",
    passes=False,
    world=({"path": "/feature_flags/", "query": {"q": "search"}},),
)
def a_parameter_of_the_facade_is_renamed(document: Json) -> None:
    parameter(document, "flags_list", "search")["name"] = "q"


@day("breaking")
def an_operation_and_its_component_are_gone(document: Json) -> None:
    remove(document, "surveys_stats_retrieve_2")
    for place in below(document, f"{HERE}groups_types/{{group_type_index}}/metrics/"):
        take_out(document, place)
    for name in [name for name in components(document) if "GroupUsageMetric" in name]:
        del components(document)[name]


@day("breaking", "nothing", passes=False)
def operations_of_the_facade_have_another_tag(document: Json) -> None:
    for place in below(document, f"{HERE}annotations/"):
        place.operation["tags"] = ["notes"]


@day("nothing")
def the_aliases_under_environments_leave(document: Json) -> None:
    """What has a twin under projects goes, all else moves there."""
    ids = {place.operation["operationId"] for place in operations(document)}
    for place in below(document, ALIASES):
        path = HERE + re.sub(rf"{ALIASES}\{{\w+\}}/", "", place.path)
        if place.method in document["paths"].get(path, {}):
            take_out(document, place)
            continue
        bare = place.operation["operationId"].removeprefix("environments_")
        tag = path.removeprefix(HERE).partition("/")[0]
        free = bare if bare not in ids else place.operation["operationId"]
        place.operation.update(operationId=free, tags=[tag])
        ids.add(bare)
        move(document, place, path)


@day(
    "breaking",
    "compatible",
    passes=False,
    world=({"path": "/notes/", "old_path": "/annotations/"},),
)
def paths_move_for_which_overlays_keep_a_name(document: Json) -> None:
    for place in below(document, f"{HERE}annotations/"):
        move(document, place, place.path.replace("/annotations/", "/notes/"))


@day("breaking")
def a_field_is_required_in_a_body(document: Json) -> None:
    item = components(document)["DatasetItem"]
    item["properties"]["split"] = {"type": "string"}
    item["required"] = [*item.get("required", []), "split"]


@day("compatible", "compatible", passes=False)
def what_overlays_correct_is_right_by_now(document: Json) -> None:
    parameter(document, "groups_list", "search")["required"] = False
    schema = components(document)["ClickhouseEvent"]["properties"]
    schema["elements"] = {"type": "array", "items": {}}


@day()
def bodies_have_another_encoding_too(document: Json) -> None:
    taken = body({"type": "object"}, JSON, "multipart/form-data")
    operation(document, "logs_query_create")["requestBody"] = {**taken, "required": False}
    content = operation(document, "dataset_items_create")["requestBody"]["content"]
    content["application/x-ndjson"] = {"schema": {"type": "string"}}
    file = {
        "type": "object",
        "properties": {"file": {"type": "string", "format": "binary"}},
        "required": ["file"],
    }
    add(document, "post", "notebooks/attachments/", "notebooks_attachments_create",
        requestBody=body(file, "multipart/form-data"), responses=answer({"type": "string"}, "text/plain", "201"))  # fmt: skip


@day("breaking")
def an_answer_may_be_a_stream(document: Json) -> None:
    content = operation(document, "notebooks_create")["responses"]["201"]["content"]
    content["text/event-stream"] = {"schema": {"type": "string"}}


@day("nothing")
def the_document_is_openapi_3_1(document: Json) -> Json:
    flag = components(document)["FeatureFlagDefinition"]["properties"]
    flag["rollout_percentage"] |= {"minimum": 0, "exclusiveMaximum": False}
    new = to_31(document)
    flag = components(new)["FeatureFlagDefinition"]["properties"]
    del flag["rollout_percentage"]["exclusiveMaximum"]
    flag["rollout_percentage"] |= {"exclusiveMinimum": -1, "maximum": 100}
    heard = {"requestBody": body({"type": "object"}), "responses": {"200": {"description": ""}}}
    return {
        **new,
        "webhooks": {"flag.changed": {"post": heard}},
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
    }


@day()
def names_differ_by_underscores(document: Json) -> None:
    text = {"type": "string"}
    model(document, "Feature_Flag", key=text, _key=text)
    model(document, "_FeatureFlag", key=text)
    model(document, "_Cohort", cohort=ref("Cohort"))
    components(document)["Cohort"]["properties"] |= {
        "_name": text,
        "Name": {"type": ["string", "null"]},
    }
    known = operation(document, "cohorts_list")["parameters"]
    known += [
        {"in": "query", "name": name, "schema": text} for name in ("_search", "Search", "search_")
    ]
    for name, twin in (
        ("_cohorts_list", "Feature_Flag"),
        ("cohorts__list", "_FeatureFlag"),
        ("Cohorts_List", "_Cohort"),
    ):
        add(document, "get", f"cohorts/{name}/", name, responses=answer(ref(twin)))


@day("breaking")
def numbered_components_shift(document: Json) -> None:
    """As they do when a member comes into a union that PostHog's generator numbers."""
    pattern = re.compile(r"(QueryResponseAlternative)(\d+)")
    numbers = {name: pattern.fullmatch(name) for name in components(document)}
    rename(document, {n: f"{m[1]}{int(m[2]) + 1}" for n, m in numbers.items() if m})
    first = "QueryResponseAlternative1"
    model(document, first, rows={"type": "array", "items": {}})
    union = components(document)["QueryResponseAlternative"]
    members = next(union[key] for key in ("anyOf", "oneOf") if key in union)
    members.insert(0, ref(first))
    digested = {"KindEnum": "Kind069Enum", "StateEnum": "StateA1fEnum", "InputsItem": "InputsItem2"}
    rename(document, {old: new for old, new in digested.items() if old in components(document)})


@day()
def schemas_are_recursive(document: Json) -> None:
    known = components(document)
    known["FileSystem"]["properties"]["children"] = {"type": "array", "items": ref("FileSystem")}
    model(document, "Chicken", egg=ref("Egg"))
    model(
        document,
        "Egg",
        chicken={"anyOf": [ref("Chicken"), {"type": "null"}]},
        also={"type": "object", "additionalProperties": ref("Egg")},
    )
    known["Alone"] = {"anyOf": [{"type": "array", "items": ref("Alone")}, {"type": "string"}]}
    known["Person"]["properties"]["egg"] = ref("Egg")
    add(
        document,
        "get",
        "file_system/alone/",
        "file_system_alone_retrieve",
        responses=answer(ref("Alone")),
    )


HOSTILE = (
    "class",
    "self",
    "client",
    "данные",
    "a b",
    "a-b",
    "__init__",
    'x"""y',
    "$ref",
    "1st",
    "from_dict",
    "\\N{BELL}",
    "a\nb",
    "UNSET",
)


@day()
def names_are_hostile(document: Json) -> None:
    text = {"type": "string"}
    values = ["it's", 'say "no"', "a\\", "{x}", "\u2028", "import os", ""]
    model(document, "import os; os._exit(3)", **dict.fromkeys(HOSTILE, text))
    model(
        document,
        "Type",
        list={"type": "string", "enum": values},
        type=ref("import os; os._exit(3)"),
    )
    query = [{"in": "query", "name": name, "schema": text} for name in HOSTILE]
    add(document, "post", "feature_flags/import/", "__import__('os')", parameters=[PROJECT, *query], requestBody=body(ref("Type")),
        responses=answer(ref("Type")), tags=["../feature flags"])  # fmt: skip
    add(document, "get", "feature_flags/lambda/{class}/", "lambda",
        parameters=[PROJECT, {"in": "path", "name": "class", "required": True, "schema": text}])  # fmt: skip


@day("breaking")
def a_list_has_cursors(document: Json) -> None:
    listed = operation(document, "cohorts_list")
    listed["parameters"] = [
        one for one in listed["parameters"] if one.get("name") not in ("limit", "offset")
    ]
    listed["parameters"].append({"in": "query", "name": "cursor", "schema": {"type": "string"}})
    page = components(document)["PaginatedCohortList"]
    del page["properties"]["count"]
    page["required"] = ["results"]


@day()
def operations_are_deprecated(document: Json) -> None:
    for name in ("groups_list", "agents_list"):
        operation(document, name)["deprecated"] = True
    components(document)["Cohort"]["properties"]["groups"]["deprecated"] = True


@day("breaking")
def keys_need_another_scope(document: Json) -> None:
    for name in ("insights_list", "invites_bulk_create"):
        operation(document, name)["security"] = [
            {"PersonalAPIKeyAuth": ["insight:read", "project:read"]}
        ]


@day("breaking")
def an_enum_loses_a_value(document: Json) -> None:
    schema = components(document)["EarlyAccessFeatureSerializerCreateOnly"]["properties"]["stage"]
    assert "StageEnum" in str(schema)
    components(document)["StageEnum"]["enum"].remove("archived")


@day(
    "breaking",
    "nothing",
    passes=False,
    world=({"path": "/query/", "fields": {"complete": "finished"}},),
)
def a_field_that_the_facade_reads_is_renamed(document: Json) -> None:
    status = components(document)["QueryStatus"]
    status["properties"] = {
        {"complete": "finished"}.get(name, name): item
        for name, item in status["properties"].items()
    }


@day("nothing")
def aliases_under_environments_come(document: Json) -> None:
    for place in below(document, f"{HERE}actions/"):
        alias = copy.deepcopy(place.operation)
        alias |= {"operationId": f"environments_{alias['operationId']}", "tags": ["environments"]}
        document["paths"].setdefault(place.path.replace(HERE, f"{ALIASES}{{project_id}}/"), {})[
            place.method
        ] = alias


@day("nothing", "nothing", passes=False)
def what_was_renamed_has_its_old_name_again(document: Json) -> None:
    operation(document, "flags_list")["operationId"] = "feature_flags_list"
    rename(document, {"FeatureFlagDefinition": "FeatureFlag"})
