"""People whom no noun names: "anyone who ran", "those who had voted", "everyone aboard"."""

from __future__ import annotations

from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form

PEOPLE = frozenset({"anyone", "anybody", "everyone", "everybody"})
WHO = PEOPLE | {"those", "all"}
PERSONAL = frozenset({"who", "whom", "whose"})
INSIDE = frozenset({"in", "inside", "aboard", "on", "at", "near"})
# Whoever only speaks or thinks is left out: "those who know him say so".
UNDERGOING = frozenset({"dobj", "nsubjpass", "dative", "pobj"})
LONGEST = 9
# Only people undergo these, so that "six others" are people too.
HARMING = frozenset(
    {"kill", "wound", "injure", "hurt", "arrest", "detain", "kidnap", "abduct", "free", "release", "execute", "murder"}
    | {"acquit", "convict", "sentence", "jail", "charge", "expel", "deport", "evacuate", "rescue", "behead", "torture"}
)


def others(s: Syntax, i: int) -> Mention | None:
    """The mention of "six others" who are killed, arrested or freed, alone or beside somebody."""
    if s.lower[i] != "others" or s.kid(i, "nummod") is None or s.kid(i, "prep") is not None:
        return None
    first = s.head[i] if s.dep[i] == "conj" else i
    if s.dep[first] not in ("dobj", "nsubjpass") or s.lemma[s.head[first]] not in HARMING:
        return None
    return Mention(i, i + 1, i, Form.NOMINAL, EntityType.GROUP, s.lower[i], plural=True, rule="actor:unnamed")


def somebody(s: Syntax, i: int) -> Mention | None:
    """The mention of people told by what they do or where they are, where something is done to or by them."""
    if s.lower[i] not in WHO or s.dep[i] not in UNDERGOING or (last := _told_by(s, i)) is None:
        return None
    end = last + 1 if last - i < LONGEST and not {",", ";", "("} & set(s.text[i : last + 1]) else i + 1
    words = s.words(i, end)
    return Mention(i, end, i, Form.NOMINAL, EntityType.GROUP, words, plural=True, rule="actor:unnamed")


def _told_by(s: Syntax, i: int) -> int | None:
    """The last token of what tells who they are; None where nothing does."""
    for c in s.children[i]:
        if c < i:
            continue
        if s.dep[c] == "relcl" and any(s.lower[t] in PERSONAL for t in range(i + 1, c)):
            return s.right[c]
        if s.dep[c] == "acl" and s.tag[c] == "VBG" and c == i + 1:
            return s.right[c]
    beside = i + 1  # whatever the parse hangs it on: "burned everyone in the church"
    if s.lower[i] in PEOPLE and beside < len(s) and s.lower[beside] in INSIDE and s.kid(beside, "pobj") is not None:
        return s.right[beside]
    return None
