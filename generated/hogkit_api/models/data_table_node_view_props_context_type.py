from typing import Literal

DataTableNodeViewPropsContextType = Literal[
    "event_definition",
    "team_columns",
]
