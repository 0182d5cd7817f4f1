"""One schema for all of an export, from its first answer."""

from __future__ import annotations

from functools import partial

from .._flow import Flow
from ..definitions import property_types
from ..errors import InvalidArgument
from ..paging.page import Page
from .patience import Patience
from .plan import Plan
from .schema import Schema, schema_of

# Of PostHog's definitions (posthog/models/property_definition.py, PropertyType).
_CASTS = {"Numeric": "float", "Boolean": "bool", "DateTime": "time"}


def casts(plan: Plan, patience: Patience) -> Flow[list[str]]:
    """What the values of each flattened property become: as it was asked for, else as the project's definitions
    say, else text.
    """
    unsaid = [one.name for one in plan.properties if one.cast is None]
    known: dict[str, str] = {}
    if unsaid:
        of = "person" if plan.what == "persons" else "event"
        ask = partial(property_types, plan.client, unsaid, of)
        known = yield from patience.until_done(ask)
    return [one.cast or _CASTS.get(known.get(one.name, ""), "text") for one in plan.properties]


def schema_for(plan: Plan, page: Page, casts: list[str]) -> Schema:
    """The schema of all files. Flattened properties are the last columns, and are called as they are."""
    plain = len(page.columns) - len(casts)
    columns = [*page.columns[:plain], *(one.name for one in plan.properties)]
    return schema_of(columns, page.types, dict(enumerate(casts, plain)))


def same_types(page: Page, schema: Schema) -> None:
    """See that a later answer fits.

    Raises:
        InvalidArgument: It does not: the files would have two schemas.
    """
    if len(page.types) != len(schema.fields):
        raise InvalidArgument(
            f"columns: there were {len(schema.fields)} at first, and there are {len(page.types)} now; "
            "restart=True begins anew"
        )
    for field, told in zip(schema.fields, page.types, strict=True):
        if field.cast is None and field.type != told:
            raise InvalidArgument(
                f"columns: {field.name} was of the type {field.type} at first, and is of {told} now; "
                "name its type (toString(…), say), or restart=True begins anew"
            )
