"""The resources of the clients; what checkers know of them is in `typed.pyi`, made by
`scripts/type_resources.py` from the table and the schema.
"""

from .mixins import AsyncResources, Resources

__all__ = ["AsyncResources", "Resources"]
