"""People: which names are a person's, and the titles that go with them."""

from __future__ import annotations

import re

from graphbuild import lexicon
from graphbuild.extractors.ground_acts import is_slain
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.apposition import described_person
from graphbuild.extractors.names.edges import STANCES, title_length
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.organizations import country_in
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.place_names import hazards, place_key
from graphbuild.lexicon.entries import Agent
from graphbuild.records import EntityType, Form

PRONOUNS = {
    "he": ("m", False), "him": ("m", False), "his": ("m", False), "himself": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", False), "herself": ("f", False),
    "it": ("n", False), "its": ("n", False), "itself": ("n", False),
    "they": ("p", True), "them": ("p", True), "their": ("p", True), "themselves": ("p", True),
}  # fmt: skip
ONE_OF_TWO = ("former", "latter")
FIRST_PERSON = {
    **dict.fromkeys(("i", "me", "my", "myself"), False),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), True),
}  # fmt: skip
PARTY_AND_STATE = re.compile(r"[,(] ?(?:R|D|I)[-–](?:[A-Z][a-z]+\b|[A-Z]\.?[A-Z](?:[a-z]+)?\b)")
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")  # "S.P. Thamilselvan"
# "Son of", "daughter of" inside of Arabic, Tuareg and Moorish names.
KINSHIP = frozenset({"ag", "bin", "bint", "ibn", "ould", "walad"})
# Endings that only surnames have, Slavic and Caucasian.
PATRONYMS = ("ova", "eva", "enko", "dze", "shvili", "ovich", "evich", "ovski", "ovsky", "inskaya", "ovskaya")
# Labels that the model gives to names it does not know; a body's is more often right.
UNSURE = frozenset({"PERSON", "GPE", "LOC", "FAC", "PRODUCT"})
FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed", "onetime", "outgoing"})


def person(s: Syntax, span: NameSpan, surnames: frozenset[str]) -> Mention | None:
    """The mention of a person, where title, given name, a full name elsewhere or the label with two words say so."""
    title = title_before(s, span.start)
    rule = _evidence(s, span, surnames, title is not None)
    if rule is None:
        return None
    sector, country = _office(s, title) if title is not None else _occupation(s, span)
    if country is None and _in_congress(s, span.end):
        sector, country = sector or "LEG", "USA"
    start = span.start
    return Mention(
        start,
        span.end,
        _head(s, start, span.end),
        Form.NAME,
        EntityType.PERSON,
        s.words(start, span.end),
        country=country,
        sector=sector,
        title=title,
        rule=rule,
    )


def _in_congress(s: Syntax, end: int) -> bool:
    """Party and state behind a name ("McCain, R-Arizona", "Casey (D-Pa.)"), which only members of Congress have."""
    return end < len(s) and bool(PARTY_AND_STATE.match(s.source[s.idx[end] : s.idx[end] + 12]))


def _evidence(s: Syntax, span: NameSpan, surnames: frozenset[str], titled: bool) -> str | None:
    words = s.text[span.start : span.end]
    if titled:
        return "person:title"
    if len(words) == 1 and words[0].lower() in surnames and not (span.label == "GPE" and words[0].isupper()):
        return "person:surname"
    if described_person(s, span):
        return "person:described"
    given = actors.is_given_name(words[0])
    # "Jean-Pierre Bemba" has two words.
    size = len(words) - 2 * words.count("-")
    if size >= 2 and given and span.label in ("PERSON", "", "ORG", "GPE", "PRODUCT") and words[-1][:1].isupper():
        several = actors.is_given_name(words[1])  # "Jairo Alberto Restrepo Posada"
        return "person:given-name" if span.label in ("PERSON", "") or size <= 3 or several else None
    if size >= 2 and actors.leader(s.words(span.start, span.end)):
        return "person:leader"
    if span.label == "PERSON" and len(words) >= 2 and not _has_article(s, span):
        return "person:model"
    if len(words) == 2 and span.label in ("ORG", "") and words[1].lower().endswith(PATRONYMS) and len(words[1]) > 5:
        return "person:surname-ending"
    if 2 <= len(words) <= 3 and INITIALS.fullmatch(words[0]) and actors.demonym(words[0]) is None:
        return "person:initials"
    if len(words) >= 3 and span.label in ("ORG", "") and KINSHIP.intersection(w.lower() for w in words[1:-1]):
        return "person:kinship"
    if len(words) == 1 and span.label in ("PERSON", "ORG", "") and _is_leader(s, span):
        return "person:leader"
    if (span.label in UNSURE or (span.label == "ORG" and words[0].istitle())) and is_slain(s, span):
        return "person:slain"
    return None


def _has_article(s: Syntax, span: NameSpan) -> bool:
    """ "The Shatt al-Arab": an article that belongs to the name itself and not to a noun behind it."""
    last = span.end - 1
    return s.lower[max(span.start - 1, 0)] == "the" and s.head[span.start - 1] == last and s.dep[last] != "appos"


def _is_leader(s: Syntax, span: NameSpan) -> bool:
    """Is the word a surname that one family of leaders bears, and no common word or place ("Putin", "Abadi")?"""
    word = s.text[span.start]
    named = s.tag[span.start] == "NNP" or s.text[span.start - 1] == "-"
    if len(word) < 4 or not named or hazards().get(place_key(word)) == "word":
        return False
    told = span.label == "PERSON" or not _is_town(word) or _rules(s, span.start)
    return told and bool(actors.surname(word))


