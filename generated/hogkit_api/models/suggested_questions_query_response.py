from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class SuggestedQuestionsQueryResponse(Model):
    """SuggestedQuestionsQueryResponse"""

    questions: list[str]
