"""What a governing word makes of an act, given how that word is itself told."""

from __future__ import annotations

from graphbuild.extractors.status.following import FACTUAL, UNDONE
from graphbuild.extractors.status.present import Finding
from graphbuild.extractors.status.unreal import has_no_date
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import StatusWord
from graphbuild.records import Status

ORDERING = frozenset({"order", "command", "direct"})


def combined(s: Syntax, head: int, word: StatusWord, upper: Finding) -> Finding:
    """The status that the word at head gives, which has itself the status `upper`: "did not plan to", "failed to
    prevent".
    """
    status, why = Status(word.status), s.lemma[head]
    if upper[0] is Status.HABITUAL and status is Status.HAPPENED:
        return upper
    if upper[0] in FACTUAL:
        return status, why
    failed = upper[0] is Status.NEGATED or upper == (Status.ATTEMPTED, "fail")
    if (
        why == "fail"
        or (word.kind == "object-control" and status in (Status.NEGATED, Status.ATTEMPTED))
        or status is Status.NEGATED
    ):
        return (Status.HAPPENED, f"not {why}") if failed else (Status.CONDITIONAL, f"{upper[1]} {why}")
    if failed and has_no_date(s, head):
        return status, why
    if failed:
        turned = status in (Status.PLANNED, Status.ONGOING, Status.ATTEMPTED, Status.HAPPENED)
        return (Status.NEGATED if turned else status), f"not {why}"
    tried = why == "try" and upper[0] is Status.PLANNED  # "are expected to try to seal the border"
    due = status is Status.REQUESTED and word.kind == "raising" and upper[0] is Status.PLANNED  # "will have to leave"
    if tried or due or status in FACTUAL or (status is Status.PLANNED and upper[0] is Status.CONDITIONAL):
        return upper
    if why in ORDERING and upper[0] is Status.ALLEGED:  # "accused of having ordered the murder"
        return upper
    if status is Status.ATTEMPTED and upper[0] in UNDONE:  # "might try to storm": nobody has tried yet
        return upper
    return status, why
