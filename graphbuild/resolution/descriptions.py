"""Descriptive phrases and pronouns: what "the president", "the group", "he" stand for, where that is safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.mentions import GROUND, NOUN_OF, Mention
from graphbuild.extractors.names.apposition import tied
from graphbuild.extractors.partners import SHARED
from graphbuild.extractors.people import FIRST_PERSON, ONE_OF_TWO
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.appositions import Appositions
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.grounds import COUNTRIES, ground, own_country
from graphbuild.resolution.groups import BODIES, group
from graphbuild.resolution.holders import holder
from graphbuild.resolution.known import Known
from graphbuild.resolution.pairs import one_of_two, pair
from graphbuild.resolution.pronouns import Pronouns
from graphbuild.resolution.speakers import Speakers
from graphbuild.vocabulary import entity_iri

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

    def __init__(self, known: Known) -> None:
        self.known = known
        self.s = known.s
        self.appositions = Appositions(known.s, known.of, known.heads, known.starts)
        self.pairs: dict[int, tuple[Cluster, ...]] = {}
        self.phrases: dict[tuple[str, str | None, bool], Cluster] = {}
        self.tailed: dict[str, list[Cluster]] = {}

    def run(self, mentions: list[Mention], quotes: Mapping[int, Speech]) -> list[Cluster]:
        """All clusters, those of the phrases after those of the names."""
        known = self.known
        for mention in mentions:
            if mention.form is Form.NOMINAL and id(mention) not in known.of:
                known.place(mention, self._antecedent(mention) or self._phrase(mention))
        pronouns = Pronouns(self.s, known.of, known.heads)
        for mention in mentions:
            if mention.form is Form.PRONOUN and mention.name not in FIRST_PERSON:
                listed = mention.name in ONE_OF_TWO
                cluster = one_of_two(known, mention) if listed else pronouns.antecedent(mention)
                known.heads.setdefault(mention.head, mention)
                if cluster is not None:
                    known.place(mention, cluster)
                elif not listed and (several := pronouns.several(mention)):
                    self.pairs[id(mention)] = several
        for mention in mentions:
            if mention.form is Form.NOMINAL and self.s.lemma[mention.head] in COUNTRIES:
                self._move(mention, own_country(known, mention))
        self._speakers(mentions, quotes)
        for mention in mentions:
            if mention.form is Form.NOMINAL and (two := pair(known, mention)):
                self.pairs[id(mention)] = two
        return known.clusters

    def _speakers(self, mentions: list[Mention], quotes: Mapping[int, Speech]) -> None:
        """Places "I" and "we", then "his force" and "our troops"."""
        known, speakers = self.known, Speakers(self.known, quotes)
        for mention in mentions:
            if mention.form is Form.PRONOUN and mention.name in FIRST_PERSON:
                cluster = speakers.meant(mention)
                if cluster is not None:
                    known.place(mention, cluster)
        for mention in mentions:
            if mention.form is Form.NOMINAL:
                self._move(mention, speakers.whose(mention))

    def _move(self, mention: Mention, cluster: Cluster | None) -> None:
        """Puts a mention that was placed before its owner was known to the cluster that it belongs to."""
        if cluster is None:
            return
        before = self.known.of[id(mention)]
        if before is cluster:
            return
        before.mentions = [m for m in before.mentions if m is not mention]
        if not before.mentions:
            self.known.clusters = [c for c in self.known.clusters if c is not before]
        self.known.place(mention, cluster)

    def _office(self, mention: Mention) -> Mention:
        """The office with its sector and, where its holder is known to act for a state, with that one."""
        mention = replace(mention, sector=mention.sector or _office_sector(mention.name.lower()))
        holder = self.known.starts.get(mention.end)
        cluster = self.known.of.get(id(holder)) if holder is not None else None
        state = actors.country(cluster.country) if cluster is not None and cluster.country else None
        if mention.country or state is None or not mention.name.lower().endswith(NATIONAL):
            return mention
        return replace(mention, name=f"{mention.name} of {state.label}", country=state.key)

    def _phrase(self, mention: Mention) -> Cluster:
        """The cluster of an equal phrase that says enough to mean one thing in an article; else a new one."""
        words = self._words(mention.start, mention.end)
        if mention.rule == SHARED:  # "British" in "British and French troops"
            words = " ".join((words, *self._words(mention.end, mention.head + 1).split()[-1:]))
        if (
            everybody := mention.rule == "actor:demonym"
            and self.s.kid(mention.head, "amod", "compound", "nummod") is None
        ):
            words = "people"
        if mention.type is EntityType.OFFICE:
            mention = self._office(mention)
        key = (words, mention.country, mention.plural)
        single = mention.type is EntityType.PERSON and not mention.definite
        if not single and key in self.phrases:
            return self.phrases[key]
        if (whole := self._told_in_full(mention)) is not None:
            return whole
        country = mention.country or self._owner_country(mention)
        sector = mention.sector or self._body_sector(mention)
        cluster = Cluster(mention.type, mention.name, subtype=mention.subtype, country=country, sector=sector)
        if everybody and (state := actors.country(mention.country or "")) is not None:
            cluster.id = entity_iri(mention.type.value, f"people of {state.label}", base=self.known.base)
        if (
            mention.country
            and mention.type in (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OFFICE)
            and mention.owner is None
            and (mention.start < mention.head or mention.type is EntityType.OFFICE)
        ):
            cluster.id = entity_iri(mention.type.value, mention.name, base=self.known.base)
            known = next((c for c in self.known.clusters if c.id == cluster.id), None)
            if known is not None:
                return known
        self.known.clusters.append(cluster)
        self.phrases[key] = cluster
        if mention.plural and mention.end > mention.head + 1:
            self.tailed.setdefault(self._words(mention.start, mention.head + 1), []).append(cluster)
        return cluster

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.s.lemma[i] for i in range(start, end) if self.s.pos[i] != "DET")

    def _told_in_full(self, mention: Mention) -> Cluster | None:
        """The one cluster to hand that the words have stood for with more behind them: "men loyal to Keita ... the
        men".
        """
        told = self.tailed.get(self._words(mention.start, mention.end), [])
        again = mention.plural and mention.definite and mention.end == mention.head + 1
        if not again or len(told) != 1:
            return None
        return self.known.last(mention, lambda cluster: cluster is told[0])

    def _owner_country(self, mention: Mention) -> str | None:
        """ "the Obama administration" acts for the country that Obama does."""
        owner = self.known.cluster_at(mention.owner) if mention.owner is not None else None
        return owner.country if owner is not None else None

    def _body_sector(self, mention: Mention) -> str | None:
        """ "members of the SDF" are of the sector of the body they belong to."""
        owner = self.known.cluster_at(mention.owner) if mention.owner is not None else None
        return owner.sector if owner is not None and owner.type is EntityType.ORGANIZATION else None

    def _antecedent(self, mention: Mention) -> Cluster | None:
        if mention.rule == SHARED:
            return None
        beside = self.appositions
        named = self._called(mention) or beside.of(mention) or beside.of_its_kind(mention) or beside.bonded(mention)
        if named is not None:
            return named
        if mention.type is EntityType.PERSON:
            return holder(self.known, mention)
        if not mention.definite or mention.owner is not None:
            return None
        if mention.type in GROUND:
            return ground(self.known, mention)
        return group(self.known, mention) if mention.country is None else None

    def _called(self, mention: Mention) -> Cluster | None:
        """ "the aid group Polar Relief", "the city of Ramadi": the name behind the noun that says what it is."""
        if mention.rule == NOUN_OF:
            return self.known.of.get(id(self.known.named.get(mention.end + 1)))
        named = self.known.named.get(mention.end)
        alike = named is not None and (named.type is mention.type or {named.type, mention.type} <= set(BODIES))
        if named is None or mention.plural or not alike:
            return None
        return self.known.of.get(id(named)) if tied(self.s, mention.head, named.head) else None


def _office_sector(office: str) -> str | None:
    """The sector of the longest title in the name of an office ("deputy foreign minister of Mali")."""
    for name in (office, office.rpartition(" of ")[0]):
        words = name.split()
        for n in range(len(words)):
            title = lexicon.titles().get(" ".join(words[n:]))
            if title is not None and title.sector:
                return title.sector
    return None
