"""spaCy's attribute ruler made quick: which rules a token meets is remembered for all tokens like it.

The ruler of the English pipelines tries some 180 rules on each token, a seventh of the time of a parse. Nearly all look
at one token, and at no more of it than its tag, its dependency and whether its word is one of a few.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Span

Token = Mapping[str, Any]  # what a pattern asks of one token
Match = tuple[int, int, int, int]
_WORD = "LOWER"
_LOOKED_AT = {_WORD, "TAG", "DEP", "IS_SPACE"}


class RememberingMatch:
    """To be put in the place of a ruler's `match`, with the same matches."""

    def __init__(self, ruler: AttributeRuler) -> None:
        from spacy.matcher import Matcher

        self._strings = ruler.vocab.strings
        self._simple, self._other = Matcher(ruler.vocab), Matcher(ruler.vocab)
        simple: list[Token] = []
        rules: Any = ruler.patterns
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                is_simple = len(pattern) == 1 and _is_simple(pattern[0])
                simple += pattern if is_simple else ()
                (self._simple if is_simple else self._other).add(str(number), [pattern])
        self._attributes: list[int | str] = [_WORD, *sorted(_LOOKED_AT - {_WORD})]
        self._words = {self._strings.add(word) for token in simple for word in _words(token)}
        self._met: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def __call__(self, doc: Doc) -> list[Match]:
        """The rules that match, each with its id, start and end; in their order, for a later one overrules."""
        other = self._other(doc, allow_missing=True) if len(self._other) else ()
        found = [(int(self._strings[name]), name, start, end) for name, start, end in other]
        rows: Any = doc.to_array(self._attributes).reshape(len(doc), len(self._attributes))
        for position, (word, *others) in enumerate(rows.tolist()):
            key = (word if word in self._words else 0, *others)
            if key not in self._met:
                self._met[key] = self._meets(doc[position : position + 1])
            found += [(rule, name, position, position + 1) for rule, name in self._met[key]]
        return sorted(found)

    def _meets(self, span: Span) -> list[tuple[int, int]]:
        return [(int(self._strings[name]), name) for name, _, _ in self._simple(span, allow_missing=True)]


def _is_simple(token: Token) -> bool:
    """Whether a token alone tells if it fits, and all tokens fit alike that have none of the words asked for."""
    return token.keys() <= _LOOKED_AT and (_WORD not in token or bool(_words(token)))


def _words(token: Token) -> list[str]:
    """The words of which a token must be one; none where any will do, or where they are not spelled out."""
    asked = token.get(_WORD, {})
    return [asked] if isinstance(asked, str) else asked["IN"] if asked.keys() == {"IN"} else []
