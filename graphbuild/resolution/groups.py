"""Which organization a description stands for: "the group", "the army", "the ministry"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.kinds import GUESSES
from graphbuild.records import EntityType
from graphbuild.resolution.agreement import OF_STATES, Body, bodies, body_fits, is_armed_group
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.known import Known

BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
OF = frozenset({"of", "for", "from"})
CHARGING = frozenset({"accuse", "suspect", "convict", "blame", "criticise", "criticize", "condemn"})
PORTFOLIO = frozenset({"ministry", "department", "agency"})
FILLERS = frozenset({"the", "this", "that", "same", "s", "own"})


def group(known: Known, mention: Mention) -> Cluster | None:
    """The organization that a definite description takes up: one that bears the noun in its name, one that the article
    has called so, or for a noun of the table the fitting one most to hand.
    """
    if any(known.s.tag[i] == "NNP" for i in range(mention.start, mention.head)):  # "the Ruritanian ruling party"
        return None
    lemma = known.s.lemma[mention.head]
    if _has_tail(known, mention):
        return None
    body = bodies().get(known.s.lower[mention.head]) or (None if mention.plural else bodies().get(lemma))
    if mention.type is EntityType.ORGANIZATION and (not mention.plural or known.s.tag[mention.head] == "NN"):
        found = _bearing(known, mention, lemma)
        if found is not None or body is None:
            return found
    if body is None:
        return None
    if _is_told_apart(known, mention):
        return None
    near = known.nearest(mention, lambda c: _is_body(c) and body_fits(c, mention, body))
    return near if near is not None or not body.sectors else _only(known, mention, body)


def _only(known: Known, mention: Mention, body: Body) -> Cluster | None:
    """The one body of a kind that the article has named so far, however far back ("the sect")."""
    told = [c for c in known.clusters if c.first < mention.start and _is_body(c) and body_fits(c, mention, body)]
    return told[0] if len(told) == 1 else None


def _is_told_apart(known: Known, mention: Mention) -> bool:
    """ "The civil defense group", where "the rebel group" only says what kind of group it is."""
    s, kinds = known.s, lexicon.modifiers()
    nouns = (i for i in range(mention.start, mention.head) if s.dep[i] == "compound")
    told = (kinds.get(s.lower[i]) or kinds.get(s.lemma[i]) for i in nouns)
    return any(kind is None or kind in OF_STATES for kind in told)


def _has_tail(known: Known, mention: Mention) -> bool:
    """ "The union of police", and not "accused the coalition of murder"."""
    s = known.s
    charged = s.dep[mention.head] == "dobj" and s.lemma[s.head[mention.head]] in CHARGING
    return not charged and any(s.lower[c] in OF for c in s.kids(mention.head, "prep"))


def _is_body(cluster: Cluster) -> bool:
    """Is it a body by more than the model's guess at a name?"""
    if cluster.type is not EntityType.ORGANIZATION or not cluster.named:
        return False
    return cluster.actor is not None or any(m.rule not in GUESSES for m in cluster.mentions)


def _bearing(known: Known, mention: Mention, lemma: str) -> Cluster | None:
    """ "The ministry", "the coalition": the one body whose name ends or begins with the noun, or the one to hand."""
    words = {w.lower() for w in known.s.lower[mention.start : mention.head] if w.isalpha()} - FILLERS

    def bears(cluster: Cluster) -> bool:
        kinds = lexicon.modifiers()
        telling = {w for w in words if kinds.get(w) is None or kinds[w] != cluster.sector}  # "the paramilitary force"
        return any(_bears(name, lemma, telling) for name in _names(cluster))

    # "The army" is no rebel army; a force may be anybody's.
    stately = lemma != "force" and lemma in lexicon.classes()["@statebody"]
    found = [
        c
        for c in known.clusters
        if c.type in BODIES and c.first < mention.start and bears(c) and not (stately and is_armed_group(c))
    ]
    if len(found) <= 1:
        return found[0] if found else None
    of_main = [c for c in found if c.country is not None and c.country == known.main_country]
    near = known.nearest(mention, lambda c: c in found, within=1)
    return near if near is not None or len(of_main) != 1 else of_main[0]


def _names(cluster: Cluster) -> list[str]:
    """The label and the names of a body that is told from others by a name, an owner or a country."""
    owned = any(m.owner is not None or m.country is not None for m in cluster.mentions)
    own = cluster.named or owned or any(w[:1].isupper() for w in cluster.label.split()[:-1])
    own = own or (len(words := cluster.label.split()) > 1 and words[-1] in PORTFOLIO)  # "the defence ministry"
    return [cluster.label, *cluster.names()] if own else []


def _bears(name: str, lemma: str, words: set[str]) -> bool:
    owner, found = name.split()[0], name.lower().replace("’s", "").replace("'s", "").partition(" in ")[0].split()
    first = () if owner.endswith(("'s", "’s")) else (found[0],)  # "the army's Northern Command" is not the army
    ends = (*first, found[-1], found[-1].removesuffix("s")) if len(found) > 1 else ()
    return lemma in ends and words <= set(found)
