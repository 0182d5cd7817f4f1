from typing import Literal

TableFormatEnum = Literal[
    "CSV",
    "CSVWithNames",
    "Delta",
    "DeltaS3Wrapper",
    "JSONEachRow",
    "Parquet",
]
