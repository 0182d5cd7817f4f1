"""`hogkit export`: what it is asked for, how far it is, and what became of it."""
