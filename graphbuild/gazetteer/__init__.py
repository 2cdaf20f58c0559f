"""Known places, actors and offices."""
