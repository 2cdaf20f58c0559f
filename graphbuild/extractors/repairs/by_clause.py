"""Which rules a word is looked at for that heads a clause or serves its verb."""

from __future__ import annotations

from graphbuild.extractors.repairs import (
    asides,
    attachments,
    complements,
    constructions,
    coordinations,
    displaced,
    infinitives,
    irregular,
    mislaid,
    participles,
    predicates,
    reduced,
    slips,
    straying,
    taken_for,
)
from graphbuild.extractors.repairs.tree import Tree
from graphbuild.extractors.tokens import Token

ADJACENT = frozenset({"neighbor", "neighbour", "surround"})


def complement(token: Token, tree: Tree) -> None:
    tag, lower = token.tag_, token.lower_
    visiting = lower == "visiting" and tag == "VBG" and token.head.lower_ in ("with", "against", "between")
    if lower == "firing" and mislaid.firing_squad(token, tree):
        return
    if tag == "VBN":
        mislaid.perfect_charge(token, tree, constructions.is_object_control)
    elif visiting or token.lemma_.lower() in ADJACENT:
        constructions.adjacent(token, tree)
    elif tag == "VBG" and not taken_for.told_as_noun(token, tree):
        constructions.having_done(token, tree)
        constructions.accused_of(token, tree)


def clausal_subject(token: Token, tree: Tree) -> None:
    reduced.busy_subject(token, tree)
    if tree.head[token.i] == token.head.i:
        participles.participle_of_subject(token, tree)


def circumstance(token: Token, tree: Tree) -> None:
    if token.i and (mislaid.owned_noun(token, tree) or taken_for.told_as_noun(token, tree)):
        return
    if infinitives.to_noun(token, tree) or infinitives.the_wounded(token, tree) or infinitives.of_resolve(token, tree):
        return
    if attachments.called_on(token, tree):
        return
    if token.tag_ == "VBD":
        slips.second_subject(token, tree)
        slips.listed_verb(token, tree)
        slips.meanwhile(token, tree)
    elif token.tag_ == "VBG":
        asides.beside_speech(token, tree)
        asides.beside_denial(token, tree)
        attachments.beside_request(token, tree)
        complements.weapons_act(token, tree)
    elif token.tag_ == "VBN":
        coordinations.passive(token, tree)
        if token.lower_ in slips.HURT:
            straying.counted_wounded(token, tree)
    elif token.lower_ in complements.DEBRIS and token.tag_ == "VB":
        complements.to_rubble(token, tree)
    elif coordinations.passive(token, tree) or predicates.wanted_in_time(token, tree):
        return
    elif not predicates.permitted(token, tree):
        capital(token, tree)


def top(token: Token, tree: Tree) -> None:
    if token.pos_ in ("NOUN", "PROPN"):
        if not taken_for.plural_act(token, tree):
            constructions.lost_verb(token, tree)
    elif token.lower_ in ("was", "were"):
        displaced.among_those(token, tree)
    elif token.pos_ != "ADJ" or not irregular.adjective_again(token, tree):
        infinitives.past_tense(token, tree)
        participles.garden_path(token, tree)


def clause(token: Token, tree: Tree) -> None:
    mended = predicates.rated(token, tree) or mislaid.let_through(token, tree) or infinitives.kept(token, tree)
    mended = mended or participles.seen_as(token, tree) or participles.clause_of_object(token, tree)
    if not mended:
        capital(token, tree)


def open_complement(token: Token, tree: Tree) -> None:
    mended = infinitives.to_noun(token, tree) or infinitives.gerund(token, tree)
    mended = mended or complements.named_object(token, tree)
    if not mended and not predicates.past_absolute(token, tree):
        capital(token, tree)


def capital(token: Token, tree: Tree) -> None:
    if token.text == "IS":
        complements.capital_is(token, tree)


def passive(token: Token, tree: Tree) -> None:
    if not participles.were_done(token, tree):
        capital(token, tree)


def told_of_noun(token: Token, tree: Tree) -> None:
    if predicates.wanted_in_time(token, tree):
        return
    if token.lemma_ == "call" and reduced.has_called(token, tree):
        return
    if token.lower_.endswith("ing") and token.head.i == token.i - 1:
        straying.nominal_behind(token, tree)
        complements.weapons_act(token, tree)
    else:
        reduced.step_judged(token, tree)


def relative(token: Token, tree: Tree) -> None:
    if predicates.wanted_in_time(token, tree) or attachments.toll_of_attack(token, tree):
        return
    if not infinitives.of_noun(token, tree):
        constructions.told_elsewhere(token, tree)
