"""The antecedent of a third-person pronoun: the nearest to hand that agrees, where it is clearly ahead."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.mentions import ACTING, Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.pronouns.binding import REFLEXIVE, barred, is_subject, own_subjects, understood
from graphbuild.resolution.pronouns.discourse import UNQUOTED, Discourse
from graphbuild.resolution.pronouns.fitting import FEMALE, MALE, PLURAL, THING, Wanted, fits, wanted
from graphbuild.resolution.pronouns.salience import FARTHEST, PARALLEL, Point, salience
from graphbuild.resolution.pronouns.sides import side_of_done
from graphbuild.resolution.words import gender, referring

MARGIN = 1.0
LEAST, LEAST_NARROW = 1.0, -0.5
NEW_PARAGRAPH = -0.5
IN_QUOTES = -1.0
ARMED = -3.0  # "the Front ... they": a body is one thing first
UNNAMED = -1.0  # "on legal grounds": what no list of things and people holds is seldom what "them" means
NOBODY = -1.0  # "an aide": who has no name is seldom spoken of again
AMONG = frozenset({"of", "among"})
Rated = dict[int, tuple[float, Cluster | None]]


class Pronouns:
    """Reads the discourse of the article that is being resolved; asked pronoun by pronoun in text order."""

    def __init__(self, s: Syntax, of: dict[int, Cluster], heads: dict[int, Mention]) -> None:
        self.s = s
        self.discourse = Discourse(s, of, heads)
        self._genders: dict[int, str | None] = {}

    def antecedent(self, mention: Mention) -> Cluster | None:
        """The cluster that the pronoun belongs to; None where nothing or more than one thing is likely."""
        i = mention.head
        if self.s.lower[i] in REFLEXIVE:
            return self._reflexive(i)
        if (self.s.lower[i] in THING and _names_nothing(self.s, i)) or _is_of_two(self.s, i):
            return None
        if self._is_part(i):
            return self._nearest_several(i)
        want = wanted(self.s, i, self.discourse.heads)
        ranked = sorted(self._rated(i, want).values(), key=lambda x: -x[0])
        narrow = want.ground or self.s.lower[i] in MALE | FEMALE
        if not ranked or ranked[0][0] < (LEAST_NARROW if narrow else LEAST):
            return None
        margin = MARGIN if self.s.dep[i] == "poss" or is_subject(self.s, i) else MARGIN + PARALLEL
        clear = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= margin
        return self._learnt(i, ranked[0][1]) if clear else None

    def several(self, mention: Mention) -> tuple[Cluster, ...]:
        """The parties of a list that "they" stands for ("Mali and Niger said they would talk"), where it leads."""
        i = mention.head
        if not self._several(i) or self._is_part(i):
            return ()
        want, bars = wanted(self.s, i, self.discourse.heads), barred(self.s, i)
        # "seized Ali and Omar, held them and shot them": the "them" before is no other party
        rivals = [score for key, (score, _) in self._rated(i, want).items() if key > 0 or not self._is_them(-key)]
        point = Point(i, self.s.ancestors(i), frozenset(), frozenset())
        found = {k: salience(self.s, point, k) + self._distance(i, k) for k in self._before(i) if k not in bars}
        lists = {k: score for k, score in found.items() if self._parties(k)}
        best = max(lists, key=lambda k: lists[k], default=None)
        if best is None or lists[best] < max([LEAST, *rivals]) + MARGIN:
            return ()
        return self._parties(best)

    def _is_them(self, k: int) -> bool:
        return self.s.lower[k] in ("they", "them")

    def _parties(self, k: int) -> tuple[Cluster, ...]:
        """The named parties of a list that begins at token k; none where one of it is no party."""
        tokens = self.s.conjuncts(k)
        clusters = [c for t in tokens if (c := self.discourse.cluster(t)) is not None and _is_party(c)]
        return tuple(clusters) if self.s.dep[k] != "conj" and len(tokens) == len(clusters) > 1 else ()

    def _learnt(self, i: int, cluster: Cluster | None) -> Cluster | None:
        """The cluster, of whom the article has now told whether it is a man or a woman."""
        word = self.s.lower[i]
        if cluster is not None and (word in MALE or word in FEMALE):
            self._genders[id(cluster)] = "m" if word in MALE else "f"
        return cluster

    def _reflexive(self, i: int) -> Cluster | None:
        want = Wanted(False, False)
        beside = [i - 1] if i and self.s.dep[i] in ("appos", "npadvmod") else []
        for k in beside + own_subjects(self.s, i):
            mention, cluster = self.discourse.mention(k), self.discourse.cluster(k)
            if cluster is not None and self._agrees(i, k, mention, cluster, want):
                return cluster
        return None

    def _rated(self, i: int, want: Wanted) -> Rated:
        """The best score of each cluster that agrees, by its id(), and of each other noun by its token."""
        s = self.s
        bars = barred(s, i)
        # "the Khmer Rouge's men", but not "the Khmer Rouge men", may put them to death
        inside = (t for k in bars for t in s.kids(k, "compound") if s.dep[i] != "poss")
        excluded = {id(c) for k in (*bars, *inside) if (c := self.discourse.cluster(k)) is not None}
        agreeing = [k for k in self._before(i) if k not in bars and self._may_be(i, k, excluded, want)]
        if s.dep[i] != "poss":  # "the airport ... it": no town that the airport is named for
            agreeing = [k for k in agreeing if s.dep[k] != "compound" or s.head[k] not in agreeing]
        told_of = frozenset(understood(s, i)) if s.dep[i] == "poss" else frozenset()
        point = Point(i, s.ancestors(i), told_of, frozenset(agreeing))
        found: Rated = {}
        for k in agreeing:
            cluster = self.discourse.cluster(k)
            score = salience(s, point, k) + self._distance(i, k) + self._kind(i, k)
            score += side_of_done(s, i, k, self.discourse)
            key = id(cluster) if cluster is not None else -k
            if key not in found or found[key][0] < score:
                found[key] = score, cluster
        return found

    def _may_be(self, i: int, k: int, excluded: set[int], want: Wanted) -> bool:
        mention, cluster = self.discourse.mention(k), self.discourse.cluster(k)
        if cluster is None and self.s.lower[k] in THING and _names_nothing(self.s, k):
            return False
        return id(cluster) not in excluded and self._agrees(i, k, mention, cluster, want)

    def _kind(self, i: int, k: int) -> float:
        """What it takes away that the phrase is a body where several are meant, or somebody without a name."""
        mention = self.discourse.mention(k)
        if mention is None:
            return UNNAMED if self.s.dep[k] == "pobj" and self._several(i) else 0.0
        nobody = mention.type is EntityType.PERSON and mention.form is Form.NOMINAL and not mention.definite
        return (ARMED if not mention.plural and self._several(i) else 0.0) + (NOBODY if nobody else 0.0)

    def _before(self, i: int) -> Iterator[int]:
        """The noun phrases before the pronoun, those of a quotation only for a pronoun in it."""
        here = self.discourse.quotation(i)
        sentence = self.s.sentence[i]
        for n in range(max(sentence - FARTHEST, 0), sentence + 1):
            if not self.discourse.is_told(n):
                continue
            phrases = (k for k in self.discourse.phrases(n) if k < i) if n == sentence else self.discourse.phrases(n)
            yield from phrases if here == UNQUOTED else (k for k in phrases if self.discourse.quotation(k) == here)

    def _distance(self, i: int, k: int) -> float:
        found = 0.0 if self.discourse.is_one_paragraph(i, k) else NEW_PARAGRAPH
        return found + (IN_QUOTES if self.discourse.quotation(k) != self.discourse.quotation(i) else 0.0)

    def _agrees(self, i: int, k: int, mention: Mention | None, cluster: Cluster | None, want: Wanted) -> bool:
        if not fits(self.s, i, k, mention, cluster, want):
            return False
        word = self.s.lower[i]
        if cluster is None or (word not in MALE and word not in FEMALE):
            return True
        sex = self._gender(cluster)
        return sex is None or sex == ("m" if word in MALE else "f")

    def _gender(self, cluster: Cluster) -> str | None:
        if id(cluster) not in self._genders:
            self._genders[id(cluster)] = gender(self.s, cluster)
        return self._genders[id(cluster)]

    def _several(self, i: int) -> bool:
        word = self.s.lower[i]
        return word not in MALE and word not in FEMALE and word not in THING

    def _is_part(self, i: int) -> bool:
        """ "61 people, most of them rebels", "three men, among them a teacher"."""
        s, prep = self.s, self.s.head[i]
        if s.lower[i] != "them" or s.dep[i] != "pobj" or s.lower[prep] not in AMONG:
            return False
        first = prep if s.lower[prep] == "among" else s.head[prep]
        return first < prep + 1 and s.text[max(s.left[first] - 1, 0)] in (",", "(", "–", "—")

    def _nearest_several(self, i: int) -> Cluster | None:
        for k in reversed(self.discourse.phrases(self.s.sentence[i])):
            if k < i - 1 and self.s.tag[k] in PLURAL:
                return self.discourse.cluster(k)
        return None


def _is_party(cluster: Cluster) -> bool:
    return cluster.named and (cluster.type in ACTING or cluster.subtype == "Country")


def _names_nothing(s: Syntax, i: int) -> bool:
    """ "It was the worst raid in years", "it is clear that", "it emerged", "denied it": an act or nothing at all."""
    verb = s.head[i]
    if s.dep[i] == "dobj":
        return s.lemma[verb] in referring()["told"]
    if not is_subject(s, i):
        return False
    if s.lemma[verb] in referring()["event_verb"]:
        return True
    if s.dep[i] == "nsubjpass":
        return s.kid(verb, "ccomp", "csubj", "csubjpass") is not None
    stance = any(s.lemma[c] in referring()["stance"] for c in s.kids(verb, "acomp"))
    return s.lemma[verb] == "be" and not stance and s.kid(verb, "attr", "acomp", "ccomp", "xcomp", "csubj") is not None


def _is_of_two(s: Syntax, i: int) -> bool:
    """ "at the end of their meeting": whoever met was not named by one phrase."""
    return s.lower[i] == "their" and s.lemma[s.head[i]] in referring()["mutual"]


__all__ = ["Pronouns"]
