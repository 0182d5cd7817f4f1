"""The seam: the one module that names the generated package.

It lists every generated name that the facade uses, so a change of the schema breaks here first,
and of a copy in a monorepo only this file is another one. Each is imported when first used.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hogkit_api.api.feature_flags import (
        feature_flags_local_evaluation_retrieve as feature_flags_local_evaluation_retrieve,
    )
    from hogkit_api.api.query import query_create as query_create
    from hogkit_api.api.query import query_destroy as query_destroy
    from hogkit_api.api.query import query_retrieve as query_retrieve
    from hogkit_api.api.users import users_retrieve as users_retrieve
    from hogkit_api.client import AuthenticatedClient as AuthenticatedClient
    from hogkit_api.client import Operation as Operation
    from hogkit_api.errors import UnreadableAnswer as UnreadableAnswer
    from hogkit_api.models.clickhouse_query_progress import (
        ClickhouseQueryProgress as ClickhouseQueryProgress,
    )
    from hogkit_api.models.database_schema_query import DatabaseSchemaQuery as DatabaseSchemaQuery
    from hogkit_api.models.hog_ql_query import HogQLQuery as HogQLQuery
    from hogkit_api.models.hog_ql_query_modifiers import HogQLQueryModifiers as HogQLQueryModifiers
    from hogkit_api.models.query_answer import QueryAnswer as QueryAnswer
    from hogkit_api.models.query_request import QueryRequest as QueryRequest
    from hogkit_api.models.query_status import QueryStatus as QueryStatus
    from hogkit_api.models.query_status_response import QueryStatusResponse as QueryStatusResponse
    from hogkit_api.models.query_timing import QueryTiming as QueryTiming
    from hogkit_api.types import UNSET as UNSET
    from hogkit_api.types import File as File
    from hogkit_api.types import Model as Model
    from hogkit_api.types import Response as Response
    from hogkit_api.types import Unset as Unset
    from hogkit_api.types import encode as encode

PACKAGE = "hogkit_api"  # in a copy it is nested in this package: see `vendoring.seam`

# Name: module, and what in it; None for the module itself.
_WHERE: dict[str, tuple[str, str | None]] = {
    "feature_flags_local_evaluation_retrieve": (
        "api.feature_flags.feature_flags_local_evaluation_retrieve",
        None,
    ),
    "query_create": ("api.query.query_create", None),
    "query_destroy": ("api.query.query_destroy", None),
    "query_retrieve": ("api.query.query_retrieve", None),
    "users_retrieve": ("api.users.users_retrieve", None),
    "AuthenticatedClient": ("client", "AuthenticatedClient"),
    "Operation": ("client", "Operation"),
    "UnreadableAnswer": ("errors", "UnreadableAnswer"),
    "ClickhouseQueryProgress": ("models.clickhouse_query_progress", "ClickhouseQueryProgress"),
    "DatabaseSchemaQuery": ("models.database_schema_query", "DatabaseSchemaQuery"),
    "HogQLQuery": ("models.hog_ql_query", "HogQLQuery"),
    "HogQLQueryModifiers": ("models.hog_ql_query_modifiers", "HogQLQueryModifiers"),
    "QueryAnswer": ("models.query_answer", "QueryAnswer"),
    "QueryRequest": ("models.query_request", "QueryRequest"),
    "QueryStatus": ("models.query_status", "QueryStatus"),
    "QueryStatusResponse": ("models.query_status_response", "QueryStatusResponse"),
    "QueryTiming": ("models.query_timing", "QueryTiming"),
    "UNSET": ("types", "UNSET"),
    "File": ("types", "File"),
    "Model": ("types", "Model"),
    "Response": ("types", "Response"),
    "Unset": ("types", "Unset"),
    "encode": ("types", "encode"),
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    path, attribute = _WHERE[name]
    value = module(path) if attribute is None else getattr(module(path), attribute)
    globals()[name] = value
    return value


def module(path: str) -> ModuleType:
    """A module of the generated package, such as `api.persons.persons_list`."""
    return import_module(f"{PACKAGE}.{path}", __package__)
