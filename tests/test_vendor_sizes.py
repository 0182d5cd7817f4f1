"""What a copy with some parts weighs, and what importing it costs."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from hogkit.vendoring.making import made
from hogkit.vendoring.manifest import Options
from hogkit.vendoring.parts import parts
from vendored import ABSENT, copied, said

NAME = "third_party.hogkit"


@cache
def size(*named: str) -> int:
    """Bytes of Python of a copy, as it lies on the disk; of the whole if no part is named."""
    chosen = tuple(sorted(parts(named))) if named else None
    files = made(Options(NAME, chosen))
    return sum(len(text) for path, text in files.items() if path.endswith(".py"))


def test_flags_and_persons_take_400_kilobytes() -> None:
    assert size("feature_flags", "persons") <= 400_000


def test_with_queries_it_is_half_of_the_whole_at_most() -> None:
    assert size("feature_flags", "persons", "query") <= size() / 2


@pytest.mark.parametrize("one", ["flags", "capture", "insights", "events"])
def test_a_part_alone_takes_less_than_a_third(one: str) -> None:
    assert size(one) <= size() / 3


# The modules of the copy that are loaded, with the bytes of their sources.
LOADED = """
import sys
from pathlib import Path
{}
print({{name: Path(module.__file__).stat().st_size for name, module in sys.modules.items()
    if name.startswith("third_party.hogkit") and module.__file__ is not None}})
"""
MAKING = "from third_party.hogkit import PostHog\nPostHog('phx_a', 7).persons, PostHog('phx_a', 7).feature_flags"


def loaded(folder: Path, program: str) -> dict[str, int]:
    found = ast.literal_eval(said(ABSENT + LOADED.format(program), folder))
    assert isinstance(found, dict)
    return found


def test_importing_a_copy_and_using_it_costs_no_more_than_the_whole(tmp_path: Path) -> None:
    copied(tmp_path / "whole", NAME)
    copied(tmp_path / "some", NAME, tuple(parts(["feature_flags", "persons"])))
    assert loaded(tmp_path / "some", f"import {NAME}").keys() == {NAME}
    whole, some = (loaded(tmp_path / one, MAKING) for one in ("whole", "some"))
    more = {f"{NAME}.vendoring", f"{NAME}.vendoring.kept", f"{NAME}.vendoring.left_out"}
    assert some.keys() - whole.keys() == more
    assert sum(some.values()) <= 0.8 * sum(whole.values())
    assert not [name for name in some if ".hogkit_api." in name]
