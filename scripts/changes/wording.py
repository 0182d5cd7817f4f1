"""A change as one line of Markdown."""

from __future__ import annotations

from .change import Change, Operation

KINDS = {
    "operation-added": "is new",
    "operation-removed": "is gone",
    "operation-renamed": "is `{new}` now",
    "operation-retagged": "is `{new}` now",
    "operation-moved": "moved from `{old}` to `{new}`",
    "operation-deprecated": "is deprecated",
    "operation-undeprecated": "is no longer deprecated",
    "scope-added": "needs the scope `{new}`; keys without it are refused",
    "scope-removed": "no longer needs the scope `{old}`",
    "rate-class-changed": "counts as `{new}` for rate limits, not as `{old}`",
    "list-style-changed": "comes in another style: {new}, not {old}",
    "added": "is new: `{new}`",
    "added-required": "is new and required: `{new}`",
    "removed": "is gone",
    "renamed": "is `{new}` now",
    "required": "is required now",
    "optional": "may be left out now",
    "nullable": "may be None now",
    "not-nullable": "may no longer be None",
    "type-changed": "is `{new}`, was `{old}`",
    "extra-changed": "are `{new}`, were `{old}`",
    "encoding-changed": "is encoded as {new}, was {old}",
    "default-changed": "has the default `{new}`, had `{old}`",
    "moved": "stands in the {new}, not in the {old}",
    "read-only": "can no longer be sent",
    "writable": "can be sent now",
    "value-added": "may be `{new}` now",
    "value-removed": "can no longer be `{old}`",
    "kind-changed": "is an {new} now, was an {old}",
    "deprecated": "is deprecated",
    "undeprecated": "is no longer deprecated",
}
NOTHING = "nothing"


def told(change: Change) -> str:
    """One line, without a bullet: who it breaks, what changed, for which operations."""
    subject = _subject(change)
    return f"{mark(change)}{subject} {_predicate(change)}{_reach(change)}"


def mark(change: Change) -> str:
    """The warning sign, and which side breaks if it is one alone."""
    if not change.breaking:
        return ""
    if change.request and change.answer:
        return "⚠️ "
    return "⚠️ request: " if change.request else "⚠️ answer: "


def _subject(change: Change) -> str:
    part = " ".join(
        [*change.where.split(" ")[:1], *(f"`{word}`" for word in change.where.split(" ")[1:])]
    )
    if change.symbol.startswith("hogkit_api.models."):
        name = change.symbol.removeprefix("hogkit_api.models.").partition(".")[0]
        model = f"`hogkit_api.models.{name}`"
        if change.where == "free keys":
            return f"free keys of {model}"
        return f"{part} of {model}" if change.where else f"model {model}"
    [operation] = change.operations
    place = f"`{operation.method} {operation.path}` (`{operation.id}`)"
    return (
        f"{place}: {part}"
        if change.where
        else f"{place}: it"
        if change.kind.startswith(("scope", "rate"))
        else place
    )


def _predicate(change: Change) -> str:
    short = change.kind.partition("-")[2]
    pattern = KINDS.get(change.kind) or KINDS[short]
    return pattern.format(old=change.old or NOTHING, new=change.new or NOTHING)


def _reach(change: Change) -> str:
    if not change.symbol.startswith("hogkit_api.models."):
        return f" (`{change.symbol}`)"
    first = ", ".join(f"`{operation.id}`" for operation in change.operations[:3])
    count = len(change.operations)
    more = f" and {count - 3} more" if count > 3 else ""
    return f" (in {count} operation{'s' if count != 1 else ''}: {first}{more})" if count else ""


def line(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"
