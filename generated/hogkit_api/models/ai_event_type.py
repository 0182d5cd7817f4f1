from typing import Literal

AIEventType = Literal[
    "$ai_embedding",
    "$ai_feedback",
    "$ai_generation",
    "$ai_metric",
    "$ai_span",
    "$ai_trace",
]
