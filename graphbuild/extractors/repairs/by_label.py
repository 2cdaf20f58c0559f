"""Which rules a word of each label is looked at for: the first that is about a token ends the search."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphbuild.extractors.repairs import (
    asides,
    attachments,
    by_clause,
    complements,
    constructions,
    coordinations,
    displaced,
    infinitives,
    irregular,
    misjoined,
    mislaid,
    participles,
    predicates,
    reduced,
    resumed,
    slips,
    straying,
    taken_for,
)
from graphbuild.extractors.repairs.tree import MONTHS, SUBJECTS, WEEKDAYS, Tree
from graphbuild.extractors.tokens import Token


def _before_name(token: Token, tree: Tree) -> None:
    if token.lower_ in WEEKDAYS and token.i == token.head.left_edge.i < token.head.i:
        slips.day_apart(token, tree)
    elif token.lower_ in MONTHS and token.i < token.head.i:
        slips.date_apart(token, tree)
    elif token.lower_ in mislaid.DAY_PARTS:
        mislaid.time_apart(token, tree)


def _apposition(token: Token, tree: Tree) -> None:
    if tree.dep[token.i] != "appos":  # put right with the word that it explains
        return
    if slips.deadline(token, tree) or slips.according_to(token, tree):
        return
    if token.tag_ in ("NNP", "NNPS") and (displaced.titled(token, tree) or attachments.described_name(token, tree)):
        return
    if token.ent_type_ in complements.NAMED and token.tag_ == "NNP":
        complements.listed_name(token, tree)
    elif token.ent_type_ == "PERSON":
        constructions.person_apart(token, tree)
    elif token.pos_ == "NOUN":
        asides.lost_speaker(token, tree)
        straying.listed_people(token, tree)
        mislaid.behind_quotation(token, tree)


def _adjective(token: Token, tree: Tree) -> None:
    if infinitives.made_so(token, tree):
        return
    if token.tag_ == "VBG" and token.head.dep_ == "pobj":
        constructions.gerund(token, tree)
    elif token.tag_ == "VBG":
        attachments.denied_attack(token, tree)
    elif token.tag_ == "VBN" and token.lemma_ in resumed.ASKING:
        resumed.asked_too(token, tree)


def _conjunct(token: Token, tree: Tree) -> None:
    tag, pos, first = token.tag_, token.pos_, token.head
    if tag == "VBD" and coordinations.forced_act(token, tree):
        return
    if tag in ("VBD", "VBN"):
        coordinations.past_tense(token, tree)
    if tag in ("VBD", "VBZ", "VBP"):
        slips.time_in_front(token, tree)
        slips.said_and_urged(token, tree)
        slips.second_subject(token, tree)
        slips.meanwhile(token, tree)
        misjoined.between_two(token, tree)
    elif tag == "VBN" or (tag == "JJ" and token.lower_ in slips.HURT):
        slips.counted_victims(token, tree)
    elif pos == "ADP" and token.lower_ != "by":
        displaced.parallel(token, tree)
    elif pos == "NOUN" and first.pos_ == "VERB":
        complements.listed_object(token, tree)
    elif tag == "CD" and first.tag_ == "VBN":
        straying.wounded_too(token, tree)
        coordinations.wounded(token, tree)
    elif tag == "VBG":
        coordinations.gerund(token, tree)


def _unlabelled(token: Token, tree: Tree) -> None:
    if reduced.then_done(token, tree):
        return
    if token.tag_ == "VB" and token.head.tag_ == "VB":  # "to train, advise and assist"
        tree.dep[token.i] = "conj"
    if token.pos_ == "ADP" and any(c.dep_ == "pobj" for c in token.children):  # "NATO, of which Chad is a member"
        tree.dep[token.i] = "prep"
    elif token.tag_ == "VBN":
        coordinations.passive(token, tree)


def _measure(token: Token, tree: Tree) -> None:
    thing = next((c for c in token.head.children if c.dep_ in ("dobj", "pobj") and c.i < token.i), None)
    if thing is not None and constructions.is_afterthought(token):  # "shelled the base, a claim which ..."
        tree.attach(token.i, thing.i, "appos")
        return
    if token.head.pos_ == "VERB" and not displaced.in_headline(token, tree):
        complements.lost_object(token, tree)


def _object(token: Token, tree: Tree) -> None:
    if slips.deadline(token, tree) or slips.set_alight(token, tree) or infinitives.the_wounded(token, tree):
        return
    if attachments.hyphened_object(token, tree):
        return
    if constructions.is_afterthought(token):
        tree.dep[token.i] = "appos"
    else:
        complements.double_object(token, tree)
        attachments.asked_to(token, tree)
        attachments.would_do(token, tree)


def _particle(token: Token, tree: Tree) -> None:
    if not mislaid.let_through(token, tree):
        slips.particle(token, tree)


def _doer(token: Token, tree: Tree) -> None:
    if infinitives.one_by_one(token, tree):
        return
    if token.head.pos_ == "NOUN" and tree.head[token.i] == token.head.i:  # "airstrikes by the army"
        tree.dep[token.i] = "prep"


def _preposition(token: Token, tree: Tree) -> None:
    if slips.blamed_on(token, tree) or slips.between_numbers(token, tree) or slips.particle(token, tree):
        return
    if displaced.joined_to_like(token, tree) or attachments.behind_doer(token, tree):
        return
    if coordinations.joint_subject(token, tree):
        return
    if token.head.dep_ in ("advmod", "prt"):
        predicates.behind_particle(token, tree)
    elif token.lower_ == "between":
        attachments.agreed_between(token, tree)
    elif token.lower_ == "against":
        attachments.against_foe(token, tree)
    elif token.lower_ in ("at", "over"):
        predicates.in_protest(token, tree)
    elif token.lower_ == "by" and not attachments.by_doer_of_act(token, tree):
        attachments.by_doer(token, tree)
    elif token.lower_ == "to":
        displaced.fallen_to(token, tree)
    elif token.lower_ == "from":
        attachments.fire_from(token, tree)
    elif token.lower_ == "off":
        complements.cut_off(token, tree)
    elif token.lower_ == "of":
        if not constructions.charged_with(token, tree):
            constructions.rumoured(token, tree)
    elif token.head.dep_ in SUBJECTS:
        mislaid.date_of_subject(token, tree)


def _act_in_ing(token: Token, tree: Tree) -> bool:
    is_act = token.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in token.children)
    if is_act:
        straying.nominal(token, tree)
    return is_act


def _behind_preposition(token: Token, tree: Tree) -> None:
    if token.head.dep_ == "cc":  # "condemned Mali as well as Chad"
        tree.attach(token.i, tree.head[token.head.i], "conj")
    elif token.lower_ == "board" and token.head.lower_ == "on":
        displaced.on_board(token, tree)
    elif not slips.set_alight(token, tree) and not _act_in_ing(token, tree):
        straying.sent_from(token, tree)
        displaced.dismissed_as(token, tree)
        reduced.joined_clause(token, tree)
        reduced.close_to(token, tree)


def _subject(token: Token, tree: Tree) -> None:
    if slips.according_to(token, tree) or _act_in_ing(token, tree) or infinitives.the_wounded(token, tree):
        return
    if complements.behind_bare_preposition(token, tree):
        return
    irregular.people_in_front(token, tree)
    if token.head.dep_ == "auxpass":  # "was heavily and unjustly blamed"
        tree.attach(token.i, token.head.head.i, "nsubjpass")
    elif token.head.dep_ == "advcl" and token.head.tag_ in ("VBD", "VBN"):
        complements.missing_object(token, tree)
    elif token.tag_ == "CD" or token.lower_ in displaced.SHARES:
        displaced.share_of_them(token, tree)
    else:
        constructions.told_happening(token, tree)
        asides.toll_and_speakers(token, tree)
        straying.one_by_name(token, tree)
        straying.before_colon(token, tree)
        straying.announced(token, tree)


def _done_to(token: Token, tree: Tree) -> None:
    straying.one_by_name(token, tree)
    straying.before_colon(token, tree)


BY_LABEL: Mapping[str, Callable[[Token, Tree], object]] = {
    "ROOT": by_clause.top,
    "acl": by_clause.told_of_noun,
    "acomp": taken_for.progressive,
    "advcl": by_clause.circumstance,
    "advmod": infinitives.no_more,
    "agent": _doer,
    "amod": _adjective,
    "appos": _apposition,
    "aux": by_clause.capital,
    "auxpass": by_clause.passive,
    "ccomp": by_clause.clause,
    "compound": _before_name,
    "conj": _conjunct,
    "csubj": by_clause.clausal_subject,
    "csubjpass": participles.participle_of_subject,
    "dep": _unlabelled,
    "dobj": _object,
    "neg": infinitives.no_more,
    "nmod": _before_name,
    "npadvmod": _measure,
    "nummod": slips.year_apart,
    "nsubj": _subject,
    "nsubjpass": _done_to,
    "pcomp": by_clause.complement,
    "pobj": _behind_preposition,
    "prep": _preposition,
    "prt": _particle,
    "quantmod": infinitives.phrasal,
    "relcl": by_clause.relative,
    "xcomp": by_clause.open_complement,
}
