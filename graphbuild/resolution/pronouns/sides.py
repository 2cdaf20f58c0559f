"""What the verb over a pronoun tells of the side of whom it stands for: police do not round up the police."""

from __future__ import annotations

from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import BANDS, FORCES
from graphbuild.resolution.pronouns.binding import clause, own_subjects
from graphbuild.resolution.pronouns.discourse import Discourse
from graphbuild.resolution.words import referring

UNLIKELY = -2.0


def side_of_done(s: Syntax, i: int, k: int, discourse: Discourse) -> float:
    """What it takes away that the phrase at k bears arms for the side that harms, or for the other side than frees,
    whom the pronoun at i stands for ("gunmen fired at soldiers, and police arrested them"), that it bears none where
    an army hunts them, or that it is nobody ("demanded elections, and police drove them back").
    """
    verb = clause(s, i)
    if verb is None or s.dep[i] == "poss":
        return 0.0
    harms = s.lemma[verb] in referring()["harming"]
    if not harms and s.lemma[verb] not in referring()["relieving"]:
        return 0.0
    other = discourse.mention(k)
    doers = [m for t in own_subjects(s, i) if t != i and (m := discourse.mention(t)) is not None]
    if other is None or any(_is_one_side(m, other) is harms for m in doers):
        return UNLIKELY
    hunted = s.lemma[verb] in referring()["pursuing"] and any(_bearing(m) for m in doers)
    return UNLIKELY if hunted and _bearing(other) is None else 0.0


def _is_one_side(one: Mention, other: Mention) -> bool | None:
    """Whether two who bear arms do so on one side; None where that is not known."""
    a, b = _bearing(one), _bearing(other)
    if a is None or b is None or (one.country and other.country and one.country != other.country):
        return None
    return a == b


def _bearing(mention: Mention) -> bool | None:
    """Whether somebody bears arms for a state; None for who bears none."""
    sector = mention.sector or ""
    if any(band in sector for band in BANDS):
        return False
    return True if any(force in sector for force in FORCES) else None
