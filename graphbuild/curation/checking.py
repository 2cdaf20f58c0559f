"""Whether a judgement says what the ontology has words for."""

from __future__ import annotations

import re

from graphbuild.curation.judgements import Change, Judgement, Subject
from graphbuild.errors import JudgementError, UnknownName
from graphbuild.records import EntityType
from graphbuild.vocabulary import ONTOLOGY, concept, terms


def check(judgement: Judgement) -> None:
    """Raises UnknownName or JudgementError where a value is outside the ontology, or no IRI, code or day."""
    for subject in judgement.subjects + ((judgement.into,) if judgement.into else ()):
        _check_iri(subject.iri)
        _check_kind(subject)
    for mention in judgement.mentions:
        _check_iri(mention)
    if judgement.change is not None:
        _check_kind(judgement.change)


def entity_classes(kind: EntityType) -> set[str]:
    """The names of the classes below a type of entity, itself among them."""
    found = {kind.value}
    while below := {t.name for t in terms().values() if {ONTOLOGY + name for name in found} & set(t.parents)} - found:
        found |= below
    return found


def _check_iri(iri: str) -> None:
    from pyoxigraph import NamedNode

    try:
        NamedNode(iri)
    except ValueError as error:
        raise JudgementError(f"{iri!r} is not an IRI: {error}") from error


def _check_kind(said: Subject | Change) -> None:
    if said.subtype not in (None, "-"):
        kinds = [said.type] if said.type else list(EntityType)
        known = set[str]().union(*map(entity_classes, kinds))
        if said.subtype not in known:
            raise UnknownName(f"subtype of {said.type or 'an entity'}", said.subtype or "", known)
    if said.country not in (None, "-") and not re.fullmatch("[A-Z]{3}", said.country or ""):
        raise JudgementError(f"{said.country!r} is not an ISO 3166-1 alpha-3 code such as IRQ")
    if said.sector not in (None, "-"):
        for part in re.findall(".{1,3}", said.sector or ""):
            concept("Sectors", part)
