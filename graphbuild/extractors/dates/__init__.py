"""Expressions of time in a text, with their TIMEX3 values, and the days of an event."""

from graphbuild.extractors.dates.find import find_times, interval

__all__ = ["find_times", "interval"]
