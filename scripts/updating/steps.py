"""What is tried in the stage, in order, and what it means if one of it fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from attrs import frozen
from checks import RECORD, checks, halves

Choice = Literal["all", "smoke", "none"]
Commands = Callable[[Path, str], list[list[str]]]


@frozen
class Step:
    """Programs that must end well.

    Attributes:
        commands: What runs side by side in the copy at a path, with its interpreter.
        means: For whoever is on duty: what it means that they did not, and what to do.
        bearable: Whether an exit code 1 is told in the report, as a break, and the update goes on.
    """

    name: str
    commands: Commands
    means: str
    bearable: bool = False


PULL = (
    "PostHog's schema could not be had, so nothing is known of changes. If it stays so: look whether the host"
    " answers, and whether it asks for a key (POSTHOG_PERSONAL_API_KEY). A file does as well: `scripts/update FILE`."
)
COMPARE = (
    "The new document could not be compared with the pinned one. If an overlay is named, correct it; if it is"
    " the document, see whether PostHog serves a whole one: `scripts/pull_schema.py --check`."
)
COPY = "The checkout could not be copied into `.venv/update`."
STAGE = "The update could not go on: is the disk full?"
PUBLISH = "All steps went well, but the checkout could not be changed, or did change meanwhile."
REGENERATE = (
    "The package could not be made from the new document. If an overlay action is named, it is stale: look what"
    " upstream says there now, then correct the action in `openapi/overlays/`, or delete it. If a gate is named,"
    " the document has a shape that no rule handles yet: CONTRIBUTING.md, “Add a rule”."
)
NAMES = (
    "The facade names what the new package does not have under that name. If a line under “Old names” below keeps"
    " the name, append it to `openapi/overlays/50-names.yaml`; else write the new name into the file named beside it."
)
TYPES = (
    "The types of the resources cannot be written from the new package: what an operation takes or answers"
    " is of another kind now. The report says of which, under what hogkit itself uses."
)
PUBLIC_API = (
    "The methods of resources follow the new package, and a caller of them would break. Where a line under “Old names”"
    " below keeps the name, append it to `openapi/overlays/50-names.yaml`; else move the version in"
    " `facade/hogkit/version.py`, as is said here."
)
CHECKS = {
    "mypy": "Facade and new package disagree about a type, at the lines named below.",
    "pyright": "Facade and new package disagree about a type, at the lines named below.",
}
CHECK = (
    "The checkout with the new package does not pass this check. Does it without: `scripts/test`?"
)
TESTS = (
    "Tests fail with the new package. If they fail in the checkout as it is, too (`scripts/test -k NAME`), they are"
    " not upstream's doing; else the report says what changed, first of all where hogkit itself uses it."
)


def steps(tests: Choice) -> tuple[Step, ...]:
    """All of it, with as many tests as asked for."""
    made = [
        Step("regenerate", _script("scripts/regenerate.py"), REGENERATE),
        Step("names", _script("scripts/updating/names.py"), NAMES),
        Step("types", _script("scripts/type_resources.py"), TYPES),
        Step("public API", _script("scripts/public_api.py", "--write"), PUBLIC_API, bearable=True),
    ]
    made += [
        Step(name, _check(name), CHECKS.get(name, CHECK)) for name in checks() if name != RECORD
    ]
    if tests == "all":
        made.append(Step("tests", halves, TESTS))
    if tests == "smoke":
        made.append(Step("smoke set", _script("scripts/updating/smoke.py"), TESTS))
    return tuple(made)


def _script(*command: str) -> Commands:
    return lambda _, python: [[python, *command]]


def _check(name: str) -> Commands:
    return lambda _, python: [checks(python)[name]]
