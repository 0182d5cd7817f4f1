"""How many calls a server with limits would allow to a caller that knows all. Pure."""

from __future__ import annotations

from collections.abc import Sequence

# PostHog's numbers in spans that a benchmark has time for; both bind in any 30 s.
WINDOWS = ((60, 3.0), (300, 30.0))  # calls in any so many seconds


def allowed(span: float, windows: Sequence[tuple[int, float]] = WINDOWS) -> int:
    """Most calls in a span of seconds that begins with nothing counted, each sent in no time.

    One that goes as early as it may never keeps a later one from going.
    """
    sent: list[float] = []
    now = 0.0
    while now < span:
        sent.append(now)
        full = [(calls, seconds) for calls, seconds in windows if len(sent) >= calls]
        now = max([now, *(sent[-calls] + seconds for calls, seconds in full)])
    return len(sent)
