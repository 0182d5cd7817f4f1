"""The whole chain: a document in, a checked package and its account out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen

from . import kept, lock, overlays
from .facts import facts_only
from .gates import check
from .generate import PACKAGE, GateError, generate
from .lower import WHY as LOWER_WHY
from .lower import lower
from .normalise import WHY as NORMALISE_WHY
from .normalise import normalise
from .overlays import Stale
from .paths import Account, fold
from .refusal import Refused
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


def run(
    document: Object,
    folder: Path,
    *,
    with_prose: bool = False,
    strict: bool = True,
    say: Callable[[str], None] = lambda _: None,
) -> Result:
    """Write `folder`/hogkit_api from a document as pulled; raise `GateError` or `Refused`.

    With `strict`, a stale overlay is an error before anything is generated. `say` is told
    what is being done, a few words at a time.
    """
    say("normalising")
    normal, counts = normalise(document if with_prose else facts_only(document))
    if not any(operations(normal)):
        raise Refused("the document has no operations: is it the API schema?")
    came = [str(place.operation["x-hogkit-id"]) for place in operations(normal)]
    corrected, stale = overlays.apply(normal, overlays.load(lock.OPENAPI / "overlays"))
    if stale and strict:
        raise overlays.refusal(stale)
    corrected, faults = kept.keep(corrected)
    if faults and strict:
        raise Refused("; ".join(faults))
    corrected, more = normalise(corrected, again=True)
    folded, account = fold(corrected)
    lowered, facts = lower(folded, counts)
    counts.update(more)
    modules = {o.source: f"{PACKAGE}.api.{o.folder}.{o.module}" for o in facts.operations.values()}
    _account(came, modules, account)
    say("generating")
    generate(
        lowered,
        facts,
        lock.OPENAPI / "templates",
        lock.OPENAPI / "generator.yaml",
        folder / PACKAGE,
    )
    say("checking")
    check(folder, facts, len(modules))
    return Result(len(came), modules, account, {name: counts[name] for name in WHY}, stale)


def _account(came: list[str], modules: dict[str, str], account: Account) -> None:
    """Every operation of the input is generated, folded or left out: once."""
    went = Counter([*modules, *account.folded, *account.left_out])
    wrong = sorted((Counter(came) - went) + (went - Counter(came)))
    if wrong:
        raise GateError(f"operation {wrong[0]} is not accounted for once ({len(wrong)} in all)")
