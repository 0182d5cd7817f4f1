"""The command `hogkit`. Needs `pip install 'hogkit[cli]'`.

Nothing is imported before it is needed: `hogkit --help` costs Click and no more.
"""

from __future__ import annotations

import sys

from .saying import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; `exits` lists them.

    Args:
        arguments: Without the name of the program; None for those of the process.
    """
    try:
        from .running import run
    except ImportError as error:
        return _incomplete(error)
    except KeyboardInterrupt:
        say("hogkit: interrupted\n")
        return 130
    return run(sys.argv[1:] if arguments is None else arguments)


def _incomplete(error: ImportError) -> int:
    from ..errors import MissingExtra

    missing = (error.name or "").partition(".")[0] == "click"
    told = MissingExtra("cli", "The command hogkit") if missing else error
    say(f"hogkit: {told}\n")
    return 2
