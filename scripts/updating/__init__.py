"""The parts of scripts/update: a stage, the steps in it, and what comes of them."""
