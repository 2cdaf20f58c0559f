"""Editorial brackets, read as a reader reads them.

"[Defense] Secretary [Ash] Carter" is a name with words put in: the brackets go, the words stay. "ISIL [ISIS]" is a name
and its gloss: read as parentheses. "[sic]" is a remark: gone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from graphbuild import lexicon
from graphbuild.cleaning.edits import Edit

BRACKETS = re.compile(r"\[([^\[\]\n]{0,200})\]")
_UPDATE = re.compile(r"(?:update|updated)\b[^:\[\]]{0,20}(?:\d[:.]\d\d)?[^:\[\]]{0,10}:\s+", re.IGNORECASE)
_MOST_WORDS = 8
_WORD_BEFORE = re.compile(r"[\w.'’&/-]+\s?$")
_NAME_PARTICLE = re.compile(r"\s?(?:[A-Z]|[ae]l-|bin |ibn |van |von |de )")
_ARTICLE = re.compile(r"(?:the|a|an) ", re.IGNORECASE)


def unbracket(text: str) -> Iterator[Edit]:
    """What is to be hidden or read otherwise at each pair of square brackets."""
    for found in BRACKETS.finditer(text):
        inner = found[1].strip()
        inside_word = text[found.end() : found.end() + 1].isalnum()
        if (label := _UPDATE.match(inner)) is not None and text[: found.start()].rstrip()[-1:] in ".!?":
            start = text.index(inner, found.start())
            yield Edit(found.start(), start + label.end())
            yield Edit(start + len(inner), found.end())
        elif not inner or (not inside_word and _words()["hidden"].fullmatch(inner)):
            # One of the two spaces goes too: "the [sic] army".
            space = int(text[: found.start()][-1:].isspace())
            yield Edit(found.start() - space, found.end())
        elif _is_gloss(text, found, inner):
            yield Edit(found.start(), found.start() + 1, "(")
            yield Edit(found.end() - 1, found.end(), ")")
        else:
            start = text.index(inner, found.start())
            yield Edit(found.start(), start)
            yield Edit(start + len(inner), found.end())


def _is_gloss(text: str, found: re.Match[str], inner: str) -> bool:
    """Whether the bracket explains the words before it; else its words are part of the sentence."""
    before = _WORD_BEFORE.search(text, max(0, found.start() - 40), found.start())
    after = text[found.end() : found.end() + 8]
    if before is None or after[:1].isalnum() or (_is_joined(text, found) and len(inner) == 1):
        return False
    if inner.count(" ") >= _MOST_WORDS:
        return True
    word = before[0].strip()
    if _words()["pronoun"].fullmatch(word):
        return _is_name(inner)
    if is_title(word) or _words()["function"].fullmatch(word):
        return False
    if word[-1].isdigit() or _is_acronym_of(inner, text[: found.start()]):
        return True
    # "Secretary [Ash] Carter" goes on with the name; "FRONT [FMLN] ATTACKED" is all capitals and says nothing.
    goes_on = (
        _NAME_PARTICLE.match(after) is not None and not text[max(0, found.start() - 40) : found.end() + 40].isupper()
    )
    return not goes_on and not _is_joined(text, found) and word[0].isupper() and _is_name(inner)


def is_title(word: str) -> bool:
    """Whether a name follows the word: "Secretary", "Gen."."""
    return _words()["title"].fullmatch(word.rstrip(".")) is not None


def _is_joined(text: str, found: re.Match[str]) -> bool:
    return text[: found.start()][-1:].isalnum()


def _is_name(inner: str) -> bool:
    return _ARTICLE.sub("", inner)[:1].isupper()


def _is_acronym_of(inner: str, before: str) -> bool:
    """Whether the capitals are initials of the words before: "National Liberation Front [FMLN]" has three of four."""
    letters = inner.replace(".", "")
    if not letters.isupper() or not letters.isalpha() or " " in inner or len(letters) < 2:
        return False
    initials = [word[0].upper() for word in re.findall(r"\w+", before[-100:])][-len(letters) - 2 :]
    return sum(letter in initials for letter in letters) * 3 >= len(letters) * 2


@lru_cache(maxsize=1)
def _words() -> Mapping[str, re.Pattern[str]]:
    """The expressions of editorial.tsv by kind, each for a whole word or bracket."""
    found: dict[str, list[str]] = defaultdict(list)
    for _, _, row in lexicon.rows("editorial.tsv"):
        found[row["kind"]].append(row["value"])
    return {kind: re.compile("|".join(values), re.IGNORECASE) for kind, values in found.items()}
