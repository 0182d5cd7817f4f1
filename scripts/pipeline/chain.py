"""The whole chain: a document in, a checked package and its account out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from attrs import frozen

from . import lock, overlays
from .facts import facts_only
from .gates import check
from .generate import PACKAGE, GateError, generate
from .lower import WHY as LOWER_WHY
from .lower import lower
from .normalise import WHY as NORMALISE_WHY
from .normalise import normalise
from .overlays import Stale
from .paths import Account, fold
from .references import inline
from .walk import Object, operations

WHY = {**NORMALISE_WHY, **LOWER_WHY}


@frozen
class Result:
    """What a run made of a document."""

    operations: int
    generated: dict[str, str]
    account: Account
    rules: dict[str, int]
    stale: list[Stale]

    def report(self) -> dict[str, Any]:
        return {
            "operations": self.operations,
            "generated": dict(sorted(self.generated.items())),
            "folded": dict(sorted(self.account.folded.items())),
            "left_out": dict(sorted(self.account.left_out.items())),
            "rules": self.rules,
            "stale_overlays": [str(stale) for stale in self.stale],
        }


def run(document: Object, folder: Path, *, with_prose: bool = False, strict: bool = True) -> Result:
    """Write `folder`/hogkit_api from a document as pulled; raise `GateError` or `Refused`.

    With `strict`, a stale overlay is an error before anything is generated.
    """
    source = document if with_prose else facts_only(document)
    total = sum(1 for _ in operations(_resolved_items(source)))
    normal, counts = normalise(source)
    corrected, stale = overlays.apply(normal, overlays.load(lock.OPENAPI / "overlays"))
    if stale and strict:
        raise overlays.refusal(stale)
    corrected, more = normalise(corrected)
    folded, account = fold(corrected)
    lowered, facts = lower(folded, counts)
    counts.update(more)
    modules = {o.source: f"{PACKAGE}.api.{o.folder}.{o.module}" for o in facts.operations.values()}
    _account(total, modules, account)
    generate(
        lowered,
        facts,
        lock.OPENAPI / "templates",
        lock.OPENAPI / "generator.yaml",
        folder / PACKAGE,
    )
    check(folder, facts, len(modules))
    return Result(total, modules, account, {name: counts[name] for name in WHY}, stale)


def _resolved_items(document: Object) -> Object:
    """`document` with path items behind references, so that their operations count."""
    return inline(document, Counter())


def _account(total: int, modules: dict[str, str], account: Account) -> None:
    """Every operation of the input is generated, folded or left out: once."""
    accounted = len(modules) + len(account.folded) + len(account.left_out)
    if accounted != total:
        raise GateError(f"{total} operations came in, {accounted} are accounted for")
