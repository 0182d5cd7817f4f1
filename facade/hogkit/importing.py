"""A lock for imports that come late, which no fork comes between."""

from __future__ import annotations

import logging
import os
import threading

# `logging` locks itself before a fork too. It is imported here first, so that it does so after this is
# held, and who imports can still make loggers.
assert logging

# A module that another thread has half imported at a fork stays so in the child, which waits for it for
# ever: whoever imports late in a thread does it under this lock, and forks wait for it.
LATE = threading.RLock()

if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(
        before=LATE.acquire, after_in_parent=LATE.release, after_in_child=LATE.release
    )
