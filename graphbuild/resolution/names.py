"""Names of organizations, places, facilities and equipment: one cluster a name, acronyms with their long forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Set

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.owners import BY_DEMONYM
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places, toponyms
from graphbuild.gazetteer.places import Place
from graphbuild.records import Candidate, EntityType, Form
from graphbuild.resolution.buildings import lodged, town_of
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.lands import land_behind
from graphbuild.vocabulary import entity_iri, name_key

SMALL_WORDS = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "del", "la", "du", "des"})
SMALL_TOWN = 20_000
LARGE_TOWN = 100_000


def names(s: Syntax, mentions: list[Mention], base: str) -> list[Cluster]:
    """Clusters of all names but people's."""
    clusters: dict[tuple[str, str], Cluster] = {}
    for mention in mentions:
        if (mention.form is not Form.NAME and mention.rule != BY_DEMONYM) or mention.type is EntityType.PERSON:
            continue
        key = ("actor", mention.actor.iri) if mention.actor else (_kind(mention), name_key(mention.name))
        cluster = clusters.get(key)
        if cluster is None:
            cluster = clusters[key] = _new(mention, base)
        cluster.add(mention)
    found = _heads(s, _acronyms(_one_kind(clusters)))
    _locate(s, found, base)
    return _same_id(found)


def _one_kind(clusters: dict[tuple[str, str], Cluster]) -> list[Cluster]:
    """A name that is ground in one sentence is ground in all, where only the model calls it an organization."""
    kept = []
    for (kind, name), cluster in clusters.items():
        ground = clusters.get(("ground", name)) if kind == EntityType.ORGANIZATION.value else None
        if ground is not None and all(m.rule == "organization:model" for m in cluster.mentions):
            for mention in cluster.mentions:
                ground.add(mention)
        else:
            kept.append(cluster)
    return kept


def _kind(mention: Mention) -> str:
    return "ground" if mention.type in (EntityType.PLACE, EntityType.FACILITY) else mention.type.value


def _new(mention: Mention, base: str) -> Cluster:
    if mention.actor is not None:
        actor = mention.actor
        cluster = Cluster(mention.type, actor.label, id=actor.iri, actor=actor, identifiers=dict(actor.identifiers))
        cluster.subtype, cluster.country, cluster.sector = actor.subtype, actor.country, actor.sector
        return cluster
    cluster = Cluster(mention.type, mention.name)
    generic = name_key(mention.name) in lexicon.agents() or name_key(mention.name).removesuffix("s") in lexicon.agents()
    if mention.type in (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.EQUIPMENT) and not generic:
        cluster.id = entity_iri(mention.type.value, mention.name, base=base)
    return cluster


def _acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Acronyms joined to the one long name of the article that they abbreviate."""
    longs = [c for c in clusters if len(c.label.split()) >= 2]

    def fits(cluster: Cluster) -> list[Cluster]:
        short = cluster.label
        unknown = cluster.actor is None and short.isupper() and 2 <= len(short) <= 8
        return [c for c in longs if c is not cluster and _abbreviates(short, c)] if unknown else []

    return _joined(clusters, fits)


def _heads(s: Syntax, clusters: list[Cluster]) -> list[Cluster]:
    """Names of one word with an article joined to the one longer name before that has it ("the Observatory")."""
    bodies = [c for c in clusters if c.type is EntityType.ORGANIZATION]

    def fits(cluster: Cluster) -> list[Cluster]:
        return [c for c in bodies if c is not cluster and _has_word(c, cluster)] if _is_head_word(s, cluster) else []

    return _joined(clusters, fits)


def _joined(clusters: list[Cluster], fits: Callable[[Cluster], list[Cluster]]) -> list[Cluster]:
    """The clusters without those that fit exactly one other, which takes their mentions."""
    kept = []
    for cluster in clusters:
        found = fits(cluster)
        if len(found) == 1:
            for mention in cluster.mentions:
                found[0].add(mention)
        else:
            kept.append(cluster)
    return kept


def _is_head_word(s: Syntax, cluster: Cluster) -> bool:
    """Is it one word with a capital, and an article wherever it stands?"""
    if cluster.type is not EntityType.ORGANIZATION or cluster.actor is not None or " " in cluster.label:
        return False
    return all(s.lower[m.start - 1] == "the" for m in cluster.mentions)


def _has_word(long: Cluster, short: Cluster) -> bool:
    names = (name.split() for name in long.names())
    return long.first < short.first and any(short.label in name and len(name) > 1 for name in names)


def _abbreviates(short: str, cluster: Cluster) -> bool:
    return any(short.upper() in _initials(name.split()) for name in cluster.names())


def _initials(words: list[str]) -> set[str]:
    """The acronyms of a name: of all its words, of the large ones, and without the state it begins with ("U.S.")."""
    large = [w for w in words if w.lower() not in SMALL_WORDS]
    forms = [words, large]
    if len(large) > 2 and (actors.demonym(large[0]) or actors.country(large[0])):
        forms.append(large[1:])
    return {"".join(w[0] for w in form).upper() for form in forms}


def _locate(s: Syntax, clusters: list[Cluster], base: str) -> None:
    """Where the places lie: all of an article's toponyms weighed together."""
    grounds = [c for c in clusters if c.type in (EntityType.PLACE, EntityType.FACILITY) and c.actor is None]
    countries = Counter({c.country: len(c.mentions) for c in clusters if c.country and c.subtype == "Country"})
    for cluster in clusters:
        if cluster.country and cluster.subtype != "Country":
            countries[cluster.country] += len(cluster.mentions)
    asked = [_toponym(s, n, c, countries) for n, c in enumerate(grounds)]
    resolved = toponyms.resolve(asked) if asked else {}
    known = [r.place for r in resolved.values() if r.place is not None]
    told = countries.keys() | {p.country for p in known if p.country is not None and not _is_small(p)}
    for n, cluster in enumerate(grounds):
        result = resolved.get(n)
        if result is None:
            continue
        if result.place is None and not result.candidates and cluster.type is EntityType.PLACE and cluster.named:
            cluster.id = entity_iri(cluster.type.value, cluster.label, base=base)
        others = [(p, score) for p, score in result.candidates if result.place is None or p.id != result.place.id][:3]
        cluster.candidates = [Candidate(p.id, p.label, round(score, 3)) for p, score in others]
        told_in = asked[n].container if any(land_behind(s, m) is not None for m in cluster.mentions) else None
        if result.place is not None and not (_out_of_context(result.place, told) or _lies_out(result.place, told_in)):
            settle(cluster, lodged(cluster, result.place, base))


