"""A sandbox with limits in a process of its own, which says at the end what it let through.

It prints its URL, reads when to end (on the clock of `time.monotonic`, which all processes have in
common), and prints its counts as JSON, with the seconds since its first answer.
"""

from __future__ import annotations

import json
import sys
import time

from hogkit.sandbox import Limits, Sandbox, Window

from .limit_oracle import WINDOWS


def main() -> None:
    limits = Limits.every(*(Window(calls, seconds) for calls, seconds in WINDOWS))
    answered: list[float] = []
    with Sandbox(limits=limits) as sandbox:
        with sandbox.announcing(lambda _: answered.append(time.monotonic())):
            print(sandbox.url, flush=True)
            end = float(sys.stdin.readline())
            time.sleep(max(0.0, end - time.monotonic()))
            admitted, throttled = sum(sandbox.admitted.values()), sandbox.throttled
        span = end - answered[0] if answered else 0.0
        print(json.dumps({"admitted": admitted, "throttled": throttled, "span": span}), flush=True)
        sys.stdin.read()  # until nobody calls any more


if __name__ == "__main__":
    main()
