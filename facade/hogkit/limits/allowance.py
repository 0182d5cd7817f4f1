"""The bytes that queries may still read, and how to slow down before they are gone.

PostHog keeps a bucket of bytes for each project: it fills at a rate that depends on the plan, and
holds what comes in 24 hours. The query that empties it is finished, the next is refused
(posthog/api_queries_budget.py). Its figures change; what answers say of it is all that counts here.
Pure: every time is an argument.
"""

from __future__ import annotations

from attrs import evolve, frozen

HOLDS = 86_400.0  # seconds of refill that a full bucket has
EASY = 10  # queries that must be affordable for there to be no hurry
SLOWEST = 10.0  # seconds between two queries while there is something left
LONGEST = 3_600.0  # seconds; the debt is at most an hour's refill
MARGIN = 1.0  # seconds beyond a debt's end: PostHog refuses at exactly 0, too
WEIGHT = 0.2  # of the newest observation in an average


@frozen(kw_only=True)
class Allowance:
    """What is known of the bucket; nothing, before the first answer.

    Attributes:
        left: Bytes, below 0 for a debt; None if not known.
        at: When that was so.
        cost: Bytes that a query reads, on average.
        refill: Bytes that come each second, less what others take; None before that was seen.
        most: The largest `left` so far.
        last: When a query was let go.
    """

    left: float | None = None
    at: float = 0.0
    cost: float = 0.0
    refill: float | None = None
    most: float = 0.0
    last: float = 0.0

    def told(self, now: float, left: float, read: float) -> Allowance:
        """After an answer that names what is left and what its query has read."""
        cost = read if self.left is None else self.cost + WEIGHT * (read - self.cost)
        return Allowance(
            left=left,
            at=now,
            cost=cost,
            refill=self._seen(now, left, read),
            most=max(self.most, left),
            last=self.last,
        )

    def _seen(self, now: float, left: float, read: float) -> float | None:
        """What came in between, less what others took."""
        if self.left is None or now - self.at < 1.0:  # too short to tell
            return self.refill
        net = max(0.0, (left + read - self.left) / (now - self.at))
        return net if self.refill is None else self.refill + WEIGHT * (net - self.refill)

    def went(self, now: float) -> Allowance:
        return self if self.left is None else evolve(self, last=now)

    def shifted(self, seconds: float) -> Allowance:
        """For a clock that was set."""
        return evolve(self, at=self.at + seconds, last=self.last + seconds)

    def free(self, now: float) -> float:
        """When the next query may go; a time not after `now` for at once."""
        if self.left is None:
            return now
        # A bucket that held this much fills at least so fast, if nobody else takes of it.
        refill = self.most / HOLDS if self.refill is None else self.refill
        have = self.left + refill * max(0.0, now - self.at)
        if have <= 0:
            wait = MARGIN - self.left / refill if refill else LONGEST
            return self.at + min(wait, LONGEST)
        if have >= EASY * self.cost:
            return now
        steady = self.cost / refill if refill else LONGEST
        return self.last + min(SLOWEST, steady * (1 - have / (EASY * self.cost)))
