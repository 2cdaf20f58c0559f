"""What is known of an article's things while its descriptions are read: clusters and the mentions they have so far."""

from __future__ import annotations

from collections.abc import Callable

from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import is_dateline, main_country
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.pronouns.salience import BACK, FARTHEST, ROLES, outermost

NEAR_SENTENCES = 3
AHEAD = 1.25  # by how much the best antecedent of a description must lead
SAME_WORD = 3.0  # "the Islamist group Borna ... the group"
OFTEN = 6
OFFSET = 2.0  # whatever is near enough weighs more than nothing
Fits = Callable[[Cluster], bool]


class Known:
    """Grows while it is read: `of` has the cluster of a mention by its id(), `heads` the mention of a head token."""

    def __init__(self, s: Syntax, clusters: list[Cluster], published: str | None, base: str) -> None:
        self.s = s
        self.clusters = clusters
        self.published = published
        self.base = base
        self.of: dict[int, Cluster] = {id(m): c for c in clusters for m in c.mentions}
        self.heads: dict[int, Mention] = {}
        for m in sorted((m for c in clusters for m in c.mentions), key=lambda m: (m.start - m.end, m.start)):
            self.heads.setdefault(m.head, m)
        self.starts = {m.start: m for c in clusters for m in c.mentions if m.type is EntityType.PERSON}
        self.named = {m.start: m for c in clusters for m in c.mentions if m.form is Form.NAME}
        self.main_country = main_country(clusters)

    def place(self, mention: Mention, cluster: Cluster) -> None:
        cluster.add(mention)
        self.of[id(mention)] = cluster
        self.heads.setdefault(mention.head, mention)

    def cluster_at(self, token: int) -> Cluster | None:
        mention = self.heads.get(token)
        return self.of.get(id(mention)) if mention is not None else None

    def last(self, mention: Mention, fits: Fits, within: int = NEAR_SENTENCES) -> Cluster | None:
        """The fitting cluster that was mentioned last before, at most so many sentences back."""
        found = {k: c for c in self.clusters if fits(c) for k in self._before(c, mention, within)}
        return found[max(found)] if found else None

    def nearest(
        self,
        mention: Mention,
        fits: Fits,
        within: int = NEAR_SENTENCES,
        *,
        again: float = SAME_WORD,
        often: float = 0.0,
    ) -> Cluster | None:
        """The fitting cluster most to hand, at most so many sentences back; None where two are about equally so.

        `again` is what it adds that the article has used the same noun of it, `often` what each of its mentions does.
        """
        rated = (
            (weight + often * min(len(c.mentions), OFTEN), n, c)
            for n, c in enumerate(self.clusters)
            if fits(c) and (weight := self._weight(c, mention, within, again)) > 0
        )
        ranked = sorted(rated, reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < AHEAD):
            return None
        return ranked[0][2]

    def _weight(self, cluster: Cluster, mention: Mention, within: int, again: float) -> float:
        s, here = self.s, self.s.sentence[mention.start]
        weights = [
            ROLES.get(s.dep[outermost(s, k)], 0.5) + BACK[min(here - s.sentence[k], FARTHEST)] + OFFSET
            for k in self._before(cluster, mention, within)
        ]
        same = any(s.lemma[m.head] == s.lemma[mention.head] for m in cluster.mentions if m.start < mention.start)
        return max(weights, default=-again) + (again if same else 0.0)

    def _before(self, cluster: Cluster, mention: Mention, within: int) -> list[int]:
        s, here = self.s, self.s.sentence[mention.start]
        return [
            m.head
            for m in cluster.mentions
            if m.start < mention.start
            and m.head != mention.head
            and here - s.sentence[m.start] <= within
            and not is_dateline(s, m)
        ]
