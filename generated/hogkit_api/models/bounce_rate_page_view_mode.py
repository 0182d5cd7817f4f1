from typing import Literal

BounceRatePageViewMode = Literal[
    "count_pageviews",
    "uniq_page_screen_autocaptures",
    "uniq_urls",
]
