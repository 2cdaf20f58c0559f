"""How IRIs are minted.

Entity IRIs are made from what is named, never from where, so that two articles agree on a full name without having met.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

ONTOLOGY = "https://w3id.org/graphbuild/ontology#"
DATA = "https://w3id.org/graphbuild/id/"


def name_key(name: str) -> str:
    """The name in lower case without accents, punctuation, possessive s and a leading article: equal keys, equal names."""
    folded = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"['’`]s?\b", "", plain)
    return re.sub(r"^(the|a|an) ", "", " ".join(re.findall(r"\w+", plain)))


def slug(name: str) -> str:
    """The name as part of an IRI: letters, digits and hyphens, at most 80 characters; never empty."""
    words = re.sub(r"[^\w]+", "-", name_key(name)).strip("-_")
    if not words:
        return _digest(name)
    return words if len(words) <= 80 else f"{words[:70].rstrip('-')}-{_digest(words)}"


def article_iri(article_id: str, *, base: str = DATA) -> str:
    """The IRI of an article from its id; a readable part and a digest, so that any two ids differ."""
    return f"{base}article/{slug(article_id)}-{_digest(article_id)}"


def entity_iri(kind: str, name: str, *, base: str = DATA) -> str:
    """The IRI of an entity that a full name identifies wherever it stands."""
    return f"{base}{kind.lower()}/{slug(name)}"


def local_iri(article: str, kind: str, name: str, number: int) -> str:
    """The IRI of a thing that is known in one article only (an anonymous official, a bare surname, an event)."""
    return f"{article}/{kind.lower()}/{number}-{slug(name)[:40]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
