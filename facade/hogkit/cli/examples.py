"""Lines to paste: one for the shell, some of Python."""

from __future__ import annotations

import datetime
import shlex

from .. import _api
from . import fields
from .annotations import example, members
from .description import PROJECT, Description, Parameter
from .json_text import dumped

# Where the first kind of body that there is would show nobody anything.
BODIES = {"query_create": {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}}}
_PACKAGE = __name__.rpartition(".cli.")[0]


def command(description: Description) -> str:
    """A `hogkit api …` with everything that is required."""
    line = ["hogkit", "api", description.entry.id]
    for parameter in description.parameters:
        if parameter.wanted:
            line += ["--param", f"{parameter.name}={_placeholder(parameter)}"]
    return shlex.join(line + _body(description))


def _placeholder(parameter: Parameter) -> str:
    return (
        "@me"
        if (parameter.name, parameter.place) == ("uuid", "path")
        else example(parameter.annotation)
    )


def _body(description: Description) -> list[str]:
    if (model := description.body_model) is None:
        return ["--body", "@FILE"] if description.operation.body == "content" else []
    body = BODIES.get(description.entry.id) or fields.example(model)
    if description.operation.body == "json":
        return ["--body", dumped(body)]
    return [part for name, value in body.items() for part in ("--field", f"{name}={value}")]


def python(description: Description) -> str:
    """The same with the client."""
    entry = description.entry
    imports = [
        f"from {_PACKAGE} import PostHog",
        f"from {_api.PACKAGE}.api.{entry.tag} import {entry.module}",
    ]
    arguments = [_argument(parameter) for parameter in description.parameters if parameter.required]
    if any(argument.endswith(")") for argument in arguments):
        imports.insert(0, "import datetime\n")
    arguments.append("client=posthog.api")
    if (model := description.body_model) is not None:
        imports.append(f"from {_api.PACKAGE}.models import {model.__name__}")
        body = BODIES.get(entry.id) or fields.example(model)
        arguments.append(f"body={model.__name__}.from_dict({body!r})")
    listed = "".join(f"        {argument},\n" for argument in arguments)
    return (
        "\n".join(imports)
        + "\n\nwith PostHog() as posthog:\n"
        + f"    answer = {entry.module}.sync(\n{listed}    )\nprint(answer)"
    )


def _argument(parameter: Parameter) -> str:
    value = "posthog.project_id" if parameter.name in PROJECT else _literal(parameter)
    return value if parameter.place == "path" else f"{parameter.argument}={value}"


def _literal(parameter: Parameter) -> str:
    text = parameter.default or _placeholder(parameter)
    kind = members(parameter.annotation)[0]
    if isinstance(kind, type) and issubclass(kind, datetime.date):  # as a datetime is
        return f"datetime.{kind.__name__}.fromisoformat({text!r})"
    return text.title() if kind is bool else text if kind is int or kind is float else repr(text)
