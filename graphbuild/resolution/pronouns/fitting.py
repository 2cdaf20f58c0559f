"""Whether a phrase can be what a pronoun stands for, by number, gender and kind."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extractors.mentions import ACTING, GROUND, Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.pronouns.binding import POSSESSIVE
from graphbuild.resolution.words import referring

MALE, FEMALE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
SEVERAL = frozenset({"they", "them", "their", "themselves"})
GERUND = frozenset({"VBG"})  # "fighting entered its second week"
BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
QUANTITIES = frozenset({"NUM", "ADJ", "DET", "PRON"})
DONE = ("dobj", "dative", "nsubjpass")
SINGULAR, PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the clause around a pronoun asks of whatever it stands for."""

    agent: bool  # "it said": somebody or a body
    ground: bool  # "they took it": a place, a building


def wanted(s: Syntax, i: int, heads: dict[int, Mention]) -> Wanted:
    above, dep = s.head[i], s.dep[i]
    if s.lower[i] in POSSESSIVE and dep == "poss":
        owned = heads.get(above)
        inside = any(s.lemma[t] in referring()["inmate"] for t in (above, *s.kids(above, "compound")))
        return Wanted(owned is not None and owned.type in ACTING and not inside, False)
    top = _share(s, i)
    done = s.dep[top] in DONE
    somebody = s.lemma[s.head[top]] in referring()["addressing" if done else "agentive"]
    somebody = somebody and not (done and s.lower[i] in THING)  # "ordered it to withdraw": a convoy, maybe
    ground = dep in ("dobj", "nsubjpass") and s.lemma[above] in referring()["taking"]
    return Wanted(somebody and (done or s.dep[top] == "nsubj"), ground)


def _share(s: Syntax, i: int) -> int:
    """The "all" or "two" of "all of them", "two of them"; else the pronoun itself."""
    of = s.head[i]
    partitive = s.dep[i] == "pobj" and s.lower[of] == "of" and s.pos[s.head[of]] in QUANTITIES
    return s.head[of] if partitive else i


def fits(s: Syntax, i: int, k: int, mention: Mention | None, cluster: Cluster | None, want: Wanted) -> bool:
    """Whether the phrase at k agrees with the pronoun at i; `cluster` is None for a noun that names nobody. Gender is
    not looked at.
    """
    word = s.lower[i]
    if word in MALE or word in FEMALE:
        if mention is not None and mention.form is Form.PRONOUN:
            return (word in MALE and s.lower[k] in MALE) or (word in FEMALE and s.lower[k] in FEMALE)
        return cluster is not None and cluster.type is EntityType.PERSON and not (mention and mention.plural)
    if mention is not None and mention.form is Form.PRONOUN:
        return s.lower[k] in THING if word in THING else s.lower[k] in SEVERAL
    if word in THING:
        return _fits_thing(s, k, mention, cluster, want)
    return _fits_several(s, k, mention, cluster, want)


def _fits_thing(s: Syntax, k: int, mention: Mention | None, cluster: Cluster | None, want: Wanted) -> bool:
    if cluster is None or mention is None:
        return s.tag[k] in SINGULAR | GERUND and not want.agent and not want.ground
    if mention.plural or cluster.type is EntityType.PERSON:
        return False
    if want.ground:
        return cluster.type in GROUND and cluster.subtype != "Country"
    if want.agent:
        return cluster.type in BODIES or cluster.subtype == "Country"
    return cluster.type is not EntityType.GROUP or s.tag[k] == "NN"


def _fits_several(s: Syntax, k: int, mention: Mention | None, cluster: Cluster | None, want: Wanted) -> bool:
    if cluster is None or mention is None:
        return s.tag[k] in PLURAL and not want.agent
    if mention.plural:
        return cluster.type in ACTING or not want.agent
    return cluster.subtype == "ArmedGroup" or s.lemma[k] == "police" or cluster.type is EntityType.GROUP
