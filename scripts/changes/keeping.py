"""Overlay actions that keep a name of old: each one line, for the end of `openapi/overlays/50-names.yaml`.

Paths and components are those of the normal form, before aliases are folded: what overlays go by. Where a
name has quotes or backslashes, which a target cannot hold, there is no line: an empty text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import yaml

FILE = "openapi/overlays/50-names.yaml"


def keep_operation(path: str, method: str, symbol: str, day: str = "") -> str:
    """Args: symbol: `hogkit_api.api.things.things_list`, as it was."""
    name = ".".join(symbol.split(".")[-2:])
    return _line(["paths", path, method.lower()], "x-hogkit-name", name, day)


def keep_model(component: str, old: str, day: str = "") -> str:
    """Args: old: the class, as it was."""
    return _line(["components", "schemas", component], "x-hogkit-name", old, day)


def keep_parameter(path: str, method: str, name: str, old: str, day: str = "") -> str:
    """Args: name: on the wire, now. old: the argument, as it was."""
    return _names(["paths", path, method.lower()], name, old, day, {})


def keep_field(component: str, name: str, old: str, day: str = "") -> str:
    """Args: name: on the wire, now. old: the attribute, as it was."""
    return _names(["components", "schemas", component], name, old, day, {"properties": {name: {}}})


def _line(steps: list[str], key: str, name: str, day: str) -> str:
    return _action(steps, name, day, {key: None}, {key: name})


def _names(steps: list[str], name: str, old: str, day: str, expects: dict[str, Any]) -> str:
    return _action(steps, old, day, expects, {"x-hogkit-names": {name: old}})


def _action(
    steps: list[str], old: str, day: str, expects: dict[str, Any], update: dict[str, Any]
) -> str:
    if any(mark in step for step in steps for mark in "'\\\"\n"):
        return ""
    action = {
        "target": "$" + "".join(map(_step, steps)),
        "x-why": f"{old} until {day or datetime.now(UTC).date().isoformat()}",
        "x-expects": expects,
        "update": update,
    }
    flow = yaml.safe_dump(
        action, default_flow_style=True, width=float("inf"), sort_keys=False, allow_unicode=True
    )
    return f"- {flow.strip()}"


def _step(step: str) -> str:
    return f".{step}" if step.isidentifier() else f"['{step}']"
