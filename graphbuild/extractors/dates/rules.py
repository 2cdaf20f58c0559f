"""The rules: a pattern of the grammar and the function that reads its value. Of two that overlap the upper one wins."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.extractors.dates import points, relative, stretches
from graphbuild.extractors.dates.grammar import Reading, compiled

_RULES: tuple[tuple[str, Reading], ...] = (
    ("HOUR COMMA? IN? WDAY <month:MONTH> DOT? <day:DOM> COMMA? <year:YEAR>", points.full_date),
    ("HOUR COMMA? IN? <deictic:DEICTIC>", relative.deictic),
    ("HOUR COMMA? IN? <weekday:WEEKDAY>", relative.weekday),
    ("<iso:ISO>", points.iso_text),
    ("SEPT11", points.sept11),
    ("<slashed:SLASHED>", points.slashed),
    ("<dotted:DOTTED>", points.dotted),
    ("<period:PERIOD> (?:OF|COMMA)? FISCAL? <year:YEAR>", points.period),
    # "from May 3 to 7, 2015", "17-20 May 1944"
    ("NIGHT <month:MONTH> DOT? <day:DOM> JOIN <last:DOM> (?:COMMA? <year:YEAR>)?", points.day_range),
    ("NIGHT THE? <day:DOM> JOIN THE? <last:DOM> OF? <month:MONTH> DOT? (?:COMMA? <year:YEAR>)?", points.day_range),
    ("THE? <part:PART> (?:OF|FROM|BETWEEN)? <day:WEEKDAY> JOIN <last:WEEKDAY>", relative.weekday_range),
    # The first of two takes the year of the second: "between August and September 1914".
    ("MODP <month:MONTH> DOT? <day:DOM> (?=JOIN MONTH DOT? DOM COMMA? <year:YEAR>)", points.full_date),
    ("THE? <day:DOM> OF? <month:MONTH> DOT? (?=JOIN THE? DOM OF? MONTH DOT? COMMA? <year:YEAR>)", points.full_date),
    ("<holiday:HOLIDAY> <part2:PART>? (?:EVE|THE? UNIT)? (?:COMMA? <year:YEAR>)?", points.holiday),
    ("MODP <month:MONTH> DOT? (?=JOIN MONTH DOT? COMMA? <year:YEAR>)", points.month_year),
    ("PARTOF WDAY <month:MONTH> DOT? <day:DOM> COMMA? <year:YEAR> <part2:PART>?", points.full_date),
    ("PARTOF WDAY THE? <day:DOM> OF? <month:MONTH> DOT? COMMA? OF? <year:YEAR>", points.full_date),
    (
        "WDAY <day:DAY> <month:MONTH> DOT? <short:SHORTYEAR|DAY|NUMBER>(?!MONTH|UNIT|UNITS|DOT? NUMBER)",
        points.cable_date,
    ),
    ("MODP <month:MONTH> DOT? (?:OF|COMMA)? <year:YEAR>", points.month_year),
    (
        "PARTOF WDAY <month:MONTH> DOT? <day:DOM> OF? <that:THIS|THAT|LAST|NEXT> THAT? <unit:UNIT>",
        relative.day_that_year,
    ),
    (
        "PARTOF WDAY THE? <day:DOM> OF? <month:MONTH> DOT? OF? <that:THIS|THAT|LAST|NEXT> THAT? <unit:UNIT>",
        relative.day_that_year,
    ),
    (
        "MODP <month:MONTH> DOT? OF? <that:THIS|THAT|LAST|NEXT|PREVIOUS|FOLLOWING> THAT? <unit:UNIT>",
        relative.month_that_year,
    ),
    ("PARTOF WDAY <month:MONTH> DOT? <day:DOM> <part2:PART>?", points.month_day),
    ("PARTOF WDAY THE? <day:DOM> OF? <month:MONTH> DOT?", points.month_day),
    ("MODP THE? <season:SEASON> (?:OF|IN|COMMA)* <year:YEAR>", points.season_year),
    ("MODP <that:THIS|THAT|LAST|NEXT|PAST|PREVIOUS|FOLLOWING> <season:SEASON>", relative.season),
    ("MODP THE <season:SEASON> OF <that:THAT|THIS|LAST> THAT? UNIT", relative.season),
    ("(?<=IN) MODP THE? <season:SEASON>", relative.season),
    ("MODP <n:ORDINAL> <half:HALF> (?:OF|IN)* FISCAL? <year:YEAR>", relative.part_of_year),
    ("MODP <n:ORDINAL|NTH> DASH? <unit:UNIT> (?:OF|IN|COMMA)* FISCAL? <year:YEAR>", relative.part_of_year),
    ("MODP <that:THIS|LAST|NEXT> UNIT OWN <n:ORDINAL|NTH> DASH? <unit:UNIT>", relative.part_of_year),
    ("MODP <n:ORDINAL|NTH> DASH? <unit:UNIT> <bc:BC>?", relative.ordinal_unit),
    ("MODP <that:THIS|LAST|NEXT|PAST|PREVIOUS|THAT|FOLLOWING> <month:MONTH>(?! DOT? DOM)", relative.last_month_name),
    # weekdays and days near publication
    ("MODP <part:PART> (?:OF|IN)? <deictic:DEICTIC>", relative.deictic),
    ("(?:EARLIER|LATER|MOD)? <deictic:DEICTIC> OWN? <part:PART>?", relative.deictic),
    ("<every:EVERY> <weekday:WEEKDAY>", stretches.every_named),
    ("<part:PART> <weekday:WEEKDAY>", relative.weekday),
    (
        "(?:EARLIER|LATER)? PARTOF THE? WHICH? <weekday:WEEKDAY> (?:IN? <part2:PART>)?",
        relative.weekday,
    ),
    ("(?:EARLIER|LATER|MOD)? <that:THIS|LAST|THAT> THAT? <part:PART>", relative.this_part),
    ("THE? <that:NEXT|FOLLOWING|PREVIOUS|THAT> <part:PART>", relative.this_part),
    # counted from a day
    ("QTY <unit:UNITX> (?:AND SO)? <way:AGO>", relative.ago),
    ("QTY (?:FULL)? <unit:UNITX> (?:AND A HALF)? <way:LATER|EARLIER>", relative.counted),
    ("<n:A|COUNT> <unit:UNIT> DASH <way:AGO|EARLIER>", relative.ago),
    ("<unit:UNIT> DASH <way:AGO|EARLIER>", relative.ago),
    ("QTY <unit:UNITX> <way:BEFORE|AFTER>(?=DOT|COMMA|END|BREAK|THAT)", relative.counted),
    ("THE <unit:UNIT> <way:BEFORE|AFTER>(?=DOT|COMMA|END|BREAK)", relative.counted),
    ("<way:LATER|EARLIER> IN? MODP <that:THIS|THAT|LAST|NEXT> THAT? <unit:UNIT>", relative.this_unit),
    # stretches
    (
        "THE? (?:<that:LAST|PAST|NEXT|FOLLOWING|PREVIOUS|THIS>|<o:ORDINAL>) LESS* <n:NUM> (?:JOIN NUM)? <unit:UNITX>",
        stretches.duration,
    ),
    ("THE? (?:LAST|PAST|NEXT|FOLLOWING|PREVIOUS|RECENT|ORDINAL) VAGUE? (?:OF)? <unit:UNITS>", stretches.vague_duration),
    ("THE (?:LAST|ORDINAL|MOD) <unit:UNITX>(?=OF)", stretches.one),
    ("(?:<every:EVERY>) <n:NUM>? <unit:UNITX>", stretches.every),
    ("<every:EVERY> <weekday:WEEKDAY|MONTH|PART|SEASON>", stretches.every_named),
    ("<set:SET>", stretches.recurring),
    ("LESS* <half:HALF> A <unit:UNIT>", stretches.duration),
    ("LESS* <n:NUM> AND A HALF <unit:UNITS>", stretches.duration),
    ("LESS* <n:NUM> (?:JOIN NUM)? (?:DASH(?=UNIT))? <unit:UNITX> (?:AND A HALF)? (?:DASH OLD)?", stretches.duration),
    ("LESS* <n:A> (?:FULL|HALF)? <unit:UNIT> (?:AND A HALF)?", stretches.duration),
    ("LESS* A? VAGUE (?:OF|DASH)? <unit:UNITX>", stretches.vague_duration),
    # "this week", "the end of the month", "the same day"
    (
        "MODP THE? <that:THIS|LAST|PAST|NEXT|FOLLOWING|PREVIOUS|THAT|RECENT> THAT? FISCAL? <unit:UNIT>",
        relative.this_unit,
    ),
    ("<mod:MOD> (?:OF|IN) THE <unit:UNIT>", relative.end_of_unit),
    ("THE? <that:PAST> <unit:UNIT>", relative.this_unit),
    ("THE <unit:UNIT>", relative.the_unit),
    # years, decades, centuries
    ("THE? (?:MODP) <decade:DECADE>", points.decade),
    ("<n:NUMBER|DAY|YEAR> (?=JOIN (?:NUMBER|DAY|YEAR) <bc:BC>)", points.bc),
    ("MODP <n:NUMBER|DAY|YEAR> <bc:BC>", points.bc),
    ("MODP <short:SHORTYEAR>", points.short_year),
    ("<mod:MOD> (?:DASH|OF|IN)* THE? FISCAL? <year:YEAR>", points.year),
    ("<n:COUNT> <tens:TENS> (?:DASH? <ones:COUNT>)?", points.spoken_year),
    ("<year:YEAR> (?:DASH|TO) <short:YEAR>(?!UNIT|UNITS)", points.year_range),
    ("<year:YEAR> DASH <short:DAY|NUMBER>(?!UNIT)", points.year_range),
    ("FISCAL? <year:YEAR>", points.bare_year),
    # names of months and holidays, hours
    ("MODP <month:MONTH> DOT?", points.bare_month),
    ("HOUR", relative.hour),
    ("IN THE <part:PART>", relative.part),
    # vague references
    ("(?<=IN) THE <moment:MOMENT>", stretches.reference),
    ("<ref:REF>", stretches.reference),
    ("(?:THE|(?<=IN)) <ref:FUTURE>", stretches.reference),
    ("THE <ref:PAST>(?!UNIT|UNITS|NUM|DAY|COUNT|OTHER)", stretches.past),
    ("RECENT <unit:UNITS>", stretches.vague_duration),
    ("<ref:RECENT>", stretches.reference),
)


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[re.Pattern[str], Reading], ...]:
    """The rules, compiled, in order of precedence."""
    return tuple((compiled(pattern), reading) for pattern, reading in _RULES)
