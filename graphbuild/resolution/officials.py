"""Which state an official serves where nothing beside the name tells: the seat, the dateline, or the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.stories import about, alone, home, leading

# Who serves a state; rebels, envoys of bodies and bystanders need not be of the country that is written about.
_OFFICIAL = frozenset({"GOV", "MIL", "GOVMIL", "COP", "JUD", "LEG", "SPY"})
_CROWNED = frozenset({"king", "queen", "prince", "princess", "emir", "sultan", "pope", "sheikh"})  # guests as well
# Who is of the country that a report is about alone, as rank and file and those who fight a state are too.
_NATIVE = _OFFICIAL | frozenset({"REB", "UAF", "PRM", "OPP", "PTY", "ELI", "GOVLEG", "MILGOV"})
_ABROAD = frozenset({"peacekeeping", "peacekeeper", "contingent", "coalition", "alliance", "mission", "observer"})
_LOCAL = frozenset({"mayor", "governor", "prefect", "health", "interior", "superintendent", "sheriff", "coroner"}) | {
    *("inspector", "constable"),
}
# "Interior Cabinet Secretary": a word of the office, and no body.
_FIELDS = frozenset({"interior", "defence", "defense", "foreign", "health", "justice", "finance", "home", "security"})
_PORTFOLIOS = frozenset({"minister", "secretary"})  # "minister of war" is of no body called war
SENT = "@diplomat"  # an envoy for Syria is not Syria's
BELONGING = ("compound", "nmod", "poss", "amod")
_AIDES = frozenset({"aide", "adviser", "advisor", "assistant", "secretary"})
_BELONGING_TO = frozenset({"of", "for", "from"})


@dataclass(frozen=True, slots=True)
class _Stories:
    """The country of an article's dateline, the one that it is about, and the one that it names most."""

    home: str | None
    about: str | None
    leading: str | None

    def state(self, told: set[str]) -> str | None:
        """Whose official it is of whom an article tells in sentences that name these countries."""
        if told == {self.leading}:
            return self.leading
        return next((country for country in (self.home, self.about) if country and told <= {country}), None)

    def land(self, told: set[str]) -> str | None:
        """Where somebody holds an office at home of whom an article tells in sentences that name these countries."""
        if self.about is not None or (self.leading is not None and (not told or self.leading in told)):
            return self.about or self.leading
        return next(iter(told)) if len(told) == 1 and self.leading is None else None


def to_officials(s: Syntax, clusters: list[Cluster], covering: dict[int, str]) -> None:
    """ "In Moscow, the general denied": who holds a state's office, and nobody's by the words around it, is of the
    state whose capital he speaks in, or else of the one that the article is written from or about.
    """
    stories = _Stories(home(s, clusters), about(clusters) or alone(clusters), leading(clusters))
    for cluster in clusters:
        if cluster.type is EntityType.PERSON and cluster.country is None and cluster.actor is None and cluster.named:
            names = [m for m in cluster.mentions if m.form is Form.NAME]
            local = any(_is_local(s, m) for m in names)
            if cluster.sector in _OFFICIAL and (local or any(_serves_a_state(s, m) for m in names)):
                seats = {seat for m in cluster.mentions for seat in _seats(s, m, covering)}
                told = told_beside(s, names, covering)
                here = stories.land(told) if local else None
                cluster.country = seats.pop() if len(seats) == 1 else None if seats else stories.state(told) or here
            elif cluster.sector in _NATIVE and stories.about and any(_is_ranked(s, m) for m in names):
                told = told_beside(s, names, covering)
                cluster.country = stories.about if told <= {stories.about} else None


def _is_local(s: Syntax, name: Mention) -> bool:
    """Has the person an office at home alone, so that what he tells is of there ("Mayor", "the health minister")?"""
    title = s.lower[max(name.title[0] - 1, 0) : name.title[1]] if name.title is not None else []
    return bool(_LOCAL.intersection(title) or any(s.lemma[n] in _LOCAL for n in appositions(s, name)))


def told_beside(s: Syntax, names: list[Mention], covering: Mapping[int, str]) -> set[str]:
    """The countries that the sentences of the names tell of."""
    return {covering[i] for m in names for i in range(*s.bounds[s.sentence[m.head]]) if i in covering}


