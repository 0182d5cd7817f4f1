"""The nouns of the command line: `hogkit flags list` and its like, made from the table of resources."""
