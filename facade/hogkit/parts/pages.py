"""`posthog.pages`."""

from ..paging import verbs
from ..paging.methods import by_pages


class Pages:
    pages = by_pages(verbs.pages)
