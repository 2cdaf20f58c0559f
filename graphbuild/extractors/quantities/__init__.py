"""Numbers of people, things and money in a parsed text."""

from graphbuild.extractors.quantities.find import Amount, find_quantities

__all__ = ["Amount", "find_quantities"]
