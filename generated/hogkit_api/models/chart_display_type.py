from typing import Literal

ChartDisplayType = Literal[
    "ActionsAreaGraph",
    "ActionsBar",
    "ActionsBarValue",
    "ActionsLineGraph",
    "ActionsLineGraphCumulative",
    "ActionsPie",
    "ActionsStackedBar",
    "ActionsTable",
    "ActionsUnstackedBar",
    "BoldNumber",
    "CalendarHeatmap",
    "WorldMap",
]
