"""Bodies that every state has one of: "Mali's army", "the army of Mali", "the army" in a report on Mali are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.gazetteer.actors import Actor
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.groups import PORTFOLIO
from graphbuild.vocabulary import entity_iri, name_key

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class _Body:
    """The body of one state: the registry's, or one by the state's adjective ("Kenyan police")."""

    label: str
    actor: Actor | None


def merge_state_bodies(s: Syntax, clusters: list[Cluster], base: str) -> list[Cluster]:
    """The clusters, those of one state's body put together under an id that other articles share."""
    kept: dict[str, Cluster] = {c.id: c for c in clusters if c.actor is not None and c.id is not None}
    found = []
    for cluster in clusters:
        body = _body(s, cluster)
        if body is not None:
            cluster.id = body.actor.iri if body.actor else entity_iri(cluster.type.value, body.label, base=base)
            first = kept.setdefault(cluster.id, cluster)
            if first is not cluster:
                for mention in cluster.mentions:
                    first.add(mention)
                continue
            _name(cluster, body)
        found.append(cluster)
    return found


def _name(cluster: Cluster, body: _Body) -> None:
    """Calls the cluster what other articles call it."""
    if name_key(cluster.label) != name_key(body.label):
        cluster.aliases.append(cluster.label)
    cluster.label, cluster.actor = body.label, body.actor
    if body.actor is not None:
        cluster.subtype, cluster.sector = body.actor.subtype, body.actor.sector or cluster.sector
        cluster.identifiers = dict(body.actor.identifiers)


def _body(s: Syntax, cluster: Cluster) -> _Body | None:
    """What the cluster is, where each of its phrases tells the same body and no other owner than the state."""
    if cluster.type is not EntityType.ORGANIZATION or cluster.country is None or cluster.actor is not None:
        return None
    telling = (m for m in cluster.mentions if m.form is not Form.PRONOUN and m.name.lower() not in PORTFOLIO)
    told = {_kind(s, m, cluster.country) for m in telling}
    kind = told.pop() if len(told) == 1 else None
    return _of(cluster.country, kind) if kind is not None else None


def _kind(s: Syntax, mention: Mention, country: str) -> str | None:
    """ "defence ministry" for "the Defense Ministry", "Russia's Ministry of Defence" of that country; else None."""
    words = mention.name.split()
    for n in range(min(_LONGEST, len(words)), 0, -1):
        if (kind := _kinds().get(" ".join(words[-n:]).lower())) is not None:
            owner = " ".join(words[:-n])
            return kind if (_is_of(owner, country) if owner else _is_bare(s, mention)) else None
        if words[n : n + 1] == ["of"] and (kind := _kinds().get(" ".join(words[:n]).lower())) is not None:
            return kind if _is_of(" ".join(words[n + 1 :]), country) else None
    return None


def _is_bare(s: Syntax, mention: Mention) -> bool:
    """Has it no owner, neither before it nor behind it ("the government of national unity")?"""
    after = s.lower[mention.end] if mention.end < len(s) else "."
    return mention.owner is None and after not in ("of", "for")


def _is_of(owner: str, country: str) -> bool:
    """Do the words tell the state ("Mali's", "Malian", "the United States")?"""
    name = owner.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’").removeprefix("the ").strip()
    nation, state = actors.demonym(name), actors.country(name)
    return (nation is not None and nation.iso3 == country) or (state is not None and state.key == country)


@cache
def _of(country: str, kind: str) -> _Body | None:
    state = actors.actor(country)
    if state is None:
        return None
    adjective, forms = actors.adjective(country), _forms()[kind]
    names = [f"{owner} {form}" for owner in (adjective, *state.strong) for form in forms]
    for name in (*names, *(f"{form} of {state.label}" for form in forms)):
        for use in actors.known_names().get(actors.normalise(name), ()):
            if use.strength == "strong" and use.actor.country == country and use.actor.type == "Organization":
                return _Body(use.actor.label, use.actor)
    return _Body(f"{adjective} {kind}" if adjective else f"{kind} of {state.label}", None)


@cache
def _kinds() -> Mapping[str, str]:
    return {row["phrase"]: row["body"] for _, _, row in lexicon.rows("state_bodies.tsv")}


@cache
def _forms() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, body in _kinds().items():
        found[body].append(phrase)
    return found
