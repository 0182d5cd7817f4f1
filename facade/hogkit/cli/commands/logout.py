"""hogkit logout"""

from __future__ import annotations

import click


@click.command("logout")
def command() -> None:
    """Remove what login stored.

    That is the file, and the key in the keyring. The key itself stays valid: PostHog's
    settings delete it. What the environment says is left alone.

    \b
    Examples:
      hogkit logout
      hogkit logout && hogkit login --host eu
    """
    from ..login import keeping
    from ..output import hint

    host = keeping.remove()
    if host is None:
        hint("there is nothing to remove: nobody is logged in")
    elif host:
        hint(
            f"logged out of {host}; the key itself is valid until it is deleted in PostHog's settings"
        )
    else:
        hint("logged out: the profile could not be read, and is removed")
