"""Writes ontology/README.md from the ontology; with --check, fails where the file is not what would be written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from keeping import ROOT, keep

sys.path.insert(0, str(ROOT))

from graphbuild.vocabulary import ONTOLOGY, PREFIXES, Term, terms

HEAD = """# The ontology

Terms are in the namespace `{ontology}`. This file is made by `python scripts/terms.py`; edit `conflict.ttl` and
`events.ttl` instead. `shapes.ttl` holds the rules for the graph of one article, `../queries/audits/` those for a store.

Names of event types, modes, contexts and sectors are PLOVER's; near CAMEO codes and ACLED sub-event names are given as
`skos:closeMatch`. Definitions are our own.
"""


def table(title: str, rows: list[Term], second: str) -> Iterator[str]:
    """One section: a heading and a table of its terms."""
    yield f"\n## {title}\n\n| term | {second} | definition |\n|---|---|---|\n"
    for term in rows:
        shown = f"`{term.notation}`" if term.notation else ", ".join(map(short, term.parents))
        yield f"| `:{term.name}` | {shown} | {term.comment} |\n"


def short(iri: str) -> str:
    """The IRI with a prefix."""
    prefix, namespace = max(
        ((p, n) for p, n in PREFIXES.items() if iri.startswith(n)), key=lambda pair: len(pair[1]), default=("", "")
    )
    return f"`{prefix}:{iri.removeprefix(namespace)}`"


def document() -> str:
    """The whole file."""
    every = list(terms().values())
    parts = [HEAD.format(ontology=ONTOLOGY)]
    for kind, title in (("Class", "Classes"), ("ObjectProperty", "Relations"), ("DatatypeProperty", "Values")):
        parts += table(title, [term for term in every if term.kind == kind], "below")
    concepts = sorted((t for t in every if t.kind == "Concept" and t.scheme), key=lambda t: t.scheme or "")
    for scheme, members in groupby(concepts, key=lambda t: t.scheme or ""):
        parts += table(f"{scheme}", list(members), "value")
    return "".join(parts)


def main() -> int:
    return keep({ROOT / "ontology" / "README.md": document()})


if __name__ == "__main__":
    sys.exit(main())
