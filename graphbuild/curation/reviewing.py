"""The list of what is worth a look, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.curation.doubts import doubts
from graphbuild.curation.duplicates import duplicates
from graphbuild.curation.judgements import Judgement, Verb
from graphbuild.curation.suggestions import Kind, Suggestion
from graphbuild.records import Record


def review(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> list[Suggestion]:
    """Likely duplicates, then weak statements, the likeliest first; what was judged already is left out."""
    made = [judgement for judgement in judgements if judgement.verb is Verb.CONFIRM]
    sure = {subject.iri for judgement in made for subject in judgement.subjects}
    found: list[Suggestion] = []

    def doubted() -> Iterator[Record]:
        # One pass: the records of a large graph do not fit into memory.
        for record in records:
            found.extend(doubts(record, sure))
            yield record

    found += duplicates(doubted(), made)
    return sorted(found, key=lambda s: (s.kind is Kind.DOUBT, -s.score, [subject.iri for subject in s.subjects]))
