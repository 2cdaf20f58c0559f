"""The grammar of expressions of time, over classes of tokens (tokens.py, times.tsv).

In a pattern (rules.py) a word in capitals is a class, `<name:CLASS>` keeps the token for the reading, and the rest is a
regular expression whose spaces do not count. Of two patterns that overlap the one higher up wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from graphbuild.extractors.dates.context import Context
from graphbuild.extractors.dates.tokens import Token, codes

REJECT = "REJECT"  # the value of a reading that finds no expression of time after all

_MACROS = {
    "NUM": "(?:DAY|YEAR|NUMBER|(?:TENS DASH?)?COUNT(?:DASH?HUNDRED)?|TENS|A DASH? HUNDRED|HUNDRED)",
    "QTY": "(?:LESS* (?:<n:NUM>(?:(?:TO|AND|DASH)NUM)?|A? VAGUE(?: OF)?|A))",
    "MODP": "(?:THE? (?:VERY)? <mod:MOD> (?:DASH|OF|IN)* THE?)?",
    "PARTOF": "(?:THE? MOD? <part:PART> OF)?",
    "NIGHT": "(?:THE? MOD? <part:PART> (?:OF|FROM|BETWEEN))?",
    "WDAY": "(?:(?:WEEKDAY|WKD DOT?) COMMA?)?",
    "WHICH": "<that:THIS|LAST|NEXT|PAST|FOLLOWING|PREVIOUS>",
    "JOIN": "(?:TO|AND|DASH)",
    "DOM": "(?:DAY|NTH)",
    "UNITX": "(?:UNIT|UNITS)",
    "HOUR": "(?:<clock:CLOCK>|<hour:DAY|COUNT>(?=AMPM|OCLOCK))(?:<ampm:AMPM>|OCLOCK)?",
}
# Classes that no expression of time is made of alone.
BESIDE = frozenset(
    {"A", "AND", "BETWEEN", "BREAK", "CODE", "COMMA", "DASH", "DOT", "END", "FROM", "IN", "LESS", "MONEY", "OF"}
    | {"OPEN", "OTHER", "OWN", "QUOTE", "THAT", "THE", "TO", "WILL"}
    | {"COUNT", "DAY", "HUNDRED", "NTH", "NUMBER", "ORDINAL", "VAGUE"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens that a pattern covers, and those that it keeps by name."""

    tokens: tuple[Token, ...]
    kept: dict[str, tuple[Token, ...]]
    first: int
    before: Token | None
    after: Token | None

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def value(self, name: str) -> str:
        """The value, or else the text, of the first token kept under the name; "" where there is none."""
        kept = self.kept.get(name)
        return (kept[0].value or kept[0].text) if kept else ""


Reading = Callable[[Match, Context], str | None]


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression over codes of classes that a pattern stands for."""
    # Twice, since macros hold macros.
    for name, macro in [*_MACROS.items(), *_MACROS.items()]:
        pattern = re.sub(rf"\b{name}\b", macro, pattern)
    pattern = re.sub(r"\b[A-Z][A-Z0-9]*\b", lambda m: codes()[m.group()], pattern)
    opened = re.sub(r"<(\w+):", r"(?P{\1}", pattern).replace(">", ")").replace(" ", "")
    return re.compile(opened.replace("{", "<").replace("}", ">"))


def matches(tokens: list[Token], rules: tuple[tuple[re.Pattern[str], Reading], ...]) -> list[tuple[Match, Reading]]:
    """The expressions of time in text order, each with its reading; none overlap."""
    tokens = _near_time(tokens)
    line = "".join(codes()[token.kind] for token in tokens)
    taken = bytearray(len(tokens))
    found = []
    for pattern, reading in rules:
        for match in pattern.finditer(line):
            start, end = match.span()
            if start < end and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append((_match(tokens, match), reading))
    return sorted(found, key=lambda pair: pair[0].first)


def _near_time(tokens: list[Token]) -> list[Token]:
    """The tokens that an expression of time can cover, and the one on either side of each stretch of them.

    No pattern covers a word of class OTHER, or matches only such as stand beside words of time: so most of a text
    need not be tried against the seventy patterns.
    """
    near: list[Token] = []
    start = 0  # of the words since the last of class OTHER, with that one
    end = 0  # of what is kept
    timely = False
    for i, token in enumerate(tokens):
        if token.kind == "OTHER":
            if timely:
                near += tokens[max(start, end) : i + 1]
                end = i + 1
            start, timely = i, False
        elif token.kind not in BESIDE:
            timely = True
    return near + tokens[max(start, end) :] if timely else near


def _match(tokens: list[Token], match: re.Match[str]) -> Match:
    start, end = match.span()
    # "Jan." keeps its dot, "in January." does not.
    if tokens[end - 1].kind == "DOT" and len(tokens[end - 2].text) > 4:
        end -= 1
    kept = {name: tuple(tokens[a:b]) for name in match.groupdict() for a, b in [match.span(name)] if a >= 0}
    before = tokens[start - 1] if start else None
    after = tokens[end] if end < len(tokens) else None
    return Match(tuple(tokens[start:end]), kept, start, before, after)
