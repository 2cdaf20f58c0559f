"""Measures against tests/gold/ and writes the table between the accuracy marks of README.md.

With --check, fails where the table is not what is measured now.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict

from keeping import ROOT, keep

sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

import sentences_check  # noqa: E402
from facts_check import Verdict, extracted, verdicts  # noqa: E402

_KINDS = {
    "event": "acts: type, status, parties, place, date, number, speaker as asked",
    "absent": "readings that would be wrong, and are not made",
    "entity": "people, forces and places: type, country, position",
    "relation": "offices, alliances, control, membership",
    "time": "dates",
    "other": "one thing in two articles is one node, or is not; names that are none",
}
_LIKE = {"absent_relation": "relation", "any_of": "event"}
_MARKED = re.compile(r"(<!-- accuracy -->\n).*?(<!-- end -->)", re.DOTALL)


def table(found: list[Verdict]) -> str:
    """Facts found of facts noted, by kind and level."""
    held: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for verdict in found:
        kind = verdict.fact["kind"]
        kind = _LIKE.get(kind, kind if kind in _KINDS else "other")
        for row in (kind, "all"):
            held[row, verdict.fact["level"]].append(verdict.held)
    lines = ["| what | plain facts | hard facts |", "|---|---|---|"]
    for kind, told in [*_KINDS.items(), ("all", "all")]:
        lines.append(f"| {told} | {_share(held[kind, 'core'])} | {_share(held[kind, 'hard'])} |")
    return "\n".join(lines) + "\n"


def _share(held: list[bool]) -> str:
    return f"{sum(held)} of {len(held)}" if held else ""


def unread(shares: dict[str, float]) -> str:
    """What is read of the single sentences whose errors nobody reads, in a sentence."""
    some = [item for item in sentences_check.items() if item["unread"]]
    acts = sum(len(item["events"]) for item in some)
    return (
        f"Of all {acts} acts noted in {len(some)} single sentences kept unread, {shares['found']:.0%} are found\n"
        f"and {shares['right']:.0%} are right in type, status and every party; of what is told there, "
        f"{shares['noted']:.0%} was noted.\n"
    )


def told(readme: str, found: list[Verdict], measured: dict[str, dict[str, float]]) -> str:
    """The text of README.md with the figures as they are now."""
    figures = f"{table(found)}\n{unread(measured['unread'])}"
    return _MARKED.sub(lambda marks: f"{marks[1]}{figures}{marks[2]}", readme)


def main() -> int:
    path = ROOT / "README.md"
    found = list(verdicts(extracted(workers=None)))
    return keep({path: told(path.read_text("utf-8"), found, sentences_check.measured(workers=None))})


if __name__ == "__main__":
    sys.exit(main())
