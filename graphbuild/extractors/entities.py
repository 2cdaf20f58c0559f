"""All mentions of a text: names, people, places, organizations, described actors, facilities, equipment, pronouns."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors import people, places
from graphbuild.extractors.equipment import craft, is_make, is_one_of_make, is_ship, weapon
from graphbuild.extractors.ground_signs import CITY, is_front, is_in_country, is_inside
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names import bodies, find_names
from graphbuild.extractors.names.aliases import is_alias, of_one_kind_with_alias
from graphbuild.extractors.names.apposition import called
from graphbuild.extractors.names.datelines import is_agency
from graphbuild.extractors.names.echoes import echoes
from graphbuild.extractors.names.edges import with_prefix
from graphbuild.extractors.names.kinds import beside_grounds, by_water, of_one_kind
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.names.teams import with_teams
from graphbuild.extractors.names.whole import whole_names
from graphbuild.extractors.nominals import description
from graphbuild.extractors.partners import with_shared_country
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.unnamed import others, somebody
from graphbuild.gazetteer import actors
from graphbuild.gazetteer import places as toponyms
from graphbuild.gazetteer.actors import NameUse
from graphbuild.records import EntityType, Form

ARTICLES = frozenset({"the", "a", "an"})
DEALING = frozenset({"with", "against", "between", "by"})
STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent", "dative"})


def find_mentions(s: Syntax) -> list[Mention]:
    """Mentions in text order. A name inside a descriptive phrase ("Iraq's military") is a mention of its own."""
    spans = whole_names(s, find_names(s))
    surnames = _surnames(s, spans)
    certain = frozenset(u.actor.iri for span in spans for u in span.uses if u.strength == "strong")
    named = [m for m in (_name(s, span, surnames, certain) for span in spans) if m is not None]
    titles = {i for m in named if m.title is not None for i in range(*m.title)}
    named = [m for m in named if m.actor is not None or not titles.issuperset(range(m.start, m.end))]
    names = with_teams(s, beside_grounds(s, by_water(s, of_one_kind(of_one_kind_with_alias(s, named)))))
    by_head = {m.head: m for m in names}
    inside = {i for m in names for i in range(m.start, m.end)}
    inside |= titles
    again = list(echoes(s, names, frozenset(inside)))
    inside |= {i for m in again for i in range(m.start, m.end)}
    found = [*names, *again]
    for i, pos in enumerate(s.pos):
        if i in inside:
            continue
        if pos in ("NOUN", "PROPN", "ADJ"):
            mention = people.one_of_two(s, i) or description(s, i, by_head) or others(s, i)
        else:
            mention = people.pronoun(s, i) or somebody(s, i) if pos == "PRON" else None
        if mention is not None:
            found.append(mention)
    return sorted((with_prefix(s, m) for m in with_shared_country(s, found)), key=lambda m: (m.start, -m.end))


def _surnames(s: Syntax, spans: list[NameSpan]) -> frozenset[str]:
    """Last and given names of people named in full, in lower case: alone they are that person, whatever the label."""
    found: set[str] = set()
    for span in spans:
        strong = any(u.strength == "strong" for u in span.uses)
        if span.end - span.start >= 2 and not strong and _person(s, span, frozenset()) is not None:
            found.add(s.lower[span.end - 1])
            first = toponyms.lookup(s.text[span.start])
            if actors.is_given_name(s.text[span.start]) and not (first and first[0].population >= CITY):
                found.add(s.lower[span.start])
    return frozenset(found)


def _name(s: Syntax, span: NameSpan, surnames: frozenset[str], certain: frozenset[str]) -> Mention | None:
    if bodies.is_owned(s, span):
        return None
    if is_agency(s, span.start, span.end):
        return bodies.agency(s, span)
    if span.uses and (use := _use(s, span, surnames, certain)) is not None:
        return _registered(s, span, use)
    if span.uses and not span.label and not any(u.strength == "strong" for u in span.uses):
        return bodies.organization(s, span) if bodies.is_named_so(s, span) else None
    if _is_thing(s, span):
        return None
    if (told := called(s, span)) is not None:
        return (told.type is EntityType.PERSON and _person(s, span, surnames)) or told
    if is_ship(s, span) or is_one_of_make(s, span):
        return weapon(s, span)
    if is_make(s, span):
        return None
    if (made := craft(s, span)) is not None:
        return made
    if bodies.is_fighters(s, span):
        return bodies.fighters(s, span)
    place = places.place(s, span)
    if place is not None and place.rule in places.BY_LABEL and bodies.is_body(s, span):
        return bodies.organization(s, span)  # "the Polar Union", which the model takes for a state
    if place is not None and (place.rule != "place:gazetteer" or people.title_before(s, span.start) is None):
        person = _person(s, span, surnames)
        known = place.rule in places.BY_NAME and person is not None and person.rule == "person:model"
        known = known or (person is not None and person.rule == "person:leader" and is_inside(s, span))
        if (
            person is None
            or known
            or _is_city(s, span, place, person)
            or place.type is EntityType.FACILITY
            or place.rule in ("place:head", "place:of", "place:apposed")
            or (place.rule == "place:front" and is_front(s, span))
        ):
            return place
        return person
    if (arm := weapon(s, span)) is not None:
        return arm
    return _person(s, span, surnames) or bodies.organization(s, span) or _fallback(s, span)


def _person(s: Syntax, span: NameSpan, surnames: frozenset[str]) -> Mention | None:
    """The mention of a person, unless the name says that it is a body's and no title goes before it."""
    found = people.person(s, span, surnames)
    return found if found is None or found.title is not None or not bodies.is_body(s, span) else None


