"""Who a pronoun that is a verb's subject stands for, as far as the conditions of the lexicon ask."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments.slots import Slots
from graphbuild.extractors.arguments.verbs import verb_slots
from graphbuild.extractors.syntax import Syntax

SPEAKERS = frozenset({"it", "they", "we", "he", "she"})


def with_antecedent(s: Syntax, i: int, slots: Slots) -> Slots:
    """The slots with who speaks for the subject in "the rebels said they were holding ten soldiers"."""
    subject, above = slots.get("subj", ()), s.head[i]
    if len(subject) != 1 or s.lower[subject[0]] not in SPEAKERS:
        return slots
    if s.dep[i] in ("relcl", "advcl") and (meant := _acting_above(s, i, subject[0])):
        return {**slots, "subj": [*subject, *meant]}
    if s.dep[i] != "ccomp" or (s.lemma[above], "verb") not in lexicon.reporting():
        return slots
    return {**slots, "subj": [*subject, *verb_slots(s, above).get("subj", ())]}


def _acting_above(s: Syntax, i: int, pronoun: int) -> list[int]:
    """Who is meant in "freed a pilot they had taken alive", "burned the market as they left": who acts in the clause
    above, where nobody else could be meant.
    """
    verb = s.head[i] if s.dep[i] == "advcl" else next((a for a in s.ancestors(i)[1:] if s.pos[a] == "VERB"), i)
    above = with_antecedent(s, verb, verb_slots(s, verb)) if s.pos[verb] == "VERB" and verb != i else {}
    people = lexicon.agents()
    others = [t for t in above.get("obj", ()) if s.dep[i] == "advcl" and (s.lemma[t] in people or s.pos[t] != "NOUN")]
    subjects = above.get("subj", [])
    plural = len(subjects) > 1 or any(s.tag[t] in ("NNS", "NNPS") or s.pos[t] == "PROPN" for t in subjects)
    return subjects if not others and (s.lower[pronoun] != "they" or plural or _is_body(s, subjects)) else []


def _is_body(s: Syntax, tokens: list[int]) -> bool:
    """ "The garrison burned its stores as they left"."""
    found = (lexicon.agents().get(s.lemma[t]) for t in tokens)
    return any(agent is not None and agent.number == "coll" for agent in found)
