"""`python -m hogkit.cli`, for a copy of the package that no installer made a command of."""

from __future__ import annotations

import sys

from . import main

if __name__ == "__main__":
    sys.exit(main())