def _is_ranked(s: Syntax, name: Mention) -> bool:
    """Has the person a rank or a post, and none in a body of several states ("the peacekeepers' commander")?"""
    nouns = [n for n in appositions(s, name) if s.pos[n] in ("NOUN", "PROPN")]
    held = [t for n in nouns for t in holdings(s, n)]
    held += [t for c in s.kids(name.head, "prep") for p in s.kids(c, "pobj") for t in (p, *s.kids(p, *BELONGING))]
    title = range(*name.title) if name.title is not None else range(0)
    before = [i for i in (title.start - 1,) if title and i >= 0 and s.sentence[i] == s.sentence[i + 1]]
    words = {s.lemma[i] for i in (*nouns, *held, *title, *before)}
    if words & (_ABROAD | _CROWNED | lexicon.classes()[SENT]) or any(s.pos[i] == "PROPN" for i in (*before, *held)):
        return False
    posts = [lexicon.titles().get(s.lower[i]) for i in title]  # "Mr" tells of none
    told = any(post is not None and (post.office or post.sector) for post in posts)
    return told or any(s.lemma[n] in lexicon.titles() or s.lemma[n] in lexicon.agents() for n in nouns)


def _serves_a_state(s: Syntax, name: Mention) -> bool:
    """Has the person an office that only states have, and of nobody else ("spokesman for the alliance")?"""
    nouns = [n for n in appositions(s, name) if s.pos[n] == "NOUN" or s.lemma[n] in _PORTFOLIOS]
    held = [t for n in nouns if s.lemma[n] not in _PORTFOLIOS for t in _bodies_held(s, n)]
    title = set[str]()
    if name.title is not None:
        title = set(s.lower[slice(*name.title)])
        i = name.title[0] - 1
        beside = i >= 0 and s.pos[i] == "PROPN" and s.sentence[i] == s.sentence[i + 1]
        held += [i] if beside and s.lower[i] not in _FIELDS else []
    if title & _CROWNED or any(not _is_state_body(s, t) for t in held):
        return False
    offices = title | {s.lemma[n] for n in nouns} | ({s.words(*name.title).lower()} if name.title else set())
    if offices & lexicon.classes()[SENT]:
        return False
    return bool(held) or any(row.office for word in offices if (row := lexicon.titles().get(word)))


def _bodies_held(s: Syntax, noun: int) -> list[int]:
    """The nouns that an office is of, without the first words of a body of the state ("the General" Staff)."""
    held = [t for t in holdings(s, noun) if s.pos[t] in ("NOUN", "PROPN")]
    return [t for t in held if not (t + 1 in held and _is_state_body(s, t + 1))]


def _is_state_body(s: Syntax, i: int) -> bool:
    return any(" ".join(s.lower[i - n + 1 : i + 1]) in lexicon.classes()["@statebody"] for n in (1, 2))


def _seats(s: Syntax, mention: Mention, covering: dict[int, str]) -> Iterator[str]:
    """The states in whose capitals the subject's clause plays: "said in Canberra", "In Moscow, X denied"."""
    verb = s.head[mention.head]
    if s.dep[mention.head] == "nsubj":
        grounds = s.behind(verb, "in")
        for i in grounds:
            if i in covering and actors.metonym(s.words(s.left[i], i + 1)) is not None:
                yield covering[i]


def appositions(s: Syntax, name: Mention) -> list[int]:
    """The nouns that stand in apposition to a name, on either side."""
    nouns = [c for a in s.kids(name.head, "appos") for c in s.conjuncts(a)]
    return [*nouns, s.head[name.head]] if s.dep[name.head] == "appos" else nouns


def holdings(s: Syntax, noun: int) -> list[int]:
    """What an office is of: "governor of North Kivu", "Iraq's defence minister", "spokesman for the Kunduz police"."""
    tokens = s.kids(noun, *BELONGING)
    for preposition in s.kids(noun, "prep"):
        if s.lower[preposition] in _BELONGING_TO or (s.lower[preposition] == "to" and s.lemma[noun] in _AIDES):
            tokens += [t for p in s.kids(preposition, "pobj") for t in (p, *s.kids(p, *BELONGING))]
    return tokens
