"""The logger of everything here, `hogkit`. It never has a key, a query string or a body."""

import logging

assert __package__ is not None
log = logging.getLogger(__package__)
