"""One module a command, named like it; each has it as `command`."""
