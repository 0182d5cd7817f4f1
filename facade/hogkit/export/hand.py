"""The thread that writes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


class Hand(ThreadPoolExecutor):
    """One thread, which is begun with the first thing to do.

    The executor would ask before each thing whether the thread is idle, by a semaphore. A Ctrl-C in there
    leaves its lock held (bugs.python.org/issue29988), and then both threads wait for it for ever.
    """

    def __init__(self) -> None:
        super().__init__(1, thread_name_prefix="hogkit-export")

    def _adjust_thread_count(self) -> None:
        if not self._threads:
            super()._adjust_thread_count()
