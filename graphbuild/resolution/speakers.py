"""Whom "I", "we" and "our" stand for in what somebody says, and whose "his forces" and "its fighters" are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.people import FIRST_PERSON
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import is_armed_group
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.groups import BODIES
from graphbuild.resolution.known import Known
from graphbuild.resolution.words import referring

SPEAKS_FOR = ("compound", "nmod", "poss", "amod")
FOR = frozenset({"for", "of", "with", "in", "at"})
# Who speaks for the state that employs them.
OF_STATE = frozenset({"GOV", "MIL", "COP", "SPY"})


class Speakers:
    """Reads the article after all its names, descriptions and third-person pronouns are placed."""

    def __init__(self, known: Known, quotes: Mapping[int, Speech]) -> None:
        self.known = known
        self.quotes = quotes
        self._owned: dict[tuple[int, str], Cluster] = {}

    def meant(self, mention: Mention) -> Cluster | None:
        """Who says "I", whose body says "we"; None where nobody is told to speak."""
        speech = self.quotes.get(mention.head)
        speaker = self.known.of.get(id(speech.speaker)) if speech is not None else None
        if speaker is None:
            return None
        if not mention.plural:
            return speaker if speaker.type is EntityType.PERSON else None
        return self.side(speaker)

    def side(self, cluster: Cluster) -> Cluster | None:
        """The body or state that acts when it does: a spokesman's body, a minister's state, a body itself."""
        if cluster.type in BODIES or cluster.subtype == "Country":
            return cluster if cluster.named or cluster.country else None
        if cluster.type is not EntityType.PERSON:
            return None
        found = {id(c): c for c in self._bodies(cluster)}
        return next(iter(found.values())) if len(found) == 1 else self._state(cluster)

    def _bodies(self, person: Cluster) -> Iterator[Cluster]:
        """The bodies that the words beside a name say somebody is of ("Omar Said, a spokesman for the RSF")."""
        s = self.known.s
        for m in person.mentions:
            nouns = [m.head] if m.form is Form.NOMINAL else [m.title[1] - 1] if m.title is not None else []
            for noun in nouns:
                yield from self._served(m)
                if s.lemma[noun] not in referring()["speaker"]:
                    continue
                tokens = s.kids(noun, *SPEAKS_FOR) if m.title is None else s.kids(m.head, *SPEAKS_FOR)
                tokens += s.behind(noun, *FOR)
                yield from (c for t in tokens if (c := self.known.cluster_at(t)) is not None and self._is_side(c))

    def _served(self, m: Mention) -> Iterator[Cluster]:
        """The army of "Colonel Assimi Touré of the Malian army"."""
        behind = self.known.s.behind(m.head, "of") if m.title is not None else []
        bodies = (self.known.cluster_at(t) for t in behind)
        yield from (c for c in bodies if c is not None and c.named and c.type is EntityType.ORGANIZATION)

    def _is_side(self, cluster: Cluster) -> bool:
        return cluster.type is EntityType.ORGANIZATION or cluster.subtype == "Country"

    def _state(self, person: Cluster) -> Cluster | None:
        """The state of somebody who holds an office or a rank, where the article names that state."""
        codes = {(person.sector or "")[n : n + 3] for n in range(0, len(person.sector or ""), 3)}
        if person.country is None or not codes & OF_STATE:
            return None
        return next((c for c in self.known.clusters if c.subtype == "Country" and c.country == person.country), None)

    def whose(self, mention: Mention) -> Cluster | None:
        """What "his force", "its fighters" and "our troops" are: the body itself, or the fighters of that body."""
        s = self.known.s
        poss = s.kid(mention.head, "poss")
        owner = self.known.cluster_at(poss) if poss is not None and s.pos[poss] == "PRON" else None
        if owner is None or mention.owner is not None:
            return None
        lemma = s.lemma[mention.head]
        side = self.side(owner)
        if lemma in referring()["own_body"] and not mention.plural:
            return side if (side is not None and side is not owner) or s.lower[poss or 0] in FIRST_PERSON else None
        if lemma not in referring()["own_men"] or mention.type is EntityType.PERSON:
            return None
        return self._men(mention, side or owner, lemma)

    def _men(self, mention: Mention, owner: Cluster, lemma: str) -> Cluster | None:
        """The fighters of somebody: of an armed body that body, else one cluster with those told under its name."""
        if owner.type not in (*BODIES, EntityType.PERSON) and owner.subtype != "Country":
            return None
        if owner.named and owner.type is not EntityType.PERSON and (is_armed_group(owner) or owner.sector == "MIL"):
            return owner  # what an armed group's fighters do it does
        key = id(owner), lemma
        if key not in self._owned:
            self._owned[key] = self._named_men(owner, lemma) or self._new(mention, owner)
        return self._owned[key]

    def _named_men(self, owner: Cluster, lemma: str) -> Cluster | None:
        known = self.known
        for cluster in known.clusters:
            for m in cluster.mentions:
                if m.owner is not None and known.s.lemma[m.head] == lemma and known.cluster_at(m.owner) is owner:
                    return cluster
        return None

    def _new(self, mention: Mention, owner: Cluster) -> Cluster:
        label = f"{mention.name} of {owner.label}"
        sector = mention.sector or owner.sector
        cluster = Cluster(mention.type, label, subtype=mention.subtype, country=owner.country, sector=sector)
        self.known.clusters.append(cluster)
        return cluster
