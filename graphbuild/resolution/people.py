"""People of one article: full names, the surnames and titles that stand for them, the offices the registry knows."""

from __future__ import annotations

from collections import defaultdict

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.vocabulary import entity_iri, name_key

# Who is known by the surname alone while in office.
RULING = frozenset({"president", "prime minister", "chancellor", "supreme leader", "monarch"})
KIN = frozenset(
    {"father", "mother", "son", "daughter", "brother", "sister", "uncle", "nephew", "cousin", "grandson", "grandfather"}
)
FATHERS = frozenset({"father", "grandfather", "uncle"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def people(s: Syntax, mentions: list[Mention], published: str | None, base: str) -> list[Cluster]:
    """Clusters of the names of people. A surname joins the full name that ends in it, or the registry's leader."""
    named = [m for m in mentions if m.type is EntityType.PERSON and m.form is Form.NAME]
    full = [m for m in named if len(_words(m)) >= 2]
    clusters: dict[str, Cluster] = {}
    for mention in full:
        key = name_key(mention.name)
        clusters.setdefault(key, Cluster(EntityType.PERSON, mention.name)).add(mention)
    clusters = _joined(s, clusters)
    by_surname, by_first = _parts(clusters)
    lone: dict[str, Cluster] = {}
    for mention in named:
        if len(_words(mention)) >= 2:
            continue
        key = name_key(mention.name)
        owners = [c for c in by_surname.get(key) or by_first.get(key) or [] if not _differs(s, c, mention, key)]
        target = (
            _called(_of_age(s, owners, mention), mention, key, published)
            if owners
            else lone.setdefault(key, Cluster(EntityType.PERSON, mention.name))
        )
        target.add(mention)
    found = [*clusters.values(), *lone.values()]
    states = frozenset(m.country for m in mentions if m.country)
    for cluster in found:
        _identify(s, cluster, published, base, states)
    return _same_id(found)


def _words(mention: Mention) -> list[str]:
    return [w for w in name_key(mention.name).split() if w not in SUFFIXES]


def _joined(s: Syntax, clusters: dict[str, Cluster]) -> dict[str, Cluster]:
    """Longer forms of one name put together ("Ashton B. Carter", "Ashton Carter"); those of father and son are not."""
    kept: dict[str, Cluster] = {}
    for key, cluster in sorted(clusters.items(), key=lambda x: (-len(x[0].split()), x[0])):
        words = key.split()
        same = [k for k in kept if k.split()[-1] == words[-1] and _is_shorter(words, k.split())]
        same = [k for k in same if not (_is_kin(s, kept[k]) or _is_kin(s, cluster))]
        if len(same) == 1:
            for mention in cluster.mentions:
                kept[same[0]].add(mention)
        else:
            kept[key] = cluster
    return kept


def _is_kin(s: Syntax, cluster: Cluster, kin: frozenset[str] = KIN) -> bool:
    """Is somebody told as another's relative ("Omar Ali Keita, the father of the leader", "his son Omar Keita")?"""
    beside = (t for m in cluster.mentions for t in (*s.kids(m.head, "appos", "compound"), *_described(s, m.head)))
    return any(s.lemma[t] in kin for t in beside)


def _described(s: Syntax, name: int) -> list[int]:
    return [s.head[name]] if s.dep[name] == "appos" else []


def _is_shorter(words: list[str], whole: list[str]) -> bool:
    """Are the words some of the name's, in its order ("Hashemi Rafsanjani", "Boutros-Ghali")?"""
    rest = iter(whole)
    return len(words) < len(whole) and all(word in rest for word in words)


def _parts(clusters: dict[str, Cluster]) -> tuple[dict[str, list[Cluster]], dict[str, list[Cluster]]]:
    surname: dict[str, list[Cluster]] = defaultdict(list)
    first: dict[str, list[Cluster]] = defaultdict(list)
    for key, cluster in clusters.items():
        words = [w for w in key.split() if w not in SUFFIXES]
        surname[words[-1]].append(cluster)
        if len(words) >= 3:
            surname[" ".join(words[-2:])].append(cluster)
            surname[words[-2]].append(cluster)
        first[words[0]].append(cluster)
    return surname, first


def _called(owners: list[Cluster], mention: Mention, key: str, published: str | None) -> Cluster:
    """The person of that name: whom the article has called so before, else who rules, else who was named last before
    it, else the first one after. A brother is told by his full name.
    """
    before = [c for c in owners if c.first <= mention.start]
    again = [c for c in before if any(name_key(m.name) == key for m in c.mentions)]
    again = again or (_ruling(before, published) if len(before) > 1 else [])
    return max(again or before, key=lambda c: _last(c, mention.start)) if before else owners[0]


def _differs(s: Syntax, cluster: Cluster, mention: Mention, key: str) -> bool:
    """Is it a name inside the full one, with a post that nobody else gives him ("Mullah Omar", and Omar Safi)?"""
    if mention.title is None or name_key(cluster.label).split()[-1] == key:
        return False
    title = s.lower[mention.title[1] - 1]
    row = lexicon.titles().get(title)
    if row is None or row.sector is None:  # "Mr Ban" is Ban Ki-moon
        return False
    return not any(m.title is not None and s.lower[m.title[1] - 1] == title for m in cluster.mentions)


def _of_age(s: Syntax, owners: list[Cluster], mention: Mention) -> list[Cluster]:
    """ "The elder Keita": of those of that name the one who is told as a father, if any."""
    elder = mention.start > 0 and s.lower[mention.start - 1] == "elder"
    return [c for c in owners if elder and _is_kin(s, c, FATHERS)] or owners


def _ruling(owners: list[Cluster], published: str | None) -> list[Cluster]:
    return [c for c in owners if any(x.office in RULING for x in actors.leader(c.label, published))]


def _last(cluster: Cluster, end: int) -> int:
    return max(m.start for m in cluster.mentions if m.start <= end)


def _identify(s: Syntax, cluster: Cluster, published: str | None, base: str, states: frozenset[str]) -> None:
    """Identity, country and sector: of the registry's leader of that name, or of the full name itself."""
    for mention in cluster.mentions:
        if mention.title:
            cluster.titles.add(" ".join(s.lower[mention.title[0] : mention.title[1]]))
    cluster.label = max(cluster.names(), key=lambda n: (len(n.split()), n), default=cluster.label)
    full = len(name_key(cluster.label).split()) >= 2
    leader = _leader(cluster, published, full, states)
    if leader is not None:
        cluster.id = entity_iri("person", leader.name, base=base)
        if name_key(leader.name) != name_key(cluster.label):
            cluster.aliases.append(cluster.label)
        cluster.label = leader.name
        current = published is None or leader.held_on(published)
        cluster.titles.add(leader.office.lower() if current else f"former {leader.office.lower()}")
        cluster.country = cluster.country or land(leader)
        cluster.sector = (leader.sector if current else None) or cluster.sector
    elif full:
        cluster.id = entity_iri("person", cluster.label, base=base)


def land(leader: actors.Leader) -> str | None:
    """The country that a leader acts for: of the office, or of the body that he leads."""
    body = actors.actor(leader.organization) if leader.organization and not leader.country else None
    return body.country if body is not None else leader.country


def _leader(cluster: Cluster, published: str | None, full: bool, states: frozenset[str]) -> actors.Leader | None:
    """The registry's leader of that name: any office for a full name, for a surname the one its title names.

    A surname without a title is that of the only one in office then who rules, or whose state the article speaks of.
    """
    if full:
        found = actors.leader(cluster.label, published) or _begun(cluster.label, published)
        found = found or _by_last_words(cluster.label) or _spelt_otherwise(cluster, published)
        return found[-1] if found else None
    holders = actors.surname(cluster.label, published) if published else ()
    fitting = [x for x in actors.surname(cluster.label, published) if _title_fits(cluster, x)]
    if not fitting and all(_is_courtesy(title) for title in cluster.titles):
        ruling = [x for x in holders if x.office in RULING and not actors.is_given_name(cluster.label)]
        fitting = ruling or [x for x in holders if x.country in states and len({y.key for y in holders}) == 1]
    return fitting[0] if len({x.key for x in fitting}) == 1 else None


def _begun(name: str, published: str | None) -> tuple[actors.Leader, ...]:
    """The offices that somebody of that name had taken up by then, or all where he had none yet."""
    found = actors.leader(name)
    return tuple(x for x in found if published is None or x.begun(published)) or found


def _is_courtesy(title: str) -> bool:
    """Does the title only tell respect or a clergyman ("Mr", "Imam"), and neither an office nor a soldier's rank?"""
    known = lexicon.titles().get(title)
    return known is not None and not known.office and known.sector in (None, "REL")


def _by_last_words(name: str) -> tuple[actors.Leader, ...]:
    """The offices of the leader whose name of three words or more the name ends in ("Ali Akbar Hashemi Rafsanjani")."""
    words = name.split()
    return actors.leader(" ".join(words[1:])) if len(words) > 3 else ()


def _spelt_otherwise(cluster: Cluster, published: str | None) -> tuple[actors.Leader, ...]:
    """The one who rules under the surname and the title that the name has, where its spelling differs ("Prime Minister
    Yousuf Raza Gilani").
    """
    if published is None:
        return ()
    held = actors.surname(cluster.label.split()[-1], published)
    found = [x for x in held if x.office in RULING and _title_fits(cluster, x) and x.name[0] == cluster.label[0]]
    return tuple(found) if len({x.key for x in found}) == 1 else ()


def _title_fits(cluster: Cluster, leader: actors.Leader) -> bool:
    return any(t in leader.office.lower() or leader.office.lower() in t for t in cluster.titles)


def _same_id(clusters: list[Cluster]) -> list[Cluster]:
    """Clusters that turned out to be one person, put together."""
    kept: dict[str, Cluster] = {}
    rest = []
    for cluster in clusters:
        if cluster.id is None:
            rest.append(cluster)
        elif cluster.id in kept:
            for mention in cluster.mentions:
                kept[cluster.id].add(mention)
            kept[cluster.id].titles |= cluster.titles
        else:
            kept[cluster.id] = cluster
    return [*kept.values(), *rest]
