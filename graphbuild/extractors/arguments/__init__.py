"""The arguments of a verb or an event noun, by slot: who stands as subject, object or behind which preposition.

Slots are those of the lexicon: subj, obj (a passive's subject too), iobj, comp, prep_X; and for nouns of, by, on ...,
poss, mod.
Coordination is spread, shared subjects and objects are filled in, relative pronouns give way to their antecedents.
"""

from graphbuild.extractors.arguments.inner import is_ranked
from graphbuild.extractors.arguments.slots import Slots, is_denial, noun_slots, telling
from graphbuild.extractors.arguments.verbs import noun_holder, verb_slots
from graphbuild.extractors.arguments.voice import OBJECTS, is_passive, particle

__all__ = [
    "OBJECTS",
    "Slots",
    "is_denial",
    "is_passive",
    "is_ranked",
    "noun_holder",
    "noun_slots",
    "particle",
    "telling",
    "verb_slots",
]
