"""The modules of a copy that are written anew: what its clients are put together of, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..resources.table import ROWS
from .parts import PARTS, least

CAPTURING = ("begin", "capturing")
TEXT = '''"""What the clients are put together of: written by `hogkit vendor`, for a copy with some of them."""

{imports}


class Parts{both}:
    """What both clients have."""


class BlockingParts{blocking}:
    """What `PostHog` has."""


class AwaitingParts{awaiting}:
    """What `AsyncPostHog` has."""
'''
Lacking = Mapping[str, Iterable[str]]  # by part
KEPT = '''"""What was left out of this copy."""

from collections.abc import Mapping

# The parts that there are, without those that others need; of the parts that are missing, the attributes
# of clients, and the names in modules.
PARTS: tuple[str, ...] = {parts}
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {attributes}
NAMES: Mapping[str, tuple[str, ...]] = {names}
'''


def assembled(kept: frozenset[str]) -> str:
    """`parts/__init__.py` of a copy with these parts."""
    whole = kept >= PARTS.keys()
    resources = not kept.isdisjoint(ROWS)
    mixins = [part.mixin for part in PARTS.values() if part.mixin and part.name in kept]
    pairs = [mixin[1:] for mixin in mixins if len(mixin) > 2]
    both = [mixin[1] for mixin in mixins if len(mixin) == 2]
    return TEXT.format(
        imports="\n".join(_imports(kept, resources, mixins, whole=whole)),
        both=_bases([*both, *([] if whole else ["Lacking"])]),
        blocking=_bases([*["Resources"] * resources, *(pair[0] for pair in pairs)]),
        awaiting=_bases([*["AsyncResources"] * resources, *(pair[1] for pair in pairs)]),
    )


def _imports(
    kept: frozenset[str], resources: bool, mixins: Iterable[Sequence[str]], *, whole: bool
) -> list[str]:
    capturing = "ingest.capturing" if "capture" in kept else "vendoring.left_out"
    lines = [f"from ..{capturing} import {name} as {name}" for name in CAPTURING]
    if resources:
        lines.append("from ..resources.typed import AsyncResources, Resources")
    if not whole:
        lines.append("from ..vendoring.left_out import Lacking")
    lines += [f"from .{module} import {', '.join(sorted(names))}" for module, *names in mixins]
    return sorted(lines, key=_place)


def _place(line: str) -> tuple[int, str]:
    """As formatters sort imports: what is farther away comes first."""
    dots, module = line.removeprefix("from ").split()[0], line
    return -(len(dots) - len(dots.lstrip("."))), module.lower()


def _bases(names: Sequence[str]) -> str:
    return f"({', '.join(names)})" if names else ""


def told(kept: frozenset[str], attributes: Lacking, names: Lacking) -> str:
    """`vendoring/kept.py` of a copy."""
    parts = tuple(sorted(least(kept)))
    return KEPT.format(parts=parts, attributes=_shown(attributes), names=_shown(names))


def _shown(lacking: Lacking) -> str:
    rows = "".join(f"    {part!r}: {tuple(names)!r},\n" for part, names in lacking.items())
    return f"{{\n{rows}}}"
