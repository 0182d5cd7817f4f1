"""Why a feature flag has no value here."""

from __future__ import annotations


class CannotEvaluate(Exception):
    """The flag depends on something that the sandbox does not have.

    `code` is PostHog's for a flag that failed (`rust/feature-flags/src/api/errors.rs`), as far as
    it has one for this.
    """

    def __init__(self, code: str, description: str) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description


def unknown(what: str) -> CannotEvaluate:
    return CannotEvaluate("not_in_sandbox", f"This sandbox does not evaluate {what}.")
