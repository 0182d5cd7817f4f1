"""Arguments and attributes that have other names now."""

from __future__ import annotations

from collections.abc import Sequence

from .likeness import alike, unambiguous
from .reading import Reading
from .shapes import Part
from .types import classes, renamed

CLOSE_NAMES = 0.6  # what difflib calls close matches
PAGING = frozenset({"cursor", "page", "offset", "limit"})  # one never means another

Parts = dict[str, Part]


def parts_renamed(old: Parts, new: Parts, reading: Reading) -> dict[str, str]:
    """Names of before with those of now: by their place in a path, by likeness of names, or as the only ones left."""
    found = _in_paths(old, new)
    gone = [name for name in old if name not in new and name not in found]
    came = [name for name in new if name not in old and name not in found.values()]
    fitting = {(name, now) for name in gone for now in came if _same(old[name], new[now], reading)}

    def score(name: str, now: str) -> float:
        return alike(name, now) if (name, now) in fitting else 0.0

    close = dict(unambiguous(gone, came, score, CLOSE_NAMES))
    gone = [name for name in gone if name not in close]
    came = [name for name in came if name not in close.values()]
    left = [pair for pair in fitting if pair[0] in gone and pair[1] in came]
    return found | close | dict(_alone(gone, came, sorted(left), old))


def _alone(
    gone: Sequence[str], came: Sequence[str], fitting: list[tuple[str, str]], old: Parts
) -> list[tuple[str, str]]:
    """Pairs of which neither fits another, if little else came or went, or if they hold a class."""
    before, after = [name for name, _ in fitting], [now for _, now in fitting]
    few = min(len(gone), len(came)) == 1
    return [
        (name, now)
        for name, now in fitting
        if before.count(name) == after.count(now) == 1 and (few or classes(old[name].type))
    ]


def _in_paths(old: Parts, new: Parts) -> dict[str, str]:
    """Variables of paths, which are told apart by where they stand."""
    before, after = (
        [name for name, part in given.items() if part.place == "path"] for given in (old, new)
    )
    if len(before) != len(after):
        return {}
    pairs = zip(before, after, strict=True)
    return {name: now for name, now in pairs if name not in new and now not in old}


def _same(one: Part, other: Part, reading: Reading) -> bool:
    kinds = [(part.required, part.place, part.read_only) for part in (one, other)]
    return (
        kinds[0] == kinds[1]
        and one.place != "path"
        and not PAGING.issuperset((one.wire, other.wire))
        and renamed(one.type, reading.models) == other.type
    )
