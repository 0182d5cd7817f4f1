"""`posthog.export` and `posthog.verify_export`."""

from .._flow import operation
from ..export import verbs


class Exporting:
    export = operation(verbs.export)
    verify_export = operation(verbs.verify_export)
