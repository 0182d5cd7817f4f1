"""`posthog.lint`."""

from .. import linting
from .._flow import operation


class Linting:
    lint = operation(linting.lint)
