"""`posthog.events`."""

from ..paging import verbs
from ..paging.methods import by_rows


class Events:
    events = by_rows(verbs.events, list=verbs.no_list)
