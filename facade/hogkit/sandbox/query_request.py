"""What a request asks the query endpoint, or the refusal of what its closed schema lacks.

Sources: `posthog/schema.py` (QueryRequest, HogQLQuery), `posthog/api/query.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .messages import Json, Refused, as_object, invalid, problem

KIND = "HogQLQuery"
PATH_KIND = re.compile("[A-Z][A-Za-z]*")  # of /query/<kind>/, which ids are not
MAX_NAME = 128

BACKGROUND = {"async", "force_async", "lazy_async"}
FORCED = {"force_async", "force_blocking"}
REFRESH = {*BACKGROUND, "force_blocking", "blocking", "force_cache", "async_except_on_cache_miss"}

# posthog/schema.py, HogQLQueryModifiers. Only convertToProjectTimezone changes anything here.
MODIFIERS = {
    "bounceRateDurationSeconds",
    "bounceRatePageViewMode",
    "convertToProjectTimezone",
    "customChannelTypeRules",
    "dataWarehouseEventsModifiers",
    "debug",
    "formatCsvAllowDoubleQuotes",
    "inCohortVia",
    "materializationMode",
    "optimizeJoinedFilters",
    "optimizeProjections",
    "personsArgMaxVersion",
    "personsJoinMode",
    "personsOnEventsMode",
    "propertyGroupsMode",
    "s3TableUseInvalidColumns",
    "sessionTableVersion",
    "sessionsV2JoinMode",
    "timings",
    "useMaterializedViews",
    "usePreaggregatedTableTransforms",
    "usePresortedEventsTable",
    "useWebAnalyticsPreAggregatedTables",
}

Check = Callable[[Any], str | None]  # what is wrong with a value that is not null


def of_kind(kind: type, wanted: str) -> Check:
    return lambda value: None if isinstance(value, kind) else f"Input should be {wanted}"


text = of_kind(str, "a valid string")
flag = of_kind(bool, "a valid boolean")
mapping = of_kind(dict, "an object")


def number(value: Any) -> str | None:
    fits = isinstance(value, int | float) and not isinstance(value, bool)
    return None if fits else "Input should be a valid number"


def name(value: Any) -> str | None:
    if isinstance(value, str) and len(value) > MAX_NAME:
        return f"String should have at most {MAX_NAME} characters"
    return text(value)


def refresh(value: Any) -> str | None:
    known = isinstance(value, bool) or (isinstance(value, str) and value in REFRESH)
    return None if known else f"Input should be one of {', '.join(sorted(REFRESH))}"


def anything(_: Any) -> None:
    return None


REQUEST: Mapping[str, Check] = {
    "async": flag,
    "client_query_id": text,
    "filters_override": mapping,
    "name": name,
    "query": mapping,
    "refresh": refresh,
    "variables_override": mapping,
}
QUERY: Mapping[str, Check] = {
    "explain": flag,
    "filters": mapping,
    "kind": text,
    "modifiers": mapping,
    "name": text,
    "query": text,
    "response": mapping,
    "tags": mapping,
    "values": mapping,
    "variables": mapping,
    "version": number,
}
FILTERS: Mapping[str, Check] = {
    "dateRange": mapping,
    "filterTestAccounts": flag,
    "properties": of_kind(list, "a valid list"),
}
VARIABLE: Mapping[str, Check] = {
    "code_name": text,
    "isNull": flag,
    "value": anything,
    "variableId": text,
}
CLOSED: Mapping[str, Mapping[str, Check]] = {
    "filters": FILTERS,
    "modifiers": dict.fromkeys(MODIFIERS, anything) | {"convertToProjectTimezone": flag},
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was asked.

    Attributes:
        refresh: One of `REFRESH`.
        query_id: As the client named it.
        query: The HogQLQuery as sent, with overridden variables.
        values: What placeholders stand for.
    """

    sql: str
    refresh: str
    query_id: str | None
    query: Json
    values: Json
    modifiers: Json

    @property
    def in_background(self) -> bool:
        return self.refresh in BACKGROUND

    @property
    def forced(self) -> bool:
        """Whether no cached answer will do."""
        return self.refresh in FORCED

    @property
    def converts_zone(self) -> bool:
        return self.modifiers.get("convertToProjectTimezone") is not False


