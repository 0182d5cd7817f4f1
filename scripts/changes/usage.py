"""What of facade and CLI a change concerns, by their own tables.

What reaches every operation does not count: `hogkit api`, `hogkit operations`, and `hogkit_api` itself.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from .change import Change

if TYPE_CHECKING:
    from hogkit.resources.table import Row

ROOT = Path(__file__).resolve().parents[2]
FACADE, GENERATED = ROOT / "facade" / "hogkit", ROOT / "generated"
PACKAGE = "hogkit_api"
SEAM, TABLE = "facade/hogkit/_api.py", "facade/hogkit/resources/table.py"

_ROWS_ASKED = ("posthog.events", "posthog.pages", "posthog.export", "hogkit export")
_ASKED = ("posthog.query", "hogkit query", *_ROWS_ASKED)
# Operations that the seam names, and whose calls come to them.
CALLERS: Mapping[str, tuple[str, ...]] = {
    "feature_flags_local_evaluation_retrieve": ("posthog.flags.definitions",),
    "query_create": (*_ASKED, "posthog.verify_export", "posthog.lint", "hogkit lint", "hogkit login"),
    "query_destroy": _ASKED,
    "query_retrieve": _ASKED,
    "users_retrieve": ("posthog.whoami", "hogkit whoami", "hogkit doctor", "hogkit login"),
}  # fmt: skip
# What else goes by a resource's operation, beside its own verbs and its noun.
BESIDE: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("feature_flags", "list"): ("hogkit list-flags",),
    ("feature_flags", "create"): ("hogkit create-flag",),
    ("persons", "list"): ("hogkit list-persons",),
    ("dashboards", "list"): ("hogkit list-dashboards",),
    ("event_definitions", "list"): ("posthog.lint", "hogkit lint"),
    ("property_definitions", "list"): ("posthog.lint", "hogkit lint", "posthog.export", "hogkit export"),
}  # fmt: skip
# Rows whose list `hogkit login` asks for by its path, to see what a key may (cli/login/scopes.py).
PROBED = frozenset(
    {
        "feature_flags", "insights", "dashboards", "persons", "cohorts", "experiments", "surveys", "actions",
        "annotations", "session_recordings", "event_definitions", "projects",
    }
)  # fmt: skip


def moved(changes: Iterable[Change]) -> dict[str, str]:
    """What operations were called that have other names now, which the facade does not know yet."""
    kinds = ("operation-renamed", "operation-retagged")
    return {change.new: change.old for change in changes if change.kind in kinds}


def uses(change: Change, were: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """What it concerns: lines of files that name it first, then methods and commands.

    They look like `facade/hogkit/_api.py: HogQLQuery`, `posthog.feature_flags.list`, `hogkit flags list`.
    Empty if neither facade nor CLI reaches it.

    Args:
        were: Symbols of operations, and what they were; as of `moved`.
    """
    were = were or {}
    felt = (evolve(one, symbol=were.get(one.symbol, one.symbol)) for one in change.operations)
    symbol = were.get(change.symbol, change.symbol)
    change = evolve(change, symbol=symbol, operations=tuple(felt))
    symbols = [change.symbol, *(operation.symbol for operation in change.operations)]
    reached = [use for symbol in dict.fromkeys(symbols) for use in _callers().get(symbol, ())]
    return tuple(
        dict.fromkeys([*_named_by_seam(change.symbol), *_named_by_table(change), *reached])
    )


def _named_by_seam(symbol: str) -> Iterator[str]:
    model = ".".join(symbol.split(".")[:3])  # of a field
    for name, path in _seam().items():
        if f"{PACKAGE}.{path}" in (symbol, model):
            yield f"{SEAM}: {name}"


def _named_by_table(change: Change) -> Iterator[str]:
    """Rows that name the parameter or the field that changed."""
    kind, _, place = change.where.partition(" ")
    if kind not in ("parameter", "field"):
        return
    renamed = change.kind.endswith("-renamed")
    names = {_key(name) for name in ((place, change.old, change.new) if renamed else (place,))}
    for row in _rows_of(change):
        told = _filters(row) if kind == "parameter" else _fields(row, change.symbol)
        yield from (
            f"{TABLE}: {row.name}.{part}" for part, known in told if names & set(map(_key, known))
        )


def _key(name: str) -> str:
    """The same for a name on the wire and for Python's: `hasMore` and `has_more`, `type` and `type_`."""
    return name.replace("_", "").lower()


def _rows_of(change: Change) -> list[Row]:
    """Rows that have one of the operations that feel it."""
    symbols = {change.symbol, *(operation.symbol for operation in change.operations)}
    return [row for row in _rows() if not symbols.isdisjoint(_operations(row).values())]


def _filters(row: Row) -> Iterator[tuple[str, set[str]]]:
    """What a row says of parameters."""
    yield "lookups", {asks for asks, _ in row.lookups.values()}
    yield "renamed", set(row.renamed.values())
    yield "arrays", set(row.arrays)
    yield "path", set(row.path)


