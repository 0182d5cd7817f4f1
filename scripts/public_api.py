#!/usr/bin/env python3
"""Hold the facade against the record of its public names, facade/public_api.json.

What users can name, and with which arguments, is recorded with the version. Nothing of it may go or change in a
way that breaks them unless the version in facade/hogkit/version.py moves: before 1.0 its second number, then its
first. Compared by griffe.

examples:
  scripts/public_api.py           for CI: exit 1, and say what broke, or that the record is not up to date
  scripts/public_api.py --write   record what there is; refused for a break, unless the version has moved

exit codes: 0 the record is true, 1 it is not, 2 it cannot be read
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

import environment

environment.require("griffe")

import griffe  # noqa: E402
from pipeline.document import Refused, write_atomically  # noqa: E402
from surface import rebuilt, surface, text  # noqa: E402

FACADE = environment.ROOT / "facade"
WRITE = "scripts/public_api.py --write"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="record what there is")
    parser.add_argument("--facade", type=Path, default=FACADE, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        return run(options.facade, write=options.write)
    except (Refused, OSError) as error:
        print(f"public_api: {error}", file=sys.stderr)
        return 2


def run(facade: Path, *, write: bool) -> int:
    record = facade / "public_api.json"
    there = record.read_text(encoding="utf-8") if record.exists() else ""
    version, now = version_of(facade), surface(facade)
    before = recorded(record.name, there)
    if there == text(version, now):
        return 0
    broken = [] if before is None else breaks(before, now)
    if broken and before is not None and not moved(before["version"], version):
        print(*broken, sep="\n", file=sys.stderr)
        told = f"{len(broken)} breaks of the public API: keep the names, or move {wanted(version)}"
        print(f"public_api: {told} in facade/hogkit/version.py", file=sys.stderr)
        return 1
    if write:
        write_atomically(record, text(version, now))
        print(f"recorded the public API of {version}")
        return 0
    print(f"public_api: facade/{record.name} is not up to date: {WRITE}", file=sys.stderr)
    return 1


def version_of(facade: Path) -> str:
    source = (facade / "hogkit" / "version.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([0-9.]+)"$', source, re.MULTILINE)
    if found is None:
        raise Refused("facade/hogkit/version.py says no __version__")
    return found[1]


def recorded(name: str, there: str) -> dict[str, Any] | None:
    if not there:
        return None
    try:
        record: dict[str, Any] = json.loads(there)
    except ValueError as error:
        raise Refused(f"facade/{name} is not JSON ({error}): git checkout it") from None
    return record


def breaks(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What of `before` is gone, or changed for the worse: a line each."""
    found = griffe.find_breaking_changes(rebuilt(before), rebuilt(now))
    return sorted({_told(breakage) for breakage in found})


def _told(breakage: griffe.Breakage) -> str:
    old, new = (_shown(value) for value in (breakage.old_value, breakage.new_value))
    change = " -> ".join(dict.fromkeys(filter(None, (old, new))))
    return f"{breakage.obj.path}: {breakage.kind.value}" + (f": {change}" if change else "")


def _shown(value: Any) -> str:
    if isinstance(value, griffe.Parameter):
        default = "" if value.default is None else f" = {value.default}"
        return f"{value.name}: {value.annotation}{default}"
    return "" if value is None or isinstance(value, griffe.Object) else str(value)


def moved(before: str, now: str) -> bool:
    """Whether the part of the version that a break needs has moved on."""
    return _broken_at(now) > _broken_at(before)


def _broken_at(version: str) -> tuple[int, ...]:
    numbers = tuple(int(number) for number in version.split("."))
    return numbers[:1] if numbers[0] else numbers[:2]


def wanted(version: str) -> str:
    return "the first number" if _broken_at(version)[0] else "the second number"


if __name__ == "__main__":
    sys.exit(main())
