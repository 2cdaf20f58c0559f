"""Answers of stored questions for people: short columns that fit the width, each row's sentence below it.

IRIs and addresses are left out; `Rows.to_json` and `Rows.to_csv` have them.
"""

from __future__ import annotations

import textwrap
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from graphbuild.sparql.rows import Rows, Value, show

Row = Mapping[str, Value]

_GAP = "  "
_INDENT = "    "
_NARROWEST = 8

# What is said in the lines below a row, and what only programs follow.
_BELOW = frozenset(
    ("sentence", "title", "publisher", "published", "affirmed_by", "accused_by", "disputed_by", "denying_sentence")
)
_TECHNICAL = frozenset(("url", "id", "event", "statement", "claim", "article", "entity", "holding", "incident"))


def listing(rows: Rows, width: int = 100) -> str:
    """Rows as lines of at most `width` characters (40 at least), without a line feed at the end.

    Columns without any value are left out. Safe in a terminal.
    """
    width = max(width, 40)
    answers = list(rows)
    if not answers:
        return "no rows"
    evidenced = "sentence" in rows.columns
    columns = _columns(rows.columns, evidenced)
    cells = [[show(read(answer)) for read in columns.values()] for answer in answers]
    kept = [i for i in range(len(columns)) if any(row[i] for row in cells)]
    heads = [list(columns)[i] for i in kept]
    cells = [[row[i] for i in kept] for row in cells]
    widths = _fitted([max(map(len, column)) for column in zip(heads, *cells, strict=True)], width)
    lines = [*_line(heads, widths), *_line(["-" * size for size in widths], widths)]
    for answer, row in zip(answers, cells, strict=True):
        lines += [*_line(row, widths), *(_below(answer, width) if evidenced else ())]
    return "\n".join(lines)


def _columns(names: Sequence[str], evidenced: bool) -> dict[str, Callable[[Row], str]]:
    """Headings, in order, with what reads each out of a row; several columns of the answer are joined in one."""
    found: dict[str, Callable[[Row], str]] = {}
    used = set(_TECHNICAL) | (_BELOW if evidenced else set())
    for heading, parts, read in _JOINED:
        if used.isdisjoint(parts) and set(parts) <= set(names):
            found[heading] = read
            used.update(parts)
    rest = [name for name in names if name not in used]
    plain = {name.replace("_", " ").removesuffix(" name"): _plain(name) for name in rest}
    return {**plain, **found} if "kind" in rest or "speaker_name" in rest else {**found, **plain}


def _plain(name: str) -> Callable[[Row], str]:
    return lambda row: _text(row, name)


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _when(row: Row, first: str = "start", last: str = "end") -> str:
    start, end = _text(row, first), _text(row, last)
    if not end or start == end:
        return start
    return _period(start, end) or f"{start} to {end}"


def _period(start: str, end: str) -> str:
    """The month (2015-05) or the year (2015) that lies between the two days; empty for any other time."""
    try:
        low, high = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return ""
    if low.day != 1 or low.year != high.year or high.day != monthrange(high.year, high.month)[1]:
        return ""
    whole_year = (low.month, high.month) == (1, 12)
    return start[:4] if whole_year else start[:7] if low.month == high.month else ""


def _parties(row: Row) -> str:
    actors, recipients = _text(row, "actors"), _text(row, "recipients")
    return f"{actors or '(no one named)'} -> {recipients}" if recipients else actors


def _where(row: Row) -> str:
    """The places; empty where they are the recipients and have been named."""
    places = _text(row, "places")
    return "" if places == _text(row, "recipients") else places


def _what(row: Row) -> str:
    """As in "coerce (seize), happened"; an act of no known type is "other"."""
    kind = _text(row, "type")
    kind = "other" if kind == "event" else kind
    mode = _text(row, "mode")
    return ", ".join(filter(None, (f"{kind} ({mode})" if mode else kind, _text(row, "status"))))


def _how_many(row: Row) -> str:
    """As in "killed: at least 9"."""
    low, high = row.get("min"), row.get("max")
    numbers = dict.fromkeys(f"{n:,}" for n in (low, high) if isinstance(n, (int, float)))
    qualifier = _text(row, "qualifier").replace("_", " ")
    shown = qualifier if qualifier not in ("exactly", "between") else ""
    unit = _text(row, "unit")
    words = (shown, " to ".join(numbers), unit if unit not in ("persons", "strikes") else "")
    return f"{_text(row, 'kind')}: {' '.join(filter(None, words))}"


def _pair(row: Row) -> str:
    return f"{_text(row, 'one')} - {_text(row, 'other')}"


_JOINED: tuple[tuple[str, tuple[str, ...], Callable[[Row], str]], ...] = (
    ("how many", ("kind", "min", "max", "qualifier", "unit", "words"), _how_many),
    ("who", ("one", "other"), _pair),
    ("when", ("start", "end"), _when),
    ("when", ("first_day", "last_day"), lambda row: _when(row, "first_day", "last_day")),
    ("who -> whom", ("actors", "recipients"), _parties),
    ("where", ("places",), _where),
    ("what", ("type", "mode", "status"), _what),
    ("what", ("type", "status"), _what),
)


def _fitted(widths: list[int], width: int) -> list[int]:
    """The widths, the widest made narrower until all fit."""
    room = width - len(_GAP) * (len(widths) - 1)
    widths = list(widths)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """A row as one line, or more where a cell is wrapped."""
    wrapped = [_wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for i in range(max(map(len, wrapped))):
        parts = [cell[i] if i < len(cell) else "" for cell in wrapped]
        yield _GAP.join(map(str.ljust, parts, widths)).rstrip()


def _below(row: Row, width: int) -> Iterator[str]:
    """The sentence with its publisher and date, and who affirms or disputes what it tells."""
    sentence, denial = show(row.get("sentence")), show(row.get("denying_sentence"))
    source = ", ".join(filter(None, (show(row.get("publisher")), show(row.get("published")))))
    yield from _wrap("  -- ".join(filter(None, (_quoted(sentence), source))), width, indent=_INDENT)
    if row.get("affirmed_by"):
        yield from _wrap(f"affirmed by {show(row['affirmed_by'])}", width, indent=_INDENT)
    if row.get("accused_by"):
        yield from _wrap(f"told as an accusation by {show(row['accused_by'])}", width, indent=_INDENT)
    if row.get("disputed_by"):
        words = "" if denial in sentence else f": {_quoted(denial)}"
        yield from _wrap(f"disputed by {show(row['disputed_by'])}{words}", width, indent=_INDENT)


def _quoted(words: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}" if words else ""


def _wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    lines = textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    return lines or [""]
