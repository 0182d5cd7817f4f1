"""`posthog.query`."""

from .._flow import operation
from ..hogql import verbs


class Querying:
    query = operation(verbs.query)
