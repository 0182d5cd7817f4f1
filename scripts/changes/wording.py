"""A change as one line of Markdown."""

from __future__ import annotations

from .change import Change
from .markdown import code

# What is said of a kind, or of what follows its first word.
PHRASES = {
    "operation-added": "is new",
    "operation-removed": "is gone",
    "operation-renamed": "is {new} now",
    "operation-retagged": "is {new} now",
    "operation-moved": "moved from {old} to {new}",
    "operation-deprecated": "is deprecated",
    "operation-undeprecated": "is no longer deprecated",
    "scope-added": "needs the scope {new}; keys without it are refused",
    "scope-removed": "no longer needs the scope {old}",
    "rate-class-changed": "counts as {new} for rate limits, not as {old}",
    "list-style-changed": "comes in another style: {new}, not {old}",
    "model-added": "is new",
    "added": "is new: {new}",
    "added-required": "is new and required: {new}",
    "removed": "is gone",
    "renamed": "is {new} now",
    "required": "is required now",
    "optional": "may be left out now",
    "nullable": "may be None now",
    "not-nullable": "may no longer be None",
    "type-changed": "is {new}, was {old}",
    "extra-changed": "are {new}, were {old}",
    "encoding-changed": "is encoded as {new}, was {old}",
    "default-changed": "has the default {new}, had {old}",
    "moved": "stands in the {new}, not in the {old}",
    "read-only": "can no longer be sent",
    "writable": "can be sent now",
    "value-added": "may be {new} now",
    "value-removed": "can no longer be {old}",
    "kind-changed": "is an {new} now, was an {old}",
    "deprecated": "is deprecated",
    "undeprecated": "is no longer deprecated",
}
NOTHING = "nothing"
MODELS = "hogkit_api.models."
NAMED = 3  # operations that a line names


def told(change: Change) -> str:
    """One line, without a bullet: whom it breaks, what changed, for which operations."""
    return f"{_mark(change)}{_subject(change)} {_predicate(change)}{_reach(change)}"


def _mark(change: Change) -> str:
    """The warning sign, and which side breaks if it is one alone."""
    if not change.breaking:
        return ""
    if change.request and change.answer:
        return "⚠️ "
    return "⚠️ request: " if change.request else "⚠️ answer: "


def _subject(change: Change) -> str:
    part, _, name = change.where.partition(" ")
    if change.symbol.startswith(MODELS):
        model = code(f"{MODELS}{change.symbol.split('.')[2]}")
        named = f"{part} {code(name)}" if part == "field" else change.where
        return f"{named} of {model}" if named else f"model {model}"
    [operation] = change.operations
    place = f"{code(f'{operation.method} {operation.path}')} ({code(operation.id)})"
    if not change.where:
        return f"{place}: it" if change.kind.startswith(("scope", "rate")) else place
    return f"{place}: {part} {code(name)}" if name else f"{place}: {part}"


def _predicate(change: Change) -> str:
    phrase = PHRASES.get(change.kind) or PHRASES[change.kind.partition("-")[2]]
    old, new = (code(value) if value else NOTHING for value in (change.old, change.new))
    return phrase.format(old=old, new=new)


def _reach(change: Change) -> str:
    if not change.symbol.startswith(MODELS):
        return f" ({code(change.symbol)})"
    count = len(change.operations)
    if not count:
        return ""
    first = ", ".join(code(operation.id) for operation in change.operations[:NAMED])
    more = f" and {count - NAMED} more" if count > NAMED else ""
    return f" (in {count} operation{'s' * (count != 1)}: {first}{more})"
