"""What the command line needs of the generated package beyond names: its modules, models and files."""

from __future__ import annotations

from typing import Any, TypeGuard

from .. import _api


def module(name: str) -> Any:
    """A module of the generated package, such as `api.query`; of any type, for what is looked up in it."""
    return _api.module(name)


def model(name: str) -> object:
    """A model or a named Literal, None if there is none of that name."""
    return getattr(module("models"), name, None)


def is_model(annotation: object) -> TypeGuard[type[object]]:
    return isinstance(annotation, type) and issubclass(annotation, _api.Model)


def file(content: Any, name: str, kind: str | None) -> object:
    """A file to upload."""
    return _api.File(payload=content, file_name=name, mime_type=kind)
