#!/usr/bin/env python3
"""Write what type checkers know of the clients' resources: `facade/hogkit/resources/typed.pyi`.

It follows from the table of resources and the generated operations, so it is written again whenever
either changes; a test compares.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import environment

EXAMPLES = """examples:
  scripts/type_resources.py            after a change of facade/hogkit/resources/table.py, or a regeneration
  scripts/type_resources.py --check    exit 1 if it is stale
"""
TARGET = environment.ROOT / "facade" / "hogkit" / "resources" / "typed.pyi"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is stale")
    arguments = parser.parse_args(argv)
    environment.require("attrs", "httpx")
    sys.path[:0] = [str(environment.ROOT / name) for name in ("facade", "generated")]
    from resource_types import stub

    text = stub()
    if arguments.check:
        return stale(TARGET, text)
    TARGET.write_text(text, encoding="utf-8")
    print(f"wrote {TARGET.relative_to(environment.ROOT)}")
    return 0


def stale(target: Path, text: str) -> int:
    if target.is_file() and target.read_text(encoding="utf-8") == text:
        return 0
    print(f"{target.name} is stale: run scripts/type_resources.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
