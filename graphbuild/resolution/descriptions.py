"""Descriptive phrases and pronouns: what "the president", "the group", "he" stand for, where that is safe."""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.apposition import tied
from graphbuild.extractors.mentions import NOUN_OF, Mention
from graphbuild.extractors.people import FORMER
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import bodies, body_fits, longest, main_country, title_words
from graphbuild.resolution.appositions import Appositions
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.pronouns import Pronouns
from graphbuild.vocabulary import entity_iri, name_key

SETTLEMENTS = frozenset({"city", "town", "village", "capital"})
PROVINCIAL = frozenset({"provincial", "regional", "state", "district", "cantonal"})
COUNTRIES = frozenset({"country", "nation", "kingdom"})
REGIONS = frozenset({"province", "region", "governorate", "district", "state"})
NEAR_SENTENCES = 3
NATIONAL = (
    "minister",
    "president",
    "king",
    "chancellor",
    "secretary of state",
    "defense secretary",
    "foreign secretary",
)


class Descriptions:
    """Puts descriptive phrases and pronouns, in text order, to the clusters known so far or to new ones."""

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
        self.appositions = Appositions(s, self.of, self.heads, self.starts)
        self.phrases: dict[tuple[str, str | None], Cluster] = {}
        self.main_country = main_country(clusters)

    def run(self, mentions: list[Mention]) -> list[Cluster]:
        """All clusters, those of the phrases after those of the names."""
        for mention in mentions:
            if mention.form is Form.NOMINAL and id(mention) not in self.of:
                self._place(mention, self._antecedent(mention) or self._phrase(mention))
        pronouns = Pronouns(self.s, self.of, self.heads)
        for mention in mentions:
            if mention.form is Form.PRONOUN:
                cluster = pronouns.antecedent(mention)
                self.heads.setdefault(mention.head, mention)
                if cluster is not None:
                    self._place(mention, cluster)
        for mention in mentions:
            if mention.form is Form.NOMINAL and self.s.lemma[mention.head] in COUNTRIES:
                self._own_country(mention)
        return self.clusters

    def _own_country(self, mention: Mention) -> None:
        """ "Bazoum said his country would send troops": the country that the speaker acts for."""
        owner = self.s.kid(mention.head, "poss")
        of = self._cluster_at(owner) if owner is not None and self.s.pos[owner] == "PRON" else None
        state = actors.country(of.country) if of is not None and of.country and not mention.plural else None
        if of is None or state is None or of.type is EntityType.PLACE:
            return
        known = next((c for c in self.clusters if c.subtype == "Country" and c.country == state.key), None)
        if known is None:
            return
        before = self.of[id(mention)]
        before.mentions = [m for m in before.mentions if m is not mention]
        if not before.mentions:
            self.clusters = [c for c in self.clusters if c is not before]
        self._place(mention, known)

    def _office(self, mention: Mention) -> Mention:
        """The office with its sector and, where its holder is known to act for a state, with that one."""
        mention = replace(mention, sector=mention.sector or _office_sector(mention.name.lower()))
        holder = self.starts.get(mention.end)
        cluster = self.of.get(id(holder)) if holder is not None else None
        state = actors.country(cluster.country) if cluster is not None and cluster.country else None
        if mention.country or state is None or not mention.name.lower().endswith(NATIONAL):
            return mention
        return replace(mention, name=f"{mention.name} of {state.label}", country=state.key)

    def _place(self, mention: Mention, cluster: Cluster) -> None:
        cluster.add(mention)
        self.of[id(mention)] = cluster
        self.heads.setdefault(mention.head, mention)

    def _phrase(self, mention: Mention) -> Cluster:
        """The cluster of an equal phrase that says enough to mean one thing in an article; else a new one."""
        words = " ".join(self.s.lemma[i] for i in range(mention.start, mention.end) if self.s.pos[i] != "DET")
        if (
            everybody := mention.rule == "actor:demonym"
            and self.s.kid(mention.head, "amod", "compound", "nummod") is None
        ):
            words = "people"
        if mention.type is EntityType.OFFICE:
            mention = self._office(mention)
        key = (words, mention.country)
        single = mention.type is EntityType.PERSON and not mention.definite
        if not single and key in self.phrases:
            return self.phrases[key]
        country = mention.country or self._owner_country(mention)
        sector = mention.sector or self._body_sector(mention)
        cluster = Cluster(mention.type, mention.name, subtype=mention.subtype, country=country, sector=sector)
        if everybody and (state := actors.country(mention.country or "")) is not None:
            cluster.id = entity_iri(mention.type.value, f"people of {state.label}", base=self.base)
        if (
            mention.country
            and mention.type in (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OFFICE)
            and mention.owner is None
            and (mention.start < mention.head or mention.type is EntityType.OFFICE)
        ):
            cluster.id = entity_iri(mention.type.value, mention.name, base=self.base)
            known = next((c for c in self.clusters if c.id == cluster.id), None)
            if known is not None:
                return known
        self.clusters.append(cluster)
        self.phrases[key] = cluster
        return cluster

    def _owner_country(self, mention: Mention) -> str | None:
        """ "the Obama administration" acts for the country that Obama does."""
        owner = self._cluster_at(mention.owner) if mention.owner is not None else None
        return owner.country if owner is not None else None

    def _body_sector(self, mention: Mention) -> str | None:
        """ "members of the SDF" are of the sector of the body they belong to."""
        owner = self._cluster_at(mention.owner) if mention.owner is not None else None
        return owner.sector if owner is not None and owner.type is EntityType.ORGANIZATION else None

    def _antecedent(self, mention: Mention) -> Cluster | None:
        lemma = self.s.lemma[mention.head]
        if (named := self._called(mention) or self.appositions.of(mention)) is not None:
            return named
        if mention.type is EntityType.PERSON:
            return self._office_holder(mention)
        if not mention.definite or mention.owner is not None or mention.end > mention.head + 1:
            return None
        if lemma in SETTLEMENTS and not mention.plural:
            return self._town(mention, lemma)
        if mention.country is not None:
            return None
        if any(self.s.tag[i] == "NNP" for i in range(mention.start, mention.head)):  # "the Ruritanian ruling party"
            return None
        sectors = bodies().get(lemma, bodies().get(self.s.lower[mention.head]))
        if sectors is not None and mention.type in (EntityType.ORGANIZATION, EntityType.GROUP):
            return self._last(
                mention, lambda c: c.named and c.type is EntityType.ORGANIZATION and body_fits(c, mention, sectors)
            )
        if lemma in COUNTRIES and not mention.plural:
            return self._last(mention, lambda c: c.named and c.subtype == "Country", within=1)
        if lemma in REGIONS:
            return self._last(mention, lambda c: c.named and c.subtype == "Region")
        if mention.type is EntityType.FACILITY:
            return self._last(
                mention, lambda c: c.named and c.type is EntityType.FACILITY and lemma in name_key(longest(c, self.s))
            )
        return None

    def _town(self, mention: Mention, lemma: str) -> Cluster | None:
        """ "The city" is the town named last, "the capital" a capital that the article names, wherever it does."""
        beside = self.named.get(mention.end + 1) if self.s.text[mention.end : mention.end + 1] == [","] else None
        told = self.of.get(id(beside))
        if told is not None and told.subtype == "Settlement":
            return told
        named = [c for c in self.clusters if c.named and c.subtype == "Settlement"]
        fitting = [c for c in named if mention.country in (None, c.country)]
        if lemma == "capital" and not self._is_provincial(mention):
            fitting = [c for c in fitting if c.place is not None and c.place.capital]
            return fitting[0] if len(fitting) == 1 else None
        return self._last(mention, lambda c: c in fitting)

    def _is_provincial(self, mention: Mention) -> bool:
        return self.s.kid(mention.head, "prep") is not None or bool(
            PROVINCIAL.intersection(self.s.lower[mention.start : mention.head])
        )

    def _called(self, mention: Mention) -> Cluster | None:
        """ "the aid group Polar Relief", "the city of Ramadi": the name behind the noun that says what it is."""
        if mention.rule == NOUN_OF:
            return self.of.get(id(self.named.get(mention.end + 1)))
        named = self.named.get(mention.end)
        bodies = (EntityType.ORGANIZATION, EntityType.GROUP)
        alike = named is not None and (named.type is mention.type or {named.type, mention.type} <= set(bodies))
        if named is None or mention.plural or not alike:
            return None
        return self.of.get(id(named)) if tied(self.s, mention.head, named.head) else None

    def _office_holder(self, mention: Mention) -> Cluster | None:
        """ "the president": the one person of the article with that title, or the registry's holder at the time."""
        title = title_words(self.s, mention)
        if title is None or not (mention.definite or mention.country or self._possessed(mention)):
            return None
        if any(self.s.lower[i] in FORMER for i in range(mention.start, mention.head)):
            return None
        holders = [
            c for c in self.clusters
            if c.type is EntityType.PERSON and any(t.endswith(title) and not t.startswith("vice") for t in c.titles)
            and (mention.country is None or c.country in (None, mention.country))
        ]  # fmt: skip
        if len(holders) == 1:
            return holders[0]
        if len(holders) > 1:
            return self._last(mention, lambda c: c in holders, within=40)
        bare = mention.definite and mention.end == mention.head + 1  # "the president of the court" is no head of state
        country = mention.country or (self.main_country if bare else None)
        leader = actors.holder(title, country, self.published) if country else None
        return self._leader(leader) if leader is not None else None

    def _leader(self, leader: actors.Leader) -> Cluster:
        iri = entity_iri("person", leader.name, base=self.base)
        known = next((c for c in self.clusters if c.id == iri), None)
        if known is None:
            known = Cluster(EntityType.PERSON, leader.name, id=iri, country=leader.country, sector=leader.sector)
            self.clusters.append(known)
        return known

    def _possessed(self, mention: Mention) -> bool:
        return self.s.kid(mention.head, "poss") is not None

    def _last(self, mention: Mention, fits: object, within: int = NEAR_SENTENCES) -> Cluster | None:
        """The fitting cluster that was mentioned last before, at most so many sentences back."""
        here = self.s.sentence[mention.start]
        best: tuple[int, Cluster] | None = None
        for cluster in self.clusters:
            if not fits(cluster):  # type: ignore[operator]
                continue
            before = [
                m.start
                for m in cluster.mentions
                if m.start < mention.start and here - self.s.sentence[m.start] <= within
            ]
            if before and (best is None or max(before) > best[0]):
                best = (max(before), cluster)
        return best[1] if best else None

    def _cluster_at(self, token: int) -> Cluster | None:
        mention = self._mention_at(token)
        return self.of.get(id(mention)) if mention is not None else None

    def _mention_at(self, token: int) -> Mention | None:
        return self.heads.get(token)


def _office_sector(office: str) -> str | None:
    """The sector of the longest title in the name of an office ("deputy foreign minister of Mali")."""
    for name in (office, office.rpartition(" of ")[0]):
        words = name.split()
        for n in range(len(words)):
            title = lexicon.titles().get(" ".join(words[n:]))
            if title is not None and title.sector:
                return title.sector
    return None
