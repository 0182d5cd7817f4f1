"""How a failure is to be taken: as refused, as lost, or as final. Pure."""

from __future__ import annotations

import httpx

from .backoff import FINAL, LOST, REFUSED, Kind, Verdict
from .problem import Problem
from .traits import Traits

# Requests that never left, and that another try would not let leave either.
HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
# A proxy says that something between it and PostHog failed; 520 to 524 are Cloudflare's.
BETWEEN = frozenset({408, 502, 503, 504, 520, 521, 522, 523, 524})
# A page waits for its flags: only these are worth the time (posthog-python, posthog/request.py).
FLAGS = frozenset({502, 504})


def judge(what: Traits, problem: Problem) -> Verdict:
    """How an answer with an error status is to be taken."""
    status, told = problem.status, problem.retry_after
    if what.flags:
        return Verdict(Kind.LOST, told) if status in FLAGS else FINAL
    if status == 429:
        # The hour's bytes come back slowly, and v1 ingest means later requests too
        # (rust/capture/src/v1/error.rs): waiting for either is for the caller to decide.
        final = problem.bytes_are_spent or problem.of_v1_ingest
        return FINAL if final else Verdict(Kind.REFUSED, told)
    if problem.out_of_memory:
        return Verdict(Kind.LOST, told) if problem.under_heavy_load else FINAL
    if status == 503 and (problem.from_posthog or told is not None):
        return Verdict(Kind.REFUSED, told)
    if problem.timed_out:  # it ran, and would run as long again
        return FINAL
    if status == 500 and what.ingest:
        return Verdict(Kind.LOST, told)
    if status == 500 and what.reads:
        return Verdict(Kind.LOST, told, most=1)
    return Verdict(Kind.LOST, told) if status in BETWEEN else FINAL


def judge_failure(error: httpx.RequestError) -> Verdict:
    """How a request that got no answer is to be taken."""
    if isinstance(error, HOPELESS) or "CERTIFICATE_VERIFY_FAILED" in str(error):
        return FINAL
    return REFUSED if isinstance(error, NEVER_SENT) else LOST
