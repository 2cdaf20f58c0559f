"""The noun right before a name that says what it is: "the aid group Polar Relief", "the town Korba"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.bodies import outer, tail_agent
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.organizations import agent_at
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.records import EntityType, Form

SETTLEMENTS = frozenset({"city", "town", "village", "suburb", "hamlet"})
VESSELS = frozenset({"Warship", "Vessel"})
FARTHEST = 6
WHERE = frozenset({"in", "near", "to", "at"})
BEFORE_NO_PERSON = WHERE | {"the", "from"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def called(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of the name as what the noun before it says, where grammar ties the two."""
    noun, head = span.start - 1, outer(s, span)
    if _is_listed_place(s, head):
        return _mention(s, span, head, EntityType.PLACE, None, None)
    body = _body_before(s, span, head) or _body_behind(s, span, head) or _paper(s, span, head)
    if body is not None:
        return body
    if noun < 0 or not _is_common(s, noun) or not tied(s, noun, head):
        return None
    if s.lemma[noun] in SETTLEMENTS:
        return _mention(s, span, head, EntityType.PLACE, "Settlement", None)
    if lexicon.equipment().get(s.lemma[noun]) in VESSELS:
        return _mention(s, span, head, EntityType.EQUIPMENT, None, None)
    agent, _, last = agent_at(s, noun)
    if agent is None or last != noun or s.lower[noun] in lexicon.modifiers():
        return None
    if agent.type is EntityType.ORGANIZATION or (agent.type is EntityType.GROUP and agent.number == "coll"):
        return _mention(s, span, head, EntityType.ORGANIZATION, agent.subtype, agent.sector)
    if agent.type is EntityType.PERSON and agent.number == "sg" and s.tag[noun] != "NNS" and _personal(s, span):
        return _mention(s, span, head, agent.type, None, agent.sector)
    return None


def _is_listed_place(s: Syntax, head: int) -> bool:
    """ "Two districts, Aru and Mahagi": the names behind the comma are those of the districts."""
    first = head
    while s.dep[first] == "conj" and s.pos[s.head[first]] == "PROPN":
        first = s.head[first]
    ground = s.head[first]
    joined = s.dep[first] == "conj" and s.kid(ground, "nummod") is not None and s.kid(ground, "cc") is None
    if not (joined or s.dep[first] == "appos") or s.tag[ground] != "NNS":
        return False
    if s.text[s.left[first] - 1] not in (",", ":", "–", "—"):
        return False
    return s.lemma[ground] in lexicon.classes()["@placenoun"] and s.kid(first, "appos") is None


def _is_common(s: Syntax, noun: int) -> bool:
    """Is it a common noun, in small letters or with its capital from the head of the sentence ("Nurse Ada Holm")?"""
    opening = s.bounds[s.sentence[noun]][0] == noun and s.tag[noun] == "NNP"
    return opening or (s.tag[noun] in ("NN", "NNS") and s.text[noun].islower())


def _body_before(s: Syntax, span: NameSpan, head: int) -> Mention | None:
    """ "The UN mission, Monusco, left": a name of one word that stands in apposition to a body."""
    noun = s.head[head]
    if span.end - span.start > 1 or span.start < 2 or s.text[span.start - 1] != "," or s.dep[head] != "appos":
        return None
    agent, _, last = agent_at(s, noun) if s.tag[noun] == "NN" and noun < head else (None, 0, 0)
    if agent is None or last != noun or agent.type is not EntityType.ORGANIZATION or agent.number != "coll":
        return None
    return _mention(s, span, head, EntityType.ORGANIZATION, agent.subtype, agent.sector)


def _body_behind(s: Syntax, span: NameSpan, head: int) -> Mention | None:
    """ "Igad, a regional bloc", "400 Mawozo, the gang that took priests": the name of what stands in apposition."""
    if s.text[span.end : span.end + 1] != [","] or s.lower[span.end + 1 : span.end + 2] not in (["a"], ["an"], ["the"]):
        return None
    last = min(span.end + FARTHEST, s.bounds[s.sentence[head]][1])
    noun = next((i for i in range(span.end + 2, last) if s.tag[i] == "NN" and s.dep[i] == "appos"), None)
    if noun is None or s.left[noun] != span.end + 1 or not _may_be_body(s, span):
        return None
    if s.lower[span.end + 1] == "the" and s.kid(noun, "relcl", "acl") is None:
        return None
    agent, _, last = agent_at(s, noun)
    if agent is None or last != noun or agent.type is not EntityType.ORGANIZATION or agent.number != "coll":
        return None
    return _mention(s, span, head, EntityType.ORGANIZATION, agent.subtype, agent.sector)


