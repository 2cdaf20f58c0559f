"""spaCy's entity recognizer made quick: the same entities, decided for all tokens of some texts at once.

The recognizer walks from token to token and asks of each of its 74 moves (begin an entity, go on, end it, an entity
of one token, none) whether it is allowed; to answer, spaCy 3.8 takes and gives back Python's lock, for a third of the
time of a parse. What it decides depends on little: outside an entity on the token alone, inside on where the entity
began too. So all tokens are scored as if outside, and then all entities are led on together, token by token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Tokens = NDArray[np.intp]
FEATURES = 3  # the token, the first one of its entity, the one before it in its entity


def is_plain(recognizer: Any) -> bool:
    """Whether the recognizer decides as it is told here: from three tokens, greedily, by a network of two layers."""
    model = recognizer.model
    return bool(
        recognizer.cfg["beam_width"] == 1
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == FEATURES
        and model.get_ref("lower").get_dim("nP") > 1
    )


class EntityMoves:
    """To be put in the place of a plain recognizer, for texts of which nobody has told entities yet."""

    def __init__(self, recognizer: Any) -> None:
        self._model: Any = recognizer.model
        moves = recognizer.moves
        names: list[str] = [moves.get_class_name(number) for number in range(moves.n_moves)]
        self._labels = [name[2:] for name in names]
        kinds = np.array([name[0] for name in names])
        self._begin, self._single, self._none = kinds == "B", (kinds == "U") & (np.array(names) != "U-"), kinds == "O"
        self._inner, self._last = (
            np.array([names.index(f"{kind}-{label}") if label else 0 for label in self._labels]) for kind in "IL"
        )

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """The Docs with their entities, in order; a quarter of a batch is read together, as by spaCy."""
        waiting = iter(docs)
        while together := list(islice(waiting, max(batch_size // 4, 2))):
            self._annotate(together)
            yield from together

    def _annotate(self, docs: Sequence[Doc]) -> None:
        from spacy.tokens import Span

        found = self._entities(docs) if any(map(len, docs)) else []
        for doc, end in zip(docs, accumulate(map(len, docs)), strict=True):
            first = end - len(doc)
            own = [Span(doc, a - first, b - first, label) for a, b, label in found if first <= a < end]
            doc.set_ents(own, default="outside")

    def _entities(self, docs: Sequence[Doc]) -> list[tuple[int, int, str]]:
        """Each entity by its tokens, counted through all the Docs, and its label."""
        scorer = _Scorer(self._model, docs)
        spaces, starts = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs]).T == 1
        goes_on = np.append(~starts[1:], False)
        goes_on[np.cumsum([len(doc) for doc in docs]) - 1] = False
        begins = self._begin & goes_on[:, None]
        allowed = self._none | (~spaces[:, None] & (self._single | begins))
        moves = np.where(allowed, scorer.outside(), -np.inf).argmax(axis=1)
        ends = self._ends(scorer, moves, goes_on)
        found: list[tuple[int, int, str]] = []
        for i in np.flatnonzero(~self._none[moves]).tolist():
            if not found or i >= found[-1][1]:
                found.append((i, int(ends[i]), self._labels[moves[i]]))
        return found

    def _ends(self, scorer: _Scorer, moves: Tokens, goes_on: NDArray[np.bool_]) -> Tokens:
        """By token, where an entity that begins there ends; `goes_on` tells whether one may beyond the token."""
        ends = np.arange(1, len(moves) + 1)
        first = np.flatnonzero(self._begin[moves])
        at = first + 1
        while len(first):
            ends[first] = at + 1
            scores, each, move = scorer.inside(at, first), np.arange(len(at)), moves[first]
            on = goes_on[at] & (scores[each, self._inner[move]] >= scores[each, self._last[move]])
            first, at = first[on], at[on] + 1
        return ends


class _Scorer:
    """The scores that a recognizer's network gives to its moves, in a row by token."""

    def __init__(self, model: Any, docs: Sequence[Doc]) -> None:
        lower, self._upper = model.get_ref("lower"), model.get_ref("upper")
        parts: Floats = lower.predict(model.get_ref("tok2vec").predict(docs))
        self._absent, self._parts = parts[0], parts[1:]
        self._bias: Floats = lower.get_param("b")

    def outside(self) -> Floats:
        """Those of all tokens, where no entity is open."""
        return self._sum(self._parts[:, 0], self._absent[1], self._absent[2])

    def inside(self, at: Tokens, first: Tokens) -> Floats:
        """Those of the tokens `at` in entities that began with the tokens `first`."""
        return self._sum(self._parts[at, 0], self._parts[first, 1], self._parts[at - 1, 2])

    def _sum(self, token: Floats, first: Floats, before: Floats) -> Floats:
        # In spaCy's order, for floating-point sums depend on it.
        scores: Floats = self._upper.predict((token + first + before + self._bias).max(axis=-1))
        return scores
