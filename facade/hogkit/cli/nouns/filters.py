"""Options for what an operation asks in its query, made from the operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import click

from ...resources.asked import HELD
from ...shapes import is_array
from ..annotations import members, read, shown
from ..catalogue import Entry
from ..description import Description, Parameter
from .kinds import Decorator, Kind

if TYPE_CHECKING:
    from ...resources.table import Row, Verb

LONGEST = 34  # characters of choices beside an option, for a help of 80
PROPERTIES = "properties"  # of persons, which have --property too

TOLD = {
    "search": "What has these words in its name or description.",
    "basic": "Without results.",
    "created_by": "The number of a user.",
    "created_by_id": "The number of a user.",
    "date_from": "A date, a time or -7d.",
    "date_to": "A date, a time or -7d.",
    "distinct_id": "The person of this distinct id.",
    "email": "Of this address.",
    "person_uuid": "Of this person.",
    "refresh": "Whether results are computed:",
    "delete_events": "All that it did, too.",
    "organization_id": "A uuid.  [default: @current]",
    "event_names": "A JSON array of names.",
    "tags": "A JSON array of tags.",
    "excluded_properties": "A JSON array of names.",
}


def parameters(row: Row, verb: Verb) -> list[Parameter]:
    """What a verb's operation asks, and what of its path has a usual value."""
    operation = row.module(verb).OPERATION
    name: str = getattr(row, verb)
    entry = Entry(operation.id, row.tag, name, operation.method, operation.path, operation.scopes)
    found = Description(entry).parameters
    return [
        one
        for one in found
        if (one.place == "query" and one.name not in HELD)
        or (one.place == "path" and one.name in row.path and verb == "list")
    ]


def options(kind: Kind, verb: Verb) -> list[Decorator]:
    """An option for each, by name."""
    found: dict[str, Parameter] = {}
    for row in kind.rows:
        if getattr(row, verb):
            found |= {one.name: one for one in parameters(row, verb)}
    made = [_option(one, _only(kind, verb, one)) for one in sorted(found.values(), key=_order)]
    if PROPERTIES in found and found[PROPERTIES].several:
        made.append(_property)
    return made


def _order(parameter: Parameter) -> tuple[bool, str]:
    return parameter.name != "search", parameter.name


def _only(kind: Kind, verb: Verb, parameter: Parameter) -> str:
    """The only one of several rows that it is for."""
    names = [
        name
        for name, row in zip(kind.names, kind.rows, strict=True)
        if parameter.name in (one.name for one in parameters(row, verb))
    ]
    return f"Of --kind {names[0]} only." if len(names) < len(kind.names) else ""


def spelled(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _option(parameter: Parameter, only: str) -> Decorator:
    name = spelled(parameter.name)
    told = " ".join(filter(None, (TOLD.get(parameter.name, ""), only)))
    kept = parameter.name  # also where Python has the word for itself
    if (choices := _choices(parameter.annotation)) is not None:
        long = len("|".join(choices)) > LONGEST
        return click.option(
            name,
            kept,
            type=click.Choice(choices),
            metavar="WORD" if long else "|".join(choices),
            help=f"{told} {', '.join(choices)}." if long else told,
        )
    return click.option(
        name,
        kept,
        type=_reader(parameter),
        metavar="JSON" if parameter.several else shown(parameter.annotation).upper(),
        help=told,
    )


def _choices(annotation: object) -> list[str] | None:
    [member, *others] = members(annotation)
    if others:
        return None
    if get_origin(member) is Literal:
        return [str(choice) for choice in get_args(member)]
    return ["true", "false"] if member is bool else None


def _reader(parameter: Parameter) -> Callable[[str], object]:
    def value(text: str) -> object:
        try:
            return _listed(text) if parameter.several else read(parameter.annotation, text)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None

    return value


def _listed(text: str) -> list[Any]:
    from ..json_text import parsed

    value = parsed(text)
    return [*value] if is_array(value) else [value]


_property = click.option(
    "--property",
    "property_values",
    multiple=True,
    metavar="NAME=VALUE",
    help="With this property; again for each. --properties has the other operators.",
)


def asked(row: Row, verb: Verb, given: Mapping[str, Any]) -> dict[str, Any]:
    """The filters among what was given, as the client takes them.

    Raises:
        click.UsageError: One is of another row.
    """
    found = {name: value for name, value in given.items() if value is not None}
    if pairs := found.pop("property_values", ()):
        from .pairs import pair, value

        split = (pair("--property", one) for one in pairs)
        exact = [
            {"key": name, "value": [value(text)], "operator": "exact", "type": "person"}
            for name, text in split
        ]
        found[PROPERTIES] = [*found.get(PROPERTIES, []), *exact]
    names = [one.name for one in parameters(row, verb)] if found else []
    for name in found:
        if name not in names:
            raise click.UsageError(f"{spelled(name)} is not for {row.one}s")
    return found
