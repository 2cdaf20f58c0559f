"""How many sources there are that don't draw on one another.

One publisher is one source. So are two articles with much the same text, and two that tell the happening in the same
words: both took them from an agency. An article without a publisher proves nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from zlib import crc32

from graphbuild.incidents.happenings import Happening

_SHINGLE = 4
_KEPT = 64
_ALIKE = 0.4

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """The least hashes of the runs of four words: what two texts have in common shows in them.

    Source: Broder, "On the resemblance and containment of documents" (1997): bottom-k sketches.
    """
    words = re.findall(r"\w+", text.casefold())
    runs = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
    return tuple(sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs})[:_KEPT])


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are near-duplicates: of all their runs of words, 40 % are in both."""
    least = sorted({*one, *other})[:_KEPT]
    both = {*one} & {*other}
    return bool(least) and sum(value in both for value in least) >= _ALIKE * len(least)


def independent_sources(group: Sequence[Happening], sketches: Mapping[str, Sketch]) -> int:
    """How many publishers stand behind the reports independently, at least one. `sketches` are by article."""
    roots = {report.article: report.article for report in group}
    for one, other in combinations(group, 2):
        if _same_source(one, other, sketches):
            old, new = roots[other.article], roots[one.article]
            roots = {article: new if root == old else root for article, root in roots.items()}
    return max(1, len({roots[report.article] for report in group if report.publisher is not None}))


def _same_source(one: Happening, other: Happening, sketches: Mapping[str, Sketch]) -> bool:
    if one.article == other.article or (one.publisher is not None and one.publisher == other.publisher):
        return True
    if one.quote and one.quote == other.quote:
        return True
    return alike(sketches.get(one.article, ()), sketches.get(other.article, ()))
