"""Verbs that go on with an earlier clause, which the parser joins to a nearer or a higher word."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tags import reports, speaks
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

HAVING = frozenset({"had", "has", "have"})
LETTING = frozenset({"let", "make", "see", "watch", "hear", "help"})
ASKING = frozenset({"ask", "urge", "tell", "order", "beg"})
SENSING = frozenset({"see", "watch", "hear", "witness", "observe", "notice"})
BARE = frozenset({"VB", "VBP"})


def told_on(verb: Token, tree: Tree) -> bool:
    """ "Said that rebels had stormed the post, had killed four guards and had fled": the rebels killed, and nobody who
    said so.
    """
    said = verb.head
    told = next((c for c in said.children if c.dep_ == "ccomp" and said.i < c.i < verb.i), None)
    own = any(c.dep_ in (*SUBJECTS, "mark", "expl") for c in verb.children)
    if told is None or own or verb.tag_ != "VBN" or not reports(said) or neighbour(verb.left_edge, -1).text != ",":
        return False
    alike = bool(_perfect(told) & _perfect(verb)) and any(c.dep_ in SUBJECTS for c in told.children)
    if alike:
        tree.attach(verb.i, told.i, "conj")
    return alike


def asked_too(asked: Token, tree: Tree) -> None:
    """ "Demanded that both rein in their men and asked states to help": a verb in the past, and no states that were
    asked.
    """
    noun, before = asked.head, neighbour(asked, -1)
    wish = next((a for a in asked.ancestors if a.dep_ == "ccomp" and a.i < asked.i), None)
    if asked.lemma_ not in ASKING or before.dep_ != "cc" or noun.i < asked.i or wish is None:
        return
    outer = wish.head
    aim = next((t for t in asked.sent if t.i > noun.i and t.tag_ == "VB" and neighbour(t, -1).tag_ == "TO"), None)
    if outer.tag_ != "VBD" or aim is None:
        return
    tree.attach(asked.i, outer.i, "conj")
    tree.tag[asked.i], tree.pos[asked.i] = "VBD", "VERB"
    tree.attach(noun.i, asked.i, "dobj")
    tree.attach(aim.i, asked.i, "xcomp")


def _perfect(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")} & HAVING


def beside_report(verb: Token, tree: Tree) -> None:
    """ "Said that he had refused to help, and accused him of treason", "denied that civilians had been targeted and
    promised to investigate": a speaker's act in the past stands beside the saying, not beside what had been.
    """
    told = verb.head
    said = told.head
    alone = not any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "auxpass", "mark", "agent") for c in verb.children)
    if told.dep_ != "ccomp" or not alone or not verb.tag_ == said.tag_ == "VBD" or not told.i < verb.i:
        return
    apart = neighbour(neighbour(verb, -1), -1).text == "," and reports(said)
    passive = any(c.dep_ == "auxpass" for c in told.children)
    word = lexicon.status_words().get((verb.lemma_.lower(), "verb"))
    says = speaks(verb) or (word is not None and word.kind == "control")
    if "had" in _perfect(told) and (apart or passive) and says:
        tree.attach(verb.i, said.i, "conj")


def beside_demand(verb: Token, tree: Tree) -> None:
    """ "Demanded that both restrain their men and asked states to help": the past goes on with the demand."""
    wish = verb.head
    asked = wish.head
    word = lexicon.status_words().get((asked.lemma_.lower(), "verb"))
    wished = word is not None and word.status in ("requested", "planned")
    bare = wish.tag_ in ("VB", "VBP") and any(c.lower_ == "that" for c in wish.children)
    if wish.dep_ != "ccomp" or not bare or not wished or not asked.tag_ == verb.tag_ == "VBD":
        return
    if not any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "mark") for c in verb.children):
        tree.attach(verb.i, asked.i, "conj")


def beside_letting(verb: Token, tree: Tree) -> None:
    """ "Let the patrol pass and killed three soldiers": who let it pass killed, and the patrol did not."""
    bare = verb.head
    outer = bare.head
    if bare.dep_ != "ccomp" or bare.tag_ not in ("VB", "VBP") or outer.lemma_ not in LETTING:
        return
    own = any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "auxpass", "mark") for c in verb.children)
    if outer.tag_ == verb.tag_ == "VBD" and outer.i < bare.i < verb.i and not own:
        tree.attach(verb.i, outer.i, "conj")


def beside_object(verb: Token, tree: Tree) -> None:
    """ "Condemns the raid and calls on Mali to act": a finite verb is never joined to a noun."""
    noun = verb.head
    first = noun.head
    if (
        verb.tag_ not in ("VBD", "VBN", "VBZ")
        or noun.dep_ != "dobj"
        or noun.pos_ not in ("NOUN", "PROPN")
        or first.pos_ != "VERB"
        or verb.pos_ != "VERB"
    ):
        return
    own = any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "mark") for c in verb.children)
    if verb.tag_ == first.tag_ and not own and neighbour(verb, -1).dep_ == "cc":
        tree.attach(verb.i, first.i, "conj")


def seen_act(verb: Token, tree: Tree) -> bool:
    """ "Watched men in masks beat a priest": the men did, and once and for all."""
    sensing = _sensing(verb)
    if sensing is None or any(c.dep_ in ("aux", "mark", "cc", "neg") for c in verb.children):
        return False
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    seen = own or next((c for c in sensing.children if c.dep_ == "dobj" and c.i < verb.i), None)
    if seen is None or seen.i < sensing.i or seen.pos_ not in ("NOUN", "PROPN"):
        return False
    if any(t.text in (",", ";") for t in verb.doc[seen.i : verb.i]):
        return False
    tree.attach(verb.i, sensing.i, "ccomp")
    tree.attach(seen.i, verb.i, "nsubj")
    tree.tag[verb.i], tree.pos[verb.i] = "VB", "VERB"
    tree.hand_over([c for c in sensing.children if c.dep_ == "prep" and seen.i < c.i < verb.i], seen.i)
    return True


def _sensing(verb: Token) -> Token | None:
    """The verb of perception that the bare verb hangs on, or stands beside under the same saying."""
    if verb.tag_ not in BARE or verb.dep_ not in ("ccomp", "advcl"):
        return None
    above = verb.head
    if above.lemma_ in SENSING:
        return above
    beside = (c for c in above.children if c.dep_ == "ccomp" and above.i < c.i < verb.i)
    return next((c for c in beside if c.lemma_ in SENSING), None)
