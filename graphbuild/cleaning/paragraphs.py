"""Where paragraphs end, and which of them are not to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graphbuild import lexicon
from graphbuild.cleaning.edits import Edit
from graphbuild.errors import LexiconError
from graphbuild.records import SkipReason

# A text wrapped by hand or by a wire service has lines of 60 to 80 characters; nobody wraps wider than this.
_WIDEST = 100
_NARROWEST = 40
# Fewer words may stand twice without being a copy: "he said."
_FEWEST_WORDS = 5
_JUNCTION = re.compile(r"(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)")
_FURNITURE = re.compile(r"[^\n]+\n*")
# "Related stories", and nothing behind it on the line: what follows are headlines of other stories.
_HEADING = re.compile(r"[^:|]+[:|]?\W*")
_LONGEST_HEADLINE = 20
# "WRAPUP 3 -", "UPDATE 1-": how wire services mark a story's version and kind in front of its headline.
_SLUG = re.compile(
    r"(?:WRAPUP|UPDATE|RPT|REFILE|REPEAT|CORRECTED|CORRECTION|ADVISORY|FACTBOX|TIMELINE|SNAPSHOT|ANALYSIS|INSIGHT"
    r"|FEATURE|EXCLUSIVE|NEWSMAKER|BREAKING|URGENT|FLASH|LEAD|ROUNDUP)(?: (?:\d+|NEWS))?\s*[-–—:]+\s*(?=\S)"
)
_FINISHED = re.compile(r"""[.!?:;]["'”’)\]]*$""")


def unwrap(text: str) -> Iterator[Edit]:
    """A space for each line break inside a paragraph; no edit where the text is not wrapped by hard breaks.

    A break is a wrap when the next line's first word would not have fitted on the line: a headline or the last line of
    a paragraph is shorter than that.
    """
    junctions = list(_JUNCTION.finditer(text))
    width = max((len(line.rstrip()) for line in text.split("\n")), default=0)
    if not junctions or not _NARROWEST <= width <= _WIDEST:
        return
    lines = [_line_before(text, found) for found in junctions]
    if sum(_FINISHED.search(line) is None for line in lines) * 2 < len(lines):
        return
    # Cables have lost or gained a few words since they were wrapped, and their headings are not in capitals alone.
    least = width * 0.8 if text.isupper() else width
    for found, line in zip(junctions, lines, strict=True):
        following = text[found.end() : found.end() + width].split(None, 1)[0]
        ends_open = _FINISHED.search(line) is None and len(line) > least
        if len(line) >= _NARROWEST and (ends_open or len(line) + 1 + len(following) > width):
            yield Edit(found.start(), found.end(), " ")


def _line_before(text: str, junction: re.Match[str]) -> str:
    return text[text.rfind("\n", 0, junction.start()) + 1 : junction.start()]


def furniture(text: str) -> Iterator[tuple[Edit, SkipReason]]:
    """The paragraphs that are no part of the story, with the line breaks after them, and why each is skipped; of the
    first one, the agency's slug before the headline.
    """
    seen: set[str] = set()
    linked = False
    for found in _FURNITURE.finditer(text):
        line = " ".join(found[0].split())
        if not line:
            continue
        reason = _reason(line, seen) or (SkipReason.RELATED_LINK if linked and _is_headline(line) else None)
        linked = reason is SkipReason.RELATED_LINK and (linked or _HEADING.fullmatch(line) is not None)
        if reason is not None:
            yield Edit(found.start(), found.end()), reason
        elif (slug := _SLUG.match(text, found.start())) is not None and not text[: found.start()].strip():
            yield Edit(*slug.span()), SkipReason.BOILERPLATE


def _is_headline(line: str) -> bool:
    return _FINISHED.search(line) is None and line.count(" ") < _LONGEST_HEADLINE


def _reason(paragraph: str, seen: set[str]) -> SkipReason | None:
    for pattern, reason in patterns():
        if pattern.fullmatch(paragraph):
            return reason
    key = paragraph.casefold()
    if key in seen:
        return SkipReason.DUPLICATE
    if paragraph.count(" ") + 1 >= _FEWEST_WORDS:
        seen.add(key)
    return None


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[re.Pattern[str], SkipReason], ...]:
    """The patterns of page furniture, for a whole paragraph each. Raises LexiconError for one that is no pattern."""
    return tuple(_pattern(*row) for row in lexicon.rows("boilerplate.tsv"))


def _pattern(file: str, line: int, row: dict[str, str]) -> tuple[re.Pattern[str], SkipReason]:
    try:
        return re.compile(row["pattern"], re.IGNORECASE), SkipReason(row["reason"])
    except (re.error, ValueError) as error:
        raise LexiconError(file, line, str(error)) from error