def read_request(fields: Json, kind: str | None) -> Asked:
    """
    Args:
        kind: What the path says, if it says anything.

    Raises:
        Refused: It is no request of the schema, or wants what the sandbox cannot.
    """
    check_kind(kind, fields)
    faults = [*faulty(fields, REQUEST, ""), *query_faults(as_object(fields.get("query")))]
    if faults:
        raise mistaken(faults)
    query: Json = {**fields["query"], "variables": overridden(fields)}
    refuse_what_is_missing(fields, query)
    return Asked(
        sql=query["query"],
        refresh=refreshing(fields),
        query_id=fields.get("client_query_id") or None,
        query=query,
        values=placed(query),
        modifiers=query.get("modifiers") or {},
    )


def check_kind(in_path: str | None, fields: Json) -> None:
    """The kind in the path must be that of the body (`posthog/api/query.py`, create_with_kind)."""
    if in_path is None:
        return
    in_body = (as_object(fields.get("query")) or {}).get("kind")
    if in_path != in_body:
        detail = f"The path is for queries of kind {in_path!r}, the body has {in_body!r}."
        raise invalid("invalid_input", detail)


def query_faults(query: Json | None) -> list[str]:
    if query is None:
        return ["query: Field required"]
    if query.get("kind") != KIND:
        return [f"query.kind: {query.get('kind')!r} is not {KIND!r}, all that this sandbox runs"]
    faults = faulty(query, QUERY, "query.")
    if query.get("query") is None:
        faults.append("query.query: Field required")
    for name, known in CLOSED.items():
        faults += faulty(as_object(query.get(name)) or {}, known, f"query.{name}.")
    return faults + variable_faults(as_object(query.get("variables")) or {})


def variable_faults(variables: Json) -> list[str]:
    faults: list[str] = []
    for key, given in variables.items():
        variable, path = as_object(given), f"query.variables.{key}"
        if variable is None:
            faults.append(f"{path}: Input should be an object")
            continue
        faults += faulty(variable, VARIABLE, f"{path}.")
        wanted = (name for name in ("code_name", "variableId") if variable.get(name) is None)
        faults += [f"{path}.{name}: Field required" for name in wanted]
    return faults


def faulty(fields: Json, known: Mapping[str, Check], path: str) -> list[str]:
    """What is wrong with fields, of which null counts as absent."""
    faults: list[str] = []
    for name, value in fields.items():
        if name not in known:
            faults.append(f"{path}{name}: Extra inputs are not permitted")
            continue
        said = None if value is None else known[name](value)
        if said is not None:
            faults.append(f"{path}{name}: {said}")
    return faults


def mistaken(faults: list[str]) -> Refused:
    """As `posthog/api/mixins.py` reports what pydantic found."""
    counted = f"{len(faults)} validation error{'' if len(faults) == 1 else 's'}"
    detail = f"JSON parse error - {counted} for QueryRequest: {'; '.join(faults)}"
    return problem(400, "invalid_request", "parse_error", detail)


def refuse_what_is_missing(fields: Json, query: Json) -> None:
    """An answer that ignored any of these would be a lie."""
    lacking = {
        "filters_override": fields.get("filters_override"),
        "query.explain": query.get("explain"),
        "query.filters": "{filters" in query["query"] and is_any(query.get("filters") or {}),
    }
    for name, value in lacking.items():
        if value:
            raise invalid("invalid_input", f"This sandbox lacks '{name}' of queries.", name)


def is_any(filters: Json) -> bool:
    return any(filters.values())


def refreshing(fields: Json) -> str:
    """The mode, of which there are older spellings (`execution_mode_from_refresh`)."""
    if fields.get("async"):
        return "async"
    given = fields.get("refresh")
    if given is True:
        return "force_blocking"
    return given if isinstance(given, str) else "blocking"


def overridden(fields: Json) -> Json:
    """The query's variables, with the values that `variables_override` has for them."""
    variables: Json = fields["query"].get("variables") or {}
    overrides: Json = fields.get("variables_override") or {}
    return {
        key: {**variable, **(as_object(overrides.get(key)) or {})}
        for key, variable in variables.items()
    }


def placed(query: Json) -> Json:
    """By placeholder: `{name}`, and `{variables.name}`."""
    variables: Json = {
        f"variables.{given['code_name']}": None if given.get("isNull") else given.get("value")
        for given in query["variables"].values()
    }
    return {**(query.get("values") or {}), **variables}