def _fields(row: Row, symbol: str) -> Iterator[tuple[str, set[str]]]:
    """What a row says of the fields of this model, if it is what the row gives."""
    if symbol.split(".")[2] not in _models(row.name):
        return
    yield "id", {row.id}
    yield "lookups", {field for _, field in row.lookups.values()}
    yield "types", set(row.types)
    yield "columns", set(row.columns)


@cache
def _models(name: str) -> frozenset[str]:
    """Classes of what a row gives, as `generated/` has them: of single ones, and of the pages of its list."""
    (row,) = (row for row in _rows() if row.name == name)
    found: set[str] = set()
    for symbol in _operations(row).values():
        for module, model in _decoded(symbol, "OPERATION"):
            items = _decoded(f"{PACKAGE}.models.{module}", "results")
            found |= {item for _, item in items} or {model}
    return frozenset(found)


def _decoded(symbol: str, what: str) -> list[tuple[str, str]]:
    """Module and class of each `One(…)` that a generated module has for `what`; none if it is not there."""
    path = GENERATED / f"{symbol.replace('.', '/')}.py"
    if not path.exists():
        return []
    whole = ast.parse(path.read_text(encoding="utf-8"))
    parts = (part for node in ast.walk(whole) for part in _valued(node, what))
    return [_literals(node) for part in parts for node in ast.walk(part) if _is_one(node)]


def _valued(node: ast.AST, what: str) -> Iterator[ast.AST]:
    """What is assigned to a name, or stands under a key."""
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == what:
        yield node.value
    if isinstance(node, ast.Dict):
        keys = zip(node.keys, node.values, strict=True)
        yield from (value for key, value in keys if key is not None and _is_text(key, what))


def _is_text(node: ast.AST, text: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == text


def _is_one(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "One" and len(node.args) == 2


def _literals(node: ast.AST) -> tuple[str, str]:
    assert isinstance(node, ast.Call)
    module, model = map(ast.literal_eval, node.args)
    return str(module), str(model)


@cache
def _callers() -> Mapping[str, tuple[str, ...]]:
    """What goes by each operation: by its symbol."""
    found = {
        f"{PACKAGE}.{path}": CALLERS[name] for name, path in _seam().items() if name in CALLERS
    }
    for row in _rows():
        for verb, symbol in _operations(row).items():
            told = (*_methods(row, verb), *_commands(row, verb), *BESIDE.get((row.name, verb), ()))
            probed = ("hogkit login",) if verb == "list" and row.name in PROBED else ()
            found[symbol] = (*found.get(symbol, ()), *told, *probed)
    return found


def _operations(row: Row) -> dict[str, str]:
    """Symbols by verb; `persons` is one more."""
    verbs = ("list", "get", "create", "update", "delete", "persons")
    return {
        verb: f"{PACKAGE}.api.{row.tag}.{name}" for verb in verbs if (name := getattr(row, verb))
    }


def _methods(row: Row, verb: str) -> list[str]:
    return [f"posthog.{row.name}.{one}" for one in _verbs(row, verb)]


def _commands(row: Row, verb: str) -> list[str]:
    """Nouns of the command have no `persons`."""
    nouns = [noun for noun in _nouns() if row.name in _named().get(noun, (noun,))]
    return [
        f"hogkit {noun} {one}" for noun in nouns for one in _verbs(row, verb) if one != "persons"
    ]


def _verbs(row: Row, verb: str) -> list[str]:
    """What goes by the operation of a verb: what PostHog does not delete is updated."""
    return [verb, "delete"] if verb == "update" and row.soft else [verb]


@cache
def _rows() -> tuple[Row, ...]:
    from hogkit.resources.table import ROWS

    return tuple(ROWS.values())


@cache
def _seam() -> dict[str, str]:
    """Where the names of the seam are: modules of operations, and models, as symbols have them."""
    where: dict[str, tuple[str, str | None]] = _literal("_api.py", "_WHERE")
    modules = {name: path for name, (path, attribute) in where.items() if attribute is None}
    models = {name for name, (path, _) in where.items() if path.startswith("models.")}
    return {**modules, **{name: f"models.{name}" for name in sorted(models)}}


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(_literal("cli/group.py", "RESOURCES"))


@cache
def _named() -> dict[str, tuple[str, ...]]:
    """Nouns that are called otherwise than their rows."""
    found: dict[str, tuple[str, ...]] = _literal("cli/nouns/kinds.py", "NAMED")
    return found


def _literal(path: str, name: str) -> Any:
    """What a module of the facade assigns to `name`, without its imports: of these, click may be missing."""
    for node in ast.parse((FACADE / path).read_text(encoding="utf-8")).body:
        targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign)
            assert node.value is not None
            return ast.literal_eval(node.value)
    raise LookupError(f"{path} has no {name}")