def _paper(s: Syntax, span: NameSpan, head: int) -> Mention | None:
    """ "Al-Masdar newspaper said": a name of one or two words before a noun for a paper or channel is its name."""
    noun = s.head[head]
    if noun != span.end or s.dep[head] not in ("compound", "nmod") or not s.text[noun].islower():
        return None
    agent = lexicon.agents().get(s.lemma[noun])
    if (
        agent is None
        or agent.sector != "MED"
        or agent.type is not EntityType.ORGANIZATION
        or places.lookup(_words(s, span))
    ):
        return None
    return _mention(s, span, head, EntityType.ORGANIZATION, agent.subtype, agent.sector)


def _words(s: Syntax, span: NameSpan) -> str:
    return s.words(span.start, span.end)


def _may_be_body(s: Syntax, span: NameSpan) -> bool:
    """A name without title or given name, that nobody is in."""
    before = s.lower[span.start - 1] if span.start else ""
    return before not in WHERE and not actors.is_given_name(s.text[span.start])


def described_person(s: Syntax, span: NameSpan) -> bool:
    """Do the words behind or before the name say that it is a person's: "X, a lawyer", "X, 34,", "X, who sells rice",
    "X, alias Y", "its spokesman, X", "34-year-old X"?
    """
    head = outer(s, span)
    if not _personal(s, span):
        return False
    if s.lower[max(span.start - 3, 0) : span.start] == ["year", "-", "old"]:  # "14-year-old Amjad"
        return True
    if span.end - span.start == 1 and span.label != "PERSON":
        return _who_acts(s, span) or (s.dep[head] in SUBJECTS and _is_somebody_beside(s, head))
    if _aged(s, span.end) or _who(s, span.end):
        return True
    return _is_somebody_beside(s, head) or (s.dep[head] == "appos" and _is_somebody(s, s.head[head]))


def _aged(s: Syntax, i: int) -> bool:
    return i + 2 < len(s) and s.text[i] == "," and s.text[i + 1].isdigit() and s.text[i + 2] == ","


def _who(s: Syntax, i: int) -> bool:
    return i + 1 < len(s) and s.text[i] == "," and s.lower[i + 1] in ("who", "whom", "alias")


def _is_somebody_beside(s: Syntax, head: int) -> bool:
    return any(_is_somebody(s, noun) for noun in s.kids(head, "appos"))


def _who_acts(s: Syntax, span: NameSpan) -> bool:
    """ "Saladin, who fled", of one word that nothing else tells; not "the Polars, who" or "Hizb, who are"."""
    if not _who(s, span.end) or (span.start > 0 and s.lower[span.start - 1] in BEFORE_NO_PERSON):
        return False
    verb = next((i for i in range(span.end + 2, min(span.end + 6, len(s))) if s.tag[i].startswith("VB")), None)
    return verb is not None and s.tag[verb] in ("VBZ", "VBD") and s.lower[verb] != "were"


def _is_somebody(s: Syntax, noun: int) -> bool:
    """A common noun for one person ("a surgeon in Kabul"), that is no proper name itself."""
    if s.tag[noun] != "NN" or not s.text[noun].islower():
        return False
    agent, _, last = agent_at(s, noun)
    return agent is not None and last == noun and agent.type is EntityType.PERSON and agent.number == "sg"


def tied(s: Syntax, noun: int, head: int) -> bool:
    """Does grammar make one thing of the noun and of the name behind it, whose head is `head`?"""
    if s.sentence[noun] != s.sentence[head]:
        return False
    if s.dep[noun] in ("compound", "nmod", "amod") and s.head[noun] == head:
        return True
    if s.dep[head] == "appos" and s.head[head] == noun:
        return True
    # The parser takes "the group Hezbollah attacked" for two subjects, or for a noun with a clause of its own.
    beside = s.dep[noun] == s.dep[head] and s.head[noun] == s.head[head]
    clause = s.dep[noun] == "ROOT" and s.dep[s.head[head]] == "relcl" and s.head[s.head[head]] == noun
    return s.dep[head] in SUBJECTS and (beside or clause)


def _personal(s: Syntax, span: NameSpan) -> bool:
    """May it be a person's name: short, no acronym, and no "Front" or "Army" at its end?"""
    words = [s.text[i] for i in range(span.start, span.end) if s.text[i][:1].isupper()]
    short = len(words) <= 3 and not any(s.text[i].isupper() for i in range(span.start, span.end))
    return short and tail_agent(s, span) is None


def _mention(
    s: Syntax, span: NameSpan, head: int, kind: EntityType, subtype: str | None, sector: str | None
) -> Mention:
    name = s.words(span.start, span.end)
    return Mention(span.start, span.end, head, Form.NAME, kind, name, subtype=subtype, sector=sector, rule="called")
