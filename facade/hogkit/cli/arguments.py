"""What `hogkit api` is given, as an operation takes it."""

from __future__ import annotations

import difflib
import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import click

from .. import _api
from ..errors import ConfigurationError
from ..settings import project_number
from . import fields, generated
from .annotations import read, shown
from .description import Description, Parameter
from .json_text import parsed
from .reading import contents


@dataclass
class Call:
    """The arguments of one call, by where they are sent."""

    path: dict[str, Any] = field(default_factory=dict[str, Any])
    query: dict[str, Any] = field(default_factory=dict[str, Any])
    header: dict[str, Any] = field(default_factory=dict[str, Any])
    cookie: dict[str, Any] = field(default_factory=dict[str, Any])
    body: Any = _api.UNSET

    def place(self, parameter: Parameter, value: object) -> None:
        target: dict[str, Any] = getattr(self, parameter.place)
        target[parameter.name] = value


def call(
    description: Description,
    project_id: str,
    given: Sequence[str],
    body: str | None,
    parts: Sequence[str],
) -> Call:
    """The call that `--param`, `--body` and `--field` ask for.

    Raises:
        click.UsageError: One of them does not fit the operation, or a required one is missing.
    """
    made = Call()
    texts = _texts(description, given)
    for parameter in description.parameters:
        if parameter.name in texts:
            made.place(parameter, _value(parameter, texts[parameter.name]))
        elif parameter.is_project:
            made.place(parameter, project_id)
        elif parameter.default:
            made.place(parameter, parameter.default)
        elif parameter.required:
            raise click.UsageError(
                f"{description.entry.id} needs {parameter.name} ({shown(parameter.annotation)}, "
                f"{parameter.place}): --param {parameter.name}=…"
            )
    _check_path(description, made)
    made.body = _body(description, body, parts)
    return made


def _check_path(description: Description, made: Call) -> None:
    try:
        description.operation.url(made.path)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _texts(description: Description, given: Sequence[str]) -> dict[str, list[str]]:
    known = {parameter.name: parameter for parameter in description.parameters}
    texts: dict[str, list[str]] = {}
    for pair in given:
        name, value = _pair("--param", pair)
        if name not in known:
            raise click.UsageError(_unknown(description.entry.id, "parameter", name, list(known)))
        if name in texts and not known[name].several:
            raise click.UsageError(f"--param {name} is given twice")
        texts.setdefault(name, []).append(value)
    return texts


def _pair(option: str, pair: str) -> tuple[str, str]:
    name, equals, value = pair.partition("=")
    if not (name and equals):
        raise click.UsageError(f"{option} {pair}: write {option} NAME=VALUE")
    return name, value


def _unknown(operation: str, kind: str, name: str, known: list[str]) -> str:
    if not known:
        return f"{operation} has no {kind}s, so no {name!r}"
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"{operation} has no {kind} {name!r}; {hint}it has: {', '.join(known)}"


def _value(parameter: Parameter, texts: list[str]) -> object:
    option = f"--param {parameter.name}"
    try:
        if parameter.is_project:
            return project_number(texts[0], option)
        values = [read(parameter.annotation, text) for text in texts]
    except ConfigurationError as error:  # it names the option itself
        raise click.UsageError(str(error)) from None
    except ValueError as error:
        raise click.UsageError(f"{option}: {error}") from None
    return values if parameter.several else values[0]


def _body(description: Description, body: str | None, parts: Sequence[str]) -> Any:
    kind = description.operation.body
    name = description.entry.id
    if not kind and (body is not None or parts):
        raise click.UsageError(f"{name} sends no body")
    if parts and kind not in ("form", "multipart"):
        raise click.UsageError(f"{name} sends {kind}, not a form: use --body")
    if body is None and not parts:
        if description.body_required:
            raise click.UsageError(f"{name} needs a body{_required(description)}")
        return _api.UNSET
    if kind == "content":
        return content(body or "")
    sent = _json(description, content(body)) if body is not None else {}
    return sent | _form(description, parts) if parts else sent


def _required(description: Description) -> str:
    option = "--body JSON" if description.operation.body == "json" else "--field NAME=VALUE"
    model = description.body_model
    names = [known.name for known in fields.fields(model) if known.required] if model else []
    return f": {option}" + (f", with {', '.join(names)}" if names else "")


def content(given: str) -> bytes:
    """What stands there, or in the @file that it names; @- is standard input."""
    if not given.startswith("@"):
        return given.encode(errors="surrogateescape")
    return contents(given.removeprefix("@"), "the body")


def _json(description: Description, text: bytes) -> dict[str, Any]:
    try:
        body = parsed(text)
    except ValueError as error:
        raise click.UsageError(f"--body cannot be read as JSON: {error}") from None
    if not isinstance(body, dict):
        raise click.UsageError(f"--body: {description.entry.id} wants a JSON object")
    return cast(dict[str, Any], body)


def _form(description: Description, parts: Sequence[str]) -> dict[str, Any]:
    model = description.body_model
    known = [known.name for known in fields.fields(model) if not known.read_only] if model else []
    sent: dict[str, Any] = {}
    for pair in parts:
        name, value = _pair("--field", pair)
        if known and name not in known:
            raise click.UsageError(_unknown(description.entry.id, "field", name, known))
        sent[name] = _file(value[1:]) if value.startswith("@") else value
    return sent


def _file(name: str) -> object:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return generated.file(contents(name, "the file"), Path(name).name, kind)
