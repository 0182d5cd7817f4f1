from typing import Literal

EmbeddingModelName = Literal[
    "text-embedding-3-large-3072",
    "text-embedding-3-small-1536",
]
