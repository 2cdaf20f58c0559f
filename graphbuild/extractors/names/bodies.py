"""Names of organizations: what their first and last words, an acronym or the model's label show."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.glosses import unglossed
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.organizations import country_in
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.lexicon.entries import Agent
from graphbuild.records import EntityType, Form

MEN = frozenset({"militants", "guerrillas", "fighters", "gunmen", "militiamen", "insurgents", "commanders", "cadres"})
MEN_OF = frozenset({"fighters", "soldiers", "peacekeepers", "guerrillas", "militants", "militiamen", "combatants"})
ACRONYM = 3
NEWS = "NewsOrganization"
AGENCY = "organization:dateline"


def organization(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of an organization that its last word, an acronym or the model's label show."""
    name = unglossed(s.words(span.start, span.end))
    agent, rule = None, ""
    if span.end - span.start > 1:
        agent, rule = tail_agent(s, span), "organization:head"
    if agent is None and span.label == "ORG":
        rule = "organization:model"
    elif agent is None and is_body(s, span):
        rule = "organization:word"
    elif agent is None and span.label == "" and name.isupper() and 3 <= len(name) <= 6 and name.isalpha():
        rule = "organization:acronym"
    elif agent is None:
        return None
    return Mention(
        span.start,
        span.end,
        span.end - 1 if agent or s.head[span.end - 1] not in range(span.start, span.end) else outer(s, span),
        Form.NAME,
        EntityType.ORGANIZATION,
        name,
        subtype=agent.subtype if agent else None,
        country=country_in(s, span.start, span.end),
        sector=agent.sector if agent else None,
        rule=rule,
    )


def agency(s: Syntax, span: NameSpan) -> Mention:
    """The mention of the news agency that sends a report, by the registry's entry where it is one."""
    known = next((u.actor for u in span.uses if u.actor.subtype == NEWS), None)
    name, country = s.words(span.start, span.end), known.country if known is not None else None
    place = (span.start, span.end, span.end - 1, Form.NAME, EntityType.ORGANIZATION)
    return Mention(*place, name, subtype=NEWS, country=country, sector="MED", actor=known, rule=AGENCY)


@cache
def _body_words() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("body_words.tsv"))


def fighters(s: Syntax, span: NameSpan) -> Mention:
    """The mention of a body that only its men tell of."""
    name = s.words(span.start, span.end)
    kind = EntityType.ORGANIZATION
    return Mention(span.start, span.end, outer(s, span), Form.NAME, kind, name, rule="organization:men")


def is_fighters(s: Syntax, span: NameSpan) -> bool:
    """ "Ulfa militants", "peacekeepers of Dutchbat": one word that neither gazetteer nor given names hold, beside
    armed men.
    """
    word = s.text[span.start]
    if span.end - span.start > 1 or span.uses or span.end >= len(s) or span.label not in ("PERSON", "GPE", ""):
        return False
    if span.label == "" and (s.tag[span.start] != "NNP" or word.lower() in lexicon.modifiers()):
        return False
    behind = s.lower[span.end] in MEN and s.head[span.start] == span.end
    of = s.lower[span.start - 1] == "of" and s.lower[max(span.start - 2, 0)] in MEN_OF
    return (behind or of) and not (places.lookup(word) or actors.is_given_name(word) or actors.surname(word))


def is_named_so(s: Syntax, span: NameSpan) -> bool:
    """Is it an acronym right behind the noun for a body ("the militia FNI"), or before its men ("FNI fighters")?"""
    word, before = s.text[span.start], span.start - 1
    if span.end - span.start > 1 or not word.isupper() or len(word) < ACRONYM or before < 0:
        return False
    agent = lexicon.agents().get(s.lower[before]) if s.text[before].islower() else None
    told = agent is not None and agent.type is EntityType.ORGANIZATION and agent.number == "coll"
    return told or s.lower[span.end : span.end + 1] in [[men] for men in MEN]


def is_owned(s: Syntax, span: NameSpan) -> bool:
    """Is it a common noun with a capital, which only its owner tells apart ("Israel's Cabinet", "Chad's Supreme
    Court")? A registry's body is that of its own country alone.
    """
    owner = s.kid(span.end - 1, "poss")
    agent = lexicon.agents().get(" ".join(s.lower[span.start : span.end])) if owner is not None else None
    if owner is None or agent is None or agent.number != "coll":
        return False
    country = country_in(s, s.left[owner], owner + 1)
    return not any(use.actor.country == country for use in span.uses) if country else s.pos[owner] != "PRON"


def is_body(s: Syntax, span: NameSpan) -> bool:
    """Does the name itself say that it is a body's ("Polar Brigades", "Jaish al-Borna")?"""
    if span.end - span.start < 2:
        return False
    agent = tail_agent(s, span)
    headed = agent is not None and agent.type is EntityType.ORGANIZATION and agent.number == "coll"
    return headed or s.lower[span.start].split("-")[0] in _body_words()


def outer(s: Syntax, span: NameSpan) -> int:
    return next((i for i in range(span.start, span.end) if not span.start <= s.head[i] < span.end), span.end - 1)


def tail_agent(s: Syntax, span: NameSpan) -> Agent | None:
    """The entry of the body or group that the last words of the name say it is ("Saleh Brigades")."""
    last = s.lower[span.end - 1]
    for n in (3, 2, 1):
        if span.end - n >= span.start:
            before = s.lower[span.end - n : span.end - 1]
            for form in (last, s.lemma[span.end - 1], last.removesuffix("s")):
                found = lexicon.agents().get(" ".join([*before, form]))
                if found is not None and (found.number == "coll" or found.type is not EntityType.PERSON):
                    return found
    return None
