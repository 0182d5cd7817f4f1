"""Events from a file of JSON Lines, delivered so that the same command goes on where it was stopped."""