def _out_of_context(place: Place, told: Set[str]) -> bool:
    """A small town of a country that the article does not speak of, where it speaks of others:
    its namesake is meant.
    """
    return _is_small(place) and len(told) > 0 and place.country not in told


def _lies_out(place: Place, container: str | None) -> bool:
    """Does the place lie outside of the land that it is said to lie in ("Bule in Ituri" is not Bulle)?"""
    lands = [p for p in places.lookup(container)[:2] if p.kind in ("admin1", "country")] if container else []
    small = place.kind == "settlement" and place.population < LARGE_TOWN
    return small and bool(lands) and all(p.country not in (place.country, None) for p in lands)


def _is_small(place: Place) -> bool:
    return place.kind == "settlement" and place.population < SMALL_TOWN


def _toponym(s: Syntax, key: int, cluster: Cluster, countries: Counter[str]) -> toponyms.PlaceName:
    mention = min(cluster.mentions, key=lambda m: m.start)
    container = next((c for m in cluster.mentions if (c := _container(s, m))), None)
    head = next((h for m in cluster.mentions if (h := _head_word(s, m))), None)
    name = town_of(cluster) or cluster.label
    return toponyms.PlaceName(key, name, container, head, s.idx[mention.start], countries, False)


def _container(s: Syntax, mention: Mention) -> str | None:
    """ "Tripoli, Lebanon", "Tripoli in northern Lebanon": the name after the comma or "in"."""
    start = land_behind(s, mention)
    if start is None:
        start = mention.end + 1
        if s.text[mention.end : start] != [","] or start >= len(s) or s.tag[start] not in ("NNP", "NNPS"):
            return None
        if not s.text[start][:1].isupper():
            return None
    end = start + 1
    while end < len(s) and s.tag[end] in ("NNP", "NNPS"):
        end += 1
    # "in Paris, Ukraine said": the second name begins a clause.
    return None if s.dep[end - 1] in ("nsubj", "nsubjpass") else s.words(start, end)


def _head_word(s: Syntax, mention: Mention) -> str | None:
    if mention.rule == "place:of":
        return s.lower[mention.start - 2]
    last = s.words(mention.start, mention.end)
    return s.lower[mention.end - 1] if last != mention.name and mention.end - mention.start > 1 else None


def settle(cluster: Cluster, place: Place) -> None:
    """The cluster is this place."""
    cluster.place, cluster.id = place, place.id
    if cluster.label.isupper():
        cluster.label = place.label
    cluster.country = place.country or cluster.country
    cluster.type = EntityType(place.type)
    cluster.subtype = place.subtype or cluster.subtype
    cluster.identifiers = dict(place.identifiers)
    if name_key(place.label) != name_key(cluster.label):
        cluster.aliases.append(place.label)


def _same_id(clusters: list[Cluster]) -> list[Cluster]:
    kept: dict[str, Cluster] = {}
    rest = []
    for cluster in clusters:
        known = kept.get(cluster.id) if cluster.id else None
        if known is not None:
            for mention in cluster.mentions:
                known.add(mention)
        elif cluster.id:
            kept[cluster.id] = cluster
        else:
            rest.append(cluster)
    return [*kept.values(), *rest]
