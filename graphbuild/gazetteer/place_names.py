"""How a place name is compared: keys that are equal where spellings differ, and the words that say what kind it is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from graphbuild.gazetteer.tables import rows
from graphbuild.vocabulary import name_key

# NFKD leaves these whole, and transliterations write the ayn and hamza in a dozen ways.
_LETTERS = str.maketrans("łŁøØđĐıəƏæÆœŒðÐ", "lLoOdDiaAaAoOdD", "‘’'`ʼʻʾʿʹʺ´\u02bd")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_ARTICLE = re.compile(r"^(?:[ae][ldrsntz]|[ae][sdt]h) (?=.{3})")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,4}\. ?)+")


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """The key under which a place name stands in the index; empty where no letter is left.

    An abbreviation keeps its full stops ("Kan." -> "kan."): it is not the town of Kan, nor is "Sen." Senegal.
    """
    if _DOTTED.fullmatch(name):
        return name.replace(" ", "").casefold()
    plain = name.translate(_LETTERS)
    words = name_key("".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))).split()
    return " ".join(_SHORT.get(w, w) if i + 1 < len(words) else w for i, w in enumerate(words))


def without_article(key: str) -> str:
    """The key without a leading Arabic article ("al raqqa" -> "raqqa"), or as it is."""
    return _ARTICLE.sub("", key)


def without_head(key: str) -> str:
    """The key without the words for its kind ("anbar province" and "province of anbar" -> "anbar"), or as it is."""
    at_start, at_end = _patterns()
    shorter = at_end.sub("", at_start.sub("", key))
    return shorter if len(shorter) >= 3 else key


def head_kind(text: str | None) -> str | None:
    """The kind that words for it give, alone or in a name: settlement, area, facility ("air base"), or None."""
    key = place_key(text or "")
    at_start, at_end = _patterns()
    if found := at_start.match(key):
        return heads()[found.group(1)]
    if found := at_end.search(f" {key}"):
        return heads()[found.group(1)]
    return None


def spellings(name: str) -> tuple[str, ...]:
    """The keys to try for a name, the most literal first."""
    key = place_key(name)
    bare = without_head(key)
    return tuple(dict.fromkeys(k for k in (key, without_article(key), bare, without_article(bare)) if k))


@cache
def hazards() -> dict[str, str]:
    """Keys of names that are mostly something else: word, month or person. Source: place_hazards.tsv."""
    return {place_key(row["name"]): row["reason"] for row in rows("place_hazards.tsv")}


@cache
def heads() -> dict[str, str]:
    """Words for kinds of places, each with its kind. Source: place_heads.tsv."""
    return {row["head"]: row["kind"] for row in rows("place_heads.tsv")}


def region_of(adjective: str) -> str | None:
    """The name of the region that is no state and that a capitalised adjective is of ("Scottish"), or None."""
    return _regions().get(adjective)


@cache
def _regions() -> dict[str, str]:
    return {row["adjective"]: row["region"] for row in rows("region_adjectives.tsv")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(sorted((re.escape(w) for w in heads()), key=len, reverse=True))
    return re.compile(rf"^({words}) of (?:the )?"), re.compile(rf" ({words})$")
