"""Copies of hogkit for monorepos: `hogkit vendor`.

A copy is one package that needs nothing beside it: the facade, and nested in it the generated package. All
imports in it are relative but for those of the standard library, httpx, attrs, python-dateutil and what extras
bring, so it may have any name and lie anywhere; folders above it are namespace packages and get no file.
"""

from __future__ import annotations


class Refused(Exception):
    """It cannot be done; the text says why in one line."""
