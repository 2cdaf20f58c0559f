"""The grammar of expressions of time, over classes of tokens (tokens.py, times.tsv).

In a pattern a word in capitals is a class, `<name:CLASS>` keeps the token for the reading, and the rest is a regular
expression whose spaces do not count. Of two patterns that overlap the one higher up wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.extractors.dates.tokens import Token, codes

_MACROS = {
    "NUM": "(?:DAY|YEAR|NUMBER|(?:TENS DASH?)?COUNT(?:DASH?HUNDRED)?|TENS|A DASH? HUNDRED|HUNDRED)",
    "QTY": "(?:LESS* (?:<n:NUM>(?:(?:TO|AND|DASH)NUM)?|A? VAGUE(?: OF)?|A))",
    "MODP": "(?:THE? (?:VERY)? <mod:MOD> (?:DASH|OF|IN)* THE?)?",
    "PARTOF": "(?:THE? MOD? <part:PART> OF)?",
    "WDAY": "(?:(?:WEEKDAY|WKD DOT?) COMMA?)?",
    "DOM": "(?:DAY|NTH)",
    "UNITX": "(?:UNIT|UNITS)",
    "HOUR": "(?:<clock:CLOCK>|<hour:DAY|COUNT>(?=AMPM|OCLOCK))(?:<ampm:AMPM>|OCLOCK)?",
}

# Pattern, name of the reading (readings.py).
_RULES = (
    ("HOUR COMMA? IN? WDAY <month:MONTH> DOT? <day:DOM> COMMA? <year:YEAR>", "full_date"),
    ("HOUR COMMA? IN? <deictic:DEICTIC>", "deictic"),
    ("HOUR COMMA? IN? <weekday:WEEKDAY>", "weekday"),
    ("<iso:ISO>", "iso_text"),
    ("SEPT11", "sept11"),
    ("<slashed:SLASHED>", "slashed"),
    # "from May 3 to 7, 2015", "17-20 May 1944"
    ("<month:MONTH> DOT? <day:DOM> (?:DASH|TO|AND) <last:DOM> (?:COMMA? <year:YEAR>)?", "day_range"),
    ("THE? <day:DOM> (?:DASH|TO|AND) THE? <last:DOM> OF? <month:MONTH> DOT? (?:COMMA? <year:YEAR>)?", "day_range"),
    ("PARTOF WDAY <month:MONTH> DOT? <day:DOM> COMMA? <year:YEAR> <part2:PART>?", "full_date"),
    ("PARTOF WDAY THE? <day:DOM> OF? <month:MONTH> DOT? COMMA? OF? <year:YEAR>", "full_date"),
    ("WDAY <day:DAY> <month:MONTH> DOT? <short:SHORTYEAR|DAY|NUMBER>(?!MONTH|UNIT|UNITS|DOT? NUMBER)", "cable_date"),
    ("MODP <month:MONTH> DOT? (?:OF|COMMA)? <year:YEAR>", "month_year"),
    ("MODP <month:MONTH> DOT? OF? <that:THIS|THAT|LAST|NEXT|PREVIOUS|FOLLOWING> THAT? <unit:UNIT>", "month_that_year"),
    ("PARTOF WDAY <month:MONTH> DOT? <day:DOM> OF <that:THIS|THAT|LAST|NEXT> THAT? <unit:UNIT>", "day_that_year"),
    ("PARTOF WDAY <month:MONTH> DOT? <day:DOM> <part2:PART>?", "month_day"),
    ("PARTOF WDAY THE? <day:DOM> OF? <month:MONTH> DOT?", "month_day"),
    ("MODP THE? <season:SEASON> (?:OF|IN|COMMA)* <year:YEAR>", "season_year"),
    ("MODP <that:THIS|THAT|LAST|NEXT|PAST|PREVIOUS|FOLLOWING> <season:SEASON>", "season"),
    ("MODP THE <season:SEASON> OF <that:THAT|THIS|LAST> THAT? UNIT", "season"),
    ("(?<=IN) MODP THE? <season:SEASON>", "season"),
    ("MODP <n:ORDINAL|NTH> DASH? <unit:UNIT> (?:OF|IN|COMMA)* FISCAL? <year:YEAR>", "part_of_year"),
    ("MODP <that:THIS|LAST|NEXT> UNIT OWN <n:ORDINAL|NTH> DASH? <unit:UNIT>", "part_of_year"),
    ("MODP <n:ORDINAL|NTH> DASH? <unit:UNIT>", "ordinal_unit"),
    ("MODP <that:THIS|LAST|NEXT|PAST> <month:MONTH>(?! DOT? DOM)", "last_month_name"),
    # weekdays and days near publication
    ("MODP <part:PART> (?:OF|IN)? <deictic:DEICTIC>", "deictic"),
    ("(?:EARLIER|LATER|MOD)? <deictic:DEICTIC> OWN? <part:PART>?", "deictic"),
    ("(?:EARLIER|LATER)? PARTOF <that:THIS|LAST|NEXT|PAST|FOLLOWING>? <weekday:WEEKDAY> <part2:PART>?", "weekday"),
    ("(?:EARLIER|LATER|MOD)? <that:THIS|LAST|THAT> THAT? <part:PART>", "this_part"),
    ("THE? <that:NEXT|FOLLOWING|PREVIOUS|THAT> <part:PART>", "this_part"),
    # counted from a day
    ("QTY <unit:UNITX> (?:AND SO)? <way:AGO>", "ago"),
    ("QTY (?:FULL)? <unit:UNITX> (?:AND A HALF)? <way:LATER|EARLIER>", "counted"),
    ("<n:A|COUNT> <unit:UNIT> DASH <way:AGO|EARLIER>", "ago"),
    ("<unit:UNIT> DASH <way:AGO|EARLIER>", "ago"),
    ("QTY <unit:UNITX> <way:BEFORE|AFTER>(?=DOT|COMMA|END|BREAK|THAT)", "counted"),
    ("<way:LATER|EARLIER> IN? MODP <that:THIS|THAT|LAST|NEXT> THAT? <unit:UNIT>", "this_unit"),
    # stretches
    ("THE? (?:<that:LAST|PAST|NEXT|FOLLOWING|PREVIOUS|THIS>|<o:ORDINAL>) LESS* <n:NUM> <unit:UNITX>", "duration"),
    ("THE? (?:LAST|PAST|NEXT|FOLLOWING|PREVIOUS|RECENT|ORDINAL) VAGUE? (?:OF)? <unit:UNITS>", "vague_duration"),
    ("(?:<every:EVERY>) <n:NUM>? <unit:UNITX>", "every"),
    ("<every:EVERY> <weekday:WEEKDAY|MONTH|PART|SEASON>", "every_named"),
    ("<set:SET>", "set"),
    ("LESS* <n:NUM> DASH? <unit:UNITX> (?:AND A HALF)? (?:DASH OLD)?", "duration"),
    ("LESS* <n:A> (?:FULL|HALF)? <unit:UNIT>", "duration"),
    ("LESS* <half:HALF> A <unit:UNIT>", "duration"),
    ("LESS* A? VAGUE (?:OF|DASH)? <unit:UNITX>", "vague_duration"),
    # "this week", "the end of the month", "the same day"
    ("MODP THE? <that:THIS|LAST|PAST|NEXT|FOLLOWING|PREVIOUS|THAT|RECENT> THAT? FISCAL? <unit:UNIT>", "this_unit"),
    ("<mod:MOD> (?:OF|IN) THE <unit:UNIT>", "end_of_unit"),
    ("THE <unit:UNIT>(?=OWN)", "the_unit"),
    # years, decades, centuries
    ("THE? (?:MODP) <decade:DECADE>", "decade"),
    ("MODP THE? <n:NTH|ORDINAL> DASH? <unit:UNIT> BC?", "century"),
    ("MODP <n:NUMBER|DAY|YEAR> <bc:BC>", "bc"),
    ("MODP <short:SHORTYEAR>", "short_year"),
    ("<mod:MOD> (?:DASH|OF|IN)* THE? FISCAL? <year:YEAR>", "year"),
    ("<year:YEAR> DASH <short:DAY|NUMBER>(?!UNIT)", "year_range"),
    ("FISCAL? <year:YEAR>", "bare_year"),
    # names of months and holidays, hours
    ("MODP <month:MONTH> DOT?", "bare_month"),
    ("<holiday:HOLIDAY> (?:EVE|THE? UNIT|PART)? (?:COMMA? <year:YEAR>)?", "holiday"),
    ("HOUR", "hour"),
    ("IN THE <part:PART>", "part"),
    # vague references
    ("(?<=IN) THE <moment:MOMENT>", "reference"),
    ("<ref:REF>", "reference"),
    ("THE? <ref:FUTURE>", "reference"),
    ("THE <ref:PAST>(?!UNIT|UNITS|NUM|DAY|COUNT|OTHER)", "past"),
    ("RECENT <unit:UNITS>", "vague_duration"),
    ("<ref:RECENT>", "reference"),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens that a pattern covers, and those that it keeps by name."""

    reading: str
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


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_compiled(pattern)), reading) for pattern, reading in _RULES)


def _compiled(pattern: str) -> str:
    # Twice, since macros hold macros.
    for name, macro in [*_MACROS.items(), *_MACROS.items()]:
        pattern = re.sub(rf"\b{name}\b", macro, pattern)
    pattern = re.sub(r"\b[A-Z][A-Z0-9]*\b", lambda m: codes()[m.group()], pattern)
    opened = re.sub(r"<(\w+):", r"(?P{\1}", pattern).replace(">", ")").replace(" ", "")
    return opened.replace("{", "<").replace("}", ">")


def matches(tokens: list[Token]) -> list[Match]:
    """The expressions of time in text order; none overlap."""
    line = "".join(codes()[token.kind] for token in tokens)
    taken = bytearray(len(tokens))
    found = []
    for pattern, reading in _rules():
        for match in pattern.finditer(line):
            start, end = match.span()
            if start < end and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                kept = {k: tuple(tokens[a:b]) for k in match.groupdict() for a, b in [match.span(k)] if a >= 0}
                before = tokens[start - 1] if start else None
                after = tokens[end] if end < len(tokens) else None
                found.append(Match(reading, tuple(tokens[start:end]), kept, start, before, after))
    return sorted(found, key=lambda m: m.first)
