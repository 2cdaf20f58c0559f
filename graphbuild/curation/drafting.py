"""Judgements made of what a user says, checked against the graph: nothing that cannot be followed enters a ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.curation.checking import check, entity_classes
from graphbuild.curation.finding import find
from graphbuild.curation.judgements import Change, Judgement, Subject, Verb, in_force
from graphbuild.curation.ledger import Ledger
from graphbuild.curation.splitting import mention_iri
from graphbuild.errors import JudgementError, UnknownName
from graphbuild.records import Entity, EntityType, Record
from graphbuild.vocabulary import local_iri


@dataclass(frozen=True, slots=True)
class Wish:
    """A judgement as a user asks for it: names or IRIs, and the options of the verb.

    `every`: a name stands for all entities that bear it. `mentions`: IRIs of spans or ARTICLE:START-END. `label`: what
    is split off is called so. `undoes`: the number that is undone.
    """

    verb: Verb
    names: tuple[str, ...] = ()
    every: bool = False
    articles: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    label: str = ""
    change: Change | None = None
    undoes: int | None = None
    by: str = ""
    why: str = ""


def draft(records: Callable[[], Iterable[Record]], ledger: Ledger, wish: Wish, *, when: str) -> Judgement:
    """The next judgement of a ledger; `records` gives those after the judgements so far, each time anew.

    Raises UnknownName, AmbiguousName or JudgementError where it cannot be made.
    """
    subjects = find(records(), wish.names, every=wish.every) if wish.verb is not Verb.UNDO else []
    plain = Judgement(
        ledger.next_number, when, _clean(wish.by), wish.verb, tuple(subjects), change=wish.change, why=_clean(wish.why)
    )
    made = _COMPLETE[wish.verb](plain, wish, records, ledger)
    check(made)
    return made


def _clean(text: str) -> str:
    """Without the lone surrogates of a command line that is not UTF-8: they cannot be written."""
    return text.encode("utf-8", "replace").decode("utf-8").strip()


Records = Callable[[], Iterable[Record]]


def _merge(judgement: Judgement, wish: Wish, records: Records, ledger: Ledger) -> Judgement:
    _refuse_statements(judgement)
    if len(judgement.subjects) < 2:
        raise JudgementError(f"{' and '.join(map(repr, wish.names))} are one entity already; name two")
    return judgement


def _split(judgement: Judgement, wish: Wish, records: Records, ledger: Ledger) -> Judgement:
    _refuse_statements(judgement)
    if len(judgement.subjects) != 1:
        raise JudgementError("split takes one entity")
    if not (wish.articles or wish.mentions):
        raise JudgementError("say which articles or mentions are of another entity: --article ID or --mention SPAN")
    old = judgement.subjects[0]
    held = [(record, entity) for record in records() for entity in record.entities if entity.id == old.iri]
    mentions = tuple(_mention(wanted, held, old) for wanted in wish.mentions)
    home = _home(wish, mentions, held, old)
    label = _clean(wish.label) or old.label
    iri = local_iri(home.article.iri, "split", label, judgement.number)
    said = wish.change or Change()
    # Nothing is known of the new entity, so that there is nothing to take away.
    subtype, country, sector = (None if v == "-" else v for v in (said.subtype, said.country, said.sector))
    into = Subject(iri, label if wish.label else "", said.type, subtype, country, sector)
    return replace(judgement, into=into, articles=wish.articles, mentions=mentions, change=None)


def _home(wish: Wish, mentions: Sequence[str], held: Sequence[tuple[Record, Entity]], old: Subject) -> Record:
    """The article under whose IRI the new entity is put: the first that is named."""
    by_id = {record.article.id: record for record, _ in held}
    for article in wish.articles:
        if article not in by_id:
            raise UnknownName(f"article with {old.label}", article, by_id)
    if wish.articles:
        return by_id[wish.articles[0]]
    return next(record for record, _ in held if mentions[0].startswith(f"{record.article.iri}#"))


def _mention(wanted: str, held: Sequence[tuple[Record, Entity]], old: Subject) -> str:
    """The IRI of a mention that is given as one, or as ARTICLE:START-END."""
    named = re.fullmatch(r"(.+):(\d+)-(\d+)", wanted, re.DOTALL)
    known = {}
    for record, entity in held:
        for mention in entity.mentions:
            iri = mention_iri(record, mention)
            if wanted == iri or (named and named.groups() == (record.article.id, str(mention.start), str(mention.end))):
                return iri
            known[f"{record.article.id}:{mention.start}-{mention.end}"] = iri
    raise UnknownName(f"mention of {old.label}", wanted, known)


def _retype(judgement: Judgement, wish: Wish, records: Records, ledger: Ledger) -> Judgement:
    _refuse_statements(judgement)
    change = wish.change
    if change is None or change == Change():
        raise JudgementError("say what is to change: --type, --subtype, --country or --sector")
    if change.subtype and change.type is None:
        # A subtype says the type as well.
        known = {subject.type for subject in judgement.subjects if subject.type}
        change = replace(change, type=_type_of(change.subtype, known))
    return replace(judgement, change=change)


def _type_of(subtype: str, now: set[EntityType]) -> EntityType | None:
    fitting = {kind for kind in EntityType if subtype in entity_classes(kind)}
    return None if fitting & now or len(fitting) != 1 else fitting.pop()


def _statement(judgement: Judgement, wish: Wish, records: Records, ledger: Ledger) -> Judgement:
    if not judgement.subjects:
        raise JudgementError(f"say what to {wish.verb}: an IRI or a name")
    if wish.verb is Verb.CONFIRM and len(judgement.subjects) > 2:
        raise JudgementError("confirm takes one subject, or two entities that are two")
    return judgement


def _undo(judgement: Judgement, wish: Wish, records: Records, ledger: Ledger) -> Judgement:
    undone = ledger.judgement(wish.undoes or 0)
    counting = {j.number for j in in_force(ledger.judgements)}
    if undone.verb is not Verb.UNDO and undone.number not in counting:
        raise JudgementError(f"judgement {undone.number} was undone already; undo its undo to bring it back")
    return replace(judgement, undoes=undone.number)


def _refuse_statements(judgement: Judgement) -> None:
    for subject in judgement.subjects:
        if subject.type is None:
            raise JudgementError(f"{subject.iri} is a statement; {judgement.verb} takes entities")


_COMPLETE: Mapping[Verb, Callable[[Judgement, Wish, Records, Ledger], Judgement]] = {
    Verb.MERGE: _merge,
    Verb.SPLIT: _split,
    Verb.RETYPE: _retype,
    Verb.REJECT: _statement,
    Verb.CONFIRM: _statement,
    Verb.UNDO: _undo,
}
