"""The parts that a copy may have or do without: a row each, and what they need of the facade."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import cache
from pkgutil import iter_modules

from attrs import frozen

from .. import _api
from ..errors import InvalidArgument
from ..resources.table import ROWS

API = "hogkit_api"
MODELS = f"{API}.models."
# In the packages of a part, and used without it: reading ahead, by lists.
_LENT = frozenset({"paging.ahead"})


@frozen(kw_only=True)
class Part:
    """One part.

    Attributes:
        mixin: The module in `parts`, and in it the classes that give a client its methods: of `PostHog`
            and of `AsyncPostHog`; one for both.
        begins: Modules of the facade that nothing imports by name; a package stands for all that is in it.
        opens: Modules and packages which are followed where a function imports them, or a checker does.
            What no part opens always is.
        needs: Parts that it cannot do without.
    """

    name: str
    mixin: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def resource(self) -> bool:
        return self.name in ROWS


_PAGING = ("paging", "hogql", "times")
_RESOURCES = ("resources", "filters")
_OWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "feature_flags": {"opens": (*_RESOURCES, "resources.flag_fields")},
    "insights": {
        "begins": ("resources.insights",),
        "opens": (*_RESOURCES, "resources.insights", "resources.insight_tables", "hogql"),
    },
    "cohorts": {"needs": ("persons",)},  # whose persons they list
}
_ROWS = (Part(name=name, **{"opens": _RESOURCES, **_OWN.get(name, {})}) for name in ROWS)
_USED = (
    Part(name="query", mixin=("query", "Querying"), opens=("hogql",)),
    Part(
        name="lint", mixin=("lint", "Linting"), opens=("lint", "linting"),
        needs=("event_definitions", "property_definitions"),
    ),
    Part(name="events", mixin=("events", "Events"), opens=_PAGING),
    Part(name="pages", mixin=("pages", "Pages"), opens=_PAGING),
    Part(
        name="export", mixin=("export", "Exporting"), opens=("export", *_PAGING),
        needs=("property_definitions",),
    ),
    Part(name="capture", mixin=("capture", "Capturing"), opens=("ingest",)),
    Part(name="flags", mixin=("flags", "Flagging", "AsyncFlagging"), opens=("flags",)),
    Part(name="aiohttp", opens=("aiohttp_transport",)),
    Part(
        name="shared_budgets",
        opens=("limits.shared_file", "limits.shared_redis", "limits.fallback", "limits.marks"),
    ),
)  # fmt: skip
_CLI = Part(
    name="cli", begins=("cli", "__main__"), opens=("cli",),
    needs=("api", *ROWS, *(part.name for part in _USED)),
)  # fmt: skip
_MADE_OF = (
    *_USED,
    *_ROWS,
    _CLI,
    Part(name="sandbox", begins=("sandbox",), opens=("sandbox", "cli.commands.sandbox")),
    Part(
        name="vendor", begins=("vendoring",), opens=("vendoring", "cli.commands.vendor"),
        needs=("cli", "sandbox"),  # which has the pinned schema
    ),
    Part(name="api"),
)  # fmt: skip
PARTS: Mapping[str, Part] = {part.name: part for part in _MADE_OF}


def parts(names: Iterable[str]) -> frozenset[str]:
    """Parts by their names, and what these need.

    Args:
        names: Of `PARTS`; `hogkit_api.persons_list` is a single generated operation by its operationId, and
            `hogkit_api.models.Person` a model.

    Raises:
        InvalidArgument: There is no such part; the message has those with a name like it.
    """
    found = set[str]()
    waiting = list(names)
    while waiting:
        name = _known(waiting.pop())
        if name not in found:
            found.add(name)
            waiting += PARTS[name].needs if name in PARTS else ()
    return frozenset(found)


def least(kept: frozenset[str]) -> frozenset[str]:
    """Without those that others of them need."""
    others = {name: parts([name]) - {name} for name in kept}
    return kept - frozenset[str]().union(*others.values())


def _known(name: str) -> str:
    if name in PARTS:
        return name
    known, told = _like(name)
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, 3)
    others = f"; is it {' or '.join(near)}?" if near else ""
    listed = f" There are {', '.join(PARTS)}." if told == "part" and not near else ""
    raise InvalidArgument(f"there is no {told} {name[:80]!r}{others}{listed}")


def _like(name: str) -> tuple[Mapping[str, str], str]:
    """What there is of the kind that a name is of, with what it is called as a part; and the kind."""
    if name.startswith(MODELS):
        return {f"{MODELS}{model}": f"{MODELS}{model}" for model in models()}, "model"
    if name.startswith(f"{API}."):
        return _operations(), "operation"
    return {part: part for part in PARTS}, "part"


@cache
def models() -> Mapping[str, str]:
    """The generated models: class, and module."""
    return dict(_api.module("models")._MODULES)


@cache
def operations() -> Mapping[str, tuple[str, str]]:
    """The generated operations: operationId, and where each is: tag, module."""
    tags = [found.name for found in iter_modules(_api.module("api").__path__)]
    return {
        row[0]: (tag, module)
        for tag in tags
        for module, row in _api.module(f"api.{tag}").OPERATIONS.items()
    }


@cache
def _operations() -> Mapping[str, str]:
    """Names of operations, as parts; where a module is named otherwise than its operation, both count."""
    listed = operations()
    named = {f"{API}.{module}": f"{API}.{one}" for one, (_, module) in listed.items()}
    return {**named, **{f"{API}.{one}": f"{API}.{one}" for one in listed}}


@cache
def owners() -> Mapping[str, tuple[str, ...]]:
    """The parts that open a module or package, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    for part in PARTS.values():
        for name in part.opens:
            found[name] = (*found.get(name, ()), part.name)
    return found


def opened_by(module: str) -> tuple[str, ...]:
    """The parts that open a module; none if it belongs to whoever imports it.

    What is said of a module itself counts before what is said of the package that it is in.
    """
    while module:
        if module in _LENT:
            return ()
        if module in owners():
            return owners()[module]
        module = module.rpartition(".")[0]
    return ()
