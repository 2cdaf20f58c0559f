"""What several sentences of an article tell of one attack: "A bomb killed nine in Alsa", "The bomb went off on Monday".

News tells the place in one sentence and the day in another. A sentence that points back to the attack told before it
("the blast"), or that only counts more of its victims, is of the same thread: what one of them says of the day, the
place and the target holds for those that leave it open, unless any two of the thread contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from graphbuild import tsv
from graphbuild.incidents.agreement import agreement, contradict
from graphbuild.incidents.counts import CASUALTIES
from graphbuild.incidents.happenings import Happening
from graphbuild.records import EventType

_REACH = 4  # how many sentences back "the attack" may have been told
_OPEN = (("start", "end"), ("sites",), ("targets", "aimed"), ("scale",))
_END = re.compile(r"[.!?][\"”’)]*\s")


def threaded(text: str, reports: Sequence[Happening]) -> Iterator[Happening]:
    """The reports of an article in their order, each with what its thread tells of it.

    `thread` of each is the offset of the sentence where its attack is told first.
    """
    threads: list[list[Happening]] = []
    doubts: dict[str, list[Happening]] = {}
    for report in (r for r in reports if r.type is EventType.ASSAULT):
        before = _told_before(text, report, threads)
        if report.doubt is not None:
            doubts[report.id] = before or [report]
        elif before is None:
            threads.append([report])
        else:
            before.append(report)
    woven = {report.id: _filled(report, thread) for thread in threads for report in thread}
    return (
        _filled(report, doubts[report.id]) if report.id in doubts else woven.get(report.id, report)
        for report in reports
    )


def _told_before(text: str, report: Happening, threads: list[list[Happening]]) -> list[Happening] | None:
    """The thread told last, if the report goes on with it."""
    start, end = report.evidence
    last = threads[-1] if threads else []
    if any(other.evidence == report.evidence for other in last):
        return last if any(agreement(report, other) for other in last) else None
    sentence = text[start:end]
    between = len(_END.findall(text, last[-1].evidence[1] - 1, start + 1)) if last else _REACH
    if between >= _REACH or _words("break").search(sentence):
        return None
    stays = (
        not _is_dated_anew(report, last)
        and _words("place").search(sentence)
        and any(_are_there(report, r) for r in last)
    )
    if not (stays or _words("back").search(sentence) or (between <= 1 and _only_counts(report, last))):
        return None
    return None if any(contradict(report, other) for other in last) else last


def _are_there(report: Happening, other: Happening) -> bool:
    """ "Killed 63 people in the town": the town of the attack told before."""
    towns = {site.id for site in other.sites if site.local}
    return bool(towns) and (not report.sites or any(site.id in towns for site in report.sites))


def _only_counts(report: Happening, last: list[Happening]) -> bool:
    """ "At least 12 people were wounded": does it tell victims and nothing else that is new?"""
    counted = bool(report.counts) and all(count.kind in CASUALTIES for count in report.counts)
    sites = {site.id for other in last for site in other.sites}
    bare = not (report.actors or report.targets or report.mode) and all(site.id in sites for site in report.sites)
    named = any(party.named for party in report.recipients)
    return counted and bare and not named and not _is_dated_anew(report, last)


def _is_dated_anew(report: Happening, last: list[Happening]) -> bool:
    return report.start is not None and all(report.start != other.start for other in last)


def _filled(report: Happening, thread: list[Happening]) -> Happening:
    """The report with what it leaves open filled in where those of its thread agree on it."""
    found: dict[str, Any] = {"thread": min(other.evidence[0] for other in thread)}
    for names in _OPEN:
        told = {tuple(getattr(r, name) for name in names) for r in thread if getattr(r, names[0])}
        if len(told) == 1 and not getattr(report, names[0]):
            found.update(zip(names, told.pop(), strict=True))
    return msgspec.structs.replace(report, **found)


@lru_cache(maxsize=3)
def _words(kind: str) -> re.Pattern[str]:
    table = tsv.rows(Path(__file__).with_name("threads.tsv"))
    words = "|".join(re.escape(row["words"]) for _, row in table if row["kind"] == kind)
    determined = rf"\b(?:the|this|that)(?: deadly)? (?:{words})\b(?! (?:on|of|against)\b)"
    return re.compile(determined if kind != "break" else rf"\b(?:{words})\b", re.IGNORECASE)
