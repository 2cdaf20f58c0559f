"""The answer to a question, and how it is shown: text of articles is hostile to terminals and spreadsheets alike."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

Value = str | int | float | bool | None

# C0 and C1 controls, bidirectional controls, zero-width and invisible format characters, line and paragraph separators,
# surrogates, tags.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns and rows in the order of the question; None where a row has no value. Dates are YYYY-MM-DD."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def to_dicts(self) -> list[dict[str, Value]]:
        """One dict a row, as pandas.DataFrame takes them."""
        return list(self)

    def to_json(self) -> str:
        """A list of objects; characters that could steer a terminal are escaped."""
        text = json.dumps(self.to_dicts(), ensure_ascii=False, indent=2)
        return re.sub(_UNSAFE, lambda found: found[0] if found[0] == "\n" else _json_escape(found[0]), text)

    def to_csv(self) -> str:
        """RFC 4180 with a heading; a cell that a spreadsheet would run as a formula gets an apostrophe in front."""
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_table(self, width: int | None = None) -> str:
        """For people: columns side by side, or one block a row where `width` characters don't hold them.

        Columns without any value are left out.
        """
        filled = [i for i in range(len(self.columns)) if any(row[i] not in (None, "") for row in self.rows)]
        heads = [self.columns[i] for i in filled]
        cells = [[show(row[i]) for i in filled] for row in self.rows]
        if not cells:
            return "no rows"
        widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
        if width is not None and sum(widths) + 2 * len(widths) > width:
            return _blocks(heads, cells)
        lines = [heads, ["-" * size for size in widths], *cells]
        return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def show(value: Value) -> str:
    """A value as text that is safe in a terminal: on one line, without anything that steers it."""
    if value is None:
        return ""
    text = re.sub(r"\s+", " ", str(value).replace("\n", " "))
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def _blocks(heads: list[str], cells: list[list[str]]) -> str:
    size = max(map(len, heads))
    blocks = ([f"{head.ljust(size)}  {cell}" for head, cell in zip(heads, row, strict=True) if cell] for row in cells)
    return "\n\n".join("\n".join(block) for block in blocks)


def _cell(value: Value) -> Value:
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value


def _json_escape(character: str) -> str:
    return json.dumps(character)[1:-1] if ord(character) > 0x7E else f"\\u{ord(character):04x}"
