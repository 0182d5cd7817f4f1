"""`scripts/update` in the checkout that is the current folder, without the checks of code that no schema changes.

Lint, format and types of the whole checkout take a minute each time; all else is as with `--tests smoke`.
"""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from types import ModuleType

sys.path.insert(0, "scripts")

GENERATED = "generated/ is what the lock says"


def main() -> int:
    script = ModuleType("update")
    SourceFileLoader("update", "scripts/update").exec_module(script)
    script.enter("dev")
    from checks import checks
    from updating.steps import steps

    kept = [step for step in steps("smoke") if step.name not in checks() or step.name == GENERATED]
    return int(script.main(sys.argv[1:], steps=tuple(kept)))


if __name__ == "__main__":
    sys.exit(main())
