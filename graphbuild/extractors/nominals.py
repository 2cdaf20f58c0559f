"""What a noun describes where nobody is named: an actor ("rebels"), ground ("a hospital", "the city"), equipment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors import organizations, weapons
from graphbuild.extractors.crowds import NUMBERS, crowd
from graphbuild.extractors.equipment import is_model
from graphbuild.extractors.mentions import AGAIN, NOUN_OF, TARGET, Mention
from graphbuild.extractors.phrases import end_of, owned_from
from graphbuild.extractors.places import heads
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, EventType, Form

# Bodies that no lexicon entry makes actors, for they mostly are something else.
PARTIES = frozenset({"front", "bloc", "wing"})
ACTED = frozenset({"nsubj", "nsubjpass", "poss"})
HIT = frozenset({"dobj", "nsubjpass"})  # "stormed the embassy"; one that acts is an organization
# A body too, which speaks and acts.
PRAYER_HOUSES = frozenset({"church", "churche", "monastery", "seminary"})
CHURCHES = PRAYER_HOUSES | {"embassy", "consulate"}
BESIDE = frozenset({"outside", "near", "inside", "around", "beside", "behind", "opposite", "past", "into", "onto"})
AGAINST = frozenset({"on", "at", "against", "into"})
STAGES = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "next", "new", "final", "previous"}
)
FIRING = frozenset({"fire", "shot", "assault"})
# Nouns that describe by the text around them alone.
TELLING = NUMBERS | AGAIN.keys() | PARTIES | CHURCHES
HOUSES = frozenset({"Embassy", "GovernmentBuilding", "OfficeBuilding", "PoliceStation", "Headquarters"})


def description(s: Syntax, i: int, names: dict[int, Mention]) -> Mention | None:
    """The mention of what the noun at token i describes, or None."""
    if not _may_describe(s, i):
        return None
    if s.lemma[i] in lexicon.classes()["@placenoun"] and s.tag[i] in ("NN", "NNS"):
        if _names_place(s, i, names):
            return _plain(s, i, i, EntityType.PLACE, None, NOUN_OF)
        return _ground(s, i, names)
    if s.lower[i] in heads() and s.tag[i] in ("NN", "NNS") and _names_place(s, i, names):
        return _plain(s, i, i, EntityType.PLACE, None, NOUN_OF)  # "the strategic peak of Mount Kula"
    if s.lower[i] in NUMBERS:
        return crowd(s, i)
    if s.lemma[i] in AGAIN and _is_told_again(s, i, names):
        return _plain(s, i, i, EntityType.PLACE, None, "place:again")
    if s.lemma[i] in PARTIES and _is_body_again(s, i, names):
        return _plain(s, i, i, EntityType.ORGANIZATION, None, "actor:again")
    if _is_ground(s, i) and (hit := _ground(s, i, names)) is not None and hit.subtype in HOUSES:
        return hit
    if s.lemma[i] in CHURCHES and _is_building(s, i):
        return _ground(s, i, names)
    if is_model(s, i) and (arm := _equipment(s, i)) is not None:
        return arm
    return organizations.described(s, i, names) or _ground(s, i, names) or _equipment(s, i) or _target(s, i, names)


def _may_describe(s: Syntax, i: int) -> bool:
    """Does any table know the noun, a phrase that it begins ("secretary of state"), or may it name a people?"""
    word, lemma, known = s.lower[i], s.lemma[i], lexicon.describing()
    if lemma in known or word in known or lemma in TELLING or word in TELLING or s.text[i][:1].isupper():
        return True
    begins = i + 1 < len(s) and s.lower[i + 1] in organizations.INNER
    return begins or organizations.singular(word) in known


def _is_told_again(s: Syntax, i: int, names: dict[int, Mention]) -> bool:
    """ "The mountain", where the text has named one before ("Mount Sinjar")."""
    beside = s.kid(i, "amod", "compound", "nmod", "prep", "relcl", "poss", "acl")
    if s.tag[i] != "NN" or beside is not None or not organizations.definite(s, i):
        return False
    grounds = (m for m in names.values() if m.end <= i and m.type is EntityType.PLACE)
    return any(AGAIN[s.lemma[i]].intersection(s.lower[m.start : m.end]) for m in grounds)


def _is_body_again(s: Syntax, i: int, names: dict[int, Mention]) -> bool:
    """ "The front obeyed", where the text has named one before ("the Halmar Liberation Front")."""
    if s.tag[i] != "NN" or s.left[i] != i - 1 or s.lower[i - 1] != "the" or s.dep[i] not in ACTED:
        return False
    told = {m.name for m in names.values() if m.end <= i and m.type is EntityType.ORGANIZATION}
    return any(name.lower().endswith(f" {s.lower[i]}") for name in told)


def _is_ground(s: Syntax, i: int) -> bool:
    """Is it what is hit, or beside what something is ("a bomb went off outside the embassy")?"""
    return s.dep[i] in HIT or (s.dep[i] == "pobj" and s.lower[s.head[i]] in BESIDE)


def _is_building(s: Syntax, i: int) -> bool:
    """Is somebody in it or is it hit ("sheltered in a church", "bombed churches"), as is done to no body?"""
    first = i
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    if s.dep[first] == "pobj":
        verbal = s.lemma[i] in PRAYER_HOUSES or s.pos[s.head[s.head[first]]] == "VERB"  # "a diplomat at the embassy"
        return verbal and s.lower[s.head[first]] in ("in", "at", "inside", "outside", "near", "into")
    verb = s.lemma[s.head[first]]
    hit = any(r.type is EventType.ASSAULT for r in lexicon.verbs().get(verb, ()))
    return s.dep[first] in HIT and (hit or verb in lexicon.classes()["@groundverb"])


def _names_place(s: Syntax, i: int, names: dict[int, Mention]) -> bool:
    """Is it the noun of "the city of Ramadi", which the name stands for?"""
    named = next((m for k in range(i + 2, min(i + 6, len(s))) if (m := names.get(k)) is not None), None)
    told = named is not None and named.rule in ("place:of", "place:head", "place:front") and s.lower[i + 1] == "of"
    return told and named is not None and named.start == i + 2


def _phrase_in(s: Syntax, i: int, loader: Callable[[], Mapping[str, str | None]]) -> tuple[int, str | None] | None:
    """First token and value of the longest phrase of the table that ends at token i."""
    ends, table = lexicon.endings(loader), loader()
    lasts = [last for last in (s.lower[i], s.lemma[i]) if last in ends]
    for n in (3, 2, 1) if lasts else ():
        a = i - n + 1
        if a < 0:
            continue
        before = " ".join(s.lower[a:i])
        for last in lasts:
            phrase = f"{before} {last}" if before else last
            if phrase in table:
                return a, table[phrase]
    return None


def _ground(s: Syntax, i: int, names: dict[int, Mention]) -> Mention | None:
    """A described facility ("a hospital") or place ("the city")."""
    found = _phrase_in(s, i, lexicon.facilities) if not organizations.is_abstract(s, i) else None
    kind = EntityType.FACILITY
    if found is None:
        if s.lemma[i] not in lexicon.classes()["@placenoun"] or s.tag[i] not in ("NN", "NNS"):
            return None
        found, kind = (i, "Country" if s.lower[i] in ("countries", "nations") else None), EntityType.PLACE
    if s.dep[i] in ("compound", "amod", "nmod") and s.head[i] > i:
        return None
    return _plain(s, i, found[0], kind, found[1], "place:noun", end_of(s, i, names)[0])


def _target(s: Syntax, i: int, names: dict[int, Mention]) -> Mention | None:
    """What is only then a thing to be told of when it is hit or closed: "attacked their post", "fired on a queue"."""
    kind = _targets().get(s.lemma[i]) if s.tag[i] in ("NN", "NNS") else None
    if kind is None:
        return None
    first = s.head[i] if s.dep[i] == "conj" and s.pos[s.head[i]] == "NOUN" else i
    above = s.head[first]
    if s.dep[first] == "pobj" and s.lower[above] in AGAINST:
        above = s.head[above]
        above = s.head[above] if s.lemma[above] in FIRING else above
    elif s.dep[first] not in HIT:
        return None
    hitting = {s.lemma[above], *(s.lemma[c] for c in s.kids(above, "dobj") if s.lemma[above] == "open")}
    bombed = s.dep[first] == "pobj" and any(weapons.is_munition(s.lower[c]) for c in s.kids(above, "dobj"))
    if not bombed and hitting.isdisjoint(lexicon.classes()["@hitting"] | lexicon.classes()["@attack"]):
        return None
    return _plain(s, i, i, kind, None, TARGET, end_of(s, i, names)[0])


@cache
def _targets() -> dict[str, EntityType]:
    return {row["lemma"]: EntityType(row["type"]) for _, _, row in lexicon.rows("targets.tsv")}


def _equipment(s: Syntax, i: int) -> Mention | None:
    found = _phrase_in(s, i, lexicon.equipment)
    if found is None or (s.dep[i] in ("compound", "amod", "nmod") and s.head[i] > i) or s.lower[i] == "arm":
        return None  # "the party's armed arm" is no weapon
    if (s.dep[i] == "npadvmod" and s.text[i + 1] == "-") or _is_stage(s, i):  # the rocket of "rocket-propelled grenade"
        return None
    return _plain(s, i, _compound_from(s, found[0]), EntityType.EQUIPMENT, None, "equipment:noun")


def _is_stage(s: Syntax, i: int) -> bool:
    """ "The second round of talks", "the first round": no ammunition."""
    return s.lemma[i] == "round" and any(s.lower[c] in STAGES for c in s.kids(i, "amod"))


def _compound_from(s: Syntax, first: int) -> int:
    """Where the word with hyphens before the noun begins ("laser-guided bombs", "rocket-propelled grenade")."""
    at = first if first >= 2 and s.text[first - 1] == "-" else first - 1
    tied = at >= 2 and s.text[at - 1] == "-" and s.idx[at] == s.idx[at - 2] + len(s.text[at - 2]) + 1
    return at - 2 if tied and s.tag[at] in ("VBN", "JJ") and s.text[at - 2].islower() else first


def _plain(
    s: Syntax, i: int, first: int, kind: EntityType, subtype: str | None, rule: str, end: int | None = None
) -> Mention:
    start = first
    while (
        start > 0
        and s.dep[start - 1] in ("amod", "compound", "nmod")
        and s.head[start - 1] in (i, first, start)
        and s.text[start - 1] != ","
    ):
        start -= 1
    start = owned_from(s, i, start)
    return Mention(
        start,
        end or i + 1,
        i,
        Form.NOMINAL,
        kind,
        s.words(start, end or i + 1),
        subtype=subtype,
        country=organizations.country_in(s, start, i + 1),
        definite=organizations.definite(s, i),
        plural=s.tag[i] in ("NNS", "NNPS"),
        rule=rule,
    )