def _rules(s: Syntax, i: int) -> bool:
    """Is it the subject of "took power", "was born" or another verb that towns are no subjects of?"""
    verb = s.head[i]
    if s.dep[i] not in ("nsubj", "nsubjpass"):
        return False
    taken = s.lemma[verb] in ("take", "seize", "grab") and any(s.lemma[c] == "power" for c in s.kids(verb, "dobj"))
    return taken or s.lemma[verb] in lexicon.classes()["@personal"]


def _is_town(word: str) -> bool:
    return any(p.type == "Place" for p in places.lookup(word)[:1])


def title_before(s: Syntax, start: int) -> tuple[int, int] | None:
    """The tokens of a title that ends right before a name ("Prime Minister", "Lt. Gen.", "former president")."""
    titles = lexicon.titles()
    first, end = start, start
    while first > 0:
        for n in (4, 3, 2, 1):
            a = first - n
            if a >= 0 and " ".join(s.lower[a:first]) in titles and s.sentence[a] == s.sentence[start]:
                first = a
                break
        else:
            break
    return (first, end) if first < end else None


def _occupation(s: Syntax, span: NameSpan) -> tuple[str | None, str | None]:
    """Sector and country that a noun before the name gives ("the Chadian trader X", "militant X")."""
    noun = span.start - 1
    if (people := _national(s, span)) is not None:
        return None, people
    agent = lexicon.agents().get(s.lower[noun]) if noun >= 0 and s.tag[noun] == "NN" else None
    if agent is None or agent.type is not EntityType.PERSON or s.head[noun] not in range(span.start, span.end):
        return None, None
    before = noun - 1
    nation = actors.demonym(s.text[before]) if before >= 0 and s.dep[before] == "amod" else None
    return agent.sector, nation.iso3 if nation is not None else None


def _national(s: Syntax, span: NameSpan) -> str | None:
    """The country of the noun of nationality before a name ("the Dutchman Bert Halm")."""
    noun = span.start - 1
    if noun < 1 or s.lower[noun - 1] != "the" or s.tag[noun] not in ("NN", "NNP") or s.text[noun].endswith("s"):
        return None
    nation = actors.demonym(s.text[noun])
    tied = s.head[noun] in range(span.start, span.end) or s.head[span.end - 1] == noun
    return nation.iso3 if nation is not None and nation.is_noun and tied else None


def _office(s: Syntax, title: tuple[int, int]) -> tuple[str | None, str | None]:
    """Sector and country that a title before the name gives ("Iraqi Prime Minister")."""
    sector = None
    for n in range(title[0], title[1]):
        found = lexicon.titles().get(" ".join(s.lower[n : title[1]]))
        if found is not None:
            sector = sector or found.sector
    before = title[0] - 1
    if sector is None and (body := _body_before(s, title[0])) is not None:
        return body.sector, country_in(s, max(title[0] - 4, s.left[title[1] - 1]), title[0])
    if before >= 2 and s.text[before - 1] == "-" and s.lower[before - 2] in STANCES:  # "the pro-German King X"
        return sector, None
    while before >= 0 and s.lower[before] in FORMER | {"'s", "’s", "-"}:
        before -= 1
    nation = actors.demonym(s.text[before]) if before >= 0 else None
    country = (
        actors.country(s.text[before]) if before >= 0 and nation is None and s.text[before][:1].isupper() else None
    )
    return sector, nation.iso3 if nation else (country.country if country else None)


def _body_before(s: Syntax, start: int) -> Agent | None:
    """The body of a state that a spokesman before a name speaks for ("foreign ministry" spokesman)."""
    for n in (3, 2, 1):
        words = " ".join(s.lower[max(start - n, 0) : start])
        agent = lexicon.agents().get(words) if s.dep[start - 1] in ("compound", "nmod") else None
        if agent is not None and agent.type is EntityType.ORGANIZATION and agent.number == "coll":
            return agent
    return None


def _head(s: Syntax, start: int, end: int) -> int:
    """The token of the span whose head lies outside of it."""
    for i in range(end - 1, start - 1, -1):
        if not start <= s.head[i] < end or s.head[i] == i:
            return i
    return end - 1


def pronoun(s: Syntax, i: int) -> Mention | None:
    """The mention of a pronoun of the third or first person; what it stands for is decided later."""
    found = PRONOUNS.get(s.lower[i]) or _first_person(s.lower[i])
    if found is None or s.pos[i] != "PRON" or s.dep[i] == "expl":
        return None
    kind = EntityType.PERSON if found[0] in "mf" else EntityType.GROUP
    return Mention(i, i + 1, i, Form.PRONOUN, kind, s.lower[i], plural=found[1], rule="pronoun")


def one_of_two(s: Syntax, i: int) -> Mention | None:
    """The mention of "the former" or "the latter", that stands for one of two things and describes none."""
    alone = s.dep[i] not in ("amod", "compound", "nmod", "advmod")
    if s.lower[i] not in ONE_OF_TWO or not alone or s.lower[i - 1] != "the" or s.left[i] != i - 1:
        return None
    return Mention(i, i + 1, i, Form.PRONOUN, EntityType.GROUP, s.lower[i], rule="pronoun")


def _first_person(word: str) -> tuple[str, bool] | None:
    several = FIRST_PERSON.get(word)
    return None if several is None else ("p" if several else "m", several)


__all__ = ["FIRST_PERSON", "person", "pronoun", "title_before", "title_length"]
