"""What an operation takes and gives, read from its generated module."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

from .annotations import is_list, members, shown
from .catalogue import Entry
from .generated import is_model, module

if TYPE_CHECKING:
    from .._api import Operation

PROJECT = ("project_id", "environment_id")
ORGANIZATION = "organization_id"
CURRENT = "@current"  # the organization that the key's user has open (posthog/api/routing.py)


@dataclass(frozen=True)
class Parameter:
    """One parameter.

    Attributes:
        name: As PostHog has it.
        argument: As Python has it.
        place: path, query, header or cookie.
        annotation: Its type.
        required: Whether PostHog wants it.
    """

    name: str
    argument: str
    place: str
    annotation: object
    required: bool

    @property
    def default(self) -> str:
        """What stands for it if it is left out."""
        if self.is_project:
            return "your project"
        return CURRENT if (self.name, self.place) == (ORGANIZATION, "path") else ""

    @property
    def is_project(self) -> bool:
        return self.name in PROJECT and self.place == "path"

    @property
    def wanted(self) -> bool:
        return self.required and not self.default

    @property
    def several(self) -> bool:
        return is_list(self.annotation)


class Recorder:
    """Stands in for a client, and keeps which arguments an operation sends where."""

    places: dict[str, Mapping[str, str]]

    def call(
        self,
        operation: object,
        path: Mapping[str, str],
        query: Mapping[str, str],
        body: object = None,
        headers: Mapping[str, str] | None = None,
        cookies: Mapping[str, str] | None = None,
    ) -> None:
        self.places = {
            "path": path,
            "query": query,
            "header": headers or {},
            "cookie": cookies or {},
        }


@dataclass(frozen=True)
class Description:
    """One operation in full."""

    entry: Entry

    @cached_property
    def module(self) -> Any:
        return module(self.entry.address)

    @property
    def operation(self) -> Operation:
        found: Operation = self.module.OPERATION
        return found

    @cached_property
    def _signature(self) -> inspect.Signature:
        return inspect.signature(self.module.sync_detailed)

    @cached_property
    def parameters(self) -> list[Parameter]:
        arguments = [name for name in self._signature.parameters if name != "client"]
        recorder = Recorder()
        self.module.sync_detailed(**dict(zip(arguments, arguments, strict=True)), client=recorder)
        return [
            self._parameter(name, argument, place)
            for place, sent in recorder.places.items()
            for name, argument in sent.items()
        ]

    def _parameter(self, name: str, argument: str, place: str) -> Parameter:
        declared = self._signature.parameters[argument]
        required = declared.default is inspect.Parameter.empty
        return Parameter(name, argument, place, declared.annotation, required)

    @property
    def body_required(self) -> bool:
        body = self._signature.parameters.get("body")
        return body is not None and body.default is inspect.Parameter.empty

    @property
    def body_model(self) -> type[object] | None:
        """The first model that a body may be; None if there is no body, or it is no object."""
        body = self._signature.parameters.get("body")
        for member in members(body.annotation) if body is not None else ():
            if is_model(member):
                return member
        return None

    @property
    def answers(self) -> str:
        """Such as `json: FeatureFlag, or text/csv`."""
        told = get_args(self._signature.return_annotation)
        names = [_named(member) for member in members(told[0])] if told else []
        kind = self.operation.answer or "not declared"
        first = f"{kind}: {' or '.join(names)}" if self.operation.answer and any(names) else kind
        return ", or ".join((first, *self.operation.also))


def _named(member: object) -> str:
    if isinstance(member, type):
        return member.__name__
    inner = get_args(member)
    return f"list of {_named(inner[0])}" if is_list(member) and inner else shown(member)
