"""Names of equipment: ships by what they are called beside their names, makes of weapons by the lexicon."""

from __future__ import annotations

import re

from graphbuild import lexicon
from graphbuild.extractors import people
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names import bodies
from graphbuild.extractors.names.apposition import tied
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form

SHIPS = frozenset({"HMS", "USS", "HMAS", "HMCS", "ARA", "RFA", "INS", "USNS", "MV", "MT"})
VESSELS = frozenset({"Warship", "Vessel"})
# Makers' marks with a number, which only equipment bears ("MiG-15s", "T-62").
DESIGNATION = re.compile(
    r"(?:MiG|Su|Tu|Mi|Ka|Il|An|Yak|UH|AH|CH|MQ|RQ|BMP|BTR|BRDM|RPG|AK|T|F|B|C|KC|S)-\d{1,3}[A-Z]{0,2}s?"
)

NUMBERED = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d{1,4}[A-Z]{0,3}s?")


def is_ship(s: Syntax, span: NameSpan) -> bool:
    """ "the frigate Hessen", "the Rubymar, a cargo vessel": a ship, whatever else bears the name."""
    last, before = span.end - 1, span.start - 1
    if before >= 0 and lexicon.equipment().get(s.lower[before]) in VESSELS and tied(s, before, last):
        return True
    if s.lower[before] != "the":
        return False
    beside = [c for c in s.kids(last, "appos") if lexicon.equipment().get(s.lemma[c]) in VESSELS]
    return (bool(beside) and s.text[span.end : span.end + 1] == [","]) or _is_one_of_ships(s, last)


def _is_one_of_ships(s: Syntax, last: int) -> bool:
    """ "two tankers, the Avaj and the Sanandaj"."""
    first = last
    while s.dep[first] in ("conj", "appos") and s.head[first] < first and s.tag[first] != "NNS":
        first = s.head[first]
    return first != last and s.tag[first] == "NNS" and lexicon.equipment().get(s.lemma[first]) in VESSELS


def is_make(s: Syntax, span: NameSpan) -> bool:
    """Is it the make of a weapon that the noun behind it names ("Grad rocket launchers")?"""
    last = span.end - 1
    made = s.dep[last] in ("compound", "nmod", "amod") and s.lower[last] in lexicon.equipment()
    return made and any(s.lemma[i] in lexicon.equipment() for i in range(span.end, s.head[last] + 1))


def is_one_of_make(s: Syntax, span: NameSpan) -> bool:
    """ "An Iskander hit the depot", "two Kalibrs", "a burning Bradley": an article or number before it tells that it
    is no town.
    """
    name = s.words(span.start, span.end).lower()
    return _is_counted(s, span) and not {name, name.removesuffix("s")}.isdisjoint(lexicon.equipment().keys())


def _is_counted(s: Syntax, span: NameSpan) -> bool:
    """Do "a" or a number stand before the name, perhaps with adjectives in between ("a captured T-72")?"""
    before = span.start - 1
    while before > 0 and span.start <= s.head[before] < span.end and _describes(s, before):
        before -= 1
    return before >= 0 and (s.lower[before] in ("a", "an") or s.tag[before] == "CD")


def _describes(s: Syntax, i: int) -> bool:
    return s.dep[i] == "amod" or (s.dep[i] == "compound" and actors.demonym(s.text[i]) is not None)


def craft(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of a make that no table holds: "a TB2", with a letter and a number, or what was shot down or sank
    ("downed a Borna").
    """
    name, last = s.words(span.start, span.end), span.end - 1
    if last > span.start or not _is_counted(s, span) or s.dep[last] in ("compound", "nmod", "amod"):
        return None
    if not NUMBERED.fullmatch(name) and (not _is_downed(s, last) or actors.is_given_name(name)):
        return None
    return Mention(span.start, span.end, last, Form.NAME, EntityType.EQUIPMENT, name, rule="equipment:name")


def _is_downed(s: Syntax, i: int) -> bool:
    """Is it the object of what is only done to aircraft and boats ("shot down a Borna"), or did it crash or sink?"""
    verb = s.head[i]
    if s.dep[i] == "nsubj":
        return s.lemma[verb] in lexicon.classes()["@crashing"]
    down = any(s.lower[c] == "down" for c in s.kids(verb, "prt", "advmod")) and s.lemma[verb] in ("shoot", "bring")
    return s.dep[i] in ("dobj", "nsubjpass") and (down or s.lemma[verb] in lexicon.classes()["@downing"])


def weapon(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of a ship or of a make of weapon."""
    name = s.words(span.start, span.end)
    title = people.title_before(s, span.start)
    start = title[0] if title is not None else span.start
    before = start - 1
    made = before >= 0 and s.lower[before] in lexicon.equipment() and tied(s, before, span.end - 1)
    vessel = s.text[span.start] in SHIPS or made or is_ship(s, span)
    if vessel and start < span.start:
        name = s.words(start, span.end)
    makes = {name.lower(), name.lower().removesuffix("s")}  # "two Apaches"
    if span.end - span.start == 1 or not actors.is_given_name(s.text[span.start]):  # "Joseph Stone" is no stone
        makes.add(s.lower[span.end - 1])
    if not vessel and _is_of_nation(s, span):
        start, name = span.start + 1, s.words(span.start + 1, span.end)
    elif not vessel and not makes & lexicon.equipment().keys() and not DESIGNATION.fullmatch(name):
        return None
    start = start if vessel else max(start, span.start)
    return Mention(start, span.end, span.end - 1, Form.NAME, EntityType.EQUIPMENT, name, rule="equipment:name")


def is_model(s: Syntax, noun: int) -> bool:
    """ "Tu-95 bombers", "two B-52 bombers": what bears a number is no man."""
    beside = s.kids(noun, "compound", "nmod")
    return any(s.text[c][0].isupper() and any(ch.isdigit() for ch in s.text[c]) for c in beside)


def _is_of_nation(s: Syntax, span: NameSpan) -> bool:
    """ "Nigerian Alpha jets", "French Mirage 2000 jets": a name between a nation and a weapon is the weapon's."""
    noun = s.head[bodies.outer(s, span)]
    if not span.start + 1 < span.end <= noun <= span.end + 1 or s.lemma[noun] not in lexicon.equipment():
        return False
    return actors.demonym(s.text[span.start]) is not None and not bodies.is_body(s, span)
