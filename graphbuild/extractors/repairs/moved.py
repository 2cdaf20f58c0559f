"""Which rules a word of each label is looked at for first: those that find it in another clause than the parse does.

They go before those of `by_label`, which believe the label. The first that says that it is about the word ends the
search; a rule that says nothing leaves the word to those behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphbuild.extractors.repairs import asides, attachments, lost_subjects, misjoined, participles, reduced, resumed
from graphbuild.extractors.repairs.tree import Tree
from graphbuild.extractors.tokens import Token

Rule = Callable[[Token, Tree], object]

_SUBJECT: tuple[Rule, ...] = (
    misjoined.behind_dateline,
    misjoined.object_as_speaker,
    misjoined.taken_for,
    misjoined.as_taken_for,
    misjoined.behind_bare_place,
    reduced.clause_in_relative,
)
_CONJUNCT: tuple[Rule, ...] = (
    asides.told_on,
    asides.asked_too,
    participles.nothing_joins,
    misjoined.out_of_request,
    misjoined.told_too,
    resumed.beside_report,
    resumed.beside_demand,
    resumed.beside_letting,
    misjoined.in_clause,
    resumed.beside_object,
    misjoined.beside_tag,
    lost_subjects.behind_apposition,
    lost_subjects.after_clause,
)
MOVED: Mapping[str, tuple[Rule, ...]] = {
    "acl": (asides.told_in, participles.told_of_object),
    "advcl": (resumed.seen_act, participles.told_of_object),
    "appos": (misjoined.fronted_subject, lost_subjects.behind_place),
    "ccomp": (asides.before_semicolon, resumed.seen_act, resumed.told_on, participles.told_of_object),
    "conj": _CONJUNCT,
    "dobj": (misjoined.behind_object,),
    "nsubj": _SUBJECT,
    "nsubjpass": _SUBJECT,
    "parataxis": (asides.before_semicolon,),
    "pobj": (misjoined.pairwise, misjoined.subject_behind_place, lost_subjects.behind_date),
    "relcl": (asides.told_in, attachments.of_person, misjoined.of_document),
    "xcomp": (misjoined.told_too,),
}
