"""Words that tell what a pronoun or a description may stand for, and whether a person is a man or a woman."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer.tables import normalise
from graphbuild.gazetteer.tables import rows as gazetteer_rows
from graphbuild.records import Form
from graphbuild.resolution.clusters import Cluster


@cache
def referring() -> Mapping[str, frozenset[str]]:
    """The classes of referring.tsv by name: the lemmas in them."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, _, row in lexicon.rows("referring.tsv"):
        found[row["class"]].add(row["lemma"])
    return {name: frozenset(lemmas) for name, lemmas in found.items()}


@cache
def _given_names() -> Mapping[str, str]:
    return {row["name"]: row["gender"] for row in gazetteer_rows("name_genders.tsv")}


def gender(s: Syntax, cluster: Cluster) -> str | None:
    """ "m" or "f" for a person: by a title or a noun of the article, else by the given name; else None."""
    words = {word for title in cluster.titles for word in title.split()}
    words |= {s.lower[m.title[0]] for m in cluster.mentions if m.title is not None}
    words |= {s.lemma[m.head] for m in cluster.mentions if m.form is Form.NOMINAL}
    found = {sex for sex in ("m", "f") if words & referring()["male" if sex == "m" else "female"]}
    if len(found) == 1:
        return found.pop()
    given = {_given_names().get(normalise(m.name.split()[0])) for m in cluster.mentions if " " in m.name}
    given |= {_given_names().get(normalise(cluster.label.split()[0]))} if " " in cluster.label else set()
    given.discard(None)
    return given.pop() if len(given) == 1 else None