def _is_city(s: Syntax, span: NameSpan, place: Mention, person: Mention) -> bool:
    """Is it a city's full name, though its first word is a given name too ("Addis Ababa", "Santiago de Cali"), or a
    smaller town's that is told to be one ("in Mae Sot", "to Mae Sot in Thailand")?
    """
    if place.rule != "place:gazetteer" or person.rule != "person:given-name" or span.end - span.start == 1:
        return False
    inside = s.lower[span.start - 1] in ("in", "near") or is_in_country(s, span)
    return inside or (toponyms.lookup(place.name)[0].population >= CITY and span.label != "PERSON")


@cache
def _things() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("things.tsv"))


def _is_thing(s: Syntax, span: NameSpan) -> bool:
    """Is it the name of a text or an occasion ("Resolution 2254", "the Geneva Convention"), which cannot act?"""
    before = span.start - 1
    if s.lower[span.start] in ("operation", "resolution") or (before >= 1 and _is_christened(s, before)):
        return True
    if before >= 0 and s.text[before] == "Operation":  # "Operation Night Heron"
        return True
    if _is_behind_thing(s, span):
        return True
    # "Guardians of the Revolution" are no revolution, and "a Cessation of Hostilities" is a truce.
    head = next((i - 1 for i in range(span.start + 1, span.end) if s.lower[i] == "of"), span.end - 1)
    return s.lemma[head] in _things() or s.lower[head] in _things()


def _is_behind_thing(s: Syntax, span: NameSpan) -> bool:
    """ "A Cessation of Hostilities", where the model takes the second word alone for a name."""
    of = span.start - 1
    named = of > 0 and s.lower[of] == "of" and s.text[of - 1][:1].isupper() and not span.label
    return named and s.lemma[of - 1].lower() in _things() and s.tag[span.end - 1] == "NNPS"


def _is_christened(s: Syntax, i: int) -> bool:
    """Does the token say that an operation bears the name behind it ("the operation code-named X")?"""
    first = i - 2 if s.text[i - 1] == "-" else i
    named = s.lower[i] in ("named", "called", "dubbed", "baptized", "baptised", "codenamed")
    return named and any(s.lemma[k] in ("operation", "offensive") for k in range(max(first - 2, 0), first))


def _use(s: Syntax, span: NameSpan, surnames: frozenset[str], certain: frozenset[str]) -> NameUse | None:
    """The registry's reading that the words support: a strong one, or a weak one that the model's label agrees with.

    A weak name counts too where the text names the same actor in full.
    """
    single = span.end - span.start == 1
    state = next((u for u in span.uses if u.strength == "strong" and u.actor.subtype == "Country"), None)
    if single and s.lower[span.start] in surnames:
        # "Kenneth Lebanon" does not make every Lebanon his.
        return state if span.label == "GPE" else None
    if single and people.title_before(s, span.start) and s.text[span.start] not in ("U.S.", "US", "UK"):
        return None
    strong = [u for u in span.uses if u.strength == "strong"]
    if single and not any(u.actor.type == "Place" for u in strong) and _town_of(s, span.start):
        return None
    if strong:
        return strong[0]
    if again := [u for u in span.uses if u.actor.iri in certain]:
        return again[0]
    weak = [
        u for u in span.uses if (span.label in ("GPE", "LOC")) == (u.actor.type == "Place") and span.label != "PERSON"
    ]
    return weak[0] if weak and (span.label or (single and bodies.is_named_so(s, span))) else None


def _town_of(s: Syntax, i: int) -> bool:
    """Does "the town of" stand before the token, which only a place's name follows ("the town of Duma")?"""
    return i >= 2 and s.lower[i - 1] == "of" and s.lower[i - 2] in lexicon.classes()["@placenoun"]


def _registered(s: Syntax, span: NameSpan, use: NameUse) -> Mention:
    actor = use.actor
    return Mention(
        span.start,
        span.end,
        bodies.outer(s, span),
        Form.NAME,
        EntityType(actor.type),
        s.words(span.start, span.end),
        subtype=actor.subtype,
        country=actor.country,
        sector=actor.sector,
        actor=actor,
        rule=f"registry:{use.strength}",
    )


def _fallback(s: Syntax, span: NameSpan) -> Mention | None:
    """A name of unknown kind: a person by the label; else an organization where it stands as an actor would."""
    if span.label == "PERSON" and not _has_article(s, span):
        kind, rule = EntityType.PERSON, "person:model"
    elif (span.label in ("", "PERSON") or _no_building(s, span)) and (
        s.dep[bodies.outer(s, span)] in STANDING or is_alias(s, span.start)
    ):
        kind, rule = EntityType.ORGANIZATION, "organization:role"
    else:
        return None
    return Mention(
        span.start, span.end, bodies.outer(s, span), Form.NAME, kind, s.words(span.start, span.end), rule=rule
    )


def _has_article(s: Syntax, span: NameSpan) -> bool:
    """ "the Danube": a person's name of one word has no article before it."""
    return span.end - span.start == 1 and s.lower[max(span.start - 1, 0)] == "the"


def _no_building(s: Syntax, span: NameSpan) -> bool:
    """Is it one word that the model takes for a building or a product, and nobody is in or at it, nor has it an article
    ("ties with Arran", not "the Kalashnikov")?
    """
    before = s.lower[max(span.start - 1, 0)]
    one = span.end - span.start == 1 and before not in places.LOCATIVE
    return one and (
        span.label == "FAC" or (span.label == "PRODUCT" and before not in ARTICLES and _acts(s, span.start))
    )


def _acts(s: Syntax, name: int) -> bool:
    """Does it stand as those do that act or are dealt with ("a boycott against Arran"), and not what is fired?"""
    if s.dep[name] == "pobj":
        return s.pos[s.head[s.head[name]]] == "NOUN" and s.lower[s.head[name]] in DEALING
    return s.dep[name] in ("nsubj", "poss")
