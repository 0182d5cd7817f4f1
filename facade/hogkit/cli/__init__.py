"""The command `hogkit`. Needs `pip install 'hogkit[cli]'`.

Nothing is imported before it is needed: `hogkit --help` costs Click and no more.
"""

from __future__ import annotations

import sys

from .saying import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def console() -> int:
    """Run the command of this process and return its exit code; if SIGINT interrupted it, die of that.

    The shell sees 130 either way. But after a mere exit it takes the signal as handled, and goes on
    with its loop or script (https://www.cons.org/cracauer/sigint.html).
    """
    code = main()
    if code == INTERRUPTED and sys.platform != "win32":
        import os
        import signal

        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return code


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
        return INTERRUPTED
    return run(sys.argv[1:] if arguments is None else arguments)


def _incomplete(error: ImportError) -> int:
    from ..errors import MissingExtra

    missing = (error.name or "").partition(".")[0] == "click"
    told = MissingExtra("cli", "The command hogkit") if missing else error
    say(f"hogkit: {told}\n")
    return 2
